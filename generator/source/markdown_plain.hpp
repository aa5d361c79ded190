// A quick reader of the Markdown that is mostly written: paragraphs of words.
//
// A plan's texts are read again for every page, table and index that shows them, and nearly all of
// them have no mark of Markdown in them. This reads those and nothing else: of whatever might be a
// mark it says nothing, and the full parser reads the text. So it may refuse anything, but what it
// accepts must be the same events; tests compare the two.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "source/markdown_events.hpp"

namespace kehoach {

std::optional<std::vector<MarkdownEvent>> read_plain_markdown(std::string_view markdown);

}  // namespace kehoach
