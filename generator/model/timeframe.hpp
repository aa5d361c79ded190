// When something is to happen: as the plan says it, and sortable.
//
// Written forms follow ISO 8601 and EDTF where they exist:
//   2026   2026-06   2026-Q3   2026-H1   2026-06-30      a period, of that precision
//   2025/2030   2026-Q3/2027-06                          a span, both ends included
//   ../2030   ../2029-Q3                                 a deadline: complete by the period's end
//   {before: 2026-11-15}                                 a deadline that excludes the day
//   2026/..                                              from then on, no end
//   ongoing
//   {every: year}  {every: year, month: 6}  {every: year, before: 12-10}  {every: quarter}  {every:
//   month} {condition: {vi: …, en: …}, from: 2026, until: 2030}  once something else has happened;
//   from and until optional
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "diag/diagnostic.hpp"
#include "model/localized.hpp"

namespace kehoach {

enum class TimeframeKind : uint8_t {
  day,
  month,
  quarter,
  half,
  year,
  span,
  deadline,
  open,
  ongoing,
  recurring,
  conditional
};

// The name in data exports ("span", "deadline", …).
std::string_view name_of(TimeframeKind kind);

enum class Precision : uint8_t { none, year, half, quarter, month, day };

// A stretch of the calendar as written: 2026-Q3 is {quarter, 2026-07-01, 2026-09-30}.
struct Period {
  Precision precision = Precision::none;
  Date first;
  Date last;
};

// A period in any of the five precisions, or nothing.
std::optional<Period> parse_period(std::string_view text);

enum class Every : uint8_t { year, quarter, month };

struct Recurrence {
  Every every = Every::year;
  uint8_t month = 0;         // 1 to 12: in that month; 0: not said
  uint8_t before_month = 0;  // 1 to 12: before that day of each year; 0: not said
  uint8_t before_day = 0;
};

struct Timeframe {
  TimeframeKind kind = TimeframeKind::ongoing;
  Period start;           // precision none: not said
  Period end;             // equal to start for a single period
  bool before = false;    // a deadline that excludes end.first (which is then a day)
  Recurrence recurrence;  // recurring only
  Localized condition;    // conditional only
  Span span;

  // The first and last day on which it may happen; nothing where the plan sets no bound. The last
  // day of {before: D} is the day before D.
  std::optional<Date> first_day() const;
  std::optional<Date> last_day() const;
};

// The scalar forms above. On failure returns nothing and reports "bad-timeframe" (with the nearest
// form as help), "impossible-date" or "end-before-start". `2026/2026` is 2026.
std::optional<Timeframe> parse_timeframe(std::string_view text, Span span,
                                         Diagnostics& diagnostics);

// Orders timeframes for readers: by last possible day, then by first; those without a last day
// behind all others: open, recurring, ongoing, conditional. Equal keys mean "no order between
// them".
struct TimeframeOrder {
  int rank;  // 0: has a last day
  int64_t end_days;
  int64_t start_days;
  auto operator<=>(const TimeframeOrder&) const = default;
};
TimeframeOrder sort_key(const Timeframe& timeframe);

// The next day by which a recurring duty is due on or after `from`: for `before` the day before,
// for a month its last day, else the last day of the quarter or month; nothing for a yearly duty
// that names no day. What does not recur is due once, on its last day.
std::optional<Date> next_due(const Timeframe& timeframe, Date from);

// In words, in the language with that code and place: "Quý III năm 2029", "Q3 2029"; "trước ngày
// 10/12 hằng năm", "before 10 December each year". Codes other than vi are worded in English.
std::string words(const Timeframe& timeframe, std::string_view code, Language language);

// The same as it stands within a sentence: "quý III năm 2029", "by the end of 2030".
std::string words_within(const Timeframe& timeframe, std::string_view code, Language language);

// A period's words in a sentence: "năm 2026", "quý III năm 2029", "tháng 6/2026", "ngày 30/6/2026".
std::string words(const Period& period, std::string_view code);

}  // namespace kehoach
