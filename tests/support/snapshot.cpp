#include "support/snapshot.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/file.hpp"
#include "support/places.hpp"

namespace kehoach::test {
namespace {

std::string_view line_at(std::string_view text, size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

// The first line that differs, with its number.
std::string first_difference(std::string_view expected, std::string_view actual) {
  const auto [left, right] =
      std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
  const auto common = expected.substr(0, left - expected.begin());
  const size_t newline = common.rfind('\n');
  const size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  return fmt::format("line {}\n  expected: {}\n  actual:   {}",
                     1 + std::count(common.begin(), common.end(), '\n'), line_at(expected, begin),
                     line_at(actual, begin));
}

}  // namespace

bool updating_snapshots() {
  const char* value = std::getenv("UPDATE_SNAPSHOTS");
  return value && std::string_view(value) == "1";
}

std::string snapshot_difference(std::string_view name, std::string_view actual, bool update) {
  const std::filesystem::path path =
      fmt::format("{}/tests/snapshots/{}.snap", project_root().string(), name);
  if (update) {
    write_file(path, actual);
    return {};
  }
  if (!std::filesystem::exists(path))
    return fmt::format("no snapshot {}: write it with UPDATE_SNAPSHOTS=1", path.string());
  const std::string expected = read_file(path);
  if (expected == actual) return {};
  return fmt::format("{} differs at {}", path.string(), first_difference(expected, actual));
}

}  // namespace kehoach::test
