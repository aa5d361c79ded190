// Positions inside an author's text, for faults found in its Markdown.
#pragma once

#include <cstdint>

#include "model/localized.hpp"

namespace kehoach {

// Where bytes [begin, end) of line `line` (from 0) of `text` stand in its source. Where the layout
// does not tell, or the source's line differs (it was normalised), the nearest larger span: the
// line, the whole text.
Span span_in_text(const Text& text, const SourceMap& sources, uint32_t line, uint32_t begin,
                  uint32_t end);

}  // namespace kehoach
