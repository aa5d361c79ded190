// The timeframes that are written as mappings, as records with tables of fields like all others.
#pragma once

#include "model/fields.hpp"

namespace kehoach {

template <>
struct EnumNames<Every> {
  static constexpr std::array<std::string_view, 3> names{"year", "quarter", "month"};
};

// A day of every year; month 0: not said.
struct MonthDay {
  uint8_t month = 0;
  uint8_t day = 0;
};

// {before: 2026-11-15}
struct DeadlineForm {
  Date before;
};

// {every: year, month: 6}, {every: year, before: 12-10}, {every: quarter}
struct RecurringForm {
  Every every = Every::year;
  int month = 0;  // 0: not said
  MonthDay before;
};

// {condition: {vi: …, en: …}, from: 2026, until: 2030}
struct ConditionForm {
  Localized condition;
  Period from;
  Period until;
};

template <>
struct Fields<DeadlineForm> {
  static constexpr std::string_view name = "deadline";
  static std::span<const Field<DeadlineForm>> all();
};

template <>
struct Fields<RecurringForm> {
  static constexpr std::string_view name = "recurring time";
  static std::span<const Field<RecurringForm>> all();
  static void check(const YamlNode& node, const RecurringForm& form, const Decoder& decoder);
};

template <>
struct Fields<ConditionForm> {
  static constexpr std::string_view name = "conditional time";
  static std::span<const Field<ConditionForm>> all();
  static void check(const YamlNode& node, const ConditionForm& form, const Decoder& decoder);
};

}  // namespace kehoach
