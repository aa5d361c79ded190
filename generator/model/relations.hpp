// The portal seen from the other end: what each agency, document and topic has to do with.
#pragma once

#include <optional>
#include <vector>

#include "base/uses.hpp"
#include "model/portal.hpp"

namespace kehoach {

// A task through a group of which the agency is a member.
struct GroupTask {
  Id<Task> task;
  Id<Agency> group;
  bool leads = false;  // the group leads, else it coordinates
};

struct DutyId {
  Id<Plan> plan;
  uint32_t index = 0;  // into Plan::duties or Plan::reporting
};

// What is still to be done by a day, if it has one.
struct OpenTask {
  Id<Task> task;
  std::optional<Date> end;
};

// All lists but the last in the order of plans and tasks.
struct AgencyRelations {
  std::vector<Id<Task>> leads;        // alone
  std::vector<Id<Task>> joint_leads;  // with others
  std::vector<Id<Task>> coordinates;  // and does not lead
  std::vector<GroupTask>
      through_groups;           // and has no role of its own in the task; groups of groups included
  std::vector<DutyId> duties;   // its own and its groups'
  std::vector<DutyId> reports;  // it must report, itself or through a group
  std::vector<DutyId> receives;          // reports go to it or through it
  std::vector<Id<Agency>> predecessors;  // bodies it succeeds, directly
  std::vector<Id<Agency>> groups;        // groups it is a member of, directly
  std::vector<Id<Agency>> parts;         // bodies that are part of it
  std::vector<OpenTask> open;            // that it leads and that have a time, as sort_key() has
                                         // them; among equals what it leads alone comes first

  size_t task_count() const {
    return leads.size() + joint_leads.size() + coordinates.size() + through_groups.size();
  }
};

struct Relations {
  NotedList<AgencyRelations> agencies;              // by agency id
  NotedList<std::vector<Id<Plan>>> document_plans;  // by document id: plans based on it
  NotedList<std::vector<Id<Task>>> topic_tasks;     // by topic id
};

// References must be resolved; unknown ones are passed over. Cycles of groups are survived.
Relations relate(const Portal& portal);

// Who answers for `agency` at `day`: itself if it exists then, else its successors, followed as far
// as they too have ended. Never loops. Empty if it ended and nobody is named.
std::vector<Id<Agency>> answers_at(const Portal& portal, Id<Agency> agency, Date day);

}  // namespace kehoach
