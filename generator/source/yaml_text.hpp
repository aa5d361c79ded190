// What is wrong with a text before it is read as YAML.
#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"

namespace kehoach {

struct YamlLimits {
  static constexpr size_t depth = 64;        // lists and mappings in one another
  static constexpr size_t length = 100'000;  // entries of a list or mapping
  static constexpr size_t line = 1u << 20;   // bytes; no editor shows more
};

// False, with a report, for what the parser would pass on or stumble over: ill-formed UTF-8
// ("invalid-utf8"), control characters ("yaml-syntax"), lines that are too long ("too-long").
bool check_yaml_text(SourceId source, std::string_view text, Diagnostics& diagnostics);

}  // namespace kehoach
