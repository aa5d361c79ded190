#include "app/read_files.hpp"

namespace kehoach {

namespace fs = std::filesystem;

fs::path tidy(const fs::path& path) {
  fs::path shorter = path.lexically_normal();
  if (!shorter.has_filename()) shorter = shorter.parent_path();
  std::error_code ignored;
  // "a/../b" is another place than "b" if "a" is a link.
  if (fs::exists(path, ignored) && !fs::equivalent(path, shorter, ignored)) return path;
  return shorter;
}

}  // namespace kehoach
