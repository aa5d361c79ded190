#include "publish/build_log.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace kehoach {
namespace {

constexpr std::string_view header = "kehoach-log 1\n";
constexpr size_t hash_digits = 32;

// The opposite of to_hex, and as strict.
std::optional<Hash> parse_hash(std::string_view text) {
  Hash hash;
  const char* const begin = text.data();
  std::from_chars(begin, begin + 16, hash.high, 16);
  std::from_chars(begin + 16, begin + hash_digits, hash.low, 16);
  if (to_hex(hash) != text) return std::nullopt;
  return hash;
}

std::optional<LogEntry> parse_line(std::string_view line) {
  if (line.size() <= hash_digits || line[hash_digits] != ' ') return std::nullopt;
  const auto hash = parse_hash(line.substr(0, hash_digits));
  const std::string_view path = line.substr(hash_digits + 1);
  if (!hash || !is_output_path(path)) return std::nullopt;
  return LogEntry{std::string(path), *hash};
}

bool is_output_name(std::string_view name) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return !name.empty() && name[0] != '.' && std::none_of(name.begin(), name.end(), is_control);
}

}  // namespace

std::string format_build_log(const BuildLog& log) {
  std::string text(header);
  for (const LogEntry& entry : log) text += fmt::format("{} {}\n", to_hex(entry.hash), entry.path);
  return text;
}

std::optional<BuildLog> parse_build_log(std::string_view text) {
  if (!text.starts_with(header)) return std::nullopt;
  BuildLog log;
  for (text.remove_prefix(header.size()); !text.empty();) {
    const size_t end = text.find('\n');
    auto entry = parse_line(text.substr(0, end));
    if (end == std::string_view::npos || !entry) return std::nullopt;
    if (!log.empty() && log.back().path >= entry->path) return std::nullopt;
    log.push_back(std::move(*entry));
    text.remove_prefix(end + 1);
  }
  return log;
}

bool is_output_path(std::string_view path) {
  if (path == no_jekyll_name) return true;
  while (true) {
    const size_t slash = path.find('/');
    if (!is_output_name(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace kehoach
