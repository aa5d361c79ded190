#include "import/lines.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 8> marks{"**", "__", "<b>", "</b>", "<strong>", "</strong>",
                                                "<i>", "</i>"};

// The mark at `at`, or nothing.
std::string_view mark_at(std::string_view text, size_t at) {
  for (const std::string_view mark : marks)
    if (text.substr(at).starts_with(mark)) return mark;
  return {};
}

size_t heading_mark(std::string_view text) {
  const size_t end = text.find_first_not_of('#');
  return end != 0 && end != text.npos && end <= 6 && text[end] == ' ' ? end : 0;
}

}  // namespace

Unmarked without_marks(const Excerpt& text) {
  Unmarked result;
  size_t at = heading_mark(text.text);
  result.bold = at > 0;
  size_t end = text.text.size();
  const bool emphasis = end > 2 && text.text.front() == '*' && text.text.back() == '*' &&
                        text.text[1] != '*' && text.text[1] != ' ';
  if (emphasis) ++at, --end;
  while (at < end) {
    const std::string_view mark = mark_at(text.text, at);
    if (mark.empty()) {
      result.text.append(text.text.substr(at, 1), text.origin[at]);
      ++at;
    } else {
      result.bold |= mark != "<i>" && mark != "</i>";
      at += mark.size();
    }
  }
  result.text = result.text.part(0);
  return result;
}

std::vector<Line> read_lines(std::string_view source) {
  std::vector<Line> lines;
  bool blank = true;
  for (size_t begin = 0; begin < source.size();) {
    const size_t end = std::min(source.find('\n', begin), source.size());
    auto [text, bold] = without_marks(tidy_excerpt(source, begin, end));
    if (!text.empty()) {
      lines.push_back({std::move(text), static_cast<uint32_t>(begin), static_cast<uint32_t>(end),
                       bold, blank});
      blank = false;
    } else {
      blank = true;
    }
    begin = end + 1;
  }
  return lines;
}

bool is_bare_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_in_capitals(std::string_view text) {
  size_t capitals = 0;
  size_t letters = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t next = code_point_at(text, at).next;
    const std::string letter(text.substr(at, next - at));
    const std::string folded = fold(letter);
    if (folded.size() == 1 && folded[0] >= 'a' && folded[0] <= 'z') {
      ++letters;
      capitals += lower_case(letter) != letter;
    }
    at = next;
  }
  return letters > 0 && 3 * capitals >= 2 * letters;
}

}  // namespace kehoach
