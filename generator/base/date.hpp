// Calendar dates (proleptic Gregorian, years 1 to 9999) without clock or time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach {

struct Date {
  int16_t year = 1;
  uint8_t month = 1;  // 1 to 12
  uint8_t day = 1;    // 1 to 31

  auto operator<=>(const Date&) const = default;
};

bool is_valid(Date date);
uint8_t last_day_of_month(int year, int month);

// Days since 1970-01-01, and back. add_days clamps to the years 1 to 9999.
int64_t to_days(Date date);
Date from_days(int64_t days);
Date add_days(Date date, int64_t days);
// The same day of a later month, or that month's last; clamps like add_days. `months` >= 0.
Date add_months(Date date, int months);

// `2026-06-30` exactly; nothing for any other text or an impossible day.
std::optional<Date> parse_date(std::string_view text);
std::string to_iso(Date date);

// A date as the language writes it in running text: "5 July 2023" in English, "05/7/2023" in
// Vietnamese (Decree 30/2020/NĐ-CP, Appendix I: zero before days below 10 and months 1 and 2).
// Other languages get ISO.
std::string format_date(Date date, std::string_view language);

// "July 2023", "tháng 7/2023" (with zero before 1 and 2: "tháng 02/2026").
std::string format_month(int year, int month, std::string_view language);

}  // namespace kehoach
