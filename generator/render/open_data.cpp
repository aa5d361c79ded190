#include "render/open_data.hpp"

#include <algorithm>
#include <array>

#include "render/data_package.hpp"
#include "render/data_workbook.hpp"
#include "render/data_writers.hpp"

namespace kehoach {

namespace {

// The JSON and the CSV of each table, then the spreadsheet.
std::vector<std::string> make_names() {
  std::vector<std::string> names;
  for (const DataTable& table : data_tables())
    for (const char* ending : {".json", ".csv"}) names.push_back(std::string(table.name) + ending);
  names.emplace_back(workbook_name);
  return names;
}

}  // namespace

std::span<const std::string> data_file_names() {
  static const std::vector<std::string> names = make_names();
  return names;
}

void append_data_file(std::string& out, const Context& context, size_t index) {
  const std::string& name = data_file_names()[index];
  if (name == workbook_name) {
    out += data_workbook(context);
    return;
  }
  const DataTable& table = data_tables()[index / 2];
  const std::vector<RowId> rows = table.rows(context.portal);
  if (name.ends_with(".csv")) return append_csv(out, context, table, rows);
  JsonWriter json(out);
  write_rows(json, out, context, table, rows);
}

std::span<const std::string> data_description_names() {
  static const std::vector<std::string> names{"datapackage.json", "catalog.jsonld"};
  return names;
}

void append_data_description(std::string& out, const Context& context, size_t index) {
  if (index == 0) return append_data_package(out, context);
  append_catalog(out, context);
}

const DataFileFacts* find_data_file(const Context& context, std::string_view name) {
  for (const DataFileFacts& facts : context.data_files)
    if (facts.name == name) return &facts;
  return nullptr;
}

std::string_view media_type_of_data(std::string_view name) {
  if (name.ends_with(".csv")) return "text/csv";
  if (name.ends_with(".json")) return "application/json";
  return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

std::optional<Coverage> data_coverage(const Portal& portal) {
  std::optional<Date> first;
  std::optional<Date> last;
  for (const Plan& plan : portal.plans) {
    if (!plan.period) continue;
    const auto begin = plan.period->first_day();
    const auto end = plan.period->last_day();
    if (begin) first = std::min(first.value_or(*begin), *begin);
    if (end) last = std::max(last.value_or(*end), *end);
  }
  if (!first || !last) return std::nullopt;
  return Coverage{*first, *last};
}

Url data_url(const Context& context, std::string_view name) {
  return {(context.base_path + "data/").append(name)};
}

std::string absolute_data_url(const Context& context, std::string_view name) {
  return (context.base_url + "data/").append(name);
}

}  // namespace kehoach
