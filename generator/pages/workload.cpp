#include "pages/workload.hpp"

#include <algorithm>
#include <tuple>

namespace kehoach {

namespace {

void add_plan(const Portal& portal, Id<Plan> plan, Workload& work) {
  const Plan& record = portal.plans[plan];
  work.tasks.insert(work.tasks.end(), record.tasks.begin(), record.tasks.end());
  for (uint32_t i = 0; i < record.reporting.size(); ++i) work.reports.push_back({plan, i});
}

void add_body(const AgencyRelations& relations, Workload& work) {
  work.tasks.insert(work.tasks.end(), relations.leads.begin(), relations.leads.end());
  work.tasks.insert(work.tasks.end(), relations.joint_leads.begin(), relations.joint_leads.end());
  for (const GroupTask& each : relations.through_groups)
    if (each.leads) work.tasks.push_back(each.task);
  work.reports.insert(work.reports.end(), relations.reports.begin(), relations.reports.end());
}

auto order(const DutyId& duty) {
  return std::tuple(duty.plan.value, duty.index);
}

void sort_unique(Workload& work) {
  auto& [tasks, reports] = work;
  std::sort(tasks.begin(), tasks.end());
  tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
  std::sort(reports.begin(), reports.end(),
            [](const DutyId& a, const DutyId& b) { return order(a) < order(b); });
  reports.erase(std::unique(reports.begin(), reports.end(),
                            [](const DutyId& a, const DutyId& b) { return order(a) == order(b); }),
                reports.end());
}

}  // namespace

std::vector<Id<Agency>> bodies_answered_for(const Portal& portal, const Relations& relations,
                                            Id<Agency> agency, Date day) {
  std::vector<Id<Agency>> before = relations.agencies[agency.value].predecessors;
  for (size_t i = 0; i < before.size(); ++i)
    for (const Id<Agency> earlier : relations.agencies[before[i].value].predecessors)
      if (std::find(before.begin(), before.end(), earlier) == before.end())
        before.push_back(earlier);
  std::erase_if(before, [&](Id<Agency> former) {
    if (former == agency) return true;
    const auto answering = answers_at(portal, former, day);
    return std::find(answering.begin(), answering.end(), agency) == answering.end();
  });
  std::sort(before.begin(), before.end());
  before.erase(std::unique(before.begin(), before.end()), before.end());
  return before;
}

std::vector<Id<Task>> inherited_tasks(const Portal& portal, const Relations& relations,
                                      Id<Agency> agency, Date day) {
  std::vector<Id<Task>> tasks;
  if (relations.agencies[agency.value].predecessors.empty()) return tasks;
  for (const Id<Agency> former : bodies_answered_for(portal, relations, agency, day)) {
    const AgencyRelations& its = relations.agencies[former.value];
    for (const auto* more : {&its.leads, &its.joint_leads, &its.coordinates})
      tasks.insert(tasks.end(), more->begin(), more->end());
  }
  std::sort(tasks.begin(), tasks.end());
  tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
  return tasks;
}

Workload workload_of(const Portal& portal, const Relations& relations, Id<Agency> agency,
                     Date day) {
  Workload work;
  const auto& until = portal.agencies[agency].until;
  if (until && *until <= day) return work;
  add_body(relations.agencies[agency.value], work);
  for (const Id<Agency> former : bodies_answered_for(portal, relations, agency, day))
    add_body(relations.agencies[former.value], work);
  sort_unique(work);
  return work;
}

Workload workload_of(const Portal& portal, Id<Plan> plan) {
  Workload work;
  add_plan(portal, plan, work);
  return work;
}

Workload workload_of(const Portal& portal) {
  Workload work;
  for (const Id<Plan> plan : portal.plans.ids()) add_plan(portal, plan, work);
  return work;
}

}  // namespace kehoach
