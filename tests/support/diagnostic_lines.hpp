// Diagnostics as short lines, for comparison with what is expected.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"

namespace kehoach::test {

// One line a diagnostic: `path:line:column code: message, see line:column; help`, with as many
// "see" as there are notes, and without help if there is none.
std::string diagnostic_lines(const Diagnostics& diagnostics, const SourceMap& sources);

}  // namespace kehoach::test
