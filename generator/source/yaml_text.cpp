#include "source/yaml_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"

namespace kehoach {
namespace {

bool check_line_lengths(SourceId source, std::string_view text, Diagnostics& diagnostics) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin > YamlLimits::line) {
      const auto place = static_cast<uint32_t>(begin);
      diagnostics
          .error("too-long", {source, place, place + 1},
                 fmt::format("the line has {} bytes, and {} are the most", end - begin,
                             YamlLimits::line))
          .with_help("write long texts as a block (\"|\") of several lines");
      return false;
    }
    begin = end + 1;
  }
  return true;
}

// Finds bytes that no text may hold: the parser would pass them on, or take a NUL for UTF-16.
bool check_bytes(SourceId source, std::string_view text, Diagnostics& diagnostics) {
  const auto place = [&](size_t begin) {
    return Span{source, static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + 1)};
  };
  if (const auto invalid = find_invalid_utf8(text)) {
    diagnostics.error("invalid-utf8", place(*invalid), "not UTF-8 text")
        .with_help("save the file as UTF-8");
    return false;
  }
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_line_end = byte == '\n' || (byte == '\r' && text.substr(i + 1).starts_with('\n'));
    if ((byte >= 0x20 && byte != 0x7F) || byte == '\t' || is_line_end) continue;
    diagnostics.error("yaml-syntax", place(i), fmt::format("the control character U+{:04X}", byte))
        .with_help(byte == '\r' ? "save the file with LF or CRLF line ends" : "delete it");
    return false;
  }
  return true;
}

}  // namespace

bool check_yaml_text(SourceId source, std::string_view text, Diagnostics& diagnostics) {
  return check_bytes(source, text, diagnostics) && check_line_lengths(source, text, diagnostics);
}

}  // namespace kehoach
