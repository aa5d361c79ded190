#include "import/outline.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace kehoach {
namespace {

// A line that ends before this share of the longest lines ends its paragraph.
constexpr double full_line = 0.75;
// A text with longer lines than a page holds is not wrapped: its lines are its paragraphs.
constexpr size_t longest_wrapped_line = 130;

// --- Marks that open a paragraph ---

enum class MarkKind : uint8_t { none, part, number, letter, bullet };

struct Mark {
  MarkKind kind = MarkKind::none;
  std::string text;  // "III", "1.1", "a", "-"
  size_t end = 0;    // the byte behind it
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "III", or what scanning makes of it ("I11", "Il", "|"); empty if it is no number.
std::string roman_number(std::string_view text, Reading reading) {
  std::string roman;
  for (const char c : text) {
    const bool ruined = reading == Reading::scanned && (c == 'l' || c == '1' || c == '|');
    if (!ruined && c != 'I' && c != 'V' && c != 'X') return {};
    roman += ruined ? 'I' : c;
  }
  return roman.size() > 5 ? "" : roman;
}

Mark part_mark(std::string_view line, Reading reading) {
  size_t begin = 0;
  for (const std::string_view word : {"PHẦN ", "Phần "})
    if (line.starts_with(word)) begin = word.size();
  const size_t stop = line.find_first_of(".:", begin);
  if (stop == line.npos || stop == begin || stop + 1 >= line.size()) return {};
  const std::string roman = roman_number(line.substr(begin, stop - begin), reading);
  const std::string_view rest = trim(line.substr(stop + 1));
  const bool heading = reading == Reading::typed || is_in_capitals(rest);
  if (roman.empty() || rest.empty() || !heading) return {};
  return {MarkKind::part, roman, stop + 1};
}

// "1." "1.1" "1.1." "2)": up to two digits a level.
Mark number_mark(std::string_view line) {
  size_t at = 0;
  size_t end = 0;
  while (at < line.size() && is_digit(line[at])) {
    const size_t digits = at;
    while (at < line.size() && is_digit(line[at])) ++at;
    if (at - digits > 2) return {};
    end = at;
    if (at >= line.size() || line[at] != '.') break;
    ++at;
  }
  if (end == 0 || at >= line.size()) return {};
  const bool closed = at > end || line[at] == ')';
  const bool levels = line.substr(0, end).find('.') != std::string_view::npos;
  if (line[at] == ')') ++at;
  if (at >= line.size() || line[at] != ' ' || !(closed || levels)) return {};
  return {MarkKind::number, std::string(line.substr(0, end)), at};
}

Mark letter_mark(std::string_view line) {
  const size_t size = line.starts_with("đ") ? 2 : 1;
  const bool letter = size == 2 || (line[0] >= 'a' && line[0] <= 'z');
  if (!letter || line.size() <= size + 1 || (line[size] != ')' && line[size] != '.')) return {};
  if (line[size + 1] != ' ') return {};
  return {MarkKind::letter, std::string(line.substr(0, size)), size + 1};
}

Mark bullet_mark(std::string_view line) {
  for (const std::string_view bullet : {"- ", "+ ", "* ", "– ", "— ", "• ", "o ", "-", "+"})
    if (line.starts_with(bullet) && line.size() > bullet.size()) {
      const bool tight = bullet.size() == 1;
      const CodePoint next = code_point_at(line, bullet.size());
      if (tight && character_kind(next.value) != CharacterKind::letter_or_digit) continue;
      return {MarkKind::bullet, std::string(trim(bullet)), bullet.size()};
    }
  return {};
}

Mark mark_of(std::string_view line, Reading reading) {
  for (Mark mark : {part_mark(line, reading), number_mark(line), letter_mark(line), bullet_mark(line)})
    if (mark.kind != MarkKind::none) return mark;
  return {};
}

// --- Paragraphs ---

struct Layout {
  Reading reading = Reading::typed;
  bool wrapped = false;
  size_t full = 0;  // characters from which a line is full
};

Layout layout_of(const std::vector<Line>& lines, Reading reading) {
  std::vector<size_t> lengths;
  for (const Line& line : lines) lengths.push_back(count_code_points(line.text.text));
  std::sort(lengths.begin(), lengths.end());
  if (lengths.empty()) return {reading, false, 0};
  const size_t usual = lengths[lengths.size() * 9 / 10];
  return {reading, usual <= longest_wrapped_line,
          static_cast<size_t>(full_line * static_cast<double>(usual))};
}

bool starts_upper(std::string_view line) {
  const std::string first(line.substr(0, code_point_at(line, 0).next));
  return lower_case(first) != first;
}

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(';') || line.ends_with(':');
}

// Whether a line without a mark goes on with what the last line said. Pages cut sentences in every
// text; a label opens a paragraph though the line before it be full.
bool continues(const Line& last, const Line& line, const Layout& layout) {
  if (!starts_upper(line.text.text)) return true;
  if (!layout.wrapped || ends_sentence(last.text.text) || last.bold != line.bold) return false;
  return count_code_points(last.text.text) >= layout.full;
}

struct Opened {
  Paragraph paragraph;
  MarkKind kind = MarkKind::none;
};

std::vector<Opened> paragraphs_of(const std::vector<Line>& lines, const Layout& layout) {
  std::vector<Opened> opened;
  const Line* last = nullptr;
  for (const Line& line : lines) {
    if (is_bare_number(line.text.text)) continue;  // a page's number
    const Mark mark = mark_of(line.text.text, layout.reading);
    if (mark.kind == MarkKind::none && last && continues(*last, line, layout)) {
      opened.back().paragraph.text.append(line.text, " ");
    } else {
      opened.push_back({{line.text.part(mark.end), mark.text, line.bold}, mark.kind});
    }
    last = &line;
  }
  return opened;
}

// --- Provisions ---

Part part_of(const Excerpt& heading, Reading reading) {
  const std::vector<Word> words = words_of(heading.text, reading);
  for (size_t at = 0; at < words.size(); ++at)
    for (const auto& [phrase, part] : parts())
      if (match_exactly(words, at, phrase, reading)) return part;
  return Part::other;
}

bool starts_with_any(const Line& line, std::initializer_list<std::string_view> phrases,
                     Reading reading) {
  const std::vector<Word> words = words_of(line.text.text, reading);
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return match_exactly(words, 0, phrase_of(phrase), reading).has_value();
  });
}

