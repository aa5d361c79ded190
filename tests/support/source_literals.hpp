// The texts in a C++ file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::test {

// All string literals of the source in their order, without escapes, those that stand side by side
// as one; not the paths of #include. In those that are format strings, "{:.2f}" and "{0}" are "{}",
// and "{{" is "{".
std::vector<std::string> source_literals(std::string_view source);

}  // namespace kehoach::test
