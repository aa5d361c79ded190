// Rows of the data tables as JSON and CSV.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "render/data_tables.hpp"

namespace kehoach {

// Between the values of a list in one cell of a CSV.
inline constexpr std::string_view csv_list_delimiter = ";";

// What one column is in a CSV: "title_vi", "title_en".
std::vector<std::string> csv_names(const DataColumn& column, const Site& site);

// An array of objects. `out` is what the writer appends to.
void write_rows(JsonWriter& json, std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows);

// The objects of all tasks, for Context::task_rows.
std::vector<std::string> json_of_tasks(const Context& context, unsigned jobs);

// A whole file, with its mark and head.
void append_csv(std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows);

}  // namespace kehoach
