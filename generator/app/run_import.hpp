// The command `import`: an official text to content files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "diag/report.hpp"

namespace kehoach {

struct ImportOptions {
  std::filesystem::path file;
  std::string plan;
  std::string jurisdiction;  // of a plan that the portal has, its own by default
  std::filesystem::path site = "site";
  std::optional<std::filesystem::path> out;  // a content folder, instead of the site's
  bool dry_run = false;                      // tell what would change, write nothing
  bool take_new = false;                     // overwrite edited fields as well
  ReportFormat format = ReportFormat::text;
  MessageLanguage language = MessageLanguage::english;  // of messages
};

// Changes go to standard output, one line a field; diagnostics as those of `check`.
int run_import(const ImportOptions& options);

}  // namespace kehoach
