// YAML text to an immutable tree in which every key and value carries a span.
//
// Scalars stay text: what a value means is decided by the field it fills, so `012`, `no` and `1.1`
// are never guessed at. Text is normalised to NFC.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace kehoach {

struct YamlEntry;

struct YamlNode {
  enum class Kind : uint8_t { null, scalar, sequence, mapping };
  enum class Style : uint8_t { plain, quoted, literal, folded };  // of a scalar

  Kind kind = Kind::null;
  Style style = Style::plain;
  // Of a scalar: as it is written; of a block scalar only its header (`|-`). Of a sequence or
  // mapping: from the first to the last child. Of a missing value: the `:` or `-` before it.
  Span span;
  std::string text;                // scalar only
  std::vector<YamlNode> items;     // sequence only
  std::vector<YamlEntry> entries;  // mapping only, in source order, without duplicates

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }

  // The value of a key of a mapping, or null.
  const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  YamlNode key;  // always a scalar
  YamlNode value;
};

// "a mapping", "a list", "text", "nothing": for messages.
std::string_view kind_name(const YamlNode& node);

// The tree of one document. An empty file gives a null node. Reports and returns nothing on a
// syntax error ("yaml-syntax"), ill-formed UTF-8 ("invalid-utf8"), nesting deeper than 64
// ("too-deep"), a line of more than 1 MiB or a list of more than 100,000 entries ("too-long").
// Reports and goes on at: a duplicate key ("duplicate-key", noting the first), an anchor, alias or
// tag ("yaml-anchor", "yaml-tag": not part of the format), a second document
// ("yaml-documents"), a key that is not a scalar ("wrong-type").
std::optional<YamlNode> parse_yaml(SourceId source, const SourceMap& sources,
                                   Diagnostics& diagnostics);

// The same, and always with the full parser: what the quick one has to agree with.
std::optional<YamlNode> parse_full_yaml(SourceId source, const SourceMap& sources,
                                        Diagnostics& diagnostics);

// The span in the source of bytes [begin, end) of line `line` (from 0) of a scalar's text. Exact
// for literal block scalars and one-line scalars; else the scalar's own span.
Span span_in_scalar(const YamlNode& scalar, const SourceMap& sources, uint32_t line, uint32_t begin,
                    uint32_t end);

}  // namespace kehoach
