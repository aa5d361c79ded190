// The files of /data/. They are made before any page is: the page about them, and what describes
// them to programs, name their sizes and digests.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "render/context.hpp"

namespace kehoach {

// Below the output folder: "data/tasks.csv", ….
std::vector<std::string> data_file_paths();

// Takes a file as soon as it is made, from any thread: together they are too large to be held.
using TakeFile = std::function<void(const std::string& path, std::string_view bytes)>;

// What is told of the files, but of those that describe the others.
std::vector<DataFileFacts> make_data_files(Context context, unsigned jobs, const TakeFile& take);

}  // namespace kehoach
