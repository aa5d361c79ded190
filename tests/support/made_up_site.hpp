// A small site whose pages link to each other, in versions that differ in all ways a site can.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kehoach::test {

// Path to bytes.
using Files = std::map<std::string, std::string>;

// With `pages` pages at most, some of which come and go, each changed in every version, and assets
// whose names change with their bytes. Every link in it resolves.
Files made_up_site(unsigned version, unsigned pages);

// Writes it with a Publisher, as a build does.
void publish(const std::filesystem::path& folder, const Files& files);

// The same as a release.
void release(const std::filesystem::path& folder, const Files& files);

// All files below the folder, hidden ones too.
Files all_files(const std::filesystem::path& folder);

// The links that do not resolve of the pages that a reader comes upon who enters by /index.html, as
// "page -> link". What changes while this looks is looked at again, so that each fault was really
// there at one moment.
std::vector<std::string> broken_links(const std::filesystem::path& folder);

}  // namespace kehoach::test
