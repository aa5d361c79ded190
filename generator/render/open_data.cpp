#include "render/open_data.hpp"

#include <vector>

#include "render/data_package.hpp"
#include "render/data_writers.hpp"

namespace kehoach {

namespace {

// Before these stand the JSON and the CSV of each table.
constexpr std::string_view package_name = "datapackage.json";
constexpr std::string_view catalog_name = "catalog.jsonld";

std::vector<std::string> make_names() {
  std::vector<std::string> names;
  for (const DataTable& table : data_tables())
    for (const char* ending : {".json", ".csv"}) names.push_back(std::string(table.name) + ending);
  names.emplace_back(package_name);
  names.emplace_back(catalog_name);
  return names;
}

}  // namespace

std::span<const std::string> data_file_names() {
  static const std::vector<std::string> names = make_names();
  return names;
}

void append_data_file(std::string& out, const Context& context, size_t index) {
  const std::string& name = data_file_names()[index];
  if (name == package_name) return append_data_package(out, context);
  if (name == catalog_name) return append_catalog(out, context);
  const DataTable& table = data_tables()[index / 2];
  const std::vector<RowId> rows = table.rows(context.portal);
  if (name.ends_with(".csv")) return append_csv(out, context, table, rows);
  JsonWriter json(out);
  write_rows(json, out, context, table, rows);
}

Url data_url(const Context& context, std::string_view name) {
  return {(context.base_path + "data/").append(name)};
}

std::string absolute_data_url(const Context& context, std::string_view name) {
  return (context.base_url + "data/").append(name);
}

}  // namespace kehoach
