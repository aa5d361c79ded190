#include "theme/template_parser.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace kehoach {
namespace {

using Kind = TemplatePiece::Kind;
constexpr size_t npos = std::string_view::npos;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// "." or names separated by dots.
bool is_name(std::string_view text) {
  if (text == ".") return true;
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != npos) return false;
  return std::ranges::all_of(text, [](char c) { return c == '.' || is_name_character(c); });
}

Kind kind_of(char sigil) {
  switch (sigil) {
    case '#':
      return Kind::section;
    case '^':
      return Kind::inverted;
    case '/':
      return Kind::close;
    case '>':
      return Kind::partial;
    default:
      return Kind::value;
  }
}

// The line that a tag at [begin, end) has for itself, its end included; else the tag alone.
std::pair<size_t, size_t> line_of_tag(std::string_view text, size_t begin, size_t end) {
  size_t line_begin = begin;
  while (line_begin > 0 && is_blank(text[line_begin - 1])) --line_begin;
  size_t line_end = end;
  while (line_end < text.size() && is_blank(text[line_end])) ++line_end;
  if (line_begin > 0 && text[line_begin - 1] != '\n') return {begin, end};
  if (line_end == text.size()) return {line_begin, line_end};
  if (text.substr(line_end).starts_with("\r\n")) return {line_begin, line_end + 2};
  if (text[line_end] == '\n') return {line_begin, line_end + 1};
  return {begin, end};
}

class Parser {
 public:
  Parser(SourceId source, std::string_view text, Diagnostics& diagnostics)
      : source_(source), text_(text), diagnostics_(diagnostics) {}

  void parse() {
    size_t tag = text_.find("{{");
    for (; tag != npos; tag = text_.find("{{", position_)) read_tag(tag);
    add_text(position_, text_.size());
  }

  // Gives each section its end. One fault is reported: those behind it are mostly its echo.
  void match_sections() {
    std::vector<size_t> open;
    for (size_t i = 0; i < pieces_.size(); ++i) {
      TemplatePiece& piece = pieces_[i];
      if (piece.kind == Kind::section || piece.kind == Kind::inverted) open.push_back(i);
      if (piece.kind != Kind::close) continue;
      if (open.empty())
        return error(piece.span, fmt::format("no section \"{}\" is open here", piece.text));
      TemplatePiece& section = pieces_[open.back()];
      if (section.text != piece.text) return report_crossing(section, piece);
      section.close = i;
      open.pop_back();
    }
    if (!open.empty()) {
      const TemplatePiece& section = pieces_[open.back()];
      error(section.span, fmt::format("section \"{}\" is not closed", section.text));
      diagnostics_.items.back().with_help(fmt::format("write {{{{/{}}}}}", section.text));
    }
  }

  bool failed() const { return failed_; }
  std::vector<TemplatePiece> take() { return std::move(pieces_); }

 private:
  Span span(size_t begin, size_t end) const {
    return {source_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  void error(Span where, std::string message) {
    failed_ = true;
    diagnostics_.error("template-syntax", where, std::move(message));
  }

  void report_crossing(const TemplatePiece& section, const TemplatePiece& close) {
    error(close.span,
          fmt::format("section \"{}\" is not closed before \"{}\"", section.text, close.text));
    diagnostics_.items.back().note("opened here", section.span);
  }

  void add_text(size_t begin, size_t end) {
    if (begin < end)
      pieces_.push_back({Kind::text, text_.substr(begin, end - begin), span(begin, end), 0});
  }

  void report_raw_tag(size_t tag, size_t end) {
    error(span(tag, end), "tags without escaping do not exist");
    diagnostics_.items.back().with_help("markup has its own type: write {{name}}");
    position_ = end;
  }

  void report_unclosed_tag(size_t tag) {
    error(span(tag, tag + 2), "this tag is not closed by \"}}\"");
    position_ = tag + 2;
  }

  void read_tag(size_t tag) {
    const size_t close = text_.find("}}", tag + 2);
    const char sigil = tag + 2 < text_.size() ? text_[tag + 2] : '\0';
    const bool comment = sigil == '!';
    if (close == npos || (!comment && text_.find("{{", tag + 3) < close))
      return report_unclosed_tag(tag);
    if (sigil == '{' || sigil == '&') return report_raw_tag(tag, close + 2);
    const Kind kind = kind_of(sigil);
    const bool plain = kind == Kind::value && !comment;
    const auto [begin, end] =
        plain ? std::pair{tag, close + 2} : line_of_tag(text_, tag, close + 2);
    add_text(position_, begin);
    position_ = end;
    if (!comment) add_tag(kind, tag + (plain ? 2 : 3), close);
  }

  void add_tag(Kind kind, size_t begin, size_t end) {
    const std::string_view name = trim(text_.substr(begin, end - begin));
    const auto offset = static_cast<size_t>(name.data() - text_.data());
    if (name.empty()) return error(span(begin, end), "this tag names nothing");
    const Span where = span(offset, offset + name.size());
    if (!is_name(name)) return error(where, fmt::format("\"{}\" is not a name", name));
    pieces_.push_back({kind, name, where, 0});
  }

  SourceId source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  size_t position_ = 0;
  bool failed_ = false;
  std::vector<TemplatePiece> pieces_;
};

}  // namespace

std::optional<std::vector<TemplatePiece>> parse_template(SourceId source, const SourceMap& sources,
                                                         Diagnostics& diagnostics) {
  Parser parser(source, sources.text(source), diagnostics);
  parser.parse();
  if (!parser.failed()) parser.match_sections();
  if (parser.failed()) return std::nullopt;
  return parser.take();
}

}  // namespace kehoach
