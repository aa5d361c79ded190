// What both of Hugo's sites are written with: front matter, and one language at a time.
#pragma once

#include <fmt/core.h>

#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "bench/made_up_portal.hpp"

namespace kehoach::bench {

// One language of the site.
struct Half {
  std::string code;
  std::string Words::*text;

  const std::string& operator()(const Words& words) const { return words.*text; }
};

inline const std::array<Half, 2>& halves() {
  static const std::array<Half, 2> both{{{"vi", &Words::vi}, {"en", &Words::en}}};
  return both;
}

template <class... Arguments>
void add(std::string& out, fmt::format_string<Arguments...> form, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(out), form, std::forward<Arguments>(arguments)...);
}

// name: ["first", "second"]; none of the words has a quotation mark or a backslash.
template <class Item>
void add_list(std::string& out, std::string_view name, size_t count, const Item& item) {
  add(out, "{}: [", name);
  for (size_t i = 0; i < count; ++i) add(out, "{}\"{}\"", i == 0 ? "" : ", ", item(i));
  out += "]\n";
}

// An agency as a term of the taxonomy: its id alone is one only in its place.
inline std::string agency_key(const MadeUpPortal& portal, size_t agency) {
  const MadeUpAgency& record = portal.agencies()[agency];
  return portal.places()[record.place].id + "-" + record.id;
}

}  // namespace kehoach::bench
