// Where a timeframe stands in a calendar of what is due: days only, no words.
#pragma once

#include <cstdint>
#include <optional>

#include "base/date.hpp"
#include "model/timeframe.hpp"

namespace kehoach {

enum class Repeat : uint8_t { never, monthly, quarterly, yearly };

// Why the entry stands where it does.
enum class DayChoice : uint8_t {
  named,          // the plan names the day, or both ends of the days
  last_possible,  // it names a longer stretch: the entry is on its last day
  day_before,     // it names the first day that is too late
};

struct CalendarDays {
  Date first;
  Date last;  // included; equal to `first` but for spans of named days
  DayChoice choice = DayChoice::named;
  Repeat repeat = Repeat::never;
  bool month_end = false;  // repeats on the month's last day, whatever its number
};

// Spans between two named days up to this long are entered whole, all others on their last day: an
// entry of five years would only be in the way.
constexpr int64_t longest_whole_span = 31;

// Nothing for what has no last day and does not recur by a known day. A recurrence begins with its
// first date on or after `since`.
std::optional<CalendarDays> calendar_days(const Timeframe& timeframe, Date since);

}  // namespace kehoach
