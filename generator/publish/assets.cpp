#include "publish/assets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace kehoach {
namespace {

std::vector<std::string_view> trimmed_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

bool may_go_on_in_next_line(std::string_view line) {
  return std::count(line.begin(), line.end(), '`') % 2 != 0 ||
         line.find("/*") != std::string_view::npos || line.ends_with('\\');
}

}  // namespace

std::string fingerprinted_name(std::string_view path, std::string_view bytes) {
  const size_t slash = path.rfind('/');
  const size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot <= name) dot = path.size();
  return fmt::format("{}.{}{}", path.substr(0, dot), fingerprint(bytes), path.substr(dot));
}

std::string stripped_script(std::string_view script) {
  std::string out;
  for (const std::string_view line : trimmed_lines(script)) {
    if (line.empty() || line.starts_with("//")) continue;
    if (may_go_on_in_next_line(line)) return std::string(script);
    out.append(line) += '\n';
  }
  return out;
}

}  // namespace kehoach
