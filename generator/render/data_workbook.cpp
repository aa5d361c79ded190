#include "render/data_workbook.hpp"

#include "base/workbook.hpp"
#include "render/data_writers.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

std::vector<Scope> scopes_of(const Context& context) {
  std::vector<Scope> scopes;
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    scopes.push_back({context, language});
  return scopes;
}

bool wraps(ColumnKind kind) {
  return kind == ColumnKind::localized || kind == ColumnKind::texts;
}

Sheet table_sheet(const Context& context, const DataTable& table) {
  std::vector<SheetColumn> columns;
  for (const DataColumn& column : table.columns)
    for (std::string& name : plain_names(column, context.portal.site))
      columns.push_back({std::move(name), wraps(column.kind)});
  std::vector<RowId> rows = table.rows(context.portal);
  const size_t count = rows.size();
  return {std::string(table.name), std::move(columns), count,
          [&context, &table, rows = std::move(rows)](size_t number) {
            return plain_cells(context, table, rows[number]);
          }};
}

Sheet sheet_of(std::string name, std::vector<SheetColumn> columns, std::vector<SheetRow> rows) {
  const size_t count = rows.size();
  return {std::move(name), std::move(columns), count,
          [rows = std::move(rows)](size_t number) { return rows[number]; }};
}

Sheet columns_sheet(const Context& context) {
  std::vector<SheetColumn> columns{{"sheet"}, {"column"}};
  for (const Scope& scope : scopes_of(context))
    columns.push_back({"meaning_" + std::string(scope.code()), true});
  std::vector<SheetRow> rows;
  for (const DataTable& table : data_tables())
    for (const DataColumn& column : table.columns)
      for (std::string& name : plain_names(column, context.portal.site)) {
        SheetRow row{std::string(table.name), std::move(name)};
        for (const Scope& scope : scopes_of(context)) row.emplace_back(say(scope, column.meaning));
        rows.push_back(std::move(row));
      }
  return sheet_of("columns", std::move(columns), std::move(rows));
}

// What is said of the data in one language, from top to bottom.
std::vector<std::string> sentences(const Scope& scope) {
  const Site& site = scope.portal().site;
  std::vector<std::string> lines{text_view(scope, site.title).text,
                                 text_view(scope, site.description).text,
                                 text_view(scope, site.notice).text};
  const auto date = data_as_of(scope.portal());
  lines.push_back(date ? say(scope, "data_as_of") + " " + format_date(*date, scope.code()) : "");
  lines.push_back(say(scope, "data_licence") + " " + site.licence.title + ", " + site.licence.url);
  for (const std::string_view key : {"data_about_time", "data_about_ids", "data_about_record"})
    lines.push_back(say(scope, key));
  lines.push_back(absolute_url(scope, "data/").address);
  return lines;
}

Sheet about_sheet(const Context& context) {
  std::vector<SheetColumn> columns;
  std::vector<SheetRow> rows;
  for (const Scope& scope : scopes_of(context)) {
    columns.push_back({say(scope, "language_name"), true});
    const std::vector<std::string> lines = sentences(scope);
    rows.resize(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) rows[i].emplace_back(lines[i]);
  }
  return sheet_of("about", std::move(columns), std::move(rows));
}

}  // namespace

std::string data_workbook(const Context& context) {
  const Scope scope{context, 0};
  const Site& site = context.portal.site;
  std::vector<Sheet> sheets;
  for (const DataTable& table : data_tables()) sheets.push_back(table_sheet(context, table));
  sheets.push_back(columns_sheet(context));
  sheets.push_back(about_sheet(context));
  return make_workbook({text_view(scope, site.title).text, text_view(scope, site.organisation).text,
                        data_as_of(context.portal).value_or(Date{2000, 1, 1})},
                       sheets);
}

}  // namespace kehoach
