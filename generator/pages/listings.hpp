// What lists of the whole portal show, worked out once: every page of a list needs its share, and
// a nation's lists have hundreds of pages.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "base/uses.hpp"
#include "model/portal.hpp"
#include "pages/deadlines.hpp"
#include "pages/timeline.hpp"

namespace kehoach {

// Tasks in the order of plans, and the scale that shows them all.
struct TaskList {
  std::vector<Id<Task>> tasks;
  std::optional<Scale> scale;
};

// Of all tasks: any of them may change any of these.
struct TaskListings {
  TaskList tasks;
  std::map<int, TaskList> of_year;                      // active in it; of each of years_of()
  std::map<Id<Jurisdiction>, TaskList> of_place;        // of each of places_of()
  std::vector<Id<Jurisdiction>> places_above_communes;  // those of places_of() that are none
  std::vector<std::optional<Scale>> of_topic;           // the scale of its tasks, by topic
  std::vector<Id<Agency>> leads;                        // that lead anything; of most tasks first
  std::map<int, std::vector<Deadline>> due_in;          // of each of due_years(), by date
};

struct Listings {
  std::optional<Date> data_as_of;
  std::vector<size_t> agencies_before;        // by jurisdiction: how many are of earlier ones
  std::vector<std::optional<Scale>> of_plan;  // the scale of its tasks, by plan; who asks for it
                                              // has looked at plan and tasks, and need not note it
  NotedWhole<TaskListings> of_tasks;
};

Listings list_portal(const Portal& portal);

// Years in which some task starts or ends, ascending; places that have plans, in their order.
std::vector<int> years_of(const Listings& listings);
// Years in which anything may fall due, reached or not, with those of years_of(): what recurs does
// in each year of its plan's period, if that has an end and is no longer than a century.
std::vector<int> due_years(const Listings& listings);
std::vector<Id<Jurisdiction>> places_of(const Listings& listings);

}  // namespace kehoach
