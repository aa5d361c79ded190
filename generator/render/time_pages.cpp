#include <algorithm>

#include "pages/selection.hpp"
#include "pages/workload.hpp"
#include "render/frame.hpp"
#include "render/overview.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

LinkView filter_link(const Scope& scope, const Page& page, const std::string& address,
                     std::string label) {
  return {url_to(scope, address), std::move(label), "", "",
          page.address.starts_with(address) && page.address != "timeline/"};
}

FilterView year_filter(const Scope& scope, const Page& page, std::string (*address)(int)) {
  FilterView filter{say(scope, "filter_year"), {}};
  for (const int year : years_of(scope.portal()))
    filter.links.push_back(filter_link(scope, page, address(year), std::to_string(year)));
  return filter;
}

FilterView place_filter(const Scope& scope, const Page& page) {
  FilterView filter{say(scope, "filter_place"), {}};
  for (const Id<Jurisdiction> place : places_of(scope.portal()))
    filter.links.push_back(filter_link(scope, page, timeline_address(scope.portal(), place),
                                       place_name(scope, place)));
  return filter;
}

FilterView topic_filter(const Scope& scope) {
  FilterView filter{say(scope, "filter_topic"), {}};
  for (const Id<Topic> topic : scope.portal().topics.ids())
    filter.links.push_back({url_to(scope, address_of(scope.portal(), topic)),
                            text_view(scope, scope.portal().topics[topic].name).text, "", "",
                            false});
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
  FilterView filter{say(scope, "filter_lead"), {}};
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

// The rows by plan, each plan its own table, all under the scale of everything selected.
std::vector<TaskTableView> tables_by_plan(const Scope& scope, const std::vector<Id<Task>>& tasks,
                                          const std::optional<Scale>& scale) {
  std::vector<TaskTableView> tables;
  for (size_t begin = 0; begin < tasks.size();) {
    const Id<Plan> plan = scope.portal().tasks[tasks[begin]].plan;
    size_t end = begin;
    while (end < tasks.size() && scope.portal().tasks[tasks[end]].plan == plan) ++end;
    const std::vector<Id<Task>> part(tasks.begin() + static_cast<std::ptrdiff_t>(begin),
                                     tasks.begin() + static_cast<std::ptrdiff_t>(end));
    TaskTableView table =
        task_table(scope, part, scale, scope.portal().plans[plan].jurisdiction.id);
    table.id = "plan-" + scope.portal().plans[plan].id.text;
    table.heading = plan_link(scope, plan).label;
    table.show_leads = true;
    table.show_status = true;
    tables.push_back(std::move(table));
    begin = end;
  }
  return tables;
}

// One row a plan; a bar of several tasks leads to the plan's own page, where all of them are.
std::optional<OverviewView> drawing(const Scope& scope, const std::vector<Id<Task>>& tasks) {
  std::vector<OverviewPart> parts;
  for (const Id<Plan> plan : scope.portal().plans.ids()) {
    OverviewPart part{plan_link(scope, plan), {}};
    for (const Id<Task> task : tasks)
      if (scope.portal().tasks[task].plan == plan) part.tasks.push_back(task);
    if (!part.tasks.empty()) parts.push_back(std::move(part));
  }
  return overview_view(scope, parts);
}

std::optional<PaginationView> pagination(const Scope& scope, const Page& page) {
  if (page.parts == 1) return std::nullopt;
  const std::string first =
      page.part == 0 ? page.address : page.address.substr(0, page.address.rfind("page-"));
  PaginationView view;
  view.position =
      say(scope, "page_of",
          {{"page", std::to_string(page.part + 1)}, {"pages", std::to_string(page.parts)}});
  if (page.part > 0)
    view.previous = LinkView{url_to(scope, part_address(first, page.part - 1)),
                             say(scope, "page_previous"), "", "", false};
  if (page.part + 1 < page.parts)
    view.next = LinkView{url_to(scope, part_address(first, page.part + 1)), say(scope, "page_next"),
                         "", "", false};
  return view;
}

// "Timeline", "Timeline: Lai Châu", "Timeline: 2026", with the page's number from the second on.
std::string timeline_title(const Scope& scope, const Page& page) {
  std::string title = say(scope, "page_timeline");
  if (page.kind == PageKind::timeline_place)
    title += ": " + place_name(scope, Id<Jurisdiction>{page.subject});
  if (page.kind == PageKind::timeline_year) title += ": " + std::to_string(page.subject);
  if (page.part > 0)
    title += " (" +
             say(scope, "page_of",
                 {{"page", std::to_string(page.part + 1)}, {"pages", std::to_string(page.parts)}}) +
             ")";
  return title;
}

std::string quarter_heading(const Scope& scope, int year, int quarter) {
  return words(*parse_period(std::to_string(year) + "-Q" + std::to_string(quarter)), scope.code());
}

// The deadlines of one year in one group a quarter; quarters without any are left out.
std::vector<DeadlineGroupView> by_quarter(const Scope& scope,
                                          const std::vector<Deadline>& deadlines, int year) {
  std::vector<DeadlineGroupView> groups;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    std::vector<Deadline> part;
    for (const Deadline& deadline : deadlines)
      if (deadline.date.year == year && (deadline.date.month - 1) / 3 + 1 == quarter)
        part.push_back(deadline);
    if (part.empty()) continue;
    groups.push_back({"q" + std::to_string(year) + "-" + std::to_string(quarter),
                      quarter_heading(scope, year, quarter), "",
                      deadline_views(scope, part, SIZE_MAX)});
  }
  return groups;
}

