#include "pages/deadlines.hpp"

#include <algorithm>

namespace kehoach {

namespace {

constexpr int64_t days_for_last_report = 92;

void sort_by_date(std::vector<Deadline>& deadlines) {
  std::stable_sort(deadlines.begin(), deadlines.end(),
                   [](const Deadline& a, const Deadline& b) { return a.date < b.date; });
}

// Calls `visit(deadline, when)` for all that is open and has a time; the deadlines lack their date.
template <class Visit>
void each_open(const Portal& portal, const std::vector<Id<Task>>& tasks, const Visit& visit) {
  for (const Id<Task> id : tasks) {
    const Task& task = portal.tasks[id];
    if (is_closed(task)) continue;
    if (task.when) visit(Deadline{{}, id, {}}, *task.when);
    for (const Milestone& milestone : task.milestones)
      if (milestone.when && !milestone.done)
        visit(Deadline{{}, id, {}, &milestone}, *milestone.when);
  }
}

template <class Visit>
void each_report(const Portal& portal, const std::vector<DutyId>& reports, const Visit& visit) {
  for (const DutyId duty : reports)
    if (const auto& due = portal.plans[duty.plan].reporting[duty.index].due)
      visit(Deadline{{}, {}, duty}, *due);
}

const Plan& plan_of(const Portal& portal, const Deadline& deadline) {
  return portal.plans[deadline.task ? portal.tasks[deadline.task].plan : deadline.reporting.plan];
}

}  // namespace

std::optional<Date> beginning_of(const Plan& plan) {
  if (plan.issued) return plan.issued->first;
  return plan.period ? plan.period->first_day() : std::nullopt;
}

std::optional<Date> next_due(const Plan& plan, const Timeframe& when, Date from) {
  if (when.kind != TimeframeKind::recurring) return next_due(when, from);
  const auto date = next_due(when, std::max(from, beginning_of(plan).value_or(from)));
  const auto end = plan.period ? plan.period->last_day() : std::nullopt;
  return date && end && *date > add_days(*end, days_for_last_report) ? std::nullopt : date;
}

std::vector<Deadline> coming(const Portal& portal, const std::vector<Id<Task>>& tasks,
                             const std::vector<DutyId>& reports, Date today) {
  std::vector<Deadline> result;
  const auto add = [&](Deadline deadline, const Timeframe& when) {
    const auto date = next_due(plan_of(portal, deadline), when, today);
    if (!date) return;
    deadline.date = *date;
    result.push_back(deadline);
  };
  each_report(portal, reports, add);
  each_open(portal, tasks, add);
  sort_by_date(result);
  return result;
}

std::vector<Deadline> due_between(const Portal& portal, const std::vector<Id<Task>>& tasks,
                                  const std::vector<DutyId>& reports, Date first, Date last) {
  std::vector<Deadline> result;
  const auto add = [&](Deadline deadline, const Timeframe& when) {
    const Plan& plan = plan_of(portal, deadline);
    auto date = next_due(plan, when, first);
    while (date && *date <= last) {
      deadline.date = *date;
      result.push_back(deadline);
      const Date from = add_days(*date, 1);
      date = from == *date ? std::nullopt : next_due(plan, when, from);  // the calendar's last day
    }
  };
  each_report(portal, reports, add);
  each_open(portal, tasks, add);
  sort_by_date(result);
  return result;
}

std::vector<Deadline> past(const Portal& portal, const std::vector<Id<Task>>& tasks, Date today) {
  std::vector<Deadline> result;
  each_open(portal, tasks, [&](Deadline deadline, const Timeframe& when) {
    const auto end = when.last_day();
    if (!end || *end >= today) return;
    deadline.date = *end;
    result.push_back(deadline);
  });
  sort_by_date(result);
  return result;
}

}  // namespace kehoach
