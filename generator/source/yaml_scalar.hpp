// Where the text of a YAML scalar stands in the source. The parser tells where a scalar begins and
// what it says; where it ends, and where one byte of it comes from, is found again in the source.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/yaml.hpp"

namespace kehoach {

// How a scalar is written, and the byte behind its last: of a block scalar, behind its header
// (`|-`); of a quoted one, behind the closing quote.
struct ScalarExtent {
  YamlNode::Style style = YamlNode::Style::plain;
  size_t end = 0;
  bool closed = true;  // false: quoted, and the text ends before the closing quote
};

// The extent of the scalar that begins at byte `begin` and has this value (before NFC).
ScalarExtent scalar_extent(std::string_view text, size_t begin, std::string_view value);

// The first byte at or behind `at` that is neither white space nor comment, or the text's end.
size_t skip_space_and_comments(std::string_view text, size_t at);

// The bounds of the line that holds byte `at`, without its end ("\n" or "\r\n").
size_t line_begin_of(std::string_view text, size_t at);
size_t line_end_of(std::string_view text, size_t at);

}  // namespace kehoach
