// Tables of tasks: tab-separated lines, Markdown tables and CSV, as they come out of PDF and Word:
// heads repeated on each page, rows cut by pages, letters and dashes in cells of their own.
#pragma once

#include <vector>

#include "import/lines.hpp"
#include "import/raw_task.hpp"

namespace kehoach {

struct TableRow {
  std::vector<Excerpt> cells;  // without marks of layout
  bool bold = false;
};

// The lines that are rows of a table (they hold tabs or are Markdown's), in their order.
std::vector<TableRow> rows_of(const std::vector<Line>& lines, std::string_view source);

// Whether the row is the head of a table of tasks: it names at least two columns, a task's or a
// lead's among them.
bool is_head(const TableRow& row, Reading reading);

// Rows before the first head are passed over. Sources are "PL.12".
RawTasks read_table(const std::vector<TableRow>& rows, Reading reading);

// "12", "1.1", "3.2.1": the number of a row, without a stop at its end; empty if it is none.
std::string row_number(std::string_view cell);

}  // namespace kehoach
