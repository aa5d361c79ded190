// Times as content files write them, for programs that write what they have read.
#pragma once

#include <string>
#include <string_view>

#include "model/timeframe.hpp"

namespace kehoach {

// "2026-Q3", "2026-H1", "2026-06-30"; parse_period() gives the period back. Empty for none.
std::string written(const Period& period);

// "2026/2030", "../2029-Q3", "2026/..", "ongoing": what parse_timeframe() gives back. Empty for the
// kinds that content files write as mappings: before a day, recurring, conditional.
std::string written(const Timeframe& timeframe);

// "12-10", of a recurrence that is due before that day of each year; empty for others.
std::string written_month_day(const Recurrence& recurrence);

// Whether both say the same, whatever file they come from.
bool is_same_time(const Timeframe& a, const Timeframe& b);

}  // namespace kehoach
