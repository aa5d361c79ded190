// The YAML between two lines "---" at the top of a Markdown file.
#pragma once

#include <optional>

#include "diag/source_map.hpp"

namespace kehoach {

struct FrontMatter {
  SourceId source;      // a text of its own with the file's path and offsets
  uint32_t body_begin;  // the first byte after the second line, in the file
};

// Adds the front matter of the file to the sources, or nothing if there is none or it has no end.
std::optional<FrontMatter> add_front_matter(SourceId file, SourceMap& sources);

}  // namespace kehoach
