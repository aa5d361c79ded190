// Calendars as iCalendar (RFC 5545); the only includer of libical is calendar.cpp.
#pragma once

#include <string>

#include "render/calendar_events.hpp"

namespace kehoach {

// Appends the calendar: lines of at most 75 bytes ending in CRLF, whole characters in each. Events
// take whole days and leave the reader's time free.
void append_calendar(std::string& out, const Calendar& calendar);

}  // namespace kehoach
