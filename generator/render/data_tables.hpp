// The portal's records as tables of plain values, for other programs.
//
// One list of columns for each table: the JSON and CSV files in /data/, the page that explains them
// and datapackage.json are all made from it. Names, once published, stay.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "render/context.hpp"

namespace kehoach {

// A row of a table: a record's id; of what lies in records, also its place there.
struct RowId {
  uint32_t record = 0;
  uint32_t item = 0;
  uint32_t part = 0;
};

// A text in each language of the site; nothing where it is not given.
struct ByLanguage {
  std::vector<std::optional<std::string>> texts;
};

struct TimeCell {
  const Timeframe* timeframe;  // never null
};

struct FiguresCell {
  const std::vector<Figure>* figures;
};

// monostate: not given.
using Cell =
    std::variant<std::monostate, bool, int64_t, double, std::string, Date, std::vector<std::string>,
                 ByLanguage, std::vector<ByLanguage>, TimeCell, FiguresCell>;

// What a column holds, and so which columns it becomes where cells are plain (CSV, spreadsheet):
enum class ColumnKind : uint8_t {
  text,
  integer,
  number,
  flag,
  date,
  list,       // of ids or names, joined by ';'
  localized,  // a column for each language: "title_vi"
  texts,      // texts one below the other, a column for each language
  time,       // when_kind, when_start, when_end, and when_text for each language
  figures     // none: they have a table of their own
};

struct DataColumn {
  std::string_view name;
  ColumnKind kind;
  std::string_view meaning;  // key of the string that explains it
  Cell (*get)(const Context& context, RowId row);
  std::string_view refers = {};                   // the table whose ids it holds
  std::span<const std::string_view> values = {};  // all that it can be, if they are few
};

struct DataTable {
  std::string_view name;     // "tasks"
  std::string_view title;    // keys of strings: what it is called
  std::string_view meaning;  // and what a row is
  std::span<const DataColumn> columns;
  std::vector<RowId> (*rows)(const Portal& portal);
  bool has_id = true;  // the first column names the row; else rows have no name
};

std::span<const DataTable> data_tables();
// The one of that name, which must exist.
const DataTable& data_table(std::string_view name);

}  // namespace kehoach
