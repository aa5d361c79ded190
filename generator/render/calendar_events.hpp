// What the portal's calendars hold: dated tasks, their milestones, and reports, in one language.
//
// A calendar holds what is due. Work without a last day (ongoing, open, waiting for something, once
// a year on no known day) is not in it. A calendar without an event does not exist: the format
// demands at least one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/calendar_days.hpp"
#include "pages/pages.hpp"
#include "render/context.hpp"

namespace kehoach {

struct CalendarEvent {
  // Made of ids and the host, so that a calendar program knows the event again however its text and
  // date change: "task-PLAN.1-1@host", "milestone-PLAN.1-1.ID@host", "report-PLAN.vi-6@host".
  std::string uid;
  CalendarDays days;
  std::string summary;
  std::string summary_language;  // "vi": of the summary, which may have fallen back
  std::string description;       // lines of plain text
  std::string url;
  bool cancelled = false;
};

// Calendar programs, and the library that writes the files, go no further. (Some plan may be said
// to run to 9999.)
constexpr int calendar_years_end = 3000;

struct Calendar {
  std::string name;
  std::string language;
  Date stamp;  // the data's date, the same for all events
  std::vector<CalendarEvent> events;
  // Events that stand before those, as write_events() gives them; a nation's are tens of megabytes,
  // which Context::task_events owns.
  std::vector<std::string_view> written;
};

// A reporting duty as it is named in other programs: "PLAN.vi-6", by its provision, so that a duty
// added before it does not rename it; numbered where several share one.
std::string report_name(const Portal& portal, DutyId id);

// The calendar that belongs to a page: of home (the whole portal), a plan or an agency. An agency's
// holds what it leads and must report today. Others have none.
bool has_calendar(const Context& context, const Page& page);
Calendar calendar_of(const Scope& scope, const Page& page);

// What every calendar that has the task holds of it: its last day and its milestones.
Calendar calendar_of_task(const Scope& scope, Id<Task> task);

// "…calendar.ics" beside the page; empty if it has none.
Url calendar_url(const Scope& scope, const Page& page);

}  // namespace kehoach
