#include "pages/selection.hpp"

#include <algorithm>

namespace kehoach {

const TaskList& selected_tasks(const Listings& listings, const Page& page) {
  switch (page.kind) {
    case PageKind::timeline_place:
      return listings.of_tasks->of_place.at({page.subject});
    case PageKind::timeline_year:
      return listings.of_tasks->of_year.at(static_cast<int>(page.subject));
    default:
      return listings.of_tasks->tasks;
  }
}

const std::vector<Deadline>& due_in_year(const Listings& listings, const Page& page) {
  return listings.of_tasks->due_in.at(static_cast<int>(page.subject));
}

std::vector<PlanRun> runs_of(const Portal& portal, std::span<const Id<Task>> tasks) {
  std::vector<PlanRun> runs;
  for (const Id<Task> task : tasks) {
    const Id<Plan> plan = portal.tasks[task].plan;
    if (runs.empty() || runs.back().plan != plan) runs.push_back({plan, {}});
    runs.back().tasks.push_back(task);
  }
  return runs;
}

std::vector<Id<Agency>> agencies_in_order_of_places(const Portal& portal) {
  std::vector<Id<Agency>> agencies;
  for (const Id<Agency> agency : portal.agencies.ids()) agencies.push_back(agency);
  std::stable_sort(agencies.begin(), agencies.end(), [&](Id<Agency> a, Id<Agency> b) {
    return portal.agencies[a].jurisdiction < portal.agencies[b].jurisdiction;
  });
  return agencies;
}

std::vector<TargetId> targets_in_order_of_plans(const Portal& portal) {
  std::vector<TargetId> targets;
  for (const Id<Plan> plan : portal.plans.ids())
    for (uint32_t i = 0; i < portal.plans[plan].targets.size(); ++i) targets.push_back({plan, i});
  return targets;
}

std::vector<Id<Plan>> compared_plans(const Portal& portal, const Page& page) {
  std::vector<Id<Plan>> plans;
  const auto count = static_cast<uint32_t>(portal.plans.size());
  const auto first = static_cast<uint32_t>(page.part * plans_compared);
  for (uint32_t plan = first; plan < count && plans.size() < plans_compared; ++plan)
    plans.push_back({plan});
  return plans;
}

std::string agencies_address(const Portal& portal, const Listings& listings,
                             Id<Jurisdiction> place) {
  const auto part = static_cast<uint32_t>(listings.agencies_before[place.value] / rows_per_page);
  return part_address("agencies/", part) + "#" + portal.jurisdictions[place].id.text;
}

std::string section_address(const Portal& portal, Id<Plan> plan, Id<Section> section) {
  const Plan& record = portal.plans[plan];
  uint32_t part = 0;
  if (record.tasks.size() > rows_per_page)
    part = static_cast<uint32_t>(
        std::count_if(record.tasks.begin(), record.tasks.end(),
                      [&](Id<Task> task) { return portal.tasks[task].section.id < section; }) /
        static_cast<std::ptrdiff_t>(rows_per_page));
  return part_address(address_of(portal, plan), part) + "#" +
         (section ? anchor_of(record.sections[section.value]) : "part-other");
}

}  // namespace kehoach
