#include "model/characters.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/text.hpp"

namespace kehoach {
namespace {

enum class Kind : uint8_t { control, bidi, invisible };

struct Range {
  char32_t first, last;
  Kind kind;
};

// Sorted. Marks of direction (U+200E and the like) only help where both directions are written.
constexpr std::array<Range, 14> ranges{{
    {0x00, 0x08, Kind::control},
    {0x0B, 0x0C, Kind::control},
    {0x0E, 0x1F, Kind::control},
    {0x7F, 0x9F, Kind::control},
    {0xAD, 0xAD, Kind::invisible},
    {0x061C, 0x061C, Kind::invisible},
    {0x180E, 0x180E, Kind::invisible},
    {0x200B, 0x200F, Kind::invisible},
    {0x202A, 0x202E, Kind::bidi},
    {0x2060, 0x2065, Kind::invisible},
    {0x2066, 0x2069, Kind::bidi},
    {0xFEFF, 0xFEFF, Kind::invisible},
    {0xFFFE, 0xFFFF, Kind::control},
    {0xE0000, 0xE0FFF, Kind::invisible},
}};

// Combining marks stand behind the letter that they belong to.
bool is_mark(char32_t c) {
  return c >= 0x0300 && c <= 0x036F;
}

// Of valid UTF-8; takes it off the front.
char32_t take_code_point(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t code_point = length == 1 ? first : first & (0x7Fu >> length);
  for (size_t i = 1; i < std::min(length, text.size()); ++i)
    code_point = code_point << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  text.remove_prefix(std::min(length, text.size()));
  return code_point;
}

bool is_plain(char c) {
  return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
}

const Range* find_range(char32_t code_point) {
  const auto range =
      std::lower_bound(ranges.begin(), ranges.end(), code_point,
                       [](const Range& each, char32_t wanted) { return each.last < wanted; });
  return range != ranges.end() && range->first <= code_point ? &*range : nullptr;
}

void report(Kind kind, char32_t code_point, Span span, Diagnostics& diagnostics) {
  const std::string name = fmt::format("U+{:04X}", static_cast<uint32_t>(code_point));
  switch (kind) {
    case Kind::control:
      diagnostics.error("control-character", span, "the text has a control character, " + name)
          .with_help("delete it, or write the text anew: it comes from copying");
      return;
    case Kind::bidi:
      diagnostics
          .error("bidi-control", span,
                 fmt::format("the text has {}, which makes readers see another order than is "
                             "written",
                             name))
          .with_help("delete it");
      return;
    case Kind::invisible:
      diagnostics
          .warning("invisible-character", span,
                   fmt::format("the text has {}, which nobody sees and no search finds", name))
          .with_help("delete it");
  }
}

// The first letter of a line with its marks that has another form, as bytes of the line.
std::pair<size_t, size_t> find_not_normal(std::string_view line) {
  size_t begin = 0;
  for (size_t at = 0; at < line.size();) {
    const size_t next = code_point_at(line, at).next;
    if (!is_mark(code_point_at(line, at).value)) begin = at;
    if (!is_nfc(line.substr(begin, next - begin))) return {begin, next};
    at = next;
  }
  return {0, line.size()};
}

}  // namespace

void check_normal_form(std::string_view text, SourceId source, Diagnostics& diagnostics) {
  if (is_nfc(text)) return;
  size_t lines = 0;
  Span first{source, 0, 0};
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (!is_nfc(line) && ++lines == 1) {
      const auto [from, to] = find_not_normal(line);
      first.begin = static_cast<uint32_t>(begin + from);
      first.end = static_cast<uint32_t>(begin + to);
    }
    begin = end + 1;
  }
  diagnostics
      .warning("not-normalised", first,
               lines == 1 ? "letters and their marks are written apart in this line"
                          : fmt::format("letters and their marks are written apart in {} lines, "
                                        "from here on",
                                        lines))
      .with_help(
          "convert the file to precomposed Unicode (NFC); see kehoach explain not-normalised");
}

void check_characters(std::string_view text, Span span, Diagnostics& diagnostics) {
  std::array<bool, 3> is_reported{};
  while (true) {
    const auto unusual = std::find_if_not(text.begin(), text.end(), is_plain);
    if (unusual == text.end()) return;
    text.remove_prefix(static_cast<size_t>(unusual - text.begin()));
    const char32_t code_point = take_code_point(text);
    const Range* const range = find_range(code_point);
    if (!range || is_reported[static_cast<size_t>(range->kind)]) continue;
    is_reported[static_cast<size_t>(range->kind)] = true;
    report(range->kind, code_point, span, diagnostics);
  }
}

}  // namespace kehoach
