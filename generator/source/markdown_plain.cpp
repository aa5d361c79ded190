#include "source/markdown_plain.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Bytes that are part of some mark wherever they stand: of emphasis, code, links, HTML, entities,
// tables, escapes, addresses, strikethrough. Control characters are none of ours.
constexpr std::array<bool, 256> make_marks() {
  std::array<bool, 256> marks{};
  for (size_t byte = 0; byte < 0x20; ++byte) marks[byte] = true;
  for (const char c : std::string_view("\\`*_[]<>&~!@|#\x7F"))
    marks[static_cast<uint8_t>(c)] = true;
  return marks;
}
constexpr std::array<bool, 256> marks = make_marks();

bool is_mark(char c) {
  return marks[static_cast<uint8_t>(c)];
}

// "1." and "1)" begin a list.
bool begins_with_number(std::string_view line) {
  const size_t end = static_cast<size_t>(std::ranges::find_if_not(line, is_digit) - line.begin());
  return end > 0 && end < line.size() && (line[end] == '.' || line[end] == ')');
}

// Whether the line's first character begins a paragraph, and nothing else.
bool begins_words(std::string_view line) {
  const char first = line.front();
  const bool is_letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
                         static_cast<uint8_t>(first) >= 0x80;
  return is_letter || first == '(' || first == '"' ||
         (is_digit(first) && !begins_with_number(line));
}

// "http://x", "mailto:x" and "www.x" are links without any mark.
bool may_hold_address(std::string_view line) {
  for (size_t at = line.find(':'); at != line.npos; at = line.find(':', at + 1))
    if (at + 1 < line.size() && line[at + 1] != ' ') return true;
  return line.find("www") != line.npos;
}

bool is_plain_line(std::string_view line) {
  return begins_words(line) && line.back() != ' ' && std::ranges::none_of(line, is_mark) &&
         !may_hold_address(line);
}

class Paragraphs {
 public:
  void add_line(std::string_view line) {
    if (open_) {
      add(MarkdownKind::soft_break, {});
    } else {
      begin_ = events_.size();
      add(MarkdownKind::paragraph, {});
      open_ = true;
    }
    add(MarkdownKind::text, line);
  }

  void close() {
    if (!open_) return;
    open_ = false;
    events_[begin_].end = events_.size();
    MarkdownEvent leave;
    leave.kind = MarkdownKind::paragraph;
    leave.enter = false;
    events_.push_back(std::move(leave));
  }

  std::vector<MarkdownEvent> take() { return std::move(events_); }

 private:
  void add(MarkdownKind kind, std::string_view text) {
    MarkdownEvent event;
    event.kind = kind;
    event.end = events_.size();
    event.text = text;
    events_.push_back(std::move(event));
  }

  std::vector<MarkdownEvent> events_;
  size_t begin_ = 0;
  bool open_ = false;
};

}  // namespace

std::optional<std::vector<MarkdownEvent>> read_plain_markdown(std::string_view markdown) {
  if (find_invalid_utf8(markdown)) return std::nullopt;
  Paragraphs paragraphs;
  while (!markdown.empty()) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    if (line.empty()) {
      paragraphs.close();
    } else if (is_plain_line(line)) {
      paragraphs.add_line(line);
    } else {
      return std::nullopt;
    }
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
  }
  paragraphs.close();
  return paragraphs.take();
}

}  // namespace kehoach
