#include <array>

#include "base/text.hpp"
#include "render/data_workbook.hpp"
#include "render/data_writers.hpp"
#include "render/frame.hpp"
#include "render/open_data.hpp"
#include "render/page_views.hpp"

namespace kehoach {

namespace {

// Keys of the types' names, in the order of ColumnKind.
constexpr std::array<std::string_view, 10> type_keys{
    "data_type_text", "data_type_integer", "data_type_number",    "data_type_flag",
    "data_type_date", "data_type_list",    "data_type_localized", "data_type_texts",
    "data_type_time", "data_type_figures"};

DataColumnView column_view(const Scope& scope, const DataColumn& column) {
  DataColumnView view;
  view.name = column.name;
  view.csv_names = plain_names(column, scope.portal().site);
  view.type = say(scope, type_keys[static_cast<size_t>(column.kind)]);
  view.meaning = say(scope, column.meaning);
  for (const std::string_view value : column.values) view.values.emplace_back(value);
  for (const DataTable& table : data_tables())
    if (table.name == column.refers)
      view.refers = {{"#" + std::string(table.name)}, say(scope, table.title), "", "", false};
  return view;
}

// "104 kB", as shops and browsers count: 1 kB is 1,000 bytes.
std::string size_words(const Scope& scope, uint64_t bytes) {
  const bool large = bytes >= 1'000'000;
  const double number = static_cast<double>(bytes) / (large ? 1'000'000 : 1000);
  return format_number(number, scope.code(), large || number < 10 ? 1 : 0) +
         (large ? " MB" : " kB");
}

DataFileView file_view(const Scope& scope, const std::string& name) {
  const DataFileFacts* const facts = find_data_file(scope.context, name);
  return {data_url(scope.context, name), name, std::string(media_type_of_data(name)),
          facts ? size_words(scope, facts->bytes) : ""};
}

DataTableView table_view(const Scope& scope, const DataTable& table) {
  const std::string name(table.name);
  DataTableView view;
  view.id = name;
  view.heading = say(scope, table.title);
  view.meaning = say(scope, table.meaning);
  view.count = say_count(scope, "data_row_count", table.rows(scope.portal()).size());
  view.files = {file_view(scope, name + ".csv"), file_view(scope, name + ".json")};
  for (const DataColumn& column : table.columns) view.columns.push_back(column_view(scope, column));
  return view;
}

}  // namespace

DataPageView data_page_view(const Scope& scope, const Page& page) {
  DataPageView view;
  view.page = frame(scope, page, {{say(scope, "page_data"), ""}, say(scope, "desc_data"), {}, ""});
  for (const DataTable& table : data_tables()) view.tables.push_back(table_view(scope, table));
  const Licence& licence = scope.portal().site.licence;
  view.licence = {{licence.url}, licence.title, "", "", false};
  view.workbook = file_view(scope, std::string(workbook_name));
  view.package = data_url(scope.context, "datapackage.json");
  view.catalog = data_url(scope.context, "catalog.jsonld");
  return view;
}

}  // namespace kehoach
