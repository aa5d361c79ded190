// Whether what is said in tests can be said in Vietnamese as well.
#pragma once

#include "diag/diagnostic.hpp"

namespace kehoach::test {

// Fails the test for each message, note and help without a translation.
void check_translations(const Diagnostics& diagnostics);

}  // namespace kehoach::test
