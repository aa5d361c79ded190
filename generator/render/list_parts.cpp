#include "render/list_parts.hpp"

#include <algorithm>

#include "render/parts.hpp"

namespace kehoach {

namespace {

std::string page_of(const Scope& scope, const Page& page) {
  return say(scope, "page_of",
             {{"page", std::to_string(page.part + 1)}, {"pages", std::to_string(page.parts)}});
}

TaskTableView plan_table(const Scope& scope, Id<Plan> plan, const std::vector<Id<Task>>& tasks,
                         const std::optional<Scale>& scale, std::string_view anchor) {
  const Plan& record = scope.portal().plans[plan];
  TaskTableView table = task_table(scope, tasks, scale, record.jurisdiction.id);
  table.id = std::string(anchor) + record.id.text;
  table.place = scope.portal().jurisdictions[record.jurisdiction.id].id.text;
  table.heading = plan_link(scope, plan).label;
  table.show_leads = true;
  table.show_status = true;
  return table;
}

}  // namespace

LinkView filter_link(const Scope& scope, const Page& page, const std::string& address,
                     std::string label) {
  return {url_to(scope, address), std::move(label), "", "", page.address.starts_with(address)};
}

FilterView year_filter(const Scope& scope, const Page& page, const std::vector<int>& years,
                       std::string (*address)(int)) {
  FilterView filter{"year", say(scope, "filter_year"), {}};
  for (const int year : years)
    filter.links.push_back(filter_link(scope, page, address(year), std::to_string(year)));
  return filter;
}

std::optional<PaginationView> pagination_view(const Scope& scope, const Page& page) {
  if (page.parts == 1) return std::nullopt;
  const std::string first =
      page.part == 0 ? page.address : page.address.substr(0, page.address.rfind("page-"));
  PaginationView view;
  view.position = page_of(scope, page);
  if (page.part > 0)
    view.previous = LinkView{url_to(scope, part_address(first, page.part - 1)),
                             say(scope, "page_previous"), "", "", false};
  if (page.part + 1 < page.parts)
    view.next = LinkView{url_to(scope, part_address(first, page.part + 1)), say(scope, "page_next"),
                         "", "", false};
  return view;
}

std::string part_of_title(const Scope& scope, const Page& page) {
  return page.part == 0 ? "" : " (" + page_of(scope, page) + ")";
}

void tell_cut(const Scope& scope, size_t all, TaskTableView& table) {
  const size_t count = table.rows.size();
  if (count == all) return;
  table.count = say_count(scope, "task_count", all);
  if (!table.note.empty()) table.note += ' ';
  table.note +=
      say(scope, "rows_first", {{"count", std::to_string(count)}, {"total", std::to_string(all)}});
}

std::vector<TaskTableView> tables_by_plan(const Scope& scope, const std::vector<Id<Task>>& tasks,
                                          const std::optional<Scale>& scale,
                                          std::string_view anchor) {
  std::vector<TaskTableView> tables;
  for (auto begin = tasks.begin(); begin != tasks.end();) {
    const Id<Plan> plan = scope.portal().tasks[*begin].plan;
    const auto end = std::find_if(
        begin, tasks.end(), [&](Id<Task> task) { return scope.portal().tasks[task].plan != plan; });
    tables.push_back(plan_table(scope, plan, {begin, end}, scale, anchor));
    begin = end;
  }
  return tables;
}

}  // namespace kehoach
