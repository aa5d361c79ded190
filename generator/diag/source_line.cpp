#include "diag/source_line.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr size_t tab_width = 4;
constexpr size_t bytes_a_mark = 512;
constexpr size_t most_marks_on_a_letter = 8;  // more of them are not shown

// Controls would move the cursor, and bidirectional overrides would reorder the line.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFFFD;
}

}  // namespace

// A character as it is shown.
struct SourceLine::Glyph {
  Mark begin;
  Mark end;
  std::string_view shown;

  size_t width() const { return end.column - begin.column; }
};

SourceLine::Glyph SourceLine::glyph_at(std::string_view text, Mark mark) {
  const CodePoint point = code_point_at(text, mark.offset);
  std::string_view shown = text.substr(mark.offset, point.next - mark.offset);
  if (point.value == '\t') {
    shown = std::string_view("    ").substr(mark.column % tab_width);
  } else if (is_unprintable(point.value)) {
    shown = "\uFFFD";
  }
  return {mark, {point.next, mark.column + display_width(shown)}, shown};
}

SourceLine::SourceLine(std::string_view text) : text_(text), marks_{{0, 0}} {
  Mark at = marks_.front();
  while (at.offset < text_.size()) {
    if (at.offset - marks_.back().offset >= bytes_a_mark) marks_.push_back(at);
    at = glyph_at(text_, at).end;
  }
  width_ = at.column;
}

// The column behind the last glyph that begins before byte `end`.
size_t SourceLine::column_behind(size_t end) const {
  const auto behind = std::ranges::upper_bound(marks_, end, {}, &Mark::offset);
  Mark at = *(behind - 1);
  while (at.offset < std::min(end, text_.size())) at = glyph_at(text_, at).end;
  return at.column;
}

Columns SourceLine::columns(size_t begin, size_t end) const {
  const size_t first = column_behind(begin);
  return {first, std::max(first, column_behind(end))};
}

std::string SourceLine::cut(Columns window) const {
  std::string out = window.begin > 0 ? "…" : "";
  const auto behind = std::ranges::upper_bound(marks_, window.begin, {}, &Mark::column);
  size_t column = window.begin;
  size_t marks_on_letter = 0;
  for (Mark at = *(behind - 1); at.offset < text_.size();) {
    const Glyph glyph = glyph_at(text_, at);
    at = glyph.end;
    if (glyph.width() > 0 && glyph.end.column > window.end) break;
    if (glyph.begin.column < column) continue;
    marks_on_letter = glyph.width() == 0 ? marks_on_letter + 1 : 0;
    const bool has_no_letter = glyph.width() == 0 && column == window.begin && column > 0;
    if (has_no_letter || marks_on_letter > most_marks_on_a_letter) continue;
    out.append(glyph.begin.column - column, ' ');  // for a wide character cut in half
    out += glyph.shown;
    column = glyph.end.column;
  }
  if (window.end < width_) out += "…";
  return out;
}

std::string printable(std::string_view text) {
  const SourceLine line(text);
  return line.cut({0, line.width()});
}

}  // namespace kehoach
