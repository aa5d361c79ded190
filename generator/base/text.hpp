// Unicode text: everything the program needs of ICU, and nothing else includes ICU.
//
// All strings are UTF-8. Functions that take text expect valid UTF-8 unless they say otherwise;
// ill-formed bytes become U+FFFD, never an exception.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach {

// The byte offset of the first ill-formed sequence, or nothing if `bytes` is valid UTF-8.
std::optional<size_t> find_invalid_utf8(std::string_view bytes);

// Normalisation form C. Returns the input unchanged, and quickly, when it is ASCII.
std::string to_nfc(std::string_view text);
bool is_nfc(std::string_view text);

// Unicode full lower case without locale, equal to JavaScript's toLowerCase() (final sigma
// included).
std::string lower_case(std::string_view text);

// Lower case without marks, and đ as d: "Sở Tài chính" gives "so tai chinh". For search and for
// comparing what people type.
std::string fold(std::string_view text);

// An address segment: folded, each run of other characters than a-z and 0-9 one hyphen, none at
// the ends. May be empty.
std::string slug(std::string_view text);

// Bytes that compare with memcmp as `text` collates in the language ("vi", "en"; others by root).
std::string collation_key(std::string_view text, std::string_view language);

// Counts in the units that browsers, editors and people use.
size_t count_utf16_units(std::string_view text);
size_t count_code_points(std::string_view text);

// Columns the text takes in a terminal: 0 for combining marks, 2 for wide characters.
size_t display_width(std::string_view text);

// The first code point of `text` at byte `offset`, and the offset behind it. `offset` < size.
struct CodePoint {
  char32_t value;
  size_t next;
};
CodePoint code_point_at(std::string_view text, size_t offset);
void append_utf8(std::string& out, char32_t code_point);

// What a character is in a word: Unicode's general categories L* and N*, M*, and all others.
enum class CharacterKind : uint8_t { letter_or_digit, mark, other };
CharacterKind character_kind(char32_t code_point);

// The plural category of CLDR: "zero", "one", "two", "few", "many" or "other".
std::string plural_category(std::string_view language, uint64_t count);

// A number as the language writes it, with at most `max_decimals` decimals and no trailing zeros:
// 22000 gives "22.000" in Vietnamese and "22,000" in English.
std::string format_number(double number, std::string_view language, int max_decimals = 2);

// ASCII white space removed at both ends.
std::string_view trim(std::string_view text);

}  // namespace kehoach
