#include "source/yaml_scalar.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_space(char c) {
  return white_space.find(c) != std::string_view::npos;
}

// A plain scalar and its value differ only in runs of white space, which line folding rewrites.
size_t plain_end(std::string_view text, size_t begin, std::string_view value) {
  size_t at = begin;
  for (size_t i = 0; i < value.size() && at < text.size();) {
    if (is_space(value[i])) {
      while (i < value.size() && is_space(value[i])) ++i;
      while (at < text.size() && is_space(text[at])) ++at;
    } else if (text[at] == value[i]) {
      ++i, ++at;
    } else {
      break;
    }
  }
  return at;
}

// Behind the closing quote, or nothing.
std::optional<size_t> quoted_end(std::string_view text, size_t begin) {
  const char quote = text[begin];
  for (size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool is_doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!is_doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

size_t header_end(std::string_view text, size_t begin) {
  return std::min(text.find_first_not_of("+-0123456789", begin + 1), text.size());
}

// One line of text with, for each byte and for the end, the place in the source it comes from.
struct Traced {
  std::string text;
  std::vector<size_t> origin;
};

Traced trace_verbatim(std::string_view raw) {
  Traced traced{std::string(raw), {}};
  for (size_t i = 0; i <= raw.size(); ++i) traced.origin.push_back(i);
  return traced;
}

// What the escape sequence at raw[at] (a backslash) stands for; advances `at` behind it.
std::string unescape(std::string_view raw, size_t& at) {
  constexpr std::string_view names = "0abtnvfreN_LP";
  constexpr char32_t values[] = {0,    0x07, 0x08, 0x09, 0x0A,   0x0B,  0x0C,
                                 0x0D, 0x1B, 0x85, 0xA0, 0x2028, 0x2029};
  const char name = raw[at + 1];
  const size_t digits = name == 'x' ? 2 : name == 'u' ? 4 : name == 'U' ? 8 : 0;
  at += 2;
  std::string out;
  if (digits != 0) {
    uint32_t value = 0;
    const std::string_view number = raw.substr(at, digits);
    std::from_chars(number.data(), number.data() + number.size(), value, 16);
    append_utf8(out, value);
    at += number.size();
  } else if (const size_t i = names.find(name); i != std::string_view::npos) {
    append_utf8(out, values[i]);
  } else {
    out += name;
  }
  return out;
}

// `raw` includes both quotes.
Traced trace_quoted(std::string_view raw) {
  Traced traced;
  const std::string_view inside = raw.substr(0, raw.size() - 1);
  for (size_t at = 1; at < inside.size();) {
    const size_t from = at;
    if (raw[0] == '"' && inside[at] == '\\') {
      traced.text += unescape(inside, at);
    } else {
      if (inside[at] == '\'' && raw[0] == '\'') ++at;
      traced.text += inside[at++];
    }
    traced.origin.resize(traced.text.size(), from);
  }
  traced.origin.push_back(inside.size());
  return traced;
}

// The place in `text` that becomes byte `offset` of its normal form.
size_t before_nfc(const std::string& text, size_t offset) {
  if (is_nfc(text)) return std::min(offset, text.size());
  size_t result = 0;
  for (size_t at = 0; at < text.size();) {
    at = code_point_at(text, at).next;
    if (to_nfc(std::string_view(text).substr(0, at)).size() > offset) break;
    result = at;
  }
  return result;
}

Span traced_span(Span base, const Traced& traced, size_t begin, size_t end) {
  const auto place = [&](size_t offset) {
    return base.begin + static_cast<uint32_t>(traced.origin[before_nfc(traced.text, offset)]);
  };
  return {base.source, place(begin), place(std::max(begin, end))};
}

// Line `number` (from 0) of `text`, and where it begins.
struct Line {
  size_t begin = 0;
  std::string_view text;
};

std::optional<Line> line_at(std::string_view text, size_t number) {
  size_t begin = 0;
  for (; number > 0; --number) {
    begin = text.find('\n', begin);
    if (begin == std::string_view::npos) return std::nullopt;
    ++begin;
  }
  return Line{begin, text.substr(begin, line_end_of(text, begin) - begin)};
}

size_t count_indent(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Columns that the block scalar's lines lost. The first line with text tells: blank lines before it
// are the same in the source and in the value.
std::optional<size_t> block_indent(std::string_view value, std::string_view content) {
  for (size_t number = 0;; ++number) {
    const auto in_value = line_at(value, number);
    const auto in_source = line_at(content, number);
    if (!in_value || !in_source) return std::nullopt;
    const size_t kept = count_indent(in_value->text);
    if (kept == in_value->text.size()) continue;
    const size_t written = count_indent(in_source->text);
    if (written < kept) return std::nullopt;
    return written - kept;
  }
}

std::optional<Span> span_in_block(const YamlNode& scalar, std::string_view text, uint32_t line,
                                  uint32_t begin, uint32_t end) {
  const size_t content_begin = text.find('\n', scalar.span.end);
  if (content_begin == std::string_view::npos) return std::nullopt;
  const std::string_view content = text.substr(content_begin + 1);
  const auto indent = block_indent(scalar.text, content);
  const auto value_line = line_at(scalar.text, line);
  const auto source_line = line_at(content, line);
  if (!indent || !value_line || !source_line) return std::nullopt;
  const size_t skipped = std::min(*indent, source_line->text.size());
  const Traced traced = trace_verbatim(source_line->text.substr(skipped));
  if (to_nfc(traced.text) != value_line->text) return std::nullopt;  // a folded line
  Span base = scalar.span;
  base.begin = static_cast<uint32_t>(content_begin + 1 + source_line->begin + skipped);
  return traced_span(base, traced, begin, end);
}

std::optional<Span> span_in_flow(const YamlNode& scalar, std::string_view text, uint32_t line,
                                 uint32_t begin, uint32_t end) {
  const std::string_view raw = text.substr(scalar.span.begin, scalar.span.end - scalar.span.begin);
  if (raw.find('\n') != std::string_view::npos) return std::nullopt;
  const auto value_line = line_at(scalar.text, line);  // beyond 0 only by an escape, "a\nb"
  if (!value_line) return std::nullopt;
  const bool is_quoted = scalar.style == YamlNode::Style::quoted;
  const Traced traced = is_quoted ? trace_quoted(raw) : trace_verbatim(raw);
  if (to_nfc(traced.text) != scalar.text) return std::nullopt;
  return traced_span(scalar.span, traced, value_line->begin + begin, value_line->begin + end);
}

}  // namespace

ScalarExtent scalar_extent(std::string_view text, size_t begin, std::string_view value) {
  using Style = YamlNode::Style;
  const char first = begin < text.size() ? text[begin] : '\0';
  if (first == '"' || first == '\'') {
    const auto end = quoted_end(text, begin);
    return {Style::quoted, end.value_or(text.size()), end.has_value()};
  }
  if (first == '|') return {Style::literal, header_end(text, begin), true};
  if (first == '>') return {Style::folded, header_end(text, begin), true};
  return {Style::plain, plain_end(text, begin, value), true};
}

size_t skip_space_and_comments(std::string_view text, size_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_space(text[at - 1]))) {
      at = line_end_of(text, at);
    } else {
      break;
    }
  }
  return at;
}

size_t line_begin_of(std::string_view text, size_t at) {
  if (at == 0) return 0;
  const size_t newline = text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

size_t line_end_of(std::string_view text, size_t at) {
  const size_t end = std::min(text.find('\n', at), text.size());
  const bool has_return = end > at && end < text.size() && text[end - 1] == '\r';
  return has_return ? end - 1 : end;
}

Span span_in_scalar(const YamlNode& scalar, const SourceMap& sources, uint32_t line, uint32_t begin,
                    uint32_t end) {
  if (scalar.span.source == SourceId::none) return scalar.span;
  const std::string_view text = sources.text(scalar.span.source);
  const bool is_block =
      scalar.style == YamlNode::Style::literal || scalar.style == YamlNode::Style::folded;
  const auto span = is_block ? span_in_block(scalar, text, line, begin, end)
                             : span_in_flow(scalar, text, line, begin, end);
  return span.value_or(scalar.span);
}

}  // namespace kehoach
