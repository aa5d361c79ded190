#include <algorithm>
#include <map>
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
  const Listings& listings = scope.context.listings;
  FilterView filter{"place", say(scope, "filter_place"), {}};
  const auto add = [&](Id<Jurisdiction> place) {
    if (filter.links.size() < most)
      filter.links.push_back(filter_link(scope, page, timeline_address(scope.portal(), place),
                                         place_name(scope, place)));
  };
  if (listings.of_place.size() > most) {
    std::ranges::for_each(listings.places_above_communes, add);
  } else {
    for (const auto& [place, list] : listings.of_place) add(place);
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
  FilterView filter{"lead", say(scope, "filter_lead"), {}};
  for (const Id<Agency> agency : scope.context.listings.leads) {
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
std::vector<OverviewPart> parts_by_plan(const Scope& scope, std::span<const Id<Task>> tasks) {
  std::vector<OverviewPart> parts;
  for (auto& [plan, run] : runs_of(scope.portal(), tasks))
    parts.push_back({plan_link(scope, plan), std::move(run)});
  return parts;
}

// One row a place; bars lead to its own timeline.
std::vector<OverviewPart> parts_by_place(const Scope& scope, std::span<const Id<Task>> tasks) {
  const Portal& portal = scope.portal();
  std::map<uint32_t, OverviewPart> parts;
  for (const Id<Task> task : tasks) {
    const Id<Jurisdiction> place = portal.plans[portal.tasks[task].plan].jurisdiction.id;
    const auto [part, is_new] = parts.try_emplace(place.value);
    if (is_new)
      part->second.link = {url_to(scope, timeline_address(portal, place)), place_name(scope, place),
                           "", "", false};
    part->second.tasks.push_back(task);
  }
  std::vector<OverviewPart> result;
  for (auto& [place, part] : parts) result.push_back(std::move(part));
  return result;
}

// On the first page of a list only: it is of the whole list.
std::optional<OverviewView> drawing(const Scope& scope, const Page& page,
                                    std::span<const Id<Task>> tasks) {
  if (page.part > 0) return std::nullopt;
  const std::vector<OverviewPart> plans = parts_by_plan(scope, tasks);
  if (plans.size() <= most_overview_rows) return overview_view(scope, plans);
  return overview_view(scope, parts_by_place(scope, tasks));
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
  view.drawing = drawing(scope, page, list.tasks);
  view.plans = tables_by_plan(scope, tasks, list.scale, "plan-");
  add_topics(scope, tasks, view.plans);
  return view;
}

}  // namespace kehoach
