#include "model/timeframe_written.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace kehoach {
namespace {

bool is_same(const Period& a, const Period& b) {
  return a.precision == b.precision && a.first == b.first && a.last == b.last;
}

bool is_same(const Recurrence& a, const Recurrence& b) {
  return a.every == b.every && a.month == b.month && a.before_month == b.before_month &&
         a.before_day == b.before_day;
}

std::string_view text_at(const Localized& localized, size_t language) {
  if (language >= localized.texts.size()) return {};
  return localized.texts[language].value;
}

bool is_same(const Localized& a, const Localized& b) {
  for (size_t i = 0; i < std::max(a.texts.size(), b.texts.size()); ++i)
    if (text_at(a, i) != text_at(b, i)) return false;
  return true;
}

}  // namespace

std::string written(const Period& period) {
  const int year = period.first.year;
  const int month = period.first.month;
  switch (period.precision) {
    case Precision::none:
      return {};
    case Precision::year:
      return fmt::format("{:04}", year);
    case Precision::half:
      return fmt::format("{:04}-H{}", year, month < 7 ? 1 : 2);
    case Precision::quarter:
      return fmt::format("{:04}-Q{}", year, (month + 2) / 3);
    case Precision::month:
      return fmt::format("{:04}-{:02}", year, month);
    case Precision::day:
      return to_iso(period.first);
  }
  return {};
}

std::string written(const Timeframe& timeframe) {
  switch (timeframe.kind) {
    case TimeframeKind::span:
      return written(timeframe.start) + "/" + written(timeframe.end);
    case TimeframeKind::deadline:
      return timeframe.before ? "" : "../" + written(timeframe.end);
    case TimeframeKind::open:
      return written(timeframe.start) + "/..";
    case TimeframeKind::ongoing:
      return "ongoing";
    case TimeframeKind::recurring:
    case TimeframeKind::conditional:
      return {};
    default:
      return written(timeframe.start);
  }
}

std::string written_month_day(const Recurrence& recurrence) {
  if (recurrence.before_month == 0) return {};
  return fmt::format("{:02}-{:02}", recurrence.before_month, recurrence.before_day);
}

bool is_same_time(const Timeframe& a, const Timeframe& b) {
  return a.kind == b.kind && is_same(a.start, b.start) && is_same(a.end, b.end) &&
         a.before == b.before && is_same(a.recurrence, b.recurrence) &&
         is_same(a.condition, b.condition);
}

}  // namespace kehoach
