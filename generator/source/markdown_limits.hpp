// What no text for readers needs, and what would make parsing cost more than in proportion to its
// size: nesting without end, and marks that the parser searches the rest of the text for, each time
// anew (cmark-gfm before 0.29.0.gfm.13, whose cases are in tests/limits).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach {

struct MarkdownLimits {
  static constexpr size_t bytes = 1u << 20;     // of a text
  static constexpr size_t nesting = 32;         // marks of quotes and lists that begin a line
  static constexpr size_t indent = 128;         // columns before the first letter of a line
  static constexpr size_t word = 4096;          // bytes without white space
  static constexpr size_t columns = 100;        // of a table: bars in a line
  static constexpr size_t instructions = 100;   // "<?" and "<!" of a text, but for comments
  static constexpr size_t images = 1000;        // of a paragraph, that is, without an empty line
  static constexpr size_t table_heads = 20;     // of a paragraph
  static constexpr size_t lines_of_head = 500;  // before the head of a table, without an empty line
};

struct MarkdownExcess {
  uint32_t line = 0;   // from 0
  uint32_t begin = 0;  // bytes of that line
  uint32_t end = 0;
  std::string message;
  std::string_view help;
};

// The first place that goes beyond a limit. Such a text is not parsed: it counts as one paragraph.
std::optional<MarkdownExcess> find_markdown_excess(std::string_view markdown);

}  // namespace kehoach
