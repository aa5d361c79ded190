#include "render/calendar.hpp"

#include <libical/ical.h>

#include <memory>
#include <stdexcept>

#include "base/parallel.hpp"

namespace kehoach {

namespace {

struct ComponentDeleter {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

// Without the control characters that the format forbids, CR among them; line ends are "\n".
std::string clean(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (!is_control || c == '\n') out += c;
    if (c == '\t') out += ' ';
  }
  return out;
}

icaltimetype to_ical(Date date) {
  icaltimetype time = icaltime_null_date();
  time.year = date.year;
  time.month = date.month;
  time.day = date.day;
  return time;
}

icaltimetype midnight(Date date) {
  icaltimetype time = to_ical(date);
  time.is_date = time.hour = time.minute = time.second = 0;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

// An X-property: libical would write its value as it is, so it gets one of type text.
icalproperty* text_property(const char* name, std::string_view text) {
  icalproperty* const property = icalproperty_new(ICAL_X_PROPERTY);
  icalproperty_set_x_name(property, name);
  icalproperty_set_value(property, icalvalue_new_text(clean(text).c_str()));
  return property;
}

icalproperty* in_language(icalproperty* property, const std::string& code) {
  icalproperty_add_parameter(property, icalparameter_new_language(code.c_str()));
  return property;
}

icalproperty* rule(const CalendarDays& days) {
  icalrecurrencetype recurrence;
  icalrecurrencetype_clear(&recurrence);
  recurrence.freq =
      days.repeat == Repeat::yearly ? ICAL_YEARLY_RECURRENCE : ICAL_MONTHLY_RECURRENCE;
  if (days.repeat == Repeat::quarterly) recurrence.interval = 3;
  if (days.month_end) {
    recurrence.by_month_day[0] = -1;
    if (days.repeat == Repeat::yearly) recurrence.by_month[0] = days.first.month;
  }
  return icalproperty_new_rrule(recurrence);
}

// The end is the day after the last, and left out for a single day.
void add_days_of(icalcomponent* event, const CalendarDays& days) {
  icalcomponent_add_property(event, icalproperty_new_dtstart(to_ical(days.first)));
  if (days.first != days.last)
    icalcomponent_add_property(event, icalproperty_new_dtend(to_ical(add_days(days.last, 1))));
  if (days.repeat != Repeat::never) icalcomponent_add_property(event, rule(days));
}

Component event_component(const CalendarEvent& event, const Calendar& calendar) {
  Component component(icalcomponent_new(ICAL_VEVENT_COMPONENT));
  const auto add = [&](icalproperty* property) {
    icalcomponent_add_property(component.get(), property);
  };
  add(icalproperty_new_uid(clean(event.uid).c_str()));
  add(icalproperty_new_dtstamp(midnight(calendar.stamp)));
  add_days_of(component.get(), event.days);
  add(in_language(icalproperty_new_summary(clean(event.summary).c_str()), event.summary_language));
  add(in_language(icalproperty_new_description(clean(event.description).c_str()),
                  calendar.language));
  add(icalproperty_new_url(event.url.c_str()));
  if (event.cancelled) add(icalproperty_new_status(ICAL_STATUS_CANCELLED));
  add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return component;
}

Component calendar_without_events(const Calendar& calendar) {
  Component component(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  const auto add = [&](icalproperty* property) {
    icalcomponent_add_property(component.get(), property);
  };
  add(icalproperty_new_version("2.0"));
  add(icalproperty_new_prodid("-//Kehoach//Kehoach//EN"));
  add(icalproperty_new_calscale("GREGORIAN"));
  add(in_language(icalproperty_new_name(clean(calendar.name).c_str()), calendar.language));
  add(text_property("X-WR-CALNAME", calendar.name));  // the name for programs older than RFC 7986
  return component;
}

struct TextDeleter {
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

// Where the fold of a line falls between the CR and the LF at its end, libical puts it between the
// two. No text has a CR of its own.
void append_mended(std::string& out, std::string_view lines) {
  constexpr std::string_view torn = "\r\r\n \n";
  for (size_t at; (at = lines.find(torn)) != lines.npos;) {
    out.append(lines.substr(0, at)).append("\r\n");
    lines.remove_prefix(at + torn.size());
  }
  out += lines;
}

void append_component(std::string& out, const Component& component) {
  const std::unique_ptr<char, TextDeleter> text(icalcomponent_as_ical_string_r(component.get()));
  if (!text) throw std::runtime_error("a calendar cannot be written");
  append_mended(out, text.get());
}

}  // namespace

std::string write_events(const Calendar& calendar) {
  std::string text;
  for (const CalendarEvent& event : calendar.events)
    append_component(text, event_component(event, calendar));
  return text;
}

// As the library would write it, but without making one tree of thousands of events.
void append_calendar(std::string& out, const Calendar& calendar) {
  constexpr std::string_view end = "END:VCALENDAR\r\n";
  append_component(out, calendar_without_events(calendar));
  if (!out.ends_with(end)) throw std::logic_error("a calendar without an end");
  out.resize(out.size() - end.size());
  const std::string events = write_events(calendar);
  size_t size = out.size() + events.size() + end.size();
  for (const std::string_view text : calendar.written) size += text.size();
  out.reserve(size);
  for (const std::string_view text : calendar.written) out += text;
  out.append(events).append(end);
}

std::vector<std::vector<NotedText>> events_of_tasks(const Context& context, unsigned jobs) {
  const size_t tasks = context.portal.tasks.size();
  std::vector<std::vector<NotedText>> events(context.portal.site.languages.size(),
                                             std::vector<NotedText>(tasks));
  parallel_for(events.size() * tasks, jobs, [&](size_t i) {
    const auto language = static_cast<Language>(i / tasks);
    const Id<Task> task{static_cast<uint32_t>(i % tasks)};
    events[language][task.value] = NotedText::written_by([&] {
      return write_events(calendar_of_task({context, language}, task));
    });
  });
  return events;
}

}  // namespace kehoach
