// Rows of the data tables as JSON, as CSV, and as the plain cells that spreadsheets hold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/workbook.hpp"
#include "render/data_tables.hpp"

namespace kehoach {

// Between the values of a list in one plain cell.
inline constexpr std::string_view csv_list_delimiter = ";";

// What one column, or all of a table, are where cells are plain: "title_vi", "title_en".
std::vector<std::string> plain_names(const DataColumn& column, const Site& site);
std::vector<std::string> plain_names(const DataTable& table, const Site& site);
size_t plain_count(const DataColumn& column, const Site& site);

// A row, with a cell for each of these names.
std::vector<SheetCell> plain_cells(const Context& context, const DataTable& table, RowId row);

// An array of objects. `out` is what the writer appends to.
void write_rows(JsonWriter& json, std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows);

// The objects of all tasks, for Context::task_rows.
std::vector<NotedText> json_of_tasks(const Context& context, unsigned jobs);

// A whole file, with its mark and head.
void append_csv(std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows);

}  // namespace kehoach
