// Values of the portal's records as cells of the data tables.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "render/data_tables.hpp"

namespace kehoach {

// Nothing for an empty text.
Cell text_cell(std::string_view text);
Cell date_cell(const std::optional<Date>& date);
Cell time_cell(const std::optional<Timeframe>& timeframe);
// A date of its own precision: "2026", "2026-02", "2025-10-08".
Cell period_cell(const std::optional<Period>& period);

Cell localized_cell(const Context& context, const Localized& text);
// The words of Markdown.
Cell plain_cell(const Context& context, const Localized& markdown);
Cell description_cell(const Context& context, Id<Task> task);
Cell texts_cell(const Context& context, const std::vector<Localized>& texts);
// Absolute, in each language.
Cell url_cell(const Context& context, std::string_view address);

Cell agency_cell(const Context& context, Id<Agency> agency);
Cell agencies_cell(const Context& context, const std::vector<Ref<Agency>>& agencies);

template <class Record>
Cell ids_cell(const Table<Record>& table, const std::vector<Ref<Record>>& refs) {
  std::vector<std::string> ids;
  for (const Ref<Record>& ref : refs) ids.push_back(table[ref.id].id.text);
  return ids;
}

template <class Enum>
std::string_view name_of_value(Enum value) {
  return EnumNames<Enum>::names[static_cast<size_t>(value)];
}

// As data files write them.
inline constexpr std::array<std::string_view, 5> comparator_names{"exactly", "at_least", "at_most",
                                                                  "about", "range"};

constexpr std::string_view comparator_name(Comparator comparator) {
  return comparator_names[static_cast<size_t>(comparator)];
}

}  // namespace kehoach
