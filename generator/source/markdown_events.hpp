// Markdown as a flat list of events, in the order of the text: `enter` of a node, its children,
// `leave` of the node. Flat, because text may nest deeper than a stack of calls.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

enum class MarkdownKind : uint8_t {
  paragraph,
  tight_paragraph,  // of a list without blank lines: written without <p>
  heading,
  block_quote,
  bullet_list,
  ordered_list,
  item,
  code_block,      // leaf
  thematic_break,  // leaf
  table,
  table_head,
  table_body,
  table_row,
  head_cell,
  cell,
  text,        // leaf
  code,        // leaf
  soft_break,  // leaf
  hard_break,  // leaf
  emphasis,
  strong,
  strikethrough,
  link,
  image,
};

struct MarkdownEvent {
  MarkdownKind kind = MarkdownKind::text;
  bool enter = true;      // leaves have no other
  char alignment = '\0';  // of a cell: 'l', 'c', 'r' or none
  int number = 0;         // level of a heading, first number of an ordered list
  uint32_t line = 0;      // of a link or image: the line (from 0) on which its words end
  size_t end = 0;         // of an enter: the index of its leave (of a leaf: its own)
  std::string text;  // of a leaf: its text; of a link or image: its title; of a heading: its id
  std::string url;   // entities and escapes decoded
};

// Raw HTML makes no events: its tags and comments vanish here, before anything is written. Text
// beyond the limits of source/markdown_limits.hpp is one paragraph.
std::vector<MarkdownEvent> markdown_events(std::string_view markdown);

// The same of a text within the limits, read by the full parser. Text may be divided into more
// events than it need be.
std::vector<MarkdownEvent> full_markdown_events(std::string_view markdown);

// The words alone; blocks and table rows end with a newline, cells with a space, none at the ends.
std::string words_of(std::span<const MarkdownEvent> events);

}  // namespace kehoach
