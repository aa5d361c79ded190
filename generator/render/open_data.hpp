// The files of /data/: each table as JSON and CSV, and two descriptions of them all.
#pragma once

#include <span>
#include <string>

#include "render/context.hpp"

namespace kehoach {

// The licence of the data, the same wherever it is named.
struct Licence {
  std::string_view id;  // SPDX
  std::string_view title;
  std::string_view url;
};
inline constexpr Licence data_licence{"MIT", "MIT License", "https://opensource.org/license/mit"};

// "tasks.json", "tasks.csv", …, "datapackage.json", "catalog.jsonld".
std::span<const std::string> data_file_names();

// Appends the bytes of one of these files.
void append_data_file(std::string& out, const Context& context, size_t index);

// The address of a file in /data/, below the base path or absolute.
Url data_url(const Context& context, std::string_view name);
std::string absolute_data_url(const Context& context, std::string_view name);

}  // namespace kehoach
