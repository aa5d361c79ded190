// What a body must act on itself: tasks it leads and reports it owes, whether the plan names it, a
// group that it belongs to, or a former body that it answers for.
#pragma once

#include <vector>

#include "base/date.hpp"
#include "model/portal.hpp"
#include "model/relations.hpp"

namespace kehoach {

// Both in the order of plans, each once.
struct Workload {
  std::vector<Id<Task>> tasks;
  std::vector<DutyId> reports;
};

// Former bodies that `agency` answers for at `day`, through any number of successions.
std::vector<Id<Agency>> bodies_answered_for(const Portal& portal, const Relations& relations,
                                            Id<Agency> agency, Date day);

// What those former bodies lead or coordinate, in the order of plans, each once.
std::vector<Id<Task>> inherited_tasks(const Portal& portal, const Relations& relations,
                                      Id<Agency> agency, Date day);

// Nothing once the agency itself has ended.
Workload workload_of(const Portal& portal, const Relations& relations, Id<Agency> agency, Date day);

Workload workload_of(const Portal& portal, Id<Plan> plan);
Workload workload_of(const Portal& portal);

}  // namespace kehoach
