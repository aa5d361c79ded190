#include "publish/assets.hpp"

#include <fmt/core.h>

#include "base/hash.hpp"

namespace kehoach {

std::string fingerprinted_name(std::string_view path, std::string_view bytes) {
  const size_t slash = path.rfind('/');
  const size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot <= name) dot = path.size();
  return fmt::format("{}.{}{}", path.substr(0, dot), fingerprint(bytes), path.substr(dot));
}

}  // namespace kehoach
