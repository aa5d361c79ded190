// What the values of fields look like: for messages and the JSON Schema.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/portal.hpp"

namespace kehoach {

enum class Presence : bool { optional, required };

enum class ValueKind : uint8_t {
  text,
  url,
  localized,
  key,
  reference,
  date,
  period,
  timeframe,
  boolean,
  integer,
  number,
  choice,
  choices_by_name,  // a mapping from one of `names` to one of `choices`
  record
};

struct FieldDescription;

// What a value looks like.
struct ValueType {
  ValueKind kind = ValueKind::text;
  bool list = false;
  bool one_for_list = false;  // a list of one may be written without the brackets
  std::span<const std::string_view> choices = {};  // of a choice
  std::vector<std::string_view> (*names)() = nullptr;
  std::string_view record = {};  // name, of a record or of what a reference names
  std::vector<FieldDescription> (*fields)() = nullptr;  // of a record
};

// One field, without the type of its record.
struct FieldDescription {
  std::string_view name;
  Presence presence = Presence::optional;
  std::string_view about;
  ValueType type;
};

// The table of fields of a record; see fields.hpp.
template <class Record>
struct Fields;

template <class T>
concept RecordWithFields = requires {
  Fields<T>::all();
};

template <class Record>
std::vector<FieldDescription> describe_fields() {
  std::vector<FieldDescription> descriptions;
  for (const auto& field : Fields<Record>::all())
    descriptions.push_back({field.name, field.presence, field.about, field.type});
  return descriptions;
}

// The kinds of members that are written as one value.
template <class T>
inline constexpr ValueKind plain_kind = ValueKind::text;
template <>
inline constexpr ValueKind plain_kind<Localized> = ValueKind::localized;
template <>
inline constexpr ValueKind plain_kind<Key> = ValueKind::key;
template <>
inline constexpr ValueKind plain_kind<Date> = ValueKind::date;
template <>
inline constexpr ValueKind plain_kind<Period> = ValueKind::period;
template <>
inline constexpr ValueKind plain_kind<Timeframe> = ValueKind::timeframe;
template <>
inline constexpr ValueKind plain_kind<bool> = ValueKind::boolean;
template <>
inline constexpr ValueKind plain_kind<int> = ValueKind::integer;
template <>
inline constexpr ValueKind plain_kind<double> = ValueKind::number;

// The ValueType of a member, by its type.
template <class T>
struct TypeOf {
  static constexpr ValueType value() {
    if constexpr (std::is_enum_v<T>) {
      return {.kind = ValueKind::choice, .choices = EnumNames<T>::names};
    } else if constexpr (RecordWithFields<T>) {
      return {.kind = ValueKind::record, .record = Fields<T>::name, .fields = &describe_fields<T>};
    } else {
      return {.kind = plain_kind<T>};
    }
  }
};
template <class T>
struct TypeOf<Ref<T>> {
  static constexpr ValueType value() {
    return {.kind = ValueKind::reference, .record = Fields<T>::name};
  }
};
template <class T>
struct TypeOf<std::optional<T>> : TypeOf<T> {};
template <class T>
struct TypeOf<std::vector<T>> {
  static constexpr ValueType value() {
    ValueType type = TypeOf<T>::value();
    type.list = true;
    return type;
  }
};

}  // namespace kehoach
