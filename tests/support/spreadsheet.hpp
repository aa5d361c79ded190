// Spreadsheets (.xlsx) read back, as far as kehoach writes them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

struct ReadCell {
  std::string type;   // "text", "number", "boolean", "date"; "formula" if it is one
  std::string value;  // of a date its serial number

  bool operator==(const ReadCell&) const = default;
};

struct ReadSheet {
  std::map<std::string, ReadCell> cells;  // by address: "B2"
  std::string xml;

  // The texts of the first row, in order.
  std::vector<std::string> head() const;
  size_t rows = 0;  // the head included
};

struct ReadWorkbook {
  std::vector<std::string> names;  // of the sheets, in order
  std::map<std::string, ReadSheet> sheets;
  std::map<std::string, std::string> parts;  // all files of the archive
};

// Throws std::invalid_argument for what is no spreadsheet.
ReadWorkbook read_workbook(std::string_view file);

}  // namespace kehoach
