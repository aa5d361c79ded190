#include <algorithm>
#include <span>

#include "pages/selection.hpp"
#include "render/frame.hpp"
#include "render/list_parts.hpp"
#include "render/overview.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

// Where there are too many places to choose from, communes are reached by their plans and by the
// search.
FilterView place_filter(const Scope& scope, const Page& page) {
  constexpr size_t most = 80;
  FilterView filter{"place", say(scope, "filter_place"), {}};
  const std::vector<Id<Jurisdiction>> places = places_of(scope.context.listings);
  for (const Id<Jurisdiction> place : places) {
    if (filter.links.size() == most) break;
    if (places.size() > most &&
        scope.portal().jurisdictions[place].kind == JurisdictionKind::commune)
      continue;
    filter.links.push_back(filter_link(scope, page, timeline_address(scope.portal(), place),
                                       place_name(scope, place)));
  }
  return filter;
}

FilterView topic_filter(const Scope& scope) {
  FilterView filter{"topic", say(scope, "filter_topic"), {}};
  for (const Id<Topic> topic : scope.portal().topics.ids())
    filter.links.push_back({url_to(scope, address_of(scope.portal(), topic)),
                            text_in(scope, scope.portal().topics[topic].name), "", "", false});
  return filter;
}

// Agencies that lead anything, by their number of tasks: their pages hold their timelines.
FilterView lead_filter(const Scope& scope) {
  constexpr size_t most = 12;
  std::vector<std::pair<size_t, Id<Agency>>> leads;
  for (const Id<Agency> agency : scope.portal().agencies.ids()) {
    const AgencyRelations& relations = scope.context.relations.agencies[agency.value];
    const size_t count = relations.leads.size() + relations.joint_leads.size();
    if (count > 0) leads.emplace_back(count, agency);
  }
  std::stable_sort(leads.begin(), leads.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  FilterView filter{"lead", say(scope, "filter_lead"), {}};
  for (const auto& [count, agency] : leads) {
    if (filter.links.size() == most) break;
    LinkView link = agency_link(scope, agency);
    link.label += " (" + place_name(scope, scope.portal().agencies[agency].jurisdiction) + ")";
    filter.links.push_back(std::move(link));
  }
  filter.links.push_back(
      {url_to(scope, "agencies/"), say(scope, "filter_all_agencies"), "", "", false});
  return filter;
}

// One row a plan; a bar of several tasks leads to the plan's own page, where all of them are.
std::optional<OverviewView> drawing(const Scope& scope, std::span<const Id<Task>> tasks) {
  std::vector<OverviewPart> parts;
  for (const auto& [plan, run] : runs_of(scope.portal(), tasks))
    parts.push_back({plan_link(scope, plan), run});
  return overview_view(scope, parts);
}

// Rows can be chosen by their topics; tables stand in the order of tasks.
void add_topics(const Scope& scope, std::span<const Id<Task>> tasks,
                std::vector<TaskTableView>& tables) {
  auto task = tasks.begin();
  for (TaskTableView& table : tables)
    for (TaskRowView& row : table.rows)
      for (const Ref<Topic>& topic : scope.portal().tasks[*task++].topics)
        row.topics += (row.topics.empty() ? "" : " ") + scope.portal().topics[topic.id].id.text;
}

// "Timeline", "Timeline: Lai Châu", "Timeline: 2026".
std::string timeline_title(const Scope& scope, const Page& page) {
  std::string title = say(scope, "page_timeline");
  if (page.kind == PageKind::timeline_place)
    title += ": " + place_name(scope, Id<Jurisdiction>{page.subject});
  if (page.kind == PageKind::timeline_year) title += ": " + std::to_string(page.subject);
  return title;
}

}  // namespace

TimelineView timeline_view(const Scope& scope, const Page& page) {
  const TaskList& list = selected_tasks(scope.context.listings, page);
  const std::span<const Id<Task>> tasks = page_rows(list.tasks, page);
  std::vector<LinkView> breadcrumb;
  if (page.address != "timeline/")
    breadcrumb.push_back(list_link(scope, "timeline/", "nav_timeline"));
  const std::string title = timeline_title(scope, page);
  TimelineView view;
  view.page =
      frame(scope, page,
            {{title, ""}, title + ". " + say(scope, "desc_timeline"), std::move(breadcrumb), ""});
  view.filters = {place_filter(scope, page),
                  year_filter(scope, page, years_of(scope.context.listings), timeline_address)};
  view.more_filters = {topic_filter(scope), lead_filter(scope)};
  view.drawing = drawing(scope, tasks);
  view.plans = tables_by_plan(scope, tasks, list.scale, "plan-");
  add_topics(scope, tasks, view.plans);
  return view;
}

}  // namespace kehoach
