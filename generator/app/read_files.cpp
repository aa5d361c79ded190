#include "app/read_files.hpp"

#include <fmt/core.h>

namespace kehoach {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path, uintmax_t most) {
  std::error_code ignored;  // reading tells what is wrong
  const uintmax_t size = fs::file_size(path, ignored);
  if (!ignored && size > most)
    throw FileError(fmt::format("{} has {} MB, and {} are the most: divide it", path.string(),
                                size >> 20, most >> 20));
  return read_file(path);
}

fs::path tidy(const fs::path& path) {
  fs::path shorter = path.lexically_normal();
  if (!shorter.has_filename()) shorter = shorter.parent_path();
  std::error_code ignored;
  // "a/../b" is another place than "b" if "a" is a link.
  if (fs::exists(path, ignored) && !fs::equivalent(path, shorter, ignored)) return path;
  return shorter;
}

}  // namespace kehoach
