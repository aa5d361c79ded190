// The files of /data/: each table as JSON and CSV, all of them as one spreadsheet, and two
// descriptions of them all.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "render/context.hpp"

namespace kehoach {

// "tasks.json", "tasks.csv", …, "portal.xlsx".
std::span<const std::string> data_file_names();
// Appends the bytes of one of these files.
void append_data_file(std::string& out, const Context& context, size_t index);

// "datapackage.json", "catalog.jsonld".
std::span<const std::string> data_description_names();
// Likewise. The context knows the data files' facts, which these repeat.
void append_data_description(std::string& out, const Context& context, size_t index);

// Of one of the data files; nothing if the context does not know it.
const DataFileFacts* find_data_file(const Context& context, std::string_view name);

std::string_view media_type_of_data(std::string_view name);

// The time that the plans are about: from the first day of the earliest period to the last of the
// latest. Nothing if no plan has such a day.
struct Coverage {
  Date first;
  Date last;
};
std::optional<Coverage> data_coverage(const Portal& portal);

// The address of a file in /data/, below the base path or absolute.
Url data_url(const Context& context, std::string_view name);
std::string absolute_data_url(const Context& context, std::string_view name);

}  // namespace kehoach
