// Files that are published as they are.
#pragma once

#include <string>
#include <vector>

#include "app/read_site.hpp"

namespace kehoach {

// Reports names that cannot be published ("bad-file-name") and files in the place of what the
// portal itself writes (`made`, sorted) or of each other ("static-file-clash"), also on servers and
// disks that take upper and lower case, or two ways to write an accent, for the same.
void check_static_files(const SiteFiles& files, const std::vector<std::string>& made,
                        SourceMap& sources, Diagnostics& diagnostics);

}  // namespace kehoach
