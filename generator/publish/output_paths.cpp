#include "publish/output_paths.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <stdexcept>

namespace kehoach {
namespace {

bool is_output_name(std::string_view name) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return !name.empty() && name[0] != '.' && std::none_of(name.begin(), name.end(), is_control);
}

// The first path below `folder`.
std::string_view first_within(const std::vector<std::string>& sorted, std::string_view folder) {
  const std::string start = std::string(folder) + '/';
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), start);
  return found != sorted.end() && found->starts_with(start) ? *found : std::string_view();
}

}  // namespace

bool is_output_path(std::string_view path) {
  if (path == no_jekyll_name) return true;
  while (true) {
    const size_t slash = path.find('/');
    if (!is_output_name(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

std::string_view find_clash(const std::vector<std::string>& sorted, std::string_view path) {
  for (size_t slash = path.find('/');; slash = path.find('/', slash + 1)) {
    const std::string_view start = path.substr(0, slash);
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), start);
    if (found != sorted.end() && *found == start) return *found;
    if (slash == path.npos) return first_within(sorted, path);
  }
}

void check_output_paths(const std::vector<std::string>& sorted) {
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) throw std::logic_error("two outputs are " + *twice);
  for (const std::string& path : sorted) {
    if (!is_output_path(path)) throw std::logic_error("not an output path: " + path);
    if (const std::string_view inner = first_within(sorted, path); !inner.empty())
      throw std::logic_error(fmt::format("an output is a folder of another: {}, {}", path, inner));
  }
}

}  // namespace kehoach
