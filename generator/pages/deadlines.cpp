#include "pages/deadlines.hpp"

#include <algorithm>

namespace kehoach {

namespace {

void sort_by_date(std::vector<Deadline>& deadlines) {
  std::stable_sort(deadlines.begin(), deadlines.end(),
                   [](const Deadline& a, const Deadline& b) { return a.date < b.date; });
}

std::optional<Date> open_end(const Task& task) {
  return task.when && !is_closed(task) ? task.when->last_day() : std::nullopt;
}

}  // namespace

const Update* newest_update(const Task& task) {
  const auto newest =
      std::max_element(task.updates.begin(), task.updates.end(),
                       [](const Update& a, const Update& b) { return a.date < b.date; });
  return newest == task.updates.end() ? nullptr : &*newest;
}

bool is_closed(const Task& task) {
  const Update* update = newest_update(task);
  return update && (update->status == TaskStatus::done || update->status == TaskStatus::cancelled);
}

std::vector<Deadline> coming(const Portal& portal, const std::vector<Id<Task>>& tasks,
                             const std::vector<DutyId>& reports, Date today) {
  std::vector<Deadline> result;
  for (const DutyId duty : reports) {
    const auto& due = portal.plans[duty.plan].reporting[duty.index].due;
    if (const auto date = due ? next_due(*due, today) : std::nullopt)
      result.push_back({*date, {}, duty});
  }
  for (const Id<Task> task : tasks) {
    const auto end = open_end(portal.tasks[task]);
    if (end && *end >= today) result.push_back({*end, task, {}});
  }
  sort_by_date(result);
  return result;
}

std::vector<Deadline> past(const Portal& portal, const std::vector<Id<Task>>& tasks, Date today) {
  std::vector<Deadline> result;
  for (const Id<Task> task : tasks) {
    const auto end = open_end(portal.tasks[task]);
    if (end && *end < today) result.push_back({*end, task, {}});
  }
  sort_by_date(result);
  return result;
}

}  // namespace kehoach
