// `kehoach snapshot`: freezes the content as it is, for later builds to compare with.
#pragma once

#include <filesystem>

#include "base/date.hpp"
#include "diag/translate.hpp"

namespace kehoach {

struct SnapshotOptions {
  std::filesystem::path site = "site";                  // the folder of site.yaml
  Date today;                                           // names the file
  bool replace = false;                                 // write over a snapshot of the same day
  MessageLanguage language = MessageLanguage::english;  // of messages
};

// Writes content/snapshots/YYYY-MM-DD.json unless nothing has changed since the newest snapshot.
// Refused, with exit status 1: content with errors, a day before the newest snapshot's, and a day
// that has a snapshot already, unless it may be replaced.
int run_snapshot(const SnapshotOptions& options);

}  // namespace kehoach
