// The repository's own portal, built once per address into a temporary folder and read back.
#pragma once

#include <map>
#include <string>

namespace kehoach {

// Path below the output folder to bytes. The day of the build is 2026-11-22.
using BuiltSite = std::map<std::string, std::string>;

// Fails the test, with the messages, if the portal does not build.
const BuiltSite& built_site(const std::string& base_url);

}  // namespace kehoach
