// What is due, and when: tasks and milestones by their last possible day, work and reports that
// recur by their next date.
#pragma once

#include <vector>

#include "base/date.hpp"
#include "model/portal.hpp"
#include "model/relations.hpp"

namespace kehoach {

struct Deadline {
  Date date;
  Id<Task> task;                         // none for a reporting duty
  DutyId reporting;                      // plan none for a task
  const Milestone* milestone = nullptr;  // of the task; null: the task itself
};

// When its work begins, as far as that is known: its date of issue, else its period's first day.
std::optional<Date> beginning_of(const Plan& plan);

// The next day on or after `from` by which the plan's work is due. What recurs does so from the
// plan's date until its period ends; a report on the last stretch may follow within three months.
std::optional<Date> next_due(const Plan& plan, const Timeframe& when, Date from);

// Due on or after `today`, soonest first, each with its next date; left out are closed tasks with
// their milestones, milestones reached, and what has no last day.
std::vector<Deadline> coming(const Portal& portal, const std::vector<Id<Task>>& tasks,
                             const std::vector<DutyId>& reports, Date today);

// The same from the first to the last day of a stretch, with each date of what recurs.
std::vector<Deadline> due_between(const Portal& portal, const std::vector<Id<Task>>& tasks,
                                  const std::vector<DutyId>& reports, Date first, Date last);

// Tasks and milestones whose last day is before `today` and whose end nobody has reported, oldest
// first.
std::vector<Deadline> past(const Portal& portal, const std::vector<Id<Task>>& tasks, Date today);

}  // namespace kehoach