bool opens_ending(const Line& line, Reading reading) {
  return line.text.text.size() < 60 &&
         starts_with_any(line, {"Nơi nhận", "TM. Ủy ban nhân dân", "Recipients"}, reading);
}

bool opens_annex(const Line& line, Reading reading) {
  if (line.text.text.size() > 80) return false;
  const bool heading = line.bold || is_in_capitals(line.text.text) ||
                       line.text.text.size() <= std::string_view("Phụ lục số III").size();
  return heading && starts_with_any(line, {"Phụ lục", "Annex", "Appendix", "Biểu phân công"}, reading);
}

// The number above provisions: part "II", number "2.1", letter "a".
struct Place {
  std::string part;
  std::string number;
  std::string letter;
  Part meaning = Part::other;

  std::string path() const {
    std::string path = part;
    for (const std::string* step : {&number, &letter})
      if (!step->empty()) path += (path.empty() ? "" : ".") + *step;
    return path;
  }
};

class OutlineReader {
 public:
  OutlineReader(Outline& outline, Reading reading, bool has_parts)
      : outline_(outline), reading_(reading), has_parts_(has_parts) {}

  void read(Opened opened) {
    const std::string& mark = opened.paragraph.mark;
    if (opened.kind == MarkKind::part || opens_part(opened)) {
      place_ = {mark, "", "", part_of(opened.paragraph.text, reading_)};
    } else if (opened.kind == MarkKind::number && !place_.part.empty()) {
      place_ = {place_.part, below_part(mark), "", place_.meaning};
    } else if (opened.kind == MarkKind::letter && !place_.part.empty()) {
      place_.letter = mark;
    } else {
      add_to_body(std::move(opened));
      return;
    }
    outline_.provisions.push_back({place_.path(), place_.meaning, std::move(opened.paragraph), {}});
  }

 private:
  // In texts without Roman numbers, "1. Objectives" opens a part.
  bool opens_part(const Opened& opened) const {
    return !has_parts_ && opened.kind == MarkKind::number &&
           opened.paragraph.mark.find('.') == std::string::npos &&
           part_of(opened.paragraph.text, reading_) != Part::other;
  }

  // "2.1" below part "2" is its "1".
  std::string below_part(const std::string& mark) const {
    const std::string prefix = place_.part + ".";
    return !has_parts_ && mark.starts_with(prefix) ? mark.substr(prefix.size()) : mark;
  }

  void add_to_body(Opened opened) {
    if (opened.kind != MarkKind::none && opened.kind != MarkKind::bullet && outline_.provisions.empty())
      opened.paragraph.mark.clear();
    std::vector<Paragraph>& body =
        outline_.provisions.empty() ? outline_.preamble : outline_.provisions.back().body;
    body.push_back(std::move(opened.paragraph));
  }

  Outline& outline_;
  Reading reading_;
  bool has_parts_;
  Place place_;
};

}  // namespace

std::string Provision::number() const {
  const size_t dot = path.find('.');
  return dot == std::string::npos ? "" : path.substr(dot + 1);
}

Outline read_outline(const std::vector<Line>& lines, Reading reading) {
  Outline outline;
  const auto annex = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
    return opens_annex(line, reading);
  });
  const auto ending = std::find_if(lines.begin(), annex, [&](const Line& line) {
    return opens_ending(line, reading);
  });
  outline.annex.assign(annex, lines.end());
  outline.ending.assign(ending, annex);
  const std::vector<Line> body(lines.begin(), ending);
  std::vector<Opened> opened = paragraphs_of(body, layout_of(body, reading));
  const bool has_parts = std::any_of(opened.begin(), opened.end(), [](const Opened& each) {
    return each.kind == MarkKind::part;
  });
  OutlineReader reader(outline, reading, has_parts);
  for (Opened& each : opened) reader.read(std::move(each));
  return outline;
}

}  // namespace kehoach
