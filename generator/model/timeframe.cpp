#include "model/timeframe.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>
#include <vector>

#include "base/closest.hpp"

namespace kehoach {
namespace {

constexpr std::string_view open_bound = "..";
constexpr std::string_view ongoing_word = "ongoing";
constexpr std::string_view all_forms =
    "the forms are 2026, 2026-06, 2026-Q3, 2026-H1, 2026-06-30, 2025/2030, ../2030, 2026/.. "
    "and ongoing";

// The written forms of a period with every digit as 0, by length; the help says what may be in it.
struct Shape {
  std::string_view digits;
  std::string_view limits;
};
constexpr std::array<Shape, 5> shapes{{{"0000", "years are 0001 to 9999"},
                                       {"0000-00", "months are 01 to 12"},
                                       {"0000-Q0", "quarters are Q1 to Q4"},
                                       {"0000-H0", "half-years are H1 and H2"},
                                       {"0000-00-00", "no calendar has that day"}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

const Shape* shape_of(std::string_view text) {
  std::string digits(text);
  std::ranges::replace_if(digits, is_digit, '0');
  const auto found = std::ranges::find(shapes, digits, &Shape::digits);
  return found == shapes.end() ? nullptr : &*found;
}

// For text that is all digits and short.
int to_int(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// The `index`th (from 1) of the year's stretches of `months` months.
std::optional<Period> months_of(Precision precision, int year, int index, int months) {
  if (year < 1 || index < 1 || index > 12 / months) return std::nullopt;
  const int last = index * months;
  const auto year16 = static_cast<int16_t>(year);
  return Period{precision, Date{year16, static_cast<uint8_t>(last - months + 1), 1},
                Date{year16, static_cast<uint8_t>(last), last_day_of_month(year, last)}};
}

std::optional<Period> day_period(std::string_view text) {
  const auto date = parse_date(text);
  if (!date) return std::nullopt;
  return Period{Precision::day, *date, *date};
}

TimeframeKind kind_of(Precision precision) {
  switch (precision) {
    case Precision::day:
      return TimeframeKind::day;
    case Precision::month:
      return TimeframeKind::month;
    case Precision::quarter:
      return TimeframeKind::quarter;
    case Precision::half:
      return TimeframeKind::half;
    default:
      return TimeframeKind::year;
  }
}

Timeframe single(const Period& period, Span span) {
  Timeframe timeframe;
  timeframe.kind = kind_of(period.precision);
  timeframe.start = timeframe.end = period;
  timeframe.span = span;
  return timeframe;
}

// The runs of digits in `text`.
std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  bool inside = false;
  for (const char c : text) {
    if (is_digit(c) && !inside) numbers.emplace_back();
    if (is_digit(c)) numbers.back() += c;
    inside = is_digit(c);
  }
  return numbers;
}

// What people write by habit, in our form: "2025-2030", "2025 – 2030", "30/6/2026", "6/2026",
// "Q3/2029", "2026-6". Only a guess, which may hold an impossible date.
std::string rewritten(std::string_view text) {
  auto numbers = numbers_in(text);
  const auto is_year = [](const std::string& number) { return number.size() == 4; };
  if (numbers.size() < 2 || numbers.size() > 3) return {};
  if (numbers.size() == 2 && is_year(numbers[0]) && is_year(numbers[1]))
    return numbers[0] + "/" + numbers[1];
  if (!is_year(numbers.front())) std::ranges::reverse(numbers);
  if (!is_year(numbers.front())) return {};
  std::string form = numbers[0];
  const bool quarter = text.find_first_of("Qq") != text.npos;
  const bool half = text.find_first_of("Hh") != text.npos;
  if (quarter || half) return form + (quarter ? "-Q" : "-H") + numbers[1];
  for (size_t i = 1; i < numbers.size(); ++i) form += fmt::format("-{:0>2}", numbers[i]);
  return form;
}

bool is_form(std::string_view form) {
  const auto slash = form.find('/');
  return parse_period(form.substr(0, slash)) &&
         (slash == form.npos || parse_period(form.substr(slash + 1)));
}

std::string help_for(std::string_view text) {
  // "quý III năm 2029" holds the year alone: not enough to guess from.
  const auto is_word_letter = [](char c) {
    const int small = c | 0x20;
    return small >= 'a' && small <= 'z' && small != 'q' && small != 'h';
  };
  if (std::ranges::none_of(text, is_word_letter)) {
    const auto form = rewritten(text);
    if (is_form(form)) return fmt::format("write \"{}\"", form);
  }
  const auto meant = did_you_mean(text, {&ongoing_word, 1});
  return meant.empty() ? std::string(all_forms) : meant;
}

// A bound of `whole`, reported if it is none.
std::optional<Period> parse_bound(std::string_view text, std::string_view whole, Span span,
                                  Diagnostics& diagnostics) {
  if (auto period = parse_period(text)) return period;
  if (const auto* shape = shape_of(text)) {
    diagnostics.error("impossible-date", span, fmt::format("there is no \"{}\"", text))
        .with_help(std::string(shape->limits));
  } else {
    diagnostics.error("bad-timeframe", span, fmt::format("\"{}\" is not a timeframe", whole))
        .with_help(help_for(whole));
  }
  return std::nullopt;
}

std::optional<Timeframe> parse_range(std::string_view left, std::string_view right,
                                     std::string_view whole, Span span, Diagnostics& diagnostics) {
  Timeframe timeframe;
  timeframe.span = span;
  const bool has_start = left != open_bound;
  const bool has_end = right != open_bound || !has_start;
  if (has_start) {
    const auto start = parse_bound(left, whole, span, diagnostics);
    if (!start) return std::nullopt;
    timeframe.start = *start;
  }
  if (has_end) {
    const auto end = parse_bound(right, whole, span, diagnostics);
    if (!end) return std::nullopt;
    timeframe.end = *end;
  }
  timeframe.kind = !has_start ? TimeframeKind::deadline
                   : !has_end ? TimeframeKind::open
                              : TimeframeKind::span;
  if (timeframe.kind != TimeframeKind::span) return timeframe;
  if (left == right) return single(timeframe.start, span);
  if (timeframe.end.last >= timeframe.start.first) return timeframe;
  diagnostics
      .error("end-before-start", span,
             fmt::format("the end {} is before the start {}", right, left))
      .with_help(fmt::format("did you mean \"{}/{}\"?", right, left));
  return std::nullopt;
}

// Days since 1970 of the day by which a recurring duty is due in the period that holds
// (`year`, `month`). Counted in days, because the answer may lie outside the calendar's years.
int64_t due_in(const Recurrence& recurrence, int year, int month) {
  const auto first_of = [&](int m) {
    return to_days({static_cast<int16_t>(year), static_cast<uint8_t>(m), 1});
  };
  // From the first of the month, so that a day that the year lacks (29 February) does no harm.
  if (recurrence.before_month != 0)
    return first_of(recurrence.before_month) + recurrence.before_day - 2;
  int last = 12;
  if (recurrence.every == Every::month) last = month;
  if (recurrence.every == Every::quarter) last = (month + 2) / 3 * 3;
  if (recurrence.every == Every::year && recurrence.month != 0) last = recurrence.month;
  return first_of(last) + last_day_of_month(year, last) - 1;
}

}  // namespace

std::string_view name_of(TimeframeKind kind) {
  static constexpr std::array<std::string_view, 11> names{
      "day",      "month", "quarter", "half",      "year",       "span",
      "deadline", "open",  "ongoing", "recurring", "conditional"};
  return names[static_cast<size_t>(kind)];
}

std::optional<Period> parse_period(std::string_view text) {
  if (!shape_of(text)) return std::nullopt;
  const int year = to_int(text.substr(0, 4));
  if (text.size() == 4) return months_of(Precision::year, year, 1, 12);
  if (text.size() == 10) return day_period(text);
  if (text[5] == 'Q') return months_of(Precision::quarter, year, to_int(text.substr(6)), 3);
  if (text[5] == 'H') return months_of(Precision::half, year, to_int(text.substr(6)), 6);
  return months_of(Precision::month, year, to_int(text.substr(5)), 1);
}

std::optional<Timeframe> parse_timeframe(std::string_view text, Span span,
                                         Diagnostics& diagnostics) {
  if (text == ongoing_word) {
    Timeframe timeframe;
    timeframe.span = span;
    return timeframe;
  }
  const size_t slash = text.find('/');
  if (slash != text.npos)
    return parse_range(text.substr(0, slash), text.substr(slash + 1), text, span, diagnostics);
  const auto period = parse_bound(text, text, span, diagnostics);
  if (!period) return std::nullopt;
  return single(*period, span);
}

std::optional<Date> Timeframe::first_day() const {
  if (start.precision == Precision::none) return std::nullopt;
  return start.first;
}

std::optional<Date> Timeframe::last_day() const {
  if (end.precision == Precision::none) return std::nullopt;
  return before ? add_days(end.first, -1) : end.last;
}

TimeframeOrder sort_key(const Timeframe& timeframe) {
  using Days = std::numeric_limits<int64_t>;
  const auto first = timeframe.first_day();
  const auto last = timeframe.last_day();
  const int64_t start_days = first ? to_days(*first) : Days::min();
  if (last) return {0, to_days(*last), start_days};
  static constexpr std::array behind{TimeframeKind::open, TimeframeKind::recurring,
                                     TimeframeKind::ongoing, TimeframeKind::conditional};
  const auto place = std::ranges::find(behind, timeframe.kind) - behind.begin();
  return {1 + static_cast<int>(place), Days::max(), start_days};
}

std::optional<Date> next_due(const Timeframe& timeframe, Date from) {
  if (timeframe.kind != TimeframeKind::recurring) {
    const auto last = timeframe.last_day();
    return last && *last >= from ? last : std::nullopt;
  }
  const Recurrence& every = timeframe.recurrence;
  if (every.every == Every::year && every.month == 0 && every.before_month == 0)
    return std::nullopt;
  // Month by month; a year's duty is met within twelve steps.
  const int64_t from_day = to_days(from);
  for (int step = 0; step <= 12; ++step) {
    const int year = from.year + (from.month - 1 + step) / 12;
    if (year > 9999) return std::nullopt;
    const int month = (from.month - 1 + step) % 12 + 1;
    const int64_t due = due_in(timeframe.recurrence, year, month);
    if (due >= from_day) return from_days(due);
  }
  return std::nullopt;
}

}  // namespace kehoach
