// Rules of JavaScript that show in a lunr file, because lunr builds it from objects and strings.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace kehoach {

// What `String(value)` gives: numbers as JavaScript prints them, the items of an array joined by
// commas with nothing for null, and "[object Object]" for any object.
std::string to_javascript_string(const JsonValue& value);

// The number of a name that JavaScript takes for an array index: "0" to "4294967294" without
// leading zeros. An object lists such keys first, in ascending order, then the others as they came.
std::optional<uint32_t> array_index(std::string_view name);

// Puts `items` into the order in which an object lists the keys `name(item)`.
template <class Item, class Name>
void sort_as_keys(std::vector<Item>& items, const Name& name) {
  std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    const auto left = array_index(name(a));
    const auto right = array_index(name(b));
    return left && (!right || *left < *right);
  });
}

// Whether `a` comes before `b` by UTF-16 code units, as Array.prototype.sort compares. Both are
// valid UTF-8. Differs from the order of bytes where characters from U+E000 to U+FFFF meet those
// above.
bool less_in_utf16(std::string_view a, std::string_view b);

// The beginning of a text as a number that orders as less_in_utf16() does. Equal numbers decide
// nothing. For sorting many texts.
uint64_t utf16_order_key(std::string_view text);

// Math.round: halves towards positive infinity. Passes on infinities and NaN.
double round_as_javascript(double number);

}  // namespace kehoach
