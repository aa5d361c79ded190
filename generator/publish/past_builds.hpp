// What earlier builds have left in an output folder, as they have written it down.
#pragma once

#include <string>
#include <vector>

#include "base/hash.hpp"
#include "publish/output_folder.hpp"

namespace kehoach {

struct PastFile {
  std::string path;
  bool in_log = false;
  bool linked = false;  // readers may come upon it; else it may be missing or incomplete
  Hash hash = {};       // of its bytes, if it is in the log
};

struct PastBuilds {
  std::vector<PastFile> files;  // sorted by path
  std::string log_text;         // as it is on the disk; empty: there is none
  bool has_journal = false;     // the last build has not come to its end
  bool is_complete = true;      // neither log nor journal is damaged: all of our files are known
};

PastBuilds read_past_builds(const OutputFolder& output);

}  // namespace kehoach
