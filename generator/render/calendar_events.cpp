#include "render/calendar_events.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "pages/deadlines.hpp"
#include "pages/workload.hpp"
#include "render/answering.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

Date stamp_of(const Context& context) {
  return context.listings.data_as_of.value_or(context.today);
}

std::optional<CalendarDays> days_of(const Context& context, Id<Plan> plan,
                                    const std::optional<Timeframe>& when) {
  if (!when) return std::nullopt;
  const Date since = beginning_of(context.portal.plans[plan]).value_or(stamp_of(context));
  const auto days = calendar_days(*when, since);
  return days && days->last.year < calendar_years_end ? days : std::nullopt;
}

bool has_work(const Page& page) {
  if (page.part > 0) return false;
  return page.kind == PageKind::home || page.kind == PageKind::plan ||
         page.kind == PageKind::agency;
}

Workload work_of(const Context& context, const Page& page) {
  if (page.kind == PageKind::home) return workload_of(context.portal);
  if (page.kind == PageKind::plan) return workload_of(context.portal, Id<Plan>{page.subject});
  return workload_of(context.portal, context.relations, Id<Agency>{page.subject}, context.today);
}

bool has_event(const Context& context, const Task& task) {
  if (days_of(context, task.plan, task.when)) return true;
  return std::any_of(task.milestones.begin(), task.milestones.end(), [&](const Milestone& each) {
    return days_of(context, task.plan, each.when).has_value();
  });
}

const ReportingDuty& duty_of(const Context& context, DutyId id) {
  return context.portal.plans[id.plan].reporting[id.index];
}

// --- Names that never change. ---

// Plans' ids hold no '.', and a task's are written as hyphens: each task has its own.
std::string task_name(const Portal& portal, const Task& task) {
  return portal.plans[task.plan].id.text + "." + address_segment(task.id.text);
}

// --- Words. ---

void add_line(std::string& text, std::string_view line) {
  if (!text.empty()) text += '\n';
  text += line;
}

// When the plan says, and why the entry is on this day.
std::string when_lines(const Scope& scope, const Timeframe& when, DayChoice choice) {
  std::string text = say(scope, "calendar_when", {{"when", timeframe_words(scope, when)}});
  if (choice == DayChoice::last_possible) add_line(text, say(scope, "calendar_last_day"));
  if (choice == DayChoice::day_before) add_line(text, say(scope, "calendar_day_before"));
  return text;
}

std::string plan_line(const Scope& scope, Id<Plan> plan, std::string_view provision) {
  std::string text = say(scope, "calendar_plan", {{"plan", plan_link(scope, plan).label}});
  if (!provision.empty()) text += ", " + provision_words(scope, provision);
  return text;
}

// A sentence about a text, in the text's own language, which may not be the scope's.
void summarise(const Scope& scope, std::string_view string_key, const Localized& text,
               CalendarEvent& event) {
  const Said said = text.in(scope.language);
  const Scope own{scope.context, said.language};
  const std::string named = said.text.empty() ? say(own, "report_unnamed") : std::string(said.text);
  event.summary = say(own, string_key, {{"what", named}});
  event.summary_language = own.code();
}

void describe_task(const Scope& scope, const Task& task, CalendarEvent& event) {
  const Id<Jurisdiction> place = scope.portal().plans[task.plan].jurisdiction.id;
  add_line(event.description,
           say(scope, "calendar_lead", {{"agencies", answering_names(scope, task.lead, place)}}));
  add_line(event.description, plan_line(scope, task.plan, task.source));
  const Update* update = newest_update(task);
  event.cancelled = update && update->status == TaskStatus::cancelled;
}

void add_status(const Scope& scope, const Task& task, CalendarEvent& event) {
  const Update* update = newest_update(task);
  if (!update) return;
  add_line(event.description, say(scope, "calendar_status",
                                  {{"status", say_name(scope, "task_status_", update->status)},
                                   {"date", format_date(update->date, scope.code())}}));
}

CalendarEvent task_event(const Scope& scope, Id<Task> id, const CalendarDays& days) {
  const Task& task = scope.portal().tasks[id];
  CalendarEvent event;
  event.uid = "task-" + task_name(scope.portal(), task) + "@" + host_of(scope.context.base_url);
  event.days = days;
  summarise(scope, "calendar_due", task.title, event);
  event.description = when_lines(scope, *task.when, days.choice);
  describe_task(scope, task, event);
  add_status(scope, task, event);
  event.url = absolute_url(scope, address_of(scope.portal(), id)).address;
  return event;
}

