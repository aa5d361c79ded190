// All data tables in one spreadsheet.
#pragma once

#include <string>

#include "render/context.hpp"

namespace kehoach {

inline constexpr std::string_view workbook_name = "portal.xlsx";

// A sheet for each table, named and with columns as its CSV; then "columns", which says what each
// column holds, and "about", what the data are, both in every language.
std::string data_workbook(const Context& context);

}  // namespace kehoach
