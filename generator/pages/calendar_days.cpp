#include "pages/calendar_days.hpp"

namespace kehoach {

namespace {

Repeat repeat_of(Every every) {
  if (every == Every::month) return Repeat::monthly;
  return every == Every::quarter ? Repeat::quarterly : Repeat::yearly;
}

// "Before 1 March" is met on 28 or 29 February, "in February" too: only there does a yearly date
// move.
bool is_month_end(const Recurrence& recurrence, Date due) {
  if (recurrence.every != Every::year) return true;
  return due.month == 2 && (recurrence.before_month == 0 || recurrence.before_day == 1);
}

std::optional<CalendarDays> recurring_days(const Timeframe& timeframe, Date since) {
  const auto due = next_due(timeframe, since);
  if (!due) return std::nullopt;
  const Recurrence& recurrence = timeframe.recurrence;
  const bool before = recurrence.before_month != 0;
  return CalendarDays{*due, *due, before ? DayChoice::day_before : DayChoice::last_possible,
                      repeat_of(recurrence.every), is_month_end(recurrence, *due)};
}

bool is_short_span(const Timeframe& timeframe) {
  return timeframe.kind == TimeframeKind::span && timeframe.start.precision == Precision::day &&
         timeframe.end.precision == Precision::day &&
         to_days(timeframe.end.last) - to_days(timeframe.start.first) < longest_whole_span;
}

}  // namespace

std::optional<CalendarDays> calendar_days(const Timeframe& timeframe, Date since) {
  if (timeframe.kind == TimeframeKind::recurring) return recurring_days(timeframe, since);
  const auto last = timeframe.last_day();
  if (!last) return std::nullopt;
  CalendarDays days{*last, *last, DayChoice::last_possible, Repeat::never, false};
  if (timeframe.end.precision == Precision::day) days.choice = DayChoice::named;
  if (timeframe.before) days.choice = DayChoice::day_before;
  if (is_short_span(timeframe)) days.first = timeframe.start.first;
  return days;
}

}  // namespace kehoach