CalendarEvent milestone_event(const Scope& scope, Id<Task> id, const Milestone& milestone,
                              const CalendarDays& days) {
  const Task& task = scope.portal().tasks[id];
  CalendarEvent event;
  event.uid = "milestone-" + task_name(scope.portal(), task) + "." +
              address_segment(milestone.id.text) + "@" + host_of(scope.context.base_url);
  event.days = days;
  summarise(scope, "calendar_milestone", milestone.title, event);
  event.description = text_in(scope, task.title);
  add_line(event.description, when_lines(scope, *milestone.when, days.choice));
  if (milestone.done)
    add_line(event.description,
             say(scope, "calendar_done", {{"date", format_date(*milestone.done, scope.code())}}));
  describe_task(scope, task, event);
  event.url = absolute_url(scope, address_of(scope.portal(), id)).address;
  return event;
}

CalendarEvent report_event(const Scope& scope, DutyId id, const CalendarDays& days) {
  const ReportingDuty& duty = duty_of(scope.context, id);
  const Id<Jurisdiction> place = scope.portal().plans[id.plan].jurisdiction.id;
  CalendarEvent event;
  event.uid = "report-" + report_name(scope.portal(), id) + "@" + host_of(scope.context.base_url);
  event.days = days;
  summarise(scope, "calendar_report", duty.what, event);
  event.description = when_lines(scope, *duty.due, days.choice);
  const auto add = [&](std::string_view string_key, const std::string& agencies) {
    add_line(event.description, say(scope, string_key, {{"agencies", agencies}}));
  };
  add("calendar_reporter", answering_names(scope, duty.who, place));
  if (duty.to) add("calendar_recipient", answering_name(scope, duty.to.id, place));
  if (duty.via) add("calendar_through", answering_name(scope, duty.via.id, place));
  add_line(event.description, plan_line(scope, id.plan, duty.source));
  event.url = absolute_url(scope, address_of(scope.portal(), id.plan)).address + "#reporting";
  return event;
}

std::string name_of(const Scope& scope, const Page& page) {
  if (page.kind == PageKind::plan) return plan_link(scope, Id<Plan>{page.subject}).label;
  if (page.kind == PageKind::agency) return answering_name(scope, Id<Agency>{page.subject}, {});
  return text_in(scope, scope.portal().site.title);
}

Calendar empty_calendar(const Scope& scope, std::string name) {
  return {std::move(name), std::string(scope.code()), stamp_of(scope.context), {}, {}};
}

void add_task(const Scope& scope, Id<Task> id, std::vector<CalendarEvent>& events) {
  const Task& task = scope.portal().tasks[id];
  if (const auto days = days_of(scope.context, task.plan, task.when))
    events.push_back(task_event(scope, id, *days));
  for (const Milestone& milestone : task.milestones)
    if (const auto days = days_of(scope.context, task.plan, milestone.when))
      events.push_back(milestone_event(scope, id, milestone, *days));
}

}  // namespace

std::string report_name(const Portal& portal, DutyId id) {
  const Plan& plan = portal.plans[id.plan];
  const std::string provision = slug(plan.reporting[id.index].source);
  size_t same = 1;
  for (uint32_t i = 0; i < id.index; ++i)
    if (slug(plan.reporting[i].source) == provision) ++same;
  return plan.id.text + "." + (provision.empty() ? "report" : provision) +
         (same == 1 ? "" : "." + std::to_string(same));
}

bool has_calendar(const Context& context, const Page& page) {
  if (!has_work(page)) return false;
  const Workload work = work_of(context, page);
  return std::any_of(work.tasks.begin(), work.tasks.end(),
                     [&](Id<Task> id) { return has_event(context, context.portal.tasks[id]); }) ||
         std::any_of(work.reports.begin(), work.reports.end(), [&](DutyId id) {
           return days_of(context, id.plan, duty_of(context, id).due).has_value();
         });
}

Calendar calendar_of(const Scope& scope, const Page& page) {
  Calendar calendar = empty_calendar(scope, name_of(scope, page));
  const Workload work = work_of(scope.context, page);
  for (const Id<Task> id : work.tasks) {
    if (scope.context.task_events.empty()) {
      add_task(scope, id, calendar.events);
    } else {
      calendar.written.push_back(scope.context.task_events[scope.language][id.value].text());
    }
  }
  for (const DutyId id : work.reports)
    if (const auto days = days_of(scope.context, id.plan, duty_of(scope.context, id).due))
      calendar.events.push_back(report_event(scope, id, *days));
  return calendar;
}

Calendar calendar_of_task(const Scope& scope, Id<Task> task) {
  Calendar calendar = empty_calendar(scope, {});
  add_task(scope, task, calendar.events);
  return calendar;
}

Url calendar_url(const Scope& scope, const Page& page) {
  return has_calendar(scope.context, page) ? url_to(scope, page.address + "calendar.ics") : Url{};
}

}  // namespace kehoach
