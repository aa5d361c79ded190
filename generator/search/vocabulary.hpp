// The words that a search may suggest when nothing has those that somebody typed.
#pragma once

#include <string>

#include "search/index_builder.hpp"

namespace kehoach {

// The most frequent words of what has been added, in order of their frequency, parted by spaces: in
// lower case, as they are written, not as terms of the index. Words with digits in them are left
// out, because a number that is near another means something else; so are single letters and, in
// English, stop words.
std::string vocabulary(const IndexBuilder& builder, PipelineKind pipeline);

}  // namespace kehoach
