#include "model/relations.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kehoach {
namespace {

template <class Record>
using Ids = std::vector<Id<Record>>;

template <class Value>
bool contains(const std::vector<Value>& values, const Value& value) {
  return std::ranges::find(values, value) != values.end();
}

template <class Value>
void add_once(std::vector<Value>& values, const Value& value) {
  if (!contains(values, value)) values.push_back(value);
}

// What the references mean, each record once, in their order.
template <class Record>
Ids<Record> resolved(std::span<const Ref<Record>> refs) {
  Ids<Record> ids;
  for (const auto& ref : refs) {
    if (ref) add_once(ids, ref.id);
  }
  return ids;
}

// The members of each agency, those of its groups included; empty for what is no group.
class Memberships {
 public:
  explicit Memberships(const Portal& portal) : all_(portal.agencies.size()) {
    for (const auto group : portal.agencies.ids()) {
      auto& members = all_[group.value] = direct(portal, group);
      for (size_t i = 0; i < members.size(); ++i) {
        for (const auto member : direct(portal, members[i])) add_once(members, member);
      }
      std::erase(members, group);  // a cycle of groups
    }
  }

  const Ids<Agency>& of(Id<Agency> group) const { return all_[group.value]; }

  // The bodies themselves and the members of those that are groups, each once.
  Ids<Agency> expanded(const Ids<Agency>& bodies) const {
    auto all = bodies;
    for (const auto body : bodies) {
      for (const auto member : of(body)) add_once(all, member);
    }
    return all;
  }

 private:
  static Ids<Agency> direct(const Portal& portal, Id<Agency> group) {
    return resolved<Agency>(portal.agencies[group].members);
  }

  std::vector<Ids<Agency>> all_;
};

void relate_agencies(const Portal& portal, Relations& relations) {
  for (const auto id : portal.agencies.ids()) {
    const Agency& agency = portal.agencies[id];
    for (const auto member : resolved<Agency>(agency.members))
      relations.agencies[member.value].groups.push_back(id);
    for (const auto successor : resolved<Agency>(agency.succeeded_by))
      relations.agencies[successor.value].predecessors.push_back(id);
    if (agency.part_of) relations.agencies[agency.part_of.id.value].parts.push_back(id);
  }
}

// Those who take part in `task` only as members of one of the `groups`.
void relate_members(Id<Task> task, const Ids<Agency>& groups, bool leads, const Ids<Agency>& named,
                    const Memberships& memberships, Relations& relations) {
  for (const auto group : groups) {
    for (const auto member : memberships.of(group)) {
      auto& list = relations.agencies[member.value].through_groups;
      // Tasks come one after the other, so a second group of this one can only meet the last entry.
      const bool is_listed = !list.empty() && list.back().task == task;
      if (!is_listed && !contains(named, member)) list.push_back({task, group, leads});
    }
  }
}

void relate_task(const Portal& portal, Id<Task> id, const Memberships& memberships,
                 Relations& relations) {
  const Task& task = portal.tasks[id];
  const auto leads = resolved<Agency>(task.lead);
  auto coordinates = resolved<Agency>(task.coordinate);
  std::erase_if(coordinates, [&](Id<Agency> agency) { return contains(leads, agency); });

  for (const auto agency : leads) {
    AgencyRelations& of = relations.agencies[agency.value];
    (leads.size() == 1 ? of.leads : of.joint_leads).push_back(id);
  }
  for (const auto agency : coordinates) relations.agencies[agency.value].coordinates.push_back(id);

  auto named = leads;
  named.insert(named.end(), coordinates.begin(), coordinates.end());
  relate_members(id, leads, true, named, memberships, relations);
  relate_members(id, coordinates, false, named, memberships, relations);

  for (const auto topic : resolved<Topic>(task.topics))
    relations.topic_tasks[topic.value].push_back(id);
}

void list_open(const Portal& portal, AgencyRelations& relations) {
  std::vector<std::pair<TimeframeOrder, OpenTask>> open;
  for (const auto* list : {&relations.leads, &relations.joint_leads})
    for (const Id<Task> id : *list) {
      const auto& when = portal.tasks[id].when;
      if (when && !is_closed(portal.tasks[id]))
        open.push_back({sort_key(*when), {id, when->last_day()}});
    }
  std::ranges::stable_sort(open, {}, &std::pair<TimeframeOrder, OpenTask>::first);
  for (const auto& [order, task] : open) relations.open.push_back(task);
}

void relate_duties(const Portal& portal, Id<Plan> id, const Memberships& memberships,
                   Relations& relations) {
  const Plan& plan = portal.plans[id];
  for (uint32_t i = 0; i < plan.duties.size(); ++i) {
    for (const auto agency : memberships.expanded(resolved<Agency>(plan.duties[i].agencies)))
      relations.agencies[agency.value].duties.push_back({id, i});
  }
  for (uint32_t i = 0; i < plan.reporting.size(); ++i) {
    const ReportingDuty& duty = plan.reporting[i];
    for (const auto agency : memberships.expanded(resolved<Agency>(duty.who)))
      relations.agencies[agency.value].reports.push_back({id, i});
    const std::array receivers{duty.to, duty.via};
    for (const auto agency : resolved<Agency>(receivers))
      relations.agencies[agency.value].receives.push_back({id, i});
  }
}

}  // namespace

Relations relate(const Portal& portal) {
  Relations relations;
  relations.agencies.resize(portal.agencies.size());
  relations.document_plans.resize(portal.documents.size());
  relations.topic_tasks.resize(portal.topics.size());

  const Memberships memberships(portal);
  relate_agencies(portal, relations);
  for (const auto plan : portal.plans.ids()) {
    for (const auto task : portal.plans[plan].tasks)
      relate_task(portal, task, memberships, relations);
    relate_duties(portal, plan, memberships, relations);
    for (const auto document : resolved<Document>(portal.plans[plan].based_on))
      relations.document_plans[document.value].push_back(plan);
  }
  for (const auto agency : portal.agencies.ids())
    list_open(portal, relations.agencies[agency.value]);
  return relations;
}

std::vector<Id<Agency>> answers_at(const Portal& portal, Id<Agency> agency, Date day) {
  Ids<Agency> answering;
  Ids<Agency> seen;
  Ids<Agency> to_follow{agency};
  while (!to_follow.empty()) {
    const auto id = to_follow.back();
    to_follow.pop_back();
    if (contains(seen, id)) continue;
    seen.push_back(id);
    const Agency& body = portal.agencies[id];
    if (!body.until || day < *body.until) {
      answering.push_back(id);
      continue;
    }
    // Last to first: the first named is followed next.
    const auto successors = resolved<Agency>(body.succeeded_by);
    to_follow.insert(to_follow.end(), successors.rbegin(), successors.rend());
  }
  return answering;
}

}  // namespace kehoach
