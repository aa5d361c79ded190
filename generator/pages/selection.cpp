#include "pages/selection.hpp"

#include <algorithm>

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

}  // namespace

std::vector<int> years_of(const Portal& portal) {
  std::vector<int> years;
  for (const Task& task : portal.tasks) {
    if (!task.when) continue;
    for (const auto& day : {task.when->first_day(), task.when->last_day()})
      if (day) years.push_back(day->year);
  }
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
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

std::vector<Id<Task>> page_rows(const std::vector<Id<Task>>& tasks, const Page& page) {
  const size_t begin = std::min(tasks.size(), page.part * rows_per_page);
  const size_t end = std::min(tasks.size(), begin + rows_per_page);
  return {tasks.begin() + static_cast<std::ptrdiff_t>(begin),
          tasks.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace kehoach
