#include "model/decoder.hpp"

#include <fmt/core.h>

#include "base/closest.hpp"
#include "base/text.hpp"

namespace kehoach {

std::string subject(const Decoder& decoder) {
  if (decoder.field.empty()) return decoder.item ? "each item" : "the file";
  return fmt::format("{}\"{}\"", decoder.item ? "each item of " : "", decoder.field);
}

std::string with_article(std::string_view noun) {
  const bool vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string joined(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

Diagnostic& wrong_type(const YamlNode& node, std::string_view expected, std::string_view example,
                       const Decoder& decoder) {
  auto& diagnostic = decoder.diagnostics.error(
      "wrong-type", node.span,
      fmt::format("{} must be {}, not {}", subject(decoder), expected, kind_name(node)));
  if (decoder.field.empty()) return diagnostic.with_help(fmt::format("for example: {}", example));
  if (decoder.item)
    return diagnostic.with_help(fmt::format("for example: {}: [{}]", decoder.field, example));
  return diagnostic.with_help(fmt::format("for example: {}: {}", decoder.field, example));
}

void report_not_a_record(const YamlNode& node, std::string_view record,
                         std::string_view first_field, const Decoder& decoder) {
  wrong_type(node, fmt::format("a mapping with the fields of {}", with_article(record)),
             fmt::format("{{{}: …}}", first_field), decoder);
}

void report_single_value(const YamlNode& node, const Decoder& decoder) {
  auto& diagnostic = decoder.diagnostics.error(
      "wrong-type", node.span,
      fmt::format("{} must be a list, not {}", subject(decoder), kind_name(node)));
  if (node.is_scalar())
    diagnostic.with_help(fmt::format("write it as a list: [{}]", trim(node.text)));
  if (node.is_mapping()) diagnostic.with_help("write it as a list: begin each entry with \"- \"");
  if (node.kind == YamlNode::Kind::null)
    diagnostic.with_help("write a list, or leave the field out");
}

void report_unknown_field(const YamlNode& key, std::string_view record,
                          std::span<const std::string_view> names, const Decoder& decoder) {
  auto& diagnostic = decoder.diagnostics.error("unknown-field", key.span,
                                               fmt::format("unknown field \"{}\"", key.text));
  std::string help = did_you_mean(key.text, names);
  if (help.empty())
    help = fmt::format("the fields of {} are: {}", with_article(record), joined(names));
  diagnostic.with_help(std::move(help));
}

void report_missing_field(const YamlNode& mapping, const FieldDescription& field,
                          const Decoder& decoder) {
  const Span span = mapping.entries.empty() ? mapping.span : mapping.entries.front().key.span;
  decoder.diagnostics
      .error("missing-field", span, fmt::format("the field \"{}\" is missing", field.name))
      .with_help(fmt::format("add \"{}\": {}", field.name, field.about));
}

}  // namespace kehoach
