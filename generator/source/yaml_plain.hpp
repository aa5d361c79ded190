// A quick reader of the YAML that content is mostly written in.
//
// Scanning YAML in full costs more than all else a build does with a text. What people write uses
// little of it: block mappings and lists, values on one line, `|` blocks, lists and mappings in
// brackets on one line. This reads that and nothing else: of whatever it is not sure about (a tab,
// an escape, a value over several lines, a mistake) it says nothing, and the full parser reads the
// whole text again. So it may refuse anything, but what it accepts must be the same tree to the
// last span; tests compare the two.
#pragma once

#include <optional>

#include "source/yaml.hpp"

namespace kehoach {

// `text` is well-formed UTF-8 in NFC without control characters but line feeds.
std::optional<YamlNode> read_plain_yaml(SourceId source, std::string_view text);

}  // namespace kehoach