// All that falls due from the first day of `year` on, whatever today is: a year's page lists its
// past too.
std::vector<Deadline> deadlines_from(const Portal& portal, int year) {
  const Workload all = workload_of(portal);
  return coming(portal, all.tasks, all.reports, {static_cast<int16_t>(year), 1, 1});
}

void add_undated(const Scope& scope, std::string_view id, std::string_view string_key,
                 bool (*has)(const Task&), DeadlinesView& view) {
  std::vector<Id<Task>> tasks;
  for (const Id<Task> task : workload_of(scope.portal()).tasks)
    if (has(scope.portal().tasks[task])) tasks.push_back(task);
  if (tasks.empty()) return;
  TaskTableView table = task_table(scope, tasks, std::nullopt, {});
  table.id = id;
  table.heading = say(scope, string_key);
  table.show_plan = true;
  table.show_leads = true;
  view.undated.push_back(std::move(table));
}

bool is_ongoing(const Task& task) {
  return task.when && !task.when->last_day() && task.when->kind != TimeframeKind::conditional;
}
bool is_waiting(const Task& task) {
  return task.when && task.when->kind == TimeframeKind::conditional;
}
bool is_without_date(const Task& task) {
  return !task.when;
}

// The next twelve months, what is past without a report, and what has no date.
void add_overview(const Scope& scope, DeadlinesView& view) {
  const Portal& portal = scope.portal();
  const Date today = scope.context.today;
  const Workload all = workload_of(portal);
  const auto overdue = past(portal, all.tasks, today);
  if (!overdue.empty())
    view.groups.push_back({"past", say(scope, "deadlines_past"), say(scope, "deadlines_past_note"),
                           deadline_views(scope, overdue, SIZE_MAX)});
  std::vector<Deadline> next = coming(portal, all.tasks, all.reports, today);
  std::erase_if(next,
                [today](const Deadline& deadline) { return deadline.date > add_days(today, 365); });
  for (int year = today.year; year <= today.year + 1; ++year)
    for (DeadlineGroupView& group : by_quarter(scope, next, year))
      view.groups.push_back(std::move(group));
  add_undated(scope, "ongoing", "deadlines_ongoing", is_ongoing, view);
  add_undated(scope, "waiting", "deadlines_waiting", is_waiting, view);
  add_undated(scope, "no-date", "deadlines_no_date", is_without_date, view);
}

}  // namespace

TimelineView timeline_view(const Scope& scope, const Page& page) {
  const std::vector<Id<Task>> tasks = selected_tasks(scope.portal(), page);
  std::vector<LinkView> breadcrumb;
  if (page.address != "timeline/")
    breadcrumb.push_back(list_link(scope, "timeline/", "nav_timeline"));
  const std::string title = timeline_title(scope, page);
  TimelineView view;
  view.page =
      frame(scope, page,
            {{title, ""}, title + ". " + say(scope, "desc_timeline"), std::move(breadcrumb), ""});
  view.filters = {place_filter(scope, page), year_filter(scope, page, timeline_address)};
  view.more_filters = {topic_filter(scope), lead_filter(scope)};
  view.drawing = drawing(scope, tasks);
  view.plans = tables_by_plan(scope, page_rows(tasks, page), scale_for(scope.portal(), tasks));
  view.pagination = pagination(scope, page);
  return view;
}

DeadlinesView deadlines_view(const Scope& scope, const Page& page) {
  const bool of_year = page.kind == PageKind::deadlines_year;
  std::string title = say(scope, "page_deadlines");
  std::vector<LinkView> breadcrumb;
  if (of_year) {
    title += ": " + std::to_string(page.subject);
    breadcrumb.push_back(list_link(scope, "deadlines/", "nav_deadlines"));
  }
  DeadlinesView view;
  view.page =
      frame(scope, page,
            {{title, ""}, title + ". " + say(scope, "desc_deadlines"), std::move(breadcrumb), ""});
  view.filters = {year_filter(scope, page, deadlines_address)};
  if (!of_year)
    add_overview(scope, view);
  else {
    const int year = static_cast<int>(page.subject);
    view.groups = by_quarter(scope, deadlines_from(scope.portal(), year), year);
  }
  return view;
}

}  // namespace kehoach
