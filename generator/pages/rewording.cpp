#include "pages/rewording.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/closest.hpp"
#include "base/text.hpp"

namespace kehoach {
namespace {

// One letter in so many may be another for the text to count as the same, and at most so many.
constexpr size_t letters_an_edit = 12;
constexpr size_t most_edits = 3;

// Letters, digits and marks alone, in small letters.
std::u32string letters_of(std::string_view text) {
  const std::string small = lower_case(text);
  std::u32string letters;
  for (size_t at = 0; at < small.size();) {
    const CodePoint point = code_point_at(small, at);
    if (character_kind(point.value) != CharacterKind::other) letters += point.value;
    at = point.next;
  }
  return letters;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The figures in their order, each with what makes it another: "5.5", "20%", "30/6/2026".
std::string figures_of(std::string_view text) {
  constexpr std::string_view between = ".,/:";
  std::string figures;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool after_digit = i > 0 && is_digit(text[i - 1]);
    const bool before_digit = i + 1 < text.size() && is_digit(text[i + 1]);
    const bool belongs = between.find(text[i]) != between.npos && before_digit;
    if (is_digit(text[i]) || (after_digit && (belongs || text[i] == '%')))
      figures += text[i];
    else if (after_digit)
      figures += ' ';
  }
  return figures;
}

// Both with a byte for each letter, for a distance that is counted in bytes; nothing to compare by
// if they have more different letters than a byte has values.
bool as_bytes(const std::u32string& a, const std::u32string& b, std::string& bytes_a,
              std::string& bytes_b) {
  std::map<char32_t, char> byte_of;
  const auto convert = [&byte_of](const std::u32string& from, std::string& to) {
    for (const char32_t letter : from) {
      const auto next = static_cast<char>(byte_of.size());
      to += byte_of.emplace(letter, next).first->second;
    }
  };
  convert(a, bytes_a);
  convert(b, bytes_b);
  return byte_of.size() <= 256;
}

}  // namespace

Rewording rewording_of(std::string_view before, std::string_view after) {
  if (before == after) return Rewording::none;
  if (figures_of(std::string(before) + " ") != figures_of(std::string(after) + " "))
    return Rewording::substantial;
  const std::u32string a = letters_of(before);
  const std::u32string b = letters_of(after);
  if (a == b) return Rewording::correction;
  std::string bytes_a, bytes_b;
  if (!as_bytes(a, b, bytes_a, bytes_b)) return Rewording::substantial;
  const auto limit =
      static_cast<int>(std::min(most_edits, std::min(a.size(), b.size()) / letters_an_edit));
  return edit_distance(bytes_a, bytes_b, limit) <= limit ? Rewording::correction
                                                         : Rewording::substantial;
}

Rewording rewording_of(const Localized& before, const Localized& after) {
  Rewording most = Rewording::none;
  for (size_t i = 0; i < std::max(before.texts.size(), after.texts.size()); ++i) {
    const auto language = static_cast<Language>(i);
    if (!before.has(language) && !after.has(language)) continue;
    const bool is_translation =
        before.has(language) != after.has(language) && !before.empty() && !after.empty();
    most = std::max(most, is_translation
                              ? Rewording::correction
                              : rewording_of(before.in(language).text, after.in(language).text));
  }
  return most;
}

}  // namespace kehoach
