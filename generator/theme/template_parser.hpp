// Template text to a list of pieces: literal text and tags, standalone lines taken out, sections
// matched. What the names mean is decided in template.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace kehoach {

struct TemplatePiece {
  enum class Kind : uint8_t { text, value, section, inverted, close, partial };

  Kind kind = Kind::text;
  std::string_view text;  // the literal text, or the tag's name; points into the source
  Span span;              // of `text`
  size_t close = 0;       // section, inverted: index of the piece that closes it
};

// Reports "template-syntax" and returns nothing if tags are malformed or sections not matched.
std::optional<std::vector<TemplatePiece>> parse_template(SourceId source, const SourceMap& sources,
                                                         Diagnostics& diagnostics);

}  // namespace kehoach
