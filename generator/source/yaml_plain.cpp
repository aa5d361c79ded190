#include "source/yaml_plain.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "source/yaml_text.hpp"

namespace kehoach {
namespace {

using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

// Thrown where the full parser has to read.
struct Unsure {};

constexpr size_t max_depth = 60;  // below that of the full parser
// Of a mapping: more than a theme has strings, and each is compared with all before it.
constexpr size_t most_entries = 1000;

constexpr bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// Whether a plain value may begin with the character: no indicator does.
constexpr bool begins_plain(char c) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@` \n";
  return indicators.find(c) == std::string_view::npos;
}

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

class PlainReader {
 public:
  PlainReader(SourceId source, std::string_view text) : source_(source), text_(text) {}

  YamlNode read() {
    next_line();
    if (at_end()) throw Unsure();
    YamlNode root = read_block(indent_);
    if (!at_end()) throw Unsure();
    return root;
  }

 private:
  bool at_end() const { return at_ == text_.size(); }
  char at(size_t place) const { return place < text_.size() ? text_[place] : '\n'; }
  char here() const { return at(at_); }

  Span span(size_t begin, size_t end) const {
    return {source_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  size_t line_end() const { return std::min(text_.find('\n', at_), text_.size()); }

  // From the beginning of a line to the first character of the next that says something; its
  // column is then indent_. Document marks and directives begin a line.
  void next_line() {
    while (!at_end()) {
      const size_t begin = at_;
      while (here() == ' ' && at_ < text_.size()) ++at_;
      if (!at_end() && here() != '\n' && here() != '#') {
        indent_ = at_ - begin;
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with("---") || rest.starts_with("...") || rest.starts_with('%'))
          throw Unsure();
        return;
      }
      at_ = std::min(line_end() + 1, text_.size());
    }
    indent_ = 0;
  }

  // Nothing but a comment may follow on the line; then goes to the next one.
  void finish_line() {
    const size_t begin = at_;
    while (here() == ' ' && at_ < text_.size()) ++at_;
    if (here() == '#' && at_ == begin) throw Unsure();
    if (here() != '#' && here() != '\n') throw Unsure();
    at_ = std::min(line_end() + 1, text_.size());
    next_line();
  }

  // A list or mapping whose items or keys begin in this column; at_ is at the first.
  YamlNode read_block(size_t column) {
    if (++depth_ > max_depth) throw Unsure();
    YamlNode node = here() == '-' ? read_items(column) : read_entries(column);
    --depth_;
    return node;
  }

  YamlNode read_items(size_t column) {
    YamlNode list;
    list.kind = Kind::sequence;
    do {
      if (here() != '-' || at(at_ + 1) != ' ') throw Unsure();
      const size_t begin = at_;
      at_ = std::min(text_.find_first_not_of(' ', at_ + 1), text_.size());
      const size_t inner = column + (at_ - begin);
      list.items.push_back(is_key_ahead() ? read_block(inner) : read_value(column));
    } while (!at_end() && indent_ == column);
    if (indent_ > column) throw Unsure();
    set_list_span(list);
    return list;
  }

  // Whether `key: ` or `key:` and the line's end comes next.
  bool is_key_ahead() const {
    size_t end = at_;
    while (is_key_character(at(end))) ++end;
    return end > at_ && here() != '-' && at(end) == ':' &&
           (at(end + 1) == ' ' || at(end + 1) == '\n');
  }

  YamlNode read_entries(size_t column) {
    YamlNode mapping;
    mapping.kind = Kind::mapping;
    do {
      if (!is_key_ahead()) throw Unsure();
      YamlNode key = read_key();
      YamlNode value = read_entry_value(column);
      add_entry(mapping, std::move(key), std::move(value));
    } while (!at_end() && indent_ == column);
    if (indent_ > column) throw Unsure();
    set_span(mapping);
    return mapping;
  }

  YamlNode read_key() {
    const size_t begin = at_;
    while (is_key_character(here())) ++at_;
    if (is_null_word(text_.substr(begin, at_ - begin))) throw Unsure();
    return scalar(begin, at_, Style::plain, text_.substr(begin, at_ - begin));
  }

  // Stands at the colon. A list may begin in the column of the key it belongs to.
  YamlNode read_entry_value(size_t column) {
    ++at_;
    while (here() == ' ' && at_ < text_.size()) ++at_;
    if (here() != '\n' && here() != '#') return read_value(column);
    finish_line_after_colon();
    const bool is_list = here() == '-';
    if (at_end() || indent_ < column || (indent_ == column && !is_list)) throw Unsure();
    return indent_ == column ? read_own_list(column) : read_nested(column);
  }

  void finish_line_after_colon() {
    at_ = std::min(line_end() + 1, text_.size());
    next_line();
  }

  YamlNode read_own_list(size_t column) {
    if (++depth_ > max_depth) throw Unsure();
    YamlNode list;
    list.kind = Kind::sequence;
    while (!at_end() && indent_ == column && here() == '-') {
      if (at(at_ + 1) != ' ') throw Unsure();
      const size_t begin = at_;
      at_ = std::min(text_.find_first_not_of(' ', at_ + 1), text_.size());
      const size_t inner = column + (at_ - begin);
      list.items.push_back(is_key_ahead() ? read_block(inner) : read_value(column));
    }
    set_list_span(list);
    --depth_;
    return list;
  }

  // What stands on lines of its own below a key.
  YamlNode read_nested(size_t column) {
    if (here() == '-' || is_key_ahead()) return read_block(indent_);
    return read_value(column);
  }

  // A value that begins here and is not a block of lines; what follows must not belong to it.
  YamlNode read_value(size_t column) {
    if (here() == '|') return read_literal(column);
    YamlNode value = here() == '[' || here() == '{' ? read_flow() : read_scalar(false);
    finish_line();
    if (!at_end() && indent_ > column) throw Unsure();
    return value;
  }

  YamlNode read_scalar(bool in_flow) {
    if (here() == '"' || here() == '\'') return read_quoted();
    const size_t begin = at_;
    if (!begins_plain(here())) throw Unsure();
    const size_t end = in_flow ? flow_plain_end() : plain_end();
    const std::string_view value = text_.substr(begin, end - begin);
    if (is_null_word(value)) throw Unsure();
    at_ = end;
    return scalar(begin, end, Style::plain, value);
  }

  // Behind the last character of a plain value on this line.
  size_t plain_end() const {
    const size_t begin = at_;
    const std::string_view line = text_.substr(begin, line_end() - begin);
    const size_t colon = line.find(": ");
    const size_t comment = line.find(" #");
    if (colon != line.npos || comment != line.npos || line.ends_with(':')) throw Unsure();
    return begin + line.find_last_not_of(' ') + 1;
  }

  size_t flow_plain_end() const {
    size_t end = at_;
    for (;; ++end) {
      const char c = at(end);
      if (c == '\n' || c == '[' || c == '{' || c == '#') throw Unsure();
      if (c == ',' || c == ']' || c == '}') break;
      if (c == ':' && !is_inside_word(end)) throw Unsure();
    }
    while (text_[end - 1] == ' ') --end;
    return end;
  }

  // Whether the colon is one like that of "12:30".
  bool is_inside_word(size_t colon) const {
    constexpr std::string_view closing = " \n,]}[{";
    return closing.find(at(colon + 1)) == std::string_view::npos;
  }

  YamlNode read_quoted() {
    const size_t begin = at_;
    const char quote = text_[at_++];
    std::string value(text_.substr(at_, plain_length(quote)));
    at_ += value.size();
    while (here() != quote) {
      if (at_ == text_.size() || here() == '\n') throw Unsure();
      value += here() == '\\' && quote == '"' ? read_escaped() : text_[at_++];
    }
    ++at_;
    if (here() == '\'') throw Unsure();
    return scalar(begin, at_, Style::quoted, value);
  }

  // Of a quoted value, what stands for itself: all of it, or nothing of one that needs a look.
  size_t plain_length(char quote) const {
    const size_t end = text_.find(quote, at_);
    if (end == text_.npos) return 0;
    const std::string_view value = text_.substr(at_, end - at_);
    return value.find('\n') == value.npos && value.find('\\') == value.npos ? value.size() : 0;
  }

  // The commonest of the many that YAML has.
  char read_escaped() {
    const char c = at(at_ + 1);
    if (c != 'n' && c != '"' && c != '\\') throw Unsure();
    at_ += 2;
    return c == 'n' ? '\n' : c;
  }

  YamlNode read_flow() {
    if (++depth_ > max_depth) throw Unsure();
    YamlNode node = here() == '[' ? read_flow_items() : read_flow_entries();
    --depth_;
    return node;
  }

  void skip_spaces() {
    while (here() == ' ' && at_ < text_.size()) ++at_;
  }

  // Behind an item: whether another one follows.
  bool goes_on(char closing) {
    skip_spaces();
    const char c = here();
    if (c != ',' && c != closing) throw Unsure();
    ++at_;
    if (c == closing) return false;
    if (here() != ' ') throw Unsure();
    skip_spaces();
    return true;
  }

  YamlNode read_flow_items() {
    YamlNode list;
    list.kind = Kind::sequence;
    const size_t begin = at_++;
    skip_spaces();
    if (here() == ']') {
      ++at_;
      list.span = span(begin, at_);
      return list;
    }
    do {
      list.items.push_back(here() == '[' || here() == '{' ? read_flow() : read_scalar(true));
    } while (goes_on(']'));
    set_list_span(list);
    return list;
  }

  YamlNode read_flow_entries() {
    YamlNode mapping;
    mapping.kind = Kind::mapping;
    ++at_;
    skip_spaces();
    do {
      if (!is_key_ahead()) throw Unsure();
      YamlNode key = read_key();
      ++at_;
      skip_spaces();
      add_entry(mapping, std::move(key),
                here() == '[' || here() == '{' ? read_flow() : read_scalar(true));
    } while (goes_on('}'));
    set_span(mapping);
    return mapping;
  }

  // `|`, then lines that are indented more than `column`; the last keeps its line end.
  YamlNode read_literal(size_t column) {
    const size_t header = at_;
    if (at(at_ + 1) != '\n') throw Unsure();
    at_ += 2;
    YamlNode node = scalar(header, header + 1, Style::literal, {});
    node.text.reserve(256);
    const size_t indent = column_of_text();
    if (indent <= column) throw Unsure();
    size_t blank = 0;
    while (!at_end()) {
      const size_t end = line_end();
      const size_t begin = text_.find_first_not_of(' ', at_);
      if (end == at_) {
        ++blank;
      } else if (begin >= end) {
        throw Unsure();  // spaces may count
      } else if (begin < at_ + indent) {
        break;
      } else {
        node.text.append(blank, '\n');
        blank = 0;
        node.text.append(text_.substr(at_ + indent, end - at_ - indent)).push_back('\n');
        if (end == text_.size()) throw Unsure();  // no line end to keep
      }
      at_ = std::min(end + 1, text_.size());
    }
    next_line();
    if (!at_end() && indent_ > column) throw Unsure();
    return node;
  }

  // Of the first line, which must say something.
  size_t column_of_text() const {
    const size_t begin = text_.find_first_not_of(' ', at_);
    if (begin == text_.npos || text_[begin] == '\n') throw Unsure();
    return begin - at_;
  }

  YamlNode scalar(size_t begin, size_t end, Style style, std::string_view value) const {
    YamlNode node;
    node.kind = Kind::scalar;
    node.style = style;
    node.span = span(begin, end);
    node.text = value;
    return node;
  }

  static void add_entry(YamlNode& mapping, YamlNode key, YamlNode value) {
    if (mapping.entries.size() == most_entries) throw Unsure();
    for (const YamlEntry& entry : mapping.entries)
      if (entry.key.text == key.text) throw Unsure();
    mapping.entries.push_back({std::move(key), std::move(value)});
  }

  void set_list_span(YamlNode& list) const {
    if (list.items.size() > YamlLimits::length) throw Unsure();
    list.span = span(list.items.front().span.begin, list.items.back().span.end);
  }

  void set_span(YamlNode& mapping) const {
    const YamlEntry& last = mapping.entries.back();
    mapping.span = span(mapping.entries.front().key.span.begin,
                        std::max(last.key.span.end, last.value.span.end));
  }

  SourceId source_;
  std::string_view text_;
  size_t at_ = 0;
  size_t indent_ = 0;  // of the line that next_line() found
  size_t depth_ = 0;
};

}  // namespace

std::optional<YamlNode> read_plain_yaml(SourceId source, std::string_view text) {
  try {
    return PlainReader(source, text).read();
  } catch (const Unsure&) {
    return std::nullopt;
  }
}

}  // namespace kehoach
