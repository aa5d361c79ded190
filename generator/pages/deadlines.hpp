// What is due, and when: tasks by their last possible day, reporting duties by their next date.
#pragma once

#include <vector>

#include "base/date.hpp"
#include "model/portal.hpp"
#include "model/relations.hpp"

namespace kehoach {

struct Deadline {
  Date date;
  Id<Task> task;     // none for a reporting duty
  DutyId reporting;  // plan none for a task
};

// Whether a source has reported the task's end (done or cancelled).
bool is_closed(const Task& task);

// The newest update by date, or null.
const Update* newest_update(const Task& task);

// Due on or after `today`, soonest first; closed tasks and those without a last day left out.
std::vector<Deadline> coming(const Portal& portal, const std::vector<Id<Task>>& tasks,
                             const std::vector<DutyId>& reports, Date today);

// Tasks whose last day is before `today` and whose end nobody has reported, oldest first.
std::vector<Deadline> past(const Portal& portal, const std::vector<Id<Task>>& tasks, Date today);

}  // namespace kehoach
