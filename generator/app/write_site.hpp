// From a prepared site to its output folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/prepared_site.hpp"

namespace kehoach {

// Makes what is still missing, of the options' part of the site, and publishes it. The state of the
// last build is taken away before anything is written. Sets the outcome's counts; returns the paths
// of all files. Throws FileError and OutputError for what the disk does not give or take.
std::vector<std::string> write_site(const BuildOptions& options, const std::filesystem::path& state,
                                    PreparedSite& site, Timings& timings, BuildOutcome& outcome);

}  // namespace kehoach
