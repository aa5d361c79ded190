// The files of /data/. The page about them, and what describes them to programs, are made after
// them: they name their sizes and digests.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/read_site.hpp"
#include "render/context.hpp"
#include "render/render.hpp"

namespace kehoach {

// Below the output folder: "data/tasks.csv", ….
std::vector<std::string> data_file_paths();

size_t data_file_count();

// A file as it is published, and what is told of it.
struct DataFile {
  RawFile file;
  DataFileFacts facts;
};

// The file with that number. The last, the workbook, takes longest.
DataFile make_data_file(const Context& context, size_t number);

// The files that describe the others to programs, by what the context tells of them.
std::vector<RawFile> make_data_descriptions(const Context& context);

// Whether the output cannot be made before the context tells of the data.
bool tells_of_data(const Output& output, std::span<const Page> pages);

}  // namespace kehoach
