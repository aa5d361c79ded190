// CSV as RFC 4180 has it, read strictly.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// Rows of cells, without the byte order mark that must stand in front. Throws
// std::invalid_argument for a line that ends in anything but CRLF, a stray quote, and rows of
// different lengths.
std::vector<std::vector<std::string>> parse_csv(std::string_view file);

}  // namespace kehoach
