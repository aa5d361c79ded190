#include <algorithm>
#include <string>

#include "pages/deadlines.hpp"
#include "pages/workload.hpp"
#include "render/calendar_events.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

constexpr size_t home_deadlines = 6;

CountView count_view(const Scope& scope, size_t count, std::string label,
                     std::string_view address) {
  return {std::to_string(count), std::move(label), url_to(scope, address)};
}

// What is due in the rest of the year of `today`; `next` is soonest first.
size_t due_this_year(const std::vector<Deadline>& next, Date today) {
  return static_cast<size_t>(std::ranges::count_if(
      next, [&](const Deadline& deadline) { return deadline.date.year == today.year; }));
}

// The numbers that say where things stand: how much there is, how much of it is due soon, what is
// past its date, how many bodies answer for it.
std::vector<CountView> counts(const Scope& scope, const Workload& all,
                              const std::vector<Deadline>& next) {
  const Portal& portal = scope.portal();
  const Date today = scope.context.today;
  const std::string plans = say_count(scope, "plan_count", portal.plans.size());
  std::vector<CountView> views{count_view(
      scope, portal.tasks.size(), say(scope, "home_count_tasks", {{"plans", plans}}), "timeline/")};
  if (const size_t due = due_this_year(next, today); due > 0)
    views.push_back(count_view(scope, due,
                               say(scope, "home_count_due", {{"year", std::to_string(today.year)}}),
                               "deadlines/"));
  if (const size_t late = past(portal, all.tasks, today).size(); late > 0)
    views.push_back(count_view(scope, late, say(scope, "home_count_past"), "deadlines/#past"));
  views.push_back(
      count_view(scope, portal.agencies.size(), say(scope, "home_count_agencies"), "agencies/"));
  return views;
}

std::vector<CountView> topic_counts(const Scope& scope) {
  std::vector<CountView> views;
  for (const Id<Topic> topic : scope.portal().topics.ids())
    views.push_back({std::to_string(scope.context.relations.topic_tasks[topic.value].size()),
                     text_view(scope, scope.portal().topics[topic].name).text,
                     url_to(scope, address_of(scope.portal(), topic))});
  return views;
}

// Places that have plans, in the order of the jurisdictions file.
std::vector<JurisdictionGroupView> plans_by_place(const Scope& scope) {
  std::vector<JurisdictionGroupView> groups;
  for (const Id<Jurisdiction> place : scope.portal().jurisdictions.ids()) {
    JurisdictionGroupView group;
    for (const Id<Plan> plan : scope.portal().plans.ids())
      if (scope.portal().plans[plan].jurisdiction.id == place)
        group.plans.push_back(plan_card(scope, plan));
    if (group.plans.empty()) continue;
    group.name = text_view(scope, scope.portal().jurisdictions[place].name).text;
    group.agencies = list_link(scope, "agencies/#" + scope.portal().jurisdictions[place].id.text,
                               "home_agencies");
    group.timeline = list_link(scope, timeline_address(scope.portal(), place), "nav_timeline");
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

HomeView home_view(const Scope& scope, const Page& page) {
  const Portal& portal = scope.portal();
  HomeView view;
  const std::string lead = text_view(scope, portal.site.description).text;
  view.page = frame(scope, page, {text_view(scope, portal.site.title), lead, {}, ""});
  view.made = date_view(scope, scope.context.today);
  view.lead = lead;
  const Workload all = workload_of(portal);
  const auto next = coming(portal, all.tasks, all.reports, scope.context.today);
  view.counts = counts(scope, all, next);
  view.jurisdictions = plans_by_place(scope);
  view.deadlines = deadline_views(scope, next, home_deadlines);
  view.all_deadlines = list_link(scope, "deadlines/", "home_all_deadlines");
  view.topics = topic_counts(scope);
  view.calendar = calendar_url(scope, page);
  return view;
}

PlansView plans_view(const Scope& scope, const Page& page) {
  return {frame(scope, page, {{say(scope, "page_plans"), ""}, say(scope, "desc_plans"), {}, ""}),
          plans_by_place(scope)};
}

}  // namespace kehoach
