// What may be written for the options of the command line. A check returns what is wrong, or an
// empty text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace kehoach {

std::string check_name(const std::string& text);
std::string check_date(const std::string& text);
std::string check_base_url(const std::string& text);
std::string check_number(const std::string& text, int least, int most);
std::string check_one_of(std::span<const std::string_view> names, const std::string& text);

// "2/8": the second of eight parts. Nothing for any other text.
struct PartNumbers {
  unsigned number = 1;
  unsigned count = 1;
};
std::optional<PartNumbers> parse_part(std::string_view text);
std::string check_part(const std::string& text);

// "90d", "12w" or "90" as days, up to a hundred years.
std::optional<int> parse_days(std::string_view text);
std::string check_days(const std::string& text);

template <int least, int most>
std::string check_between(const std::string& text) {
  return check_number(text, least, most);
}

}  // namespace kehoach
