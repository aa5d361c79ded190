// A line of a source as a terminal shows it. Columns are those of a terminal, counted from 0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// The columns [begin, end).
struct Columns {
  size_t begin = 0;
  size_t end = 0;
};

// Walks the line once, when it is made; after that, each answer costs the same however long the
// line is: thousands of messages may stand in one.
class SourceLine {
 public:
  explicit SourceLine(std::string_view text);  // must outlive this

  size_t width() const { return width_; }
  // What the bytes [begin, end) of the line take; beyond the line counts as its end.
  Columns columns(size_t begin, size_t end) const;
  // What stands in these columns, without controls; with "…" where something is left out.
  std::string cut(Columns window) const;

 private:
  struct Glyph;
  struct Mark {  // where a glyph begins
    size_t offset;
    size_t column;
  };
  static Glyph glyph_at(std::string_view text, Mark mark);
  size_t column_behind(size_t end) const;

  std::string_view text_;
  std::vector<Mark> marks_;  // one in so many, the first included
  size_t width_ = 0;
};

// The text with what would move the cursor or reorder the line replaced.
std::string printable(std::string_view text);

}  // namespace kehoach
