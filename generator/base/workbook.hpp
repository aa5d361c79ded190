// Spreadsheet files (Office Open XML, .xlsx); only workbook.cpp includes libxlsxwriter.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"

namespace kehoach {

// Nothing, or a value of the type that a spreadsheet gives it.
using SheetCell = std::variant<std::monostate, bool, double, std::string, Date>;

struct SheetColumn {
  std::string name;  // in the first row
  bool wraps = false;
};

// Has a cell for every column.
using SheetRow = std::vector<SheetCell>;

// Rows are made one by one as they are written: all cells of a nation's tasks together are large.
struct Sheet {
  std::string name;  // at most 31 characters, none of []:*?/\, each once in a workbook
  std::vector<SheetColumn> columns;
  size_t row_count = 0;
  std::function<SheetRow(size_t)> make_row;  // by its number, from 0
};

struct WorkbookFacts {
  std::string title;
  std::string publisher;
  Date created;  // what the file says of itself: files made twice are the same bytes
};

// What one cell holds at most, in UTF-16 units; longer texts end in '…' instead.
inline constexpr size_t longest_cell_text = 32'767;

// The bytes of the file. The first row stays in sight and has filters, and so does the first
// column. A text is always a text, whatever it begins with; controls but tab and line break are
// left out, and days before 1900, which spreadsheets do not know, are texts. FileError if there is
// no room for temporary files; std::logic_error for a sheet of more than 1,048,575 rows.
std::string make_workbook(const WorkbookFacts& facts, std::span<const Sheet> sheets);

}  // namespace kehoach
