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

// The file that is made in this turn: the one that takes longest, the workbook, in turn 0. What is
// told of it goes to its place among `facts`, of which there are data_file_count().
RawFile make_data_file(const Context& context, size_t turn, std::span<DataFileFacts> facts);

// The files that describe the others to programs, by what the context tells of them.
std::vector<RawFile> make_data_descriptions(const Context& context);

// Whether the output cannot be made before the context tells of the data.
bool tells_of_data(const Output& output, std::span<const Page> pages);

}  // namespace kehoach
