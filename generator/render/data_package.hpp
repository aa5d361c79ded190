// Machine-readable descriptions of the data files.
#pragma once

#include <string>

#include "render/context.hpp"

namespace kehoach {

// Data Package 2.0: the CSV files with every column's type, meaning and the table it refers to.
// https://datapackage.org/standard/data-package/
void append_data_package(std::string& out, const Context& context);

// DCAT 3 as JSON-LD: the portal's catalogue with a data set for each table.
// https://www.w3.org/TR/vocab-dcat-3/
void append_catalog(std::string& out, const Context& context);

}  // namespace kehoach
