#include "pages/time_shift.hpp"

#include <cstdlib>

#include "model/timeframe_written.hpp"

namespace kehoach {
namespace {

bool is_month_end(Date date) {
  return date.day == last_day_of_month(date.year, date.month);
}

// From one day to another in whole years or months, where both are the same day of the month or
// both the last, else in days.
TimeShift counted(ShiftKind kind, Date from, Date to) {
  const bool even = from.day == to.day || (is_month_end(from) && is_month_end(to));
  if (!even) return {kind, ShiftUnit::day, std::llabs(to_days(to) - to_days(from))};
  const int64_t months = std::abs((to.year - from.year) * 12 + to.month - from.month);
  if (months % 12 == 0) return {kind, ShiftUnit::year, months / 12};
  return {kind, ShiftUnit::month, months};
}

}  // namespace

TimeShift shift_between(const std::optional<Timeframe>& before,
                        const std::optional<Timeframe>& after) {
  if (!before && !after) return {};
  if (!before || !after) return {before ? ShiftKind::dropped : ShiftKind::given};
  if (is_same_time(*before, *after)) return {};
  const auto end_before = before->last_day();
  const auto end_after = after->last_day();
  if (end_before && end_after && *end_before != *end_after)
    return counted(*end_after > *end_before ? ShiftKind::later : ShiftKind::earlier, *end_before,
                   *end_after);
  if (end_before && !end_after) return {ShiftKind::dropped};
  if (!end_before && end_after) return {ShiftKind::given};
  const auto start_before = before->first_day();
  const auto start_after = after->first_day();
  if (!start_before || !start_after || *start_before == *start_after) return {ShiftKind::other};
  return counted(*start_after > *start_before ? ShiftKind::starts_later : ShiftKind::starts_earlier,
                 *start_before, *start_after);
}

}  // namespace kehoach
