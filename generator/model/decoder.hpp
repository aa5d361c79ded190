// What decoding needs beside a value, and the words for values that are not as they should be.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/value_type.hpp"
#include "source/yaml.hpp"

namespace kehoach {

struct Decoder {
  const std::vector<std::string>& languages;  // of the site
  Diagnostics& diagnostics;
  std::string_view field = {};  // the field being filled, for messages; empty at the top of a file
  bool item = false;            // an item of that field's list

  Decoder of_field(std::string_view name) const { return {languages, diagnostics, name, false}; }
  Decoder of_item() const { return {languages, diagnostics, field, true}; }
};

// What a message calls the value: `"lead"`, `each item of "lead"`, `the file`.
std::string subject(const Decoder& decoder);

// "an agency", "a task".
std::string with_article(std::string_view noun);

// "a, b, c".
std::string joined(std::span<const std::string_view> names);

// Says that `node` should be `expected` ("a date"), as in `example` ("2026-06-30").
Diagnostic& wrong_type(const YamlNode& node, std::string_view expected, std::string_view example,
                       const Decoder& decoder);

void report_not_a_record(const YamlNode& node, std::string_view record,
                         std::string_view first_field, const Decoder& decoder);
void report_single_value(const YamlNode& node, const Decoder& decoder);
void report_unknown_field(const YamlNode& key, std::string_view record,
                          std::span<const std::string_view> names, const Decoder& decoder);
void report_missing_field(const YamlNode& mapping, const FieldDescription& field,
                          const Decoder& decoder);

}  // namespace kehoach
