// The search indexes of all languages, as files of the site.
#pragma once

#include <string>
#include <vector>

#include "app/build.hpp"
#include "app/read_files.hpp"
#include "render/context.hpp"

namespace kehoach {

// Where they are or may be.
std::vector<std::string> search_index_paths(const Site& site);

// Those of the part: an index is all of one part.
std::vector<RawFile> make_search_indexes(const Context& context, const BuildPart& part,
                                         unsigned jobs);

}  // namespace kehoach
