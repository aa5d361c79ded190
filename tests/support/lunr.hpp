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

// What the script prints, errors included, when run with these arguments. Throws with a sentence
// that says what to install if node or lunr is missing.
std::string run_lunr(std::string_view arguments);

}  // namespace kehoach::test
