#include "app/option_checks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace kehoach {

std::string check_name(const std::string& text) {
  return text.empty() ? "the name is empty" : "";
}

std::string check_date(const std::string& text) {
  return parse_date(text) ? "" : fmt::format("\"{}\" is not a date like 2026-06-30", text);
}

std::string check_base_url(const std::string& text) {
  const size_t host = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  const bool has_host = host != 0 && host < text.size() && text[host] != '/';
  if (has_host && text.find_first_of("?# \"<>\\") == text.npos) return "";
  return fmt::format("\"{}\" is not an address like https://example.org/portal/", text);
}

std::string check_number(const std::string& text, int least, int most) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && stop == end && number >= least && number <= most) return "";
  return fmt::format("\"{}\" is not a number from {} to {}", text, least, most);
}

std::string check_one_of(std::span<const std::string_view> names, const std::string& text) {
  if (std::find(names.begin(), names.end(), text) != names.end()) return "";
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
  return fmt::format("\"{}\" is not one of {}", text, list);
}

std::optional<PartNumbers> parse_part(std::string_view text) {
  constexpr unsigned most = 10'000;
  PartNumbers part;
  const char* const end = text.data() + text.size();
  const auto [slash, error] = std::from_chars(text.data(), end, part.number);
  if (error != std::errc() || slash == end || *slash != '/') return std::nullopt;
  const auto [stop, second_error] = std::from_chars(slash + 1, end, part.count);
  const bool is_read = second_error == std::errc() && stop == end;
  if (!is_read || part.number == 0 || part.number > part.count || part.count > most)
    return std::nullopt;
  return part;
}

std::string check_part(const std::string& text) {
  return parse_part(text) ? "" : fmt::format("\"{}\" is not a part like 2/8", text);
}

std::optional<int> parse_days(std::string_view text) {
  const bool weeks = text.ends_with('w');
  if (weeks || text.ends_with('d')) text.remove_suffix(1);
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const int most = weeks ? 5200 : 36500;
  if (error != std::errc() || stop != end || number < 0 || number > most) return std::nullopt;
  return weeks ? 7 * number : number;
}

std::string check_days(const std::string& text) {
  return parse_days(text) ? "" : fmt::format("\"{}\" is not a time like 90d or 12w", text);
}

}  // namespace kehoach
