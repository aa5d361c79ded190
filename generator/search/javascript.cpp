#include "search/javascript.hpp"

#include <charconv>
#include <cmath>

namespace kehoach {
namespace {

std::string joined(const std::vector<JsonValue>& items) {
  std::string out;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i != 0) out += ',';
    if (items[i].kind != JsonValue::Kind::null) out += to_javascript_string(items[i]);
  }
  return out;
}

// The lead bytes of UTF-8 in the order of the UTF-16 units that the characters begin with: F0 to F4
// (surrogates, D800 to DFFF) stand before EE and EF (E000 to FFFF).
unsigned rank_of_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0xF0) return byte - 2u;
  return byte >= 0xEE ? byte + 5u : byte;
}

}  // namespace

std::string to_javascript_string(const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null:
      return "null";
    case JsonValue::Kind::boolean:
      return value.boolean ? "true" : "false";
    case JsonValue::Kind::string:
      return value.string;
    case JsonValue::Kind::array:
      return joined(value.items);
    case JsonValue::Kind::object:
      return "[object Object]";
    case JsonValue::Kind::number:
      break;
  }
  std::string out;
  JsonWriter(out).number(value.number);
  return out;
}

std::optional<uint32_t> array_index(std::string_view name) {
  if (name.empty() || name.size() > 10 || name[0] < '0' || name[0] > '9') return std::nullopt;
  if (name[0] == '0' && name.size() > 1) return std::nullopt;
  uint64_t index = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
  if (end != name.data() + name.size() || index >= UINT32_MAX) return std::nullopt;
  return static_cast<uint32_t>(index);
}

bool less_in_utf16(std::string_view a, std::string_view b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (right == b.end()) return false;
  if (left == a.end()) return true;
  return rank_of_byte(*left) < rank_of_byte(*right);
}

uint64_t utf16_order_key(std::string_view text) {
  uint64_t key = 0;
  for (size_t i = 0; i < sizeof key; ++i)
    key = key << 8 | (i < text.size() ? rank_of_byte(text[i]) : 0);
  return key;
}

double round_as_javascript(double number) {
  const double floor = std::floor(number);
  return number - floor >= 0.5 ? floor + 1 : floor;
}

}  // namespace kehoach
