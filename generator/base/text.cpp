#include "base/text.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace kehoach {
namespace {

constexpr char32_t replacement_character = 0xFFFD;

// ICU fails only when its data are missing or memory is: not the fault of any input.
void require_success(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(piece(text));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

icu::Locale locale_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(piece(language), status);
  return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const instance = icu::Normalizer2::getNFCInstance(status);
  require_success(status);
  return *instance;
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const instance = icu::Normalizer2::getNFDInstance(status);
  require_success(status);
  return *instance;
}

// The value made for `key` on this thread: ICU's formatters and collators are dear to make, and
// sharing none between threads needs no locks.
template <class Value, class Key, class Make>
const Value& made_once(const Key& key, const Make& make) {
  thread_local std::map<Key, Value> values;
  auto found = values.find(key);
  if (found == values.end()) found = values.emplace(key, make()).first;
  return found->second;
}

// The offset behind the ASCII characters that begin at `offset`, eight at a time.
size_t skip_ascii(std::string_view text, size_t offset) {
  constexpr uint64_t high_bits = 0x8080808080808080;
  for (uint64_t word; offset + sizeof word <= text.size(); offset += sizeof word) {
    std::memcpy(&word, text.data() + offset, sizeof word);
    if (word & high_bits) break;
  }
  while (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) ++offset;
  return offset;
}

unsigned char byte_at(std::string_view text, size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
}

// Bytes of the letter or punctuation at `offset` if it is one of the many that stand in NFC for
// themselves and never join the one before: U+0080 to U+02FF, U+1E80 to U+1EFF (the Vietnamese
// letters), U+2002 to U+203F (dashes, quotation marks). All have NFC_Quick_Check=Yes and class 0
// (UAX #15). Else 0.
size_t plainly_composed(std::string_view text, size_t offset) {
  const auto is_within = [&](size_t at, unsigned char low) {
    return byte_at(text, at) >= low && byte_at(text, at) <= 0xBF;
  };
  const unsigned char first = byte_at(text, offset);
  if (first >= 0xC2 && first <= 0xCB) return is_within(offset + 1, 0x80) ? 2 : 0;
  const unsigned char second = byte_at(text, offset + 1);
  if (first == 0xE1 && (second == 0xBA || second == 0xBB))
    return is_within(offset + 2, 0x80) ? 3 : 0;
  if (first == 0xE2 && second == 0x80) return is_within(offset + 2, 0x82) ? 3 : 0;
  return 0;
}

// Whether it is well-formed NFC at first sight. Asking ICU costs ten times as much, and what people
// write in Vietnamese or English is nearly always of this kind.
bool is_plainly_nfc(std::string_view text) {
  size_t offset = skip_ascii(text, 0);
  while (offset < text.size()) {
    const size_t length = plainly_composed(text, offset);
    if (length == 0) return false;
    offset += length;
    if (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80)
      offset = skip_ascii(text, offset);
  }
  return true;
}

bool is_ascii(std::string_view text) {
  return skip_ascii(text, 0) == text.size();
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

// The code point at `offset`, which moves behind it; negative if it is ill-formed.
UChar32 next_code_point(std::string_view text, size_t& offset) {
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(text.data(), offset, text.size(), c);
#pragma GCC diagnostic pop
  return c;
}

// Normalisation and case mapping of ICU copy ill-formed bytes or not as they like; so none reach
// it.
std::string well_formed(std::string_view text) {
  std::string out;
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    append_utf8(out, point.value);
    offset = point.next;
  }
  return out;
}

bool is_dropped_mark(char16_t unit) {
  return unit >= 0x0300 && unit <= 0x036F;
}

size_t width_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
  if (c == 0x00AD) return 1;  // terminals show the soft hyphen
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

icu::number::LocalizedNumberFormatter make_number_formatter(std::string_view language,
                                                            int max_decimals) {
  return icu::number::NumberFormatter::withLocale(locale_of(language))
      .precision(icu::number::Precision::maxFraction(max_decimals))
      .roundingMode(UNUM_ROUND_HALFUP)
      .sign(UNUM_SIGN_NEGATIVE);
}

std::string fold_any(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString decomposed = nfd().normalize(to_utf16(text), status);
  icu::UnicodeString bare;
  for (int32_t i = 0; i < decomposed.length(); ++i) {
    const char16_t unit = decomposed.charAt(i);
    const bool is_barred_d = unit == u'đ' || unit == u'Đ';
    if (!is_dropped_mark(unit)) bare.append(is_barred_d ? u'd' : unit);
  }
  bare.toLower(icu::Locale::getRoot());
  const icu::UnicodeString composed = nfc().normalize(bare, status);
  require_success(status);
  return to_utf8(composed);
}

// The same of text that is plainly NFC: letter by letter, each of them asked of ICU once.
std::string fold_plain(std::string_view text) {
  static const std::vector<std::string> folded = [] {
    std::vector<std::string> letters(0x1F00);
    for (char32_t c = 0x80; c < letters.size(); ++c) {
      std::string letter;
      append_utf8(letter, c);
      if (is_plainly_nfc(letter)) letters[c] = fold_any(letter);
    }
    return letters;
  }();
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value < 0x80) {
      out += ascii_lower(text[at]);
    } else if (point.value < folded.size()) {
      out += folded[point.value];
    } else {
      out += text.substr(at, point.next - at);
    }
    at = point.next;
  }
  return out;
}

}  // namespace

