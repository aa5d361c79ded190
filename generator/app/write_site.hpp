// From a prepared site to its output folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/left_output.hpp"
#include "app/prepared_site.hpp"

namespace kehoach {

// What the state of a build says of its output (see BuildState).
struct WrittenSite {
  std::vector<MadeOutput> outputs;
  std::vector<std::string> uses;
};

// Where the state of builds into this folder is kept, and what it said before this one.
struct LastBuild {
  std::filesystem::path path;
  const BuildState* state = nullptr;  // none: there was no such build, or nothing is known of it
};

// Makes what is still missing, of the options' part of the site, and publishes it. The state of the
// last build is taken away before anything is written. Sets the outcome's counts. Throws FileError
// and OutputError for what the disk does not give or take.
WrittenSite write_site(const BuildOptions& options, const BuildInputs& inputs,
                       const LastBuild& last, PreparedSite& site, Timings& timings,
                       BuildOutcome& outcome);

}  // namespace kehoach
