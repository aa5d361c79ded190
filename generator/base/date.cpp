#include "base/date.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace kehoach {
namespace {

constexpr Date first_date{1, 1, 1};
constexpr Date last_date{9999, 12, 31};

constexpr std::array<std::string_view, 12> english_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string_view english_month(int month) {
  return english_months.at(static_cast<size_t>(month - 1));
}

std::string vietnamese_month(int month) {
  return fmt::format("{}{}", month <= 2 ? "0" : "", month);
}

bool is_language(std::string_view tag, std::string_view language) {
  return tag.substr(0, tag.find('-')) == language;
}

// The number of `text` if it is digits only, else -1.
int digits_value(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

}  // namespace

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= last_day_of_month(date.year, date.month);
}

uint8_t last_day_of_month(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year(year),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<uint8_t>(static_cast<unsigned>(last.day()));
}

int64_t to_days(Date date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(date.month), std::chrono::day(date.day)};
  return std::chrono::sys_days(day).time_since_epoch().count();
}

Date from_days(int64_t days) {
  const int64_t clamped = std::clamp(days, to_days(first_date), to_days(last_date));
  const std::chrono::year_month_day day{
      std::chrono::sys_days(std::chrono::days(static_cast<int>(clamped)))};
  return {static_cast<int16_t>(static_cast<int>(day.year())),
          static_cast<uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<uint8_t>(static_cast<unsigned>(day.day()))};
}

Date add_days(Date date, int64_t days) {
  const int64_t from = to_days(date);
  return from_days(from + std::clamp(days, to_days(first_date) - from, to_days(last_date) - from));
}

Date add_months(Date date, int months) {
  const int total = date.year * 12 + (date.month - 1) + months;
  const int year = total / 12;
  if (year > last_date.year) return last_date;
  const auto month = static_cast<uint8_t>(total % 12 + 1);
  return {static_cast<int16_t>(year), month, std::min(date.day, last_day_of_month(year, month))};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits_value(text.substr(0, 4));
  const int month = digits_value(text.substr(5, 2));
  const int day = digits_value(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const Date date{static_cast<int16_t>(year), static_cast<uint8_t>(month),
                  static_cast<uint8_t>(day)};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string to_iso(Date date) {
  std::string text = "0000-00-00";
  const auto put = [&](size_t end, int number, size_t digits) {
    for (; digits > 0; --digits, number /= 10) text[--end] = static_cast<char>('0' + number % 10);
  };
  put(4, date.year, 4);
  put(7, date.month, 2);
  put(10, date.day, 2);
  return text;
}

std::string format_date(Date date, std::string_view language) {
  if (is_language(language, "en")) {
    return fmt::format("{} {} {}", date.day, english_month(date.month), date.year);
  }
  if (is_language(language, "vi")) {
    return fmt::format("{:02}/{}/{}", date.day, vietnamese_month(date.month), date.year);
  }
  return to_iso(date);
}

std::string format_month(int year, int month, std::string_view language) {
  if (is_language(language, "en")) return fmt::format("{} {}", english_month(month), year);
  if (is_language(language, "vi")) return fmt::format("tháng {}/{}", vietnamese_month(month), year);
  return fmt::format("{:04}-{:02}", year, month);
}

}  // namespace kehoach
