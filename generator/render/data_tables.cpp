#include "render/data_tables.hpp"

#include <algorithm>

#include "render/data_columns.hpp"

namespace kehoach {

namespace {

// One row for each record of a table.
template <class Record, Table<Record> Portal::*table>
std::vector<RowId> record_rows(const Portal& portal) {
  std::vector<RowId> rows;
  for (const Id<Record> id : (portal.*table).ids()) rows.push_back({id.value});
  return rows;
}

// One row for each item of a list that plans hold.
template <class Item, std::vector<Item> Plan::*list>
std::vector<RowId> list_rows(const Portal& portal) {
  std::vector<RowId> rows;
  for (const Id<Plan> plan : portal.plans.ids())
    for (uint32_t item = 0; item < (portal.plans[plan].*list).size(); ++item)
      rows.push_back({plan.value, item});
  return rows;
}

std::vector<RowId> figure_rows(const Portal& portal) {
  std::vector<RowId> rows;
  for (const RowId target : list_rows<Target, &Plan::targets>(portal)) {
    const Plan& plan = portal.plans[Id<Plan>{target.record}];
    for (uint32_t part = 0; part < plan.targets[target.item].figures.size(); ++part)
      rows.push_back({target.record, target.item, part});
  }
  return rows;
}

std::vector<DataTable> make_tables() {
  return {{"tasks", "data_tasks", "data_row_tasks", columns_of_tasks(),
           record_rows<Task, &Portal::tasks>},
          {"plans", "data_plans", "data_row_plans", columns_of_plans(),
           record_rows<Plan, &Portal::plans>},
          {"agencies", "data_agencies", "data_row_agencies", columns_of_agencies(),
           record_rows<Agency, &Portal::agencies>},
          {"targets", "data_targets", "data_row_targets", columns_of_targets(),
           list_rows<Target, &Plan::targets>},
          {"figures", "data_figures", "data_row_figures", columns_of_figures(), figure_rows},
          {"reporting", "data_reporting", "data_row_reporting", columns_of_reporting(),
           list_rows<ReportingDuty, &Plan::reporting>, false},
          {"duties", "data_duties", "data_row_duties", columns_of_duties(),
           list_rows<Duty, &Plan::duties>, false},
          {"documents", "data_documents", "data_row_documents", columns_of_documents(),
           record_rows<Document, &Portal::documents>},
          {"jurisdictions", "data_jurisdictions", "data_row_jurisdictions",
           columns_of_jurisdictions(), record_rows<Jurisdiction, &Portal::jurisdictions>},
          {"topics", "data_topics", "data_row_topics", columns_of_topics(),
           record_rows<Topic, &Portal::topics>},
          {"indicators", "data_indicators", "data_row_indicators", columns_of_indicators(),
           record_rows<Indicator, &Portal::indicators>}};
}

}  // namespace

std::span<const DataTable> data_tables() {
  static const std::vector<DataTable> tables = make_tables();
  return tables;
}

const DataTable& data_table(std::string_view name) {
  const auto named = [name](const DataTable& table) { return table.name == name; };
  return *std::find_if(data_tables().begin(), data_tables().end(), named);
}

}  // namespace kehoach
