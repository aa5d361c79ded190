// Fuzz targets for files that come from elsewhere: official texts, sheets, snapshots.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::test {

// An official text, read as one and as a table.
std::string run_import_text(std::string_view input);

// The first line names the sheet ("tasks.csv"), the rest is its bytes.
std::string run_import_sheet(std::string_view input);

// The records of a snapshot, or a whole one.
std::string run_snapshot_file(std::string_view input);

// The site that sheets and snapshots are compared with, as in site_text.hpp.
extern const std::string_view fuzzed_site;

}  // namespace kehoach::test
