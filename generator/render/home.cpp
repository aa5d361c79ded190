#include "pages/workload.hpp"
#include "render/calendar_events.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

constexpr size_t home_deadlines = 6;

CountView count_view(const Scope& scope, size_t count, std::string_view string_key,
                     std::string_view address) {
  return {std::to_string(count), say(scope, string_key), url_to(scope, address)};
}

std::vector<CountView> counts(const Scope& scope) {
  const Portal& portal = scope.portal();
  size_t targets = 0;
  for (const Plan& plan : portal.plans) targets += plan.targets.size();
  return {count_view(scope, portal.plans.size(), "home_count_plans", "plans/"),
          count_view(scope, portal.tasks.size(), "home_count_tasks", "timeline/"),
          count_view(scope, portal.agencies.size(), "home_count_agencies", "agencies/"),
          count_view(scope, targets, "home_count_targets", "targets/")};
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
                               "nav_agencies");
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
  view.counts = counts(scope);
  view.jurisdictions = plans_by_place(scope);
  const Workload all = workload_of(portal);
  const auto next = coming(portal, all.tasks, all.reports, scope.context.today);
  view.deadlines = deadline_views(scope, next, home_deadlines);
  view.topics = topic_counts(scope);
  view.calendar = calendar_url(scope, page);
  return view;
}

PlansView plans_view(const Scope& scope, const Page& page) {
  return {frame(scope, page, {{say(scope, "page_plans"), ""}, say(scope, "desc_plans"), {}, ""}),
          plans_by_place(scope)};
}

}  // namespace kehoach
