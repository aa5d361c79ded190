// A site's content for the commands that do not build: read, loaded and checked.
#pragma once

#include <filesystem>
#include <vector>

#include "app/read_site.hpp"
#include "diag/diagnostic.hpp"
#include "diag/translate.hpp"
#include "model/portal.hpp"
#include "model/snapshot.hpp"

namespace kehoach {

struct CheckedContent {
  SourceMap sources;
  Diagnostics diagnostics;
  SiteFiles files;
  Portal portal;  // of use only if there are no errors
  std::vector<Snapshot> snapshots;
};

// Throws FileError for what the disk does not give.
CheckedContent read_checked_content(const std::filesystem::path& site);

// Whether there are errors; they are then told on standard error.
bool tell_errors(CheckedContent& content, MessageLanguage language);

}  // namespace kehoach
