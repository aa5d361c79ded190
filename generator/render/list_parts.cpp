#include "render/list_parts.hpp"

#include "pages/selection.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

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

void tell_cut(const Scope& scope, size_t all, TaskTableView& table) {
  const size_t count = table.rows.size();
  if (count == all) return;
  table.count = say_count(scope, "task_count", all);
  if (!table.note.empty()) table.note += ' ';
  table.note +=
      say(scope, "rows_first", {{"count", std::to_string(count)}, {"total", std::to_string(all)}});
}

std::vector<TaskTableView> tables_by_plan(const Scope& scope, std::span<const Id<Task>> tasks,
                                          const std::optional<Scale>& scale,
                                          std::string_view anchor) {
  std::vector<TaskTableView> tables;
  for (const auto& [plan, run] : runs_of(scope.portal(), tasks))
    tables.push_back(plan_table(scope, plan, run, scale, anchor));
  return tables;
}

}  // namespace kehoach