std::optional<size_t> find_invalid_utf8(std::string_view bytes) {
  for (size_t offset = skip_ascii(bytes, 0); offset < bytes.size();) {
    const size_t start = offset;
    if (next_code_point(bytes, offset) < 0) return start;
    offset = skip_ascii(bytes, offset);
  }
  return std::nullopt;
}

std::string to_nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return std::string(text);
  if (find_invalid_utf8(text)) return to_nfc(well_formed(text));
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
  require_success(status);
  return out;
}

bool is_nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return true;
  if (find_invalid_utf8(text)) return false;
  UErrorCode status = U_ZERO_ERROR;
  const bool normalized = nfc().isNormalizedUTF8(piece(text), status);
  require_success(status);
  return normalized;
}

std::string lower_case(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  if (find_invalid_utf8(text)) return lower_case(well_formed(text));
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  constexpr const char* root_locale = "";
  icu::CaseMap::utf8ToLower(root_locale, 0, piece(text), sink, nullptr, status);
  require_success(status);
  return out;
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  return is_plainly_nfc(text) ? fold_plain(text) : fold_any(text);
}

std::string slug(std::string_view text) {
  std::string out;
  for (const char c : fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string collation_key(std::string_view text, std::string_view language) {
  using Collator = std::unique_ptr<icu::Collator>;
  const auto& collator = made_once<Collator>(std::string(language), [&] {
    UErrorCode status = U_ZERO_ERROR;
    Collator made(icu::Collator::createInstance(locale_of(language), status));
    require_success(status);
    return made;
  });
  const icu::UnicodeString utf16 = to_utf16(text);
  std::string key(4 * text.size() + 16, '\0');
  const auto write = [&] {
    return collator->getSortKey(utf16, reinterpret_cast<uint8_t*>(key.data()),
                                static_cast<int32_t>(key.size()));
  };
  int32_t length = write();
  if (length > static_cast<int32_t>(key.size())) {
    key.resize(static_cast<size_t>(length));
    length = write();
  }
  key.resize(static_cast<size_t>(std::max(length - 1, 0)));  // without ICU's final zero
  return key;
}

size_t count_utf16_units(std::string_view text) {
  size_t count = 0;
  for (size_t offset = 0; offset < text.size();) {
    const size_t behind = skip_ascii(text, offset);
    count += behind - offset;
    if (behind == text.size()) break;
    const CodePoint point = code_point_at(text, behind);
    count += point.value > 0xFFFF ? 2 : 1;
    offset = point.next;
  }
  return count;
}

size_t count_code_points(std::string_view text) {
  size_t count = 0;
  for (size_t offset = 0; offset < text.size(); ++count) {
    const size_t behind = skip_ascii(text, offset);
    count += behind - offset;
    if (behind == text.size()) break;
    offset = code_point_at(text, behind).next;
  }
  return count;
}

size_t display_width(std::string_view text) {
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return text.size();
  size_t width = 0;
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    width += width_of(point.value);
    offset = point.next;
  }
  return width;
}

CodePoint code_point_at(std::string_view text, size_t offset) {
  const UChar32 c = next_code_point(text, offset);
  return {c < 0 ? replacement_character : static_cast<char32_t>(c), offset};
}

void append_utf8(std::string& out, char32_t code_point) {
  const bool is_scalar = code_point <= 0x10FFFF && !U_IS_SURROGATE(code_point);
  const char32_t c = is_scalar ? code_point : replacement_character;
  char bytes[U8_MAX_LENGTH];
  size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(bytes, length);
}

CharacterKind character_kind(char32_t code_point) {
  const uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(code_point));
  if (category & (U_GC_L_MASK | U_GC_N_MASK)) return CharacterKind::letter_or_digit;
  return category & U_GC_M_MASK ? CharacterKind::mark : CharacterKind::other;
}

std::string plural_category(std::string_view language, uint64_t count) {
  using Rules = std::unique_ptr<icu::PluralRules>;
  const auto& rules = made_once<Rules>(std::string(language), [&] {
    UErrorCode status = U_ZERO_ERROR;
    Rules made(icu::PluralRules::forLocale(locale_of(language), status));
    require_success(status);
    return made;
  });
  return to_utf8(rules->select(static_cast<double>(count)));
}

std::string format_number(double number, std::string_view language, int max_decimals) {
  const auto& formatter = made_once<icu::number::LocalizedNumberFormatter>(
      std::pair(std::string(language), max_decimals),
      [&] { return make_number_formatter(language, max_decimals); });
  UErrorCode status = U_ZERO_ERROR;
  const std::string out = to_utf8(formatter.formatDouble(number, status).toString(status));
  require_success(status);
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view white_space = " \t\n\v\f\r";
  const size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

}  // namespace kehoach
