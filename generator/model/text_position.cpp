#include "model/text_position.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "source/yaml.hpp"

namespace kehoach {
namespace {

struct Line {
  size_t offset;  // of its first byte
  std::string_view text;
};

// Line `number` (from 0) of `text`, without its end.
std::optional<Line> line_of(std::string_view text, uint32_t number) {
  size_t offset = 0;
  for (; number > 0; --number) {
    offset = text.find('\n', offset);
    if (offset == text.npos) return std::nullopt;
    ++offset;
  }
  auto line = text.substr(offset, text.find('\n', offset) - offset);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return Line{offset, line};
}

Span span_in_file(const Text& text, const SourceMap& sources, uint32_t line, uint32_t begin,
                  uint32_t end) {
  const auto source = sources.text(text.span.source);
  const auto start = std::min<size_t>(text.span.begin, source.size());
  const auto there = line_of(source.substr(start), line);
  const auto here = line_of(text.value, line);
  if (!there || !here) return text.span;
  const auto line_begin = static_cast<uint32_t>(start + there->offset);
  const auto length = static_cast<uint32_t>(there->text.size());
  if (there->text != here->text) return {text.span.source, line_begin, line_begin + length};
  return {text.span.source, line_begin + std::min(begin, length),
          line_begin + std::min(end, length)};
}

Span span_in_literal(const Text& text, const SourceMap& sources, uint32_t line, uint32_t begin,
                     uint32_t end) {
  YamlNode scalar;
  scalar.kind = YamlNode::Kind::scalar;
  scalar.style = YamlNode::Style::literal;
  scalar.span = text.span;
  scalar.text = text.value;
  return span_in_scalar(scalar, sources, line, begin, end);
}

}  // namespace

Span span_in_text(const Text& text, const SourceMap& sources, uint32_t line, uint32_t begin,
                  uint32_t end) {
  if (text.span.source == SourceId::none) return text.span;
  switch (text.layout) {
    case TextLayout::inline_scalar:
      break;
    case TextLayout::literal_scalar:
      return span_in_literal(text, sources, line, begin, end);
    case TextLayout::whole_file:
      return span_in_file(text, sources, line, begin, end);
  }
  return text.span;
}

}  // namespace kehoach
