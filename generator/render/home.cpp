#include <algorithm>
#include <span>
#include <string>

#include "pages/deadlines.hpp"
#include "pages/selection.hpp"
#include "pages/workload.hpp"
#include "render/calendar_events.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

constexpr size_t home_deadlines = 6;
constexpr size_t home_plans = 60;  // beyond them only those of the first places are shown

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
                     text_in(scope, scope.portal().topics[topic].name),
                     url_to(scope, address_of(scope.portal(), topic))});
  return views;
}

// In the order of the jurisdictions file, and within a place in that of the plans.
std::vector<Id<Plan>> plans_in_order_of_places(const Portal& portal) {
  std::vector<Id<Plan>> plans;
  for (const Id<Plan> plan : portal.plans.ids()) plans.push_back(plan);
  std::stable_sort(plans.begin(), plans.end(), [&](Id<Plan> a, Id<Plan> b) {
    return portal.plans[a].jurisdiction.id < portal.plans[b].jurisdiction.id;
  });
  return plans;
}

std::vector<JurisdictionGroupView> plans_by_place(const Scope& scope,
                                                  std::span<const Id<Plan>> plans) {
  const Portal& portal = scope.portal();
  std::vector<JurisdictionGroupView> groups;
  Id<Jurisdiction> last;
  for (const Id<Plan> plan : plans) {
    const Id<Jurisdiction> place = portal.plans[plan].jurisdiction.id;
    if (groups.empty() || place != last) {
      JurisdictionGroupView& group = groups.emplace_back();
      group.name = text_in(scope, portal.jurisdictions[place].name);
      group.agencies = list_link(scope, agencies_address(portal, scope.context.listings, place),
                                 "home_agencies");
      group.timeline = list_link(scope, timeline_address(portal, place), "nav_timeline");
    }
    groups.back().plans.push_back(plan_card(scope, plan));
    last = place;
  }
  return groups;
}

}  // namespace

HomeView home_view(const Scope& scope, const Page& page) {
  const Portal& portal = scope.portal();
  HomeView view;
  const std::string lead = text_in(scope, portal.site.description);
  view.page = frame(scope, page, {text_view(scope, portal.site.title), lead, {}, ""});
  view.made = date_view(scope, scope.context.today);
  view.lead = lead;
  const Workload all = workload_of(portal);
  const auto next = coming(portal, all.tasks, all.reports, scope.context.today);
  view.counts = counts(scope, all, next);
  const std::vector<Id<Plan>> plans = plans_in_order_of_places(portal);
  view.jurisdictions =
      plans_by_place(scope, std::span(plans).first(std::min(plans.size(), home_plans)));
  if (plans.size() > home_plans)
    view.more_plans = LinkView{
        url_to(scope, "plans/"),
        say(scope, "home_all_plans", {{"count", std::to_string(plans.size())}}), "", "", false};
  view.deadlines = deadline_views(scope, next, home_deadlines);
  view.all_deadlines = list_link(scope, "deadlines/", "home_all_deadlines");
  view.topics = topic_counts(scope);
  view.calendar = calendar_url(scope, page);
  return view;
}

PlansView plans_view(const Scope& scope, const Page& page) {
  const std::vector<Id<Plan>> plans = plans_in_order_of_places(scope.portal());
  return {frame(scope, page, {{say(scope, "page_plans"), ""}, say(scope, "desc_plans"), {}, ""}),
          plans_by_place(scope, page_rows(plans, page))};
}

}  // namespace kehoach
