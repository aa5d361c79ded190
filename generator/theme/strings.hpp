// Interface strings: what the portal itself says, per language.
//
// A theme's strings/LANG.yaml is a flat mapping from key to text, or to a mapping of CLDR plural
// categories, "other" always among them:
//   search: Tìm kiếm
//   task_count: {one: "{count} task", other: "{count} tasks"}
// Names in braces are parameters: lower-case letters, digits and "_".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "source/yaml.hpp"

namespace kehoach {

// Asked for on every page a hundred times: by hash, and without making a string of the key.
struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using StringTexts = std::unordered_map<std::string, std::string, TextHash, std::equal_to<>>;

// The strings of one language.
struct Strings {
  std::string language;
  StringTexts texts;  // by key, or key + "." + plural category
};

using Parameter = std::pair<std::string_view, std::string_view>;

// Decodes a strings file; later calls override earlier ones key by key (theme inheritance, site
// overrides), plural forms all together. Wrong shapes are diagnostics ("wrong-type",
// "unknown-field", "missing-field") and leave the key as it was.
void decode_strings(const YamlNode& root, Strings& strings, Diagnostics& diagnostics);

// The text of a key, with parameters filled in; a parameter that is not given stays as it is
// written. A missing key gives the key itself: it was reported before anything is rendered.
std::string format(const Strings& strings, std::string_view key,
                   std::span<const Parameter> parameters = {});
std::string format(const Strings& strings, std::string_view key,
                   std::initializer_list<Parameter> parameters);

// The text for a count: the plural form of the language, with {count} written as the language
// writes numbers.
std::string format_count(const Strings& strings, std::string_view key, uint64_t count);

bool has_parameters(std::string_view text);

// The names in braces, in their order.
std::vector<std::string_view> parameters_in(std::string_view text);
// Those of all forms of a key.
std::vector<std::string_view> parameters_of(const Strings& strings, std::string_view key);

}  // namespace kehoach
