#include "pages/selection.hpp"

#include <algorithm>

#include "pages/workload.hpp"

namespace kehoach {

namespace {

bool is_active_in(const Task& task, int year) {
  if (!task.when) return false;
  const auto first = task.when->first_day();
  const auto last = task.when->last_day();
  if (!first && !last) return false;
  return (!first || first->year <= year) && (!last || last->year >= year);
}

bool is_selected(const Portal& portal, const Task& task, const Page& page) {
  switch (page.kind) {
    case PageKind::timeline_place:
      return portal.plans[task.plan].jurisdiction.id.value == page.subject;
    case PageKind::timeline_year:
      return is_active_in(task, static_cast<int>(page.subject));
    default:
      return true;
  }
}

void sort_unique(std::vector<int>& years) {
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
}

// The years in which a plan's work of this time may be due.
void add_due_years(const Plan& plan, const std::optional<Timeframe>& when,
                   std::vector<int>& years) {
  constexpr int longest = 100;
  if (!when) return;
  if (const auto last = when->last_day()) years.push_back(last->year);
  if (when->kind != TimeframeKind::recurring || !plan.period) return;
  const int first = beginning_of(plan).value_or(Date{}).year;
  const int end = plan.period->last_day().value_or(Date{}).year;
  if (end - first > longest) return;
  for (int year = first; year <= end; ++year) years.push_back(year);
}

}  // namespace

std::vector<int> years_of(const Portal& portal) {
  std::vector<int> years;
  for (const Task& task : portal.tasks) {
    if (!task.when) continue;
    for (const auto& day : {task.when->first_day(), task.when->last_day()})
      if (day) years.push_back(day->year);
  }
  sort_unique(years);
  return years;
}

std::vector<int> due_years(const Portal& portal) {
  std::vector<int> years = years_of(portal);
  for (const Plan& plan : portal.plans)
    for (const ReportingDuty& duty : plan.reporting) add_due_years(plan, duty.due, years);
  for (const Task& task : portal.tasks) {
    const Plan& plan = portal.plans[task.plan];
    add_due_years(plan, task.when, years);
    for (const Milestone& milestone : task.milestones) add_due_years(plan, milestone.when, years);
  }
  sort_unique(years);
  return years;
}

std::vector<Id<Jurisdiction>> places_of(const Portal& portal) {
  std::vector<Id<Jurisdiction>> places;
  for (const Id<Jurisdiction> place : portal.jurisdictions.ids())
    if (std::any_of(portal.plans.begin(), portal.plans.end(),
                    [place](const Plan& plan) { return plan.jurisdiction.id == place; }))
      places.push_back(place);
  return places;
}

std::vector<Id<Task>> selected_tasks(const Portal& portal, const Page& page) {
  std::vector<Id<Task>> tasks;
  for (const Plan& plan : portal.plans)
    for (const Id<Task> task : plan.tasks)
      if (is_selected(portal, portal.tasks[task], page)) tasks.push_back(task);
  return tasks;
}

std::vector<Deadline> due_in_year(const Portal& portal, const Page& page) {
  const auto year = static_cast<int16_t>(page.subject);
  const Workload all = workload_of(portal);
  return due_between(portal, all.tasks, all.reports, {year, 1, 1}, {year, 12, 31});
}

}  // namespace kehoach
