// A small site on disk: a folder with content/, site/ and the default theme, as people keep them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/run.hpp"
#include "support/temporary_folder.hpp"

namespace kehoach::test {

// One plan with two tasks, complete in both languages: it builds without any message.
class TemporarySite {
 public:
  TemporarySite();

  const std::filesystem::path& folder() const { return folder_.path; }

  void write(const std::string& path, std::string_view text) const;
  void remove(const std::string& path) const;
  // Replaces the first `old_text` of a file; the test fails if there is none.
  void edit(const std::string& path, const std::string& old_text,
            const std::string& new_text) const;

  // Runs the program in the folder, for the same day each time unless the arguments name one.
  RunResult run(std::vector<std::string> arguments, RunOptions options = {}) const;

  std::string read(const std::string& path) const;
  bool has(const std::string& path) const;

  // The output, hidden files too: path to bytes, of links their target.
  std::map<std::string, std::string> output(const std::string& folder = "site/public") const;

 private:
  TemporaryFolder folder_;
};

}  // namespace kehoach::test
