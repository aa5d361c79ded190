// How well `kehoach import` reads the official texts of the four plans: what it finds of their tasks,
// leads, participants and times, against the content that people have written from them.
#include <fmt/core.h>

#include <cstdlib>
#include <string_view>

#include "import/compare_import.hpp"

int main(int count, char** arguments) {
  const bool verbose = count > 1 && std::string_view(arguments[1]) == "--verbose";
  fmt::print("{}", kehoach::test::import_table(verbose));
}
