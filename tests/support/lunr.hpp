// The real lunr, run by node: tests/search/lunr_reference.js.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kehoach::test {

// A new empty folder for files that node reads; removed at the end.
class LunrFolder {
 public:
  LunrFolder();
  ~LunrFolder();
  LunrFolder(const LunrFolder&) = delete;
  LunrFolder& operator=(const LunrFolder&) = delete;

  void write(std::string_view name, std::string_view text) const;
  std::filesystem::path file(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// What a script of tests/search prints when node runs it with these arguments. Throws if it fails,
// with what it says on standard error, and what to install if node or lunr is missing. Exit status
// 1 with an output is no failure: the script has found a difference and tells it.
std::string run_node(std::string_view script, std::string_view arguments);

// The same for lunr_reference.js.
std::string run_lunr(std::string_view arguments);

}  // namespace kehoach::test
