// The records of a content file that are rows of a sheet.
#pragma once

#include "import/sheet_kinds.hpp"

namespace kehoach {

struct SheetRow {
  std::vector<std::string> keys;  // of key_columns()
  const YamlValue* record = nullptr;
};

// In the file's order; none if the sheet is not about such files.
std::vector<SheetRow> rows_in(const SheetKind& kind, std::string_view path, const YamlValue& root);

}  // namespace kehoach
