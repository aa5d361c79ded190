// YAML values to C++ values, by type.
//
// Each decode() gives the value, or reports what is wrong and gives nothing; a record or a list
// with faults is given with the rest of its contents, so that one fault does not hide or cause
// others.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/closest.hpp"
#include "model/decoder.hpp"
#include "model/fields.hpp"

namespace kehoach {

std::optional<std::string> decode(As<std::string>, const YamlNode& node, const Decoder& decoder);
std::optional<Text> decode(As<Text>, const YamlNode& node, const Decoder& decoder);
std::optional<Localized> decode(As<Localized>, const YamlNode& node, const Decoder& decoder);
std::optional<Key> decode(As<Key>, const YamlNode& node, const Decoder& decoder);
std::optional<Date> decode(As<Date>, const YamlNode& node, const Decoder& decoder);
std::optional<Period> decode(As<Period>, const YamlNode& node, const Decoder& decoder);
std::optional<Timeframe> decode(As<Timeframe>, const YamlNode& node, const Decoder& decoder);
std::optional<bool> decode(As<bool>, const YamlNode& node, const Decoder& decoder);
std::optional<int> decode(As<int>, const YamlNode& node, const Decoder& decoder);
std::optional<double> decode(As<double>, const YamlNode& node, const Decoder& decoder);

// Text with more rules than its type tells.
std::optional<std::string> decode_url(const YamlNode& node,
                                      const Decoder& decoder);                    // http or https
std::optional<Key> decode_task_id(const YamlNode& node, const Decoder& decoder);  // '.' allowed

// Reports an id that breaks the rules ("bad-id").
void check_id(std::string_view id, bool dots, Span span, Diagnostics& diagnostics);

// The place of a language code, or a report ("unknown-language") and nothing.
std::optional<Language> find_language(std::string_view code, Span span, const Decoder& decoder);

// The parts of templates below that do not depend on their type.
std::optional<Key> decode_reference(const YamlNode& node, std::string_view record,
                                    const Decoder& decoder);
std::optional<size_t> decode_choice(const YamlNode& node, std::span<const std::string_view> names,
                                    const Decoder& decoder);

template <class T>
std::optional<Ref<T>> decode(As<Ref<T>>, const YamlNode& node, const Decoder& decoder) {
  auto key = decode_reference(node, Fields<T>::name, decoder);
  if (!key) return std::nullopt;
  return Ref<T>{std::move(key->text), key->span, {}};
}

template <class Enum>
requires std::is_enum_v<Enum> std::optional<Enum> decode(As<Enum>, const YamlNode& node,
                                                         const Decoder& decoder) {
  const auto index = decode_choice(node, EnumNames<Enum>::names, decoder);
  if (!index) return std::nullopt;
  return static_cast<Enum>(*index);
}

template <class T>
std::optional<std::optional<T>> decode(As<std::optional<T>>, const YamlNode& node,
                                       const Decoder& decoder) {
  auto value = decode(As<T>{}, node, decoder);
  if (!value) return std::nullopt;
  return std::optional<std::optional<T>>(std::in_place, std::move(value));
}

// A list of what `decode_item` gives.
template <auto decode_item>
auto decode_list(const YamlNode& node, const Decoder& decoder) {
  std::vector<typename decltype(decode_item(node, decoder))::value_type> values;
  const auto add = [&](const YamlNode& item) {
    if (auto value = decode_item(item, decoder.of_item())) values.push_back(std::move(*value));
  };
  if (!node.is_sequence()) report_single_value(node, decoder);
  if (node.is_sequence())
    std::for_each(node.items.begin(), node.items.end(), add);
  else if (node.kind != YamlNode::Kind::null)
    add(node);
  return std::optional(std::move(values));
}

template <class T>
std::optional<std::vector<T>> decode(As<std::vector<T>>, const YamlNode& node,
                                     const Decoder& decoder) {
  return decode_list<[](const YamlNode& item, const Decoder& in) {
    return decode(As<T>{}, item, in);
  }>(node, decoder);
}

// A list, or one value standing for a list of one.
template <class T>
std::optional<std::vector<T>> decode_one_or_many(const YamlNode& node, const Decoder& decoder) {
  if (node.is_sequence()) return decode(As<std::vector<T>>{}, node, decoder);
  auto value = decode(As<T>{}, node, decoder);
  if (!value) return std::nullopt;
  return std::vector<T>{std::move(*value)};
}

// Fills a record from its table of fields. A required field that is absent is not reported if a
// misspelt one seems to be it: one mistake, one message.
template <RecordWithFields Record>
void decode_fields(const YamlNode& mapping, Record& record, const Decoder& decoder) {
  const std::span<const Field<Record>> fields = Fields<Record>::all();
  std::vector<std::string_view> names;
  for (const auto& field : fields) names.push_back(field.name);
  std::vector<std::string_view> present;
  for (const YamlEntry& entry : mapping.entries) {
    const auto place = std::find(names.begin(), names.end(), entry.key.text);
    if (place == names.end()) {
      report_unknown_field(entry.key, Fields<Record>::name, names, decoder);
      present.push_back(closest(entry.key.text, names));
    } else {
      present.push_back(*place);
      fields[place - names.begin()].decode(entry.value, record, decoder.of_field(*place));
    }
  }
  for (const auto& field : fields) {
    if (field.presence == Presence::optional) continue;
    if (std::find(present.begin(), present.end(), field.name) != present.end()) continue;
    report_missing_field(mapping, {field.name, field.presence, field.about, field.type}, decoder);
  }
}

template <RecordWithFields Record>
std::optional<Record> decode(As<Record>, const YamlNode& node, const Decoder& decoder) {
  if (!node.is_mapping()) {
    report_not_a_record(node, Fields<Record>::name, Fields<Record>::all().front().name, decoder);
    return std::nullopt;
  }
  Record record;
  if constexpr (requires { record.span; }) record.span = node.span;
  decode_fields(node, record, decoder);
  if constexpr (requires { Fields<Record>::check(node, record, decoder); })
    Fields<Record>::check(node, record, decoder);
  return record;
}

}  // namespace kehoach
