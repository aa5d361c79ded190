// The vocabulary of the tables of fields: what a record's mapping may hold in a content file.
//
// A table drives decoding, "did you mean" for unknown fields, and the JSON Schema for editors. It
// is written once, in field_tables.cpp, as
//   field<&Task::title>("title", required, "what is to be done, in plain words")
//
// Fields<Record> is specialised for each record that content files hold, with
//   static constexpr std::string_view name;            "task", for messages
//   static std::span<const Field<Record>> all();       in the order in which people write them
//   static void check(const YamlNode&, const Record&, const Decoder&);   optional: rules between
//                                                      fields, called once all are decoded
#pragma once

#include <string_view>
#include <utility>

#include "model/value_type.hpp"
#include "source/yaml.hpp"

namespace kehoach {

struct Decoder;  // model/decode.hpp

template <class Record>
struct Field {
  std::string_view name;
  Presence presence;
  std::string_view about;  // one line, lower case, no full stop: for messages and the schema
  ValueType type;
  // Fills the record's member from the value, or reports and leaves the member as it is.
  void (*decode)(const YamlNode& value, Record& record, const Decoder& decoder);
};

template <class>
struct MemberPointer;
template <class Record_, class Value_>
struct MemberPointer<Value_ Record_::*> {
  using Record = Record_;
  using Value = Value_;
};

// Chooses the overload of decode() for a type.
template <class T>
struct As {};

// A table's entry for a member whose type says how to decode it; decode() is found in decode.hpp,
// which the tables include.
template <auto member>
constexpr auto field(std::string_view name, Presence presence, std::string_view about) {
  using Record = typename MemberPointer<decltype(member)>::Record;
  using Value = typename MemberPointer<decltype(member)>::Value;
  return Field<Record>{name, presence, about, TypeOf<Value>::value(),
                       [](const YamlNode& node, Record& record, const Decoder& decoder) {
                         if (auto value = decode(As<Value>{}, node, decoder))
                           record.*member = std::move(*value);
                       }};
}

// The same for a member that is decoded in a way of its own.
template <auto member, auto decode_value>
constexpr auto field(std::string_view name, Presence presence, std::string_view about,
                     ValueType type) {
  using Record = typename MemberPointer<decltype(member)>::Record;
  return Field<Record>{name, presence, about, type,
                       [](const YamlNode& node, Record& record, const Decoder& decoder) {
                         if (auto value = decode_value(node, decoder))
                           record.*member = std::move(*value);
                       }};
}

}  // namespace kehoach
