#include "support/places.hpp"

namespace kehoach::test {

std::filesystem::path project_root() {
  return KEHOACH_ROOT;
}

std::filesystem::path program() {
  return KEHOACH_PROGRAM;
}

}  // namespace kehoach::test
