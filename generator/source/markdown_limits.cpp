#include "source/markdown_limits.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace kehoach {
namespace {

using Limits = MarkdownLimits;

constexpr std::string_view blanks = " \t\r";
constexpr size_t tab_width = 4;

// What a line begins with, before its first letter.
struct Start {
  size_t end = 0;      // its bytes
  size_t indent = 0;   // columns of white space, all together
  size_t nesting = 0;  // marks of quotes and lists
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The length of a mark of a list at the front, with the blank behind it, or 0.
size_t list_mark(std::string_view text) {
  size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  const std::string_view ends = length > 0 ? ".)" : "-+*";
  if (length == text.size() || ends.find(text[length]) == ends.npos) return 0;
  ++length;
  if (length == text.size()) return length;
  return blanks.find(text[length]) != blanks.npos ? length : 0;
}

Start start_of(std::string_view line) {
  Start start;
  while (start.end < line.size()) {
    const char c = line[start.end];
    const size_t mark = list_mark(line.substr(start.end));
    if (blanks.find(c) != blanks.npos) {
      start.indent += c == '\t' ? tab_width : 1;
      ++start.end;
    } else if (c == '>' || mark > 0) {
      ++start.nesting;
      start.end += std::max<size_t>(mark, 1);
    } else {
      break;
    }
  }
  return start;
}

// "- - -" is a line across the page, however long.
bool is_break(std::string_view line) {
  const size_t first = line.find_first_not_of(blanks);
  if (first == line.npos || std::string_view("-*").find(line[first]) == line.npos) return false;
  const char allowed[] = {line[first], ' ', '\t', '\r', '\0'};
  return line.find_first_not_of(allowed) == line.npos;
}

// A row such as "|-|:-:|", which makes the line before it the head of a table.
bool is_below_head(std::string_view line) {
  return line.find_first_not_of("|:- \t\r>") == line.npos && line.find('-') != line.npos &&
         line.find_first_of("|:") != line.npos;
}

size_t count(std::string_view line, std::string_view what) {
  size_t found = 0;
  for (size_t at = line.find(what); at != line.npos; at = line.find(what, at + what.size()))
    ++found;
  return found;
}

// Where a word longer than the limit begins, or npos.
size_t find_long_word(std::string_view line) {
  if (line.size() <= Limits::word) return line.npos;
  for (size_t at = 0; at < line.size();) {
    const size_t end = std::min(line.find_first_of(blanks, at), line.size());
    if (end - at > Limits::word) return at;
    at = end + 1;
  }
  return line.npos;
}

class Reader {
 public:
  // What is wrong with the next line, if anything is.
  std::optional<MarkdownExcess> read(std::string_view line);

 private:
  std::optional<MarkdownExcess> read_start(std::string_view line);
  std::optional<MarkdownExcess> count_marks(std::string_view line);

  size_t instructions_ = 0;
  size_t images_ = 0;       // of this paragraph
  size_t table_heads_ = 0;  // likewise
  size_t lines_ = 0;        // likewise
};

MarkdownExcess excess(size_t begin, size_t end, std::string message, std::string_view help) {
  return {0, static_cast<uint32_t>(begin), static_cast<uint32_t>(end), std::move(message), help};
}

std::optional<MarkdownExcess> Reader::read_start(std::string_view line) {
  const Start start = start_of(line);
  if (start.nesting > Limits::nesting && !is_break(line))
    return excess(0, start.end,
                  fmt::format("more than {} quotes and lists begin in one line", Limits::nesting),
                  "put a \"\\\" before the first mark if it is meant as text");
  if (start.indent > Limits::indent && start.end < line.size())
    return excess(0, start.end,
                  fmt::format("the line is indented by more than {} columns", Limits::indent),
                  "indent it less");
  return std::nullopt;
}

std::optional<MarkdownExcess> Reader::count_marks(std::string_view line) {
  if (count(line, "|") > Limits::columns)
    return excess(0, line.size(), fmt::format("more than {} bars in one line", Limits::columns),
                  "nobody can read a table as wide: divide it");
  if (const size_t at = find_long_word(line); at != line.npos)
    return excess(at, std::min(line.find_first_of(blanks, at), line.size()),
                  fmt::format("a word of more than {} bytes", Limits::word),
                  "data belongs into a file of its own, below \"static\"");
  if (line.find('<') != line.npos)
    instructions_ += count(line, "<?") + count(line, "<!") - count(line, "<!--");
  if (instructions_ > Limits::instructions)
    return excess(
        0, line.size(),
        fmt::format("more than {} times \"<?\" or \"<!\" in one text", Limits::instructions),
        "HTML is dropped from texts: delete it");
  images_ += count(line, "![");
  if (images_ > Limits::images)
    return excess(0, line.size(),
                  fmt::format("more than {} images in one paragraph", Limits::images),
                  "put an empty line between paragraphs");
  if (is_below_head(line) &&
      (++table_heads_ > Limits::table_heads || lines_ > Limits::lines_of_head))
    return excess(0, line.size(), "a table after too many lines without an empty one",
                  "put an empty line before each table");
  return std::nullopt;
}

std::optional<MarkdownExcess> Reader::read(std::string_view line) {
  if (line.find_first_not_of(" \t\r>") == line.npos) {
    images_ = table_heads_ = lines_ = 0;
  } else {
    ++lines_;
  }
  if (auto found = read_start(line)) return found;
  return count_marks(line);
}

}  // namespace

std::optional<MarkdownExcess> find_markdown_excess(std::string_view markdown) {
  if (markdown.size() > Limits::bytes)
    return excess(0, 0, fmt::format("a text of more than {} MB", Limits::bytes >> 20),
                  "divide it into pages");
  Reader reader;
  for (uint32_t number = 0; !markdown.empty(); ++number) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    if (auto found = reader.read(line)) {
      found->line = number;
      return found;
    }
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
  }
  return std::nullopt;
}

}  // namespace kehoach
