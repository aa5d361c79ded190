// The tables that all_codes() is made of.
#pragma once

#include "diag/codes.hpp"

namespace kehoach {

std::span<const Code> content_codes();
std::span<const Code> file_codes();
std::span<const Code> theme_codes();

}  // namespace kehoach
