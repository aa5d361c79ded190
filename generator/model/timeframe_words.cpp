#include <fmt/core.h>

#include <array>
#include <string>

#include "base/text.hpp"
#include "model/timeframe.hpp"

namespace kehoach {
namespace {

// The two wordings there are.
enum class Wording { vietnamese, english };

Wording wording_of(std::string_view code) {
  return code.substr(0, code.find('-')) == "vi" ? Wording::vietnamese : Wording::english;
}

// The code by which base/date.hpp knows the wording: other languages would get ISO dates there.
std::string_view date_code(Wording wording) {
  return wording == Wording::vietnamese ? "vi" : "en";
}

// Latin capitals stand 1 or 32 before their small letters.
char32_t capital(char32_t letter) {
  std::string small;
  append_utf8(small, letter);
  for (const char32_t distance : {char32_t{1}, char32_t{32}}) {
    std::string candidate;
    if (letter > distance) append_utf8(candidate, letter - distance);
    if (candidate != small && lower_case(candidate) == small) return letter - distance;
  }
  return letter;
}

std::string capitalised(std::string_view text) {
  std::string out;
  if (text.empty()) return out;
  const auto first = code_point_at(text, 0);
  append_utf8(out, capital(first.value));
  return out.append(text.substr(first.next));
}

std::string quarter_words(const Period& period, Wording wording) {
  static constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};
  const auto index = static_cast<size_t>((period.first.month - 1) / 3);
  return wording == Wording::vietnamese
             ? fmt::format("quý {} năm {}", roman[index], period.first.year)
             : fmt::format("Q{} {}", index + 1, period.first.year);
}

std::string half_words(const Period& period, Wording wording) {
  const bool is_first = period.first.month == 1;
  return wording == Wording::vietnamese
             ? fmt::format("sáu tháng {} năm {}", is_first ? "đầu" : "cuối", period.first.year)
             : fmt::format("{} half of {}", is_first ? "first" : "second", period.first.year);
}

std::string period_words(const Period& period, Wording wording) {
  const bool vietnamese = wording == Wording::vietnamese;
  switch (period.precision) {
    case Precision::none:
      return {};
    case Precision::year:
      return (vietnamese ? "năm " : "") + std::to_string(period.first.year);
    case Precision::half:
      return half_words(period, wording);
    case Precision::quarter:
      return quarter_words(period, wording);
    case Precision::month:
      return format_month(period.first.year, period.first.month, date_code(wording));
    case Precision::day:
      return (vietnamese ? "ngày " : "") + format_date(period.first, date_code(wording));
  }
  return {};
}

// As it stands behind a preposition: "by the end of *the first half of 2026*".
std::string object_words(const Period& period, Wording wording) {
  const bool needs_article = wording == Wording::english && period.precision == Precision::half;
  return (needs_article ? "the " : "") + period_words(period, wording);
}

std::string span_words(const Period& start, const Period& end, Wording wording) {
  const bool vietnamese = wording == Wording::vietnamese;
  if (start.precision == Precision::year && end.precision == Precision::year)
    return fmt::format("{}{}{}", start.first.year, vietnamese ? " – " : "–", end.first.year);
  return (vietnamese ? "từ " : "from ") + object_words(start, wording) +
         (vietnamese ? " đến hết " : " to ") + object_words(end, wording);
}

std::string deadline_words(const Period& end, bool before, Wording wording) {
  const bool vietnamese = wording == Wording::vietnamese;
  const std::string by = object_words(end, wording);
  if (before) return (vietnamese ? "trước " : "before ") + by;
  if (end.precision == Precision::day) return (vietnamese ? "hoàn thành chậm nhất " : "by ") + by;
  return (vietnamese ? "hoàn thành trong " : "by the end of ") + by;
}

// "tháng 6/2000" without the year: "tháng 6"; "10 December 2000": "10 December".
std::string without_year(const std::string& date) {
  return date.substr(0, date.find_last_of("/ "));
}

std::string recurring_words(const Recurrence& recurrence, Wording wording) {
  constexpr int leap_year = 2000;
  const bool vietnamese = wording == Wording::vietnamese;
  const std::string each_year = vietnamese ? " hằng năm" : " each year";
  if (recurrence.before_month != 0) {
    const Date day{leap_year, recurrence.before_month, recurrence.before_day};
    return (vietnamese ? "trước ngày " : "before ") +
           without_year(format_date(day, date_code(wording))) + each_year;
  }
  if (recurrence.every == Every::quarter) return vietnamese ? "hằng quý" : "every quarter";
  if (recurrence.every == Every::month) return vietnamese ? "hằng tháng" : "every month";
  if (recurrence.month == 0) return vietnamese ? "hằng năm" : "every year";
  const auto month = format_month(leap_year, recurrence.month, date_code(wording));
  return without_year(month) + each_year;
}

// The stretch between two bounds of which either may be missing; empty without both.
std::string bounds_words(const Period& start, const Period& end, Wording wording) {
  const bool has_start = start.precision != Precision::none;
  const bool has_end = end.precision != Precision::none;
  if (has_start && has_end) return span_words(start, end, wording);
  if (has_end) return deadline_words(end, false, wording);
  if (!has_start) return {};
  return (wording == Wording::vietnamese ? "từ " : "from ") + object_words(start, wording);
}

std::string condition_words(const Timeframe& timeframe, Wording wording, Language language) {
  std::string out(timeframe.condition.in(language).text);
  const auto bounds = bounds_words(timeframe.start, timeframe.end, wording);
  if (!bounds.empty()) out += " (" + bounds + ")";
  return out;
}

std::string running_words(const Timeframe& timeframe, Wording wording, Language language) {
  switch (timeframe.kind) {
    case TimeframeKind::deadline:
      return deadline_words(timeframe.end, timeframe.before, wording);
    case TimeframeKind::span:
    case TimeframeKind::open:
      return bounds_words(timeframe.start, timeframe.end, wording);
    case TimeframeKind::ongoing:
      return wording == Wording::vietnamese ? "thường xuyên" : "ongoing";
    case TimeframeKind::recurring:
      return recurring_words(timeframe.recurrence, wording);
    case TimeframeKind::conditional:
      return condition_words(timeframe, wording, language);
    default:
      return period_words(timeframe.start, wording);
  }
}

}  // namespace

std::string words(const Timeframe& timeframe, std::string_view code, Language language) {
  return capitalised(words_within(timeframe, code, language));
}

std::string words_within(const Timeframe& timeframe, std::string_view code, Language language) {
  return running_words(timeframe, wording_of(code), language);
}

std::string words(const Period& period, std::string_view code) {
  return period_words(period, wording_of(code));
}

}  // namespace kehoach
