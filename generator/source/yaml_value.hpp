// Values to be written as YAML, and writing them: the counterpart of YamlNode.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/yaml.hpp"

namespace kehoach {

struct YamlValue {
  YamlNode::Kind kind = YamlNode::Kind::null;
  std::string text;                                        // scalar only
  std::vector<YamlValue> items;                            // sequence only
  std::vector<std::pair<std::string, YamlValue>> entries;  // mapping only
  std::vector<std::string> comments;                       // lines above it, without "# "
  std::vector<std::string> remarks;  // of a mapping: lines below its last entry, without "# "

  static YamlValue scalar(std::string text);
  static YamlValue sequence(std::vector<YamlValue> items = {});
  static YamlValue mapping();

  // Adds an entry. Null values are left out.
  YamlValue& add(std::string key, YamlValue value);
  YamlValue* find(std::string_view key);
  const YamlValue* find(std::string_view key) const;
};

YamlValue to_value(const YamlNode& node);

// Whether both say the same. The line end that closes a block of text does not count.
bool same_value(const YamlNode& node, const YamlValue& value);
bool same_value(const YamlValue& a, const YamlValue& b);

// A scalar on one line, quoted where it must be; `in_brackets` where a comma would end it.
std::string yaml_scalar(std::string_view text, bool in_brackets);

// On one line: `[a, b]`, `{every: year}`.
std::string yaml_in_brackets(const YamlValue& value);

// As it stands behind "key:" or "-": " text" or, with `indent` spaces, lines below. Text of several
// lines becomes a literal block; lists of ids and short mappings of words stand in brackets.
// Without a line end behind it.
std::string yaml_behind_key(const YamlValue& value, size_t indent);
std::string yaml_behind_dash(const YamlValue& value, size_t indent);

// A whole file.
std::string yaml_file(const YamlValue& value);

}  // namespace kehoach
