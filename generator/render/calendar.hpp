// Calendars as iCalendar (RFC 5545); the only includer of libical is calendar.cpp.
#pragma once

#include <string>
#include <vector>

#include "render/calendar_events.hpp"

namespace kehoach {

// Appends the calendar: lines of at most 75 bytes ending in CRLF, whole characters in each. Events
// take whole days and leave the reader's time free.
void append_calendar(std::string& out, const Calendar& calendar);

// The calendar's events alone, as they stand in it.
std::string write_events(const Calendar& calendar);

// The events of all tasks, for Context::task_events: each stands in the calendars of the portal, of
// its plan and of its leads, and making it takes longer than all else about a calendar.
std::vector<std::vector<NotedText>> events_of_tasks(const Context& context, unsigned jobs);

}  // namespace kehoach
