#include "app/program_file.hpp"

#include <sys/auxv.h>

namespace kehoach {

namespace fs = std::filesystem;

fs::path program_file(const fs::path& link) {
  std::error_code unreadable;
  const fs::path linked = fs::read_symlink(link, unreadable);
  if (!unreadable) return linked;
  // The kernel's own note of the path, in the program's memory.
  const auto* const started = reinterpret_cast<const char*>(::getauxval(AT_EXECFN));
  return started ? fs::canonical(started) : fs::path();
}

}  // namespace kehoach
