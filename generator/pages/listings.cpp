#include "pages/listings.hpp"

#include <algorithm>
#include <functional>

#include "pages/workload.hpp"

namespace kehoach {

namespace {

// The years of a task's own timeframe: nothing if it has no date at all.
struct Active {
  int first = 0;
  int last = 9999;
};

std::optional<Active> active_years(const Task& task) {
  if (!task.when) return std::nullopt;
  const auto first = task.when->first_day();
  const auto last = task.when->last_day();
  if (!first && !last) return std::nullopt;
  Active years;
  if (first) years.first = first->year;
  if (last) years.last = last->year;
  return years;
}

void find_years(const Portal& portal, TaskListings& listings) {
  for (const Task& task : portal.tasks) {
    if (!task.when) continue;
    for (const auto& day : {task.when->first_day(), task.when->last_day()})
      if (day) listings.of_year[day->year];
  }
}

void add_task(const Portal& portal, Id<Task> id, TaskListings& listings) {
  listings.tasks.tasks.push_back(id);
  const Task& task = portal.tasks[id];
  if (const Id<Jurisdiction> place = portal.plans[task.plan].jurisdiction.id)
    listings.of_place[place].tasks.push_back(id);
  if (const auto years = active_years(task))
    for (auto list = listings.of_year.lower_bound(years->first);
         list != listings.of_year.end() && list->first <= years->last; ++list)
      list->second.tasks.push_back(id);
}

void set_scale(const Portal& portal, TaskList& list) {
  list.scale = scale_for(portal, list.tasks);
}

std::vector<std::optional<Scale>> scales_of_topics(const Portal& portal) {
  std::vector<std::vector<Id<Task>>> tasks(portal.topics.size());
  for (const Id<Task> task : portal.tasks.ids())
    for (const Ref<Topic>& topic : portal.tasks[task].topics)
      if (topic) tasks[topic.id.value].push_back(task);
  std::vector<std::optional<Scale>> scales;
  for (const std::vector<Id<Task>>& each : tasks) scales.push_back(scale_for(portal, each));
  return scales;
}

std::vector<std::optional<Scale>> scales_of_plans(const Portal& portal) {
  std::vector<std::optional<Scale>> scales;
  for (const Plan& plan : portal.plans) scales.push_back(scale_for(portal, plan.tasks));
  return scales;
}

// How many tasks each agency leads, alone or with others.
std::vector<size_t> count_led(const Portal& portal) {
  std::vector<size_t> counts(portal.agencies.size());
  std::vector<Id<Agency>> leads;  // of a task, each once
  for (const Task& task : portal.tasks) {
    leads.clear();
    for (const Ref<Agency>& lead : task.lead)
      if (lead && std::ranges::find(leads, lead.id) == leads.end()) leads.push_back(lead.id);
    for (const Id<Agency> lead : leads) ++counts[lead.value];
  }
  return counts;
}

std::vector<Id<Agency>> list_leads(const Portal& portal) {
  const std::vector<size_t> led = count_led(portal);
  std::vector<Id<Agency>> leads;
  for (const Id<Agency> agency : portal.agencies.ids())
    if (led[agency.value] > 0) leads.push_back(agency);
  std::ranges::stable_sort(leads, std::greater(), [&](Id<Agency> lead) { return led[lead.value]; });
  return leads;
}

std::vector<size_t> count_agencies_before(const Portal& portal) {
  std::vector<size_t> before(portal.jurisdictions.size() + 1);
  for (const Agency& agency : portal.agencies)
    if (agency.jurisdiction) ++before[agency.jurisdiction.value + 1];
  for (size_t i = 1; i < before.size(); ++i) before[i] += before[i - 1];
  return before;
}

// The years in which a plan's work of this time may be due.
void add_due_years(const Plan& plan, const std::optional<Timeframe>& when, TaskListings& listings) {
  constexpr int longest = 100;
  if (!when) return;
  if (const auto last = when->last_day()) listings.due_in[last->year];
  if (when->kind != TimeframeKind::recurring || !plan.period) return;
  const int first = beginning_of(plan).value_or(Date{}).year;
  const int end = plan.period->last_day().value_or(Date{}).year;
  if (end - first > longest) return;
  for (int year = first; year <= end; ++year) listings.due_in[year];
}

void find_due(const Portal& portal, TaskListings& listings) {
  for (const auto& [year, list] : listings.of_year) listings.due_in[year];
  for (const Plan& plan : portal.plans)
    for (const ReportingDuty& duty : plan.reporting) add_due_years(plan, duty.due, listings);
  for (const Task& task : portal.tasks) {
    const Plan& plan = portal.plans[task.plan];
    add_due_years(plan, task.when, listings);
    for (const Milestone& milestone : task.milestones)
      add_due_years(plan, milestone.when, listings);
  }
  const Workload all = workload_of(portal);
  for (auto& [year, due] : listings.due_in) {
    const auto number = static_cast<int16_t>(year);
    due = due_between(portal, all.tasks, all.reports, {number, 1, 1}, {number, 12, 31});
  }
}

TaskListings list_tasks(const Portal& portal) {
  TaskListings listings;
  find_years(portal, listings);
  for (const Plan& plan : portal.plans) {
    if (plan.jurisdiction.id) listings.of_place[plan.jurisdiction.id];
    for (const Id<Task> task : plan.tasks) add_task(portal, task, listings);
  }
  set_scale(portal, listings.tasks);
  for (auto& [year, list] : listings.of_year) set_scale(portal, list);
  for (auto& [place, list] : listings.of_place) set_scale(portal, list);
  for (const auto& [place, list] : listings.of_place)
    if (portal.jurisdictions[place].kind != JurisdictionKind::commune)
      listings.places_above_communes.push_back(place);
  listings.of_topic = scales_of_topics(portal);
  listings.leads = list_leads(portal);
  find_due(portal, listings);
  return listings;
}

}  // namespace

Listings list_portal(const Portal& portal) {
  return {data_as_of(portal),
          count_agencies_before(portal),
          scales_of_plans(portal),
          {list_tasks(portal)}};
}

std::vector<int> years_of(const Listings& listings) {
  std::vector<int> years;
  for (const auto& [year, list] : listings.of_tasks->of_year) years.push_back(year);
  return years;
}

std::vector<int> due_years(const Listings& listings) {
  std::vector<int> years;
  for (const auto& [year, due] : listings.of_tasks->due_in) years.push_back(year);
  return years;
}

std::vector<Id<Jurisdiction>> places_of(const Listings& listings) {
  std::vector<Id<Jurisdiction>> places;
  for (const auto& [place, list] : listings.of_tasks->of_place) places.push_back(place);
  return places;
}

}  // namespace kehoach
