// The files of /data/. They are made before any page is: the page about them, and what describes
// them to programs, name their sizes and digests.
#pragma once

#include <string>
#include <vector>

#include "app/read_site.hpp"
#include "render/context.hpp"

namespace kehoach {

// Below the output folder: "data/tasks.csv", ….
std::vector<std::string> data_file_paths();

struct DataFiles {
  std::vector<RawFile> files;        // descriptions included
  std::vector<DataFileFacts> facts;  // of those that are described
};

DataFiles make_data_files(Context context, unsigned jobs);

}  // namespace kehoach
