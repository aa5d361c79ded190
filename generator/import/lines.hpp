// The lines of an official text, as a program extracts them from PDF or Word or as Markdown has
// them, with the marks of layout taken off.
#pragma once

#include <string_view>
#include <vector>

#include "import/excerpt.hpp"

namespace kehoach {

struct Line {
  Excerpt text;         // without Markdown and HTML marks; never empty
  uint32_t begin = 0;   // the line as it stands in the source, its end excluded
  uint32_t end = 0;
  bool bold = false;    // marked as bold or as a heading
  bool after_blank = false;
};

std::vector<Line> read_lines(std::string_view source);

// The words without `**`, `<b>`, `#` and the like, and whether there were such marks.
struct Unmarked {
  Excerpt text;
  bool bold = false;
};
Unmarked without_marks(const Excerpt& text);

// "12": a page's number, or that of a row.
bool is_bare_number(std::string_view text);

// Whether at least two thirds of its letters are capitals.
bool is_in_capitals(std::string_view text);

}  // namespace kehoach
