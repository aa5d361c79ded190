#include "model/provision.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "base/text.hpp"

namespace kehoach {
namespace {

enum class Numbering : uint8_t { roman, number, letter, other };

// One part of a provision. Values compare within the same numbering only.
struct Part {
  Numbering numbering = Numbering::other;
  std::string value;  // of numbers without sense for bytes: padded, so that bytes compare
};

int roman_digit(char c) {
  constexpr std::string_view digits = "IVXLC";
  constexpr int values[] = {1, 5, 10, 50, 100};
  const size_t place = digits.find(c);
  return place == digits.npos ? 0 : values[place];
}

// Its value, or 0 if it is no Roman numeral.
int roman_number(std::string_view text) {
  int sum = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const int digit = roman_digit(text[i]);
    if (digit == 0) return 0;
    const bool before_larger = i + 1 < text.size() && roman_digit(text[i + 1]) > digit;
    sum += before_larger ? -digit : digit;
  }
  return sum;
}

std::string padded(int number) {
  const std::string text = std::to_string(number);
  return std::string(10 - std::min<size_t>(10, text.size()), '0') + text;
}

Part read_part(std::string_view text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && stop == end) return {Numbering::number, padded(number)};
  if (const int roman = roman_number(text); roman > 0) return {Numbering::roman, padded(roman)};
  const bool is_letter = !text.empty() && code_point_at(text, 0).next == text.size();
  if (is_letter) return {Numbering::letter, collation_key(text, "vi")};
  return {Numbering::other, std::string(text)};
}

}  // namespace

bool comes_before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const size_t a_end = std::min(a.find('.'), a.size());
    const size_t b_end = std::min(b.find('.'), b.size());
    const Part one = read_part(a.substr(0, a_end));
    const Part other = read_part(b.substr(0, b_end));
    if (one.numbering != other.numbering) return false;
    if (one.value != other.value)
      return one.numbering != Numbering::other && one.value < other.value;
    a.remove_prefix(std::min(a_end + 1, a.size()));
    b.remove_prefix(std::min(b_end + 1, b.size()));
  }
  return a.empty() && !b.empty();
}

}  // namespace kehoach
