#include "base/text.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "base/parallel.hpp"

namespace kehoach {
namespace {

std::string utf8_of(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  CHECK(find_invalid_utf8("") == std::nullopt);
  CHECK(find_invalid_utf8("plain, and Sở Tài chính, and 🙂") == std::nullopt);
  CHECK(find_invalid_utf8("0123456789\xFF") == 10);
  CHECK(find_invalid_utf8("đ\x80") == 2);             // a continuation byte alone
  CHECK(find_invalid_utf8("ab\xE1\xBB") == 2);        // cut off
  CHECK(find_invalid_utf8("a\xC0\xAF") == 1);         // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(find_invalid_utf8("ậậậ\xE1\xBA(") == 9);      // the second byte is right, the third not
}

TEST_CASE("NFC composes marks and leaves composed text alone") {
  CHECK(to_nfc("") == "");
  CHECK(to_nfc("plain") == "plain");
  CHECK(to_nfc("ti\u00EA\u0301ng") == "ti\u1EBFng");
  CHECK(to_nfc("tie\u0302\u0301ng") == "ti\u1EBFng");
  CHECK(to_nfc("a\u0323\u0302") == "\u1EAD");
  CHECK(to_nfc("a\u0302\u0323") == "\u1EAD");
  CHECK(to_nfc("\u1EBF") == "\u1EBF");
  CHECK(to_nfc("\u212A") == "K");  // the Kelvin sign has a canonical equivalent
  CHECK(is_nfc(""));
  CHECK(is_nfc("ti\u1EBFng"));
  CHECK_FALSE(is_nfc("tie\u0302\u0301ng"));
}

TEST_CASE("a character is in NFC if composing it, alone or behind a letter, changes nothing") {
  for (char32_t c = 1; c < 0x3100; ++c) {
    for (const std::string before : {"", "a", "\u1EAD"}) {
      const std::string text = before + utf8_of(c);
      INFO("U+" << std::hex << static_cast<uint32_t>(c) << " behind \"" << before << "\"");
      CHECK(is_nfc(text) == (to_nfc(text + "\u212A") == text + "K"));
    }
  }
}

TEST_CASE("letters are folded alike, whatever else is in the text") {
  std::string all;
  for (char32_t c = 0x80; c < 0x2100; ++c) {
    if (c >= 0x300 && c < 0x1E80) continue;
    all += utf8_of(c);
    INFO("U+" << std::hex << static_cast<uint32_t>(c));
    CHECK(fold(utf8_of(c) + "\uD55C") == fold(utf8_of(c)) + "\uD55C");
  }
  CHECK(fold(all + "\uD55C") == fold(all) + "\uD55C");
}

TEST_CASE("what begins like a Vietnamese letter and is none is not taken for NFC") {
  for (const char* bytes : {"\xE1", "\xE1\xBA", "\xE1\xBB\x7F", "\xC3", "\xC3(", "\xC1\x81",
                            "\xE2\x80", "\xE2\x80\xC0", "\xE1\xBA\xC0", "a\xE1\xBB"}) {
    INFO(std::string(bytes));
    CHECK_FALSE(is_nfc(bytes));
  }
}

TEST_CASE("ill-formed bytes become U+FFFD") {
  CHECK(to_nfc("a\xFFz") == "a\uFFFDz");
  CHECK(lower_case("A\xFFZ") == "a\uFFFDz");
  CHECK(fold("Đ\xFFZ") == "d\uFFFDz");
  CHECK(count_code_points("a\xFFz") == 3);
  CHECK(count_utf16_units("a\xFFz") == 3);
  CHECK_FALSE(is_nfc("\xFF"));
}

TEST_CASE("lower case is JavaScript's toLowerCase") {
  CHECK(lower_case("") == "");
  CHECK(lower_case("ABC xyz 09 [@`{") == "abc xyz 09 [@`{");
  CHECK(lower_case("ĐẶNG THỊ Ỷ") == "đặng thị ỷ");
  CHECK(lower_case("İ") == "i\u0307");
  CHECK(lower_case("I") == "i");  // whatever the machine's locale
  CHECK(lower_case("ΟΔΥΣΣΕΥΣ") == "οδυσσευς");
  CHECK(lower_case("ΑΣ ΣΑ Σ") == "ας σα σ");
  CHECK(lower_case("ẞ") == "ß");
  CHECK(lower_case("\U00010400") == "\U00010428");  // outside the basic plane
}

TEST_CASE("folding removes marks, the bar of đ and capitals") {
  CHECK(fold("Sở Tài chính") == "so tai chinh");
  CHECK(fold("ĐƯỜNG đi") == "duong di");
  CHECK(fold("PLAIN") == "plain");
  CHECK(fold("e\u0302\u0301") == "e");
  CHECK(fold("1018/QĐ-TTg") == "1018/qd-ttg");
  CHECK(fold("İ") == "i");
  CHECK(fold("Ångström ß") == "angstrom ß");
  CHECK(fold("한국") == "한국");  // taken apart by NFD, put together again
}

TEST_CASE("a slug holds a-z, 0-9 and single hyphens inside") {
  CHECK(slug("Sở Khoa học & Công nghệ") == "so-khoa-hoc-cong-nghe");
  CHECK(slug("  --1.1. Khảo sát--  ") == "1-1-khao-sat");
  CHECK(slug("Đ") == "d");
  CHECK(slug("日本") == "");
  CHECK(slug("") == "");
}

TEST_CASE("Vietnamese collation puts ă â đ ê ô ơ ư after their base letters") {
  const auto before = [](std::string_view a, std::string_view b, std::string_view language) {
    return collation_key(a, language) < collation_key(b, language);
  };
  CHECK(before("az", "ăa", "vi"));
  CHECK(before("ăz", "âa", "vi"));
  CHECK(before("dz", "đa", "vi"));
  CHECK(before("oz", "ôa", "vi"));
  CHECK(before("ôz", "ơa", "vi"));
  CHECK(before("uz", "ưa", "vi"));
  CHECK(before("ăa", "az", "en"));  // in English the mark is only a second thought
  CHECK(before("Bộ", "ban", "vi") == false);
  CHECK(before("a", "ab", "en"));
  CHECK(before("ma", "mà", "vi"));  // tones in the order of dictionaries: à ả ã á ạ
  CHECK(before("mà", "mả", "vi"));
  CHECK(before("mả", "mã", "vi"));
  CHECK(before("mã", "má", "vi"));
  CHECK(before("má", "mạ", "vi"));
}

TEST_CASE("collation takes any length and any language tag") {
  const std::string longer(5000, 'z');
  CHECK(collation_key(longer, "vi") < collation_key(longer + "a", "vi"));
  CHECK(collation_key("", "vi") < collation_key("a", "vi"));
  CHECK(collation_key("đ", "not a tag!") == collation_key("đ", "und"));
  CHECK(collation_key("e\u0302\u0301", "vi") == collation_key("ế", "vi"));
}

TEST_CASE("threads collate alike") {
  std::vector<std::string> keys(64);
  parallel_for(keys.size(), 4, [&](size_t i) { keys[i] = collation_key("Sở Tài chính", "vi"); });
  for (const std::string& key : keys) CHECK(key == collation_key("Sở Tài chính", "vi"));
}

TEST_CASE("lengths are counted in UTF-16 units and in code points") {
  CHECK(count_utf16_units("") == 0);
  CHECK(count_utf16_units("plain text") == 10);
  CHECK(count_utf16_units("Sở Tài chính") == 12);
  CHECK(count_utf16_units("a🙂b") == 4);
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("plain text") == 10);
  CHECK(count_code_points("a🙂b") == 3);
  CHECK(count_code_points("e\u0302\u0301") == 3);
  CHECK(count_code_points("đậm x") == 5);
}

TEST_CASE("display width is 0 for marks and 2 for wide characters") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain") == 5);
  CHECK(display_width("tiếng") == 5);
  CHECK(display_width("tie\u0302\u0301ng") == 5);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("🙂") == 2);
  CHECK(display_width("Ａ") == 2);
  CHECK(display_width("a\u200Bb\u200D") == 2);
  CHECK(display_width("\u1112\u1161\u11AB") == 2);  // 한 as three jamo
  CHECK(display_width("\t\n\x7F") == 0);
  CHECK(display_width("…") == 1);
}

TEST_CASE("code points are read one by one") {
  const std::string_view text = "aế🙂\xFFz";
  std::vector<char32_t> values;
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    values.push_back(point.value);
    offset = point.next;
  }
  CHECK(values == std::vector<char32_t>{'a', 0x1EBF, 0x1F642, 0xFFFD, 'z'});
  CHECK(code_point_at(text, 1).next == 4);
}

TEST_CASE("code points are written as UTF-8") {
  std::string out;
  for (const char32_t c : {U'a', U'đ', U'ế', U'🙂'}) append_utf8(out, c);
  CHECK(out == "ađế🙂");

  std::string replaced;
  append_utf8(replaced, 0xD800);
  append_utf8(replaced, 0x110000);
  CHECK(replaced == "\uFFFD\uFFFD");
}

TEST_CASE("plural categories follow CLDR") {
  CHECK(plural_category("en", 0) == "other");
  CHECK(plural_category("en", 1) == "one");
  CHECK(plural_category("en", 2) == "other");
  CHECK(plural_category("vi", 1) == "other");
  CHECK(plural_category("ru", 3) == "few");
  CHECK(plural_category("ru", 5) == "many");
  CHECK(plural_category("ar", 0) == "zero");
  CHECK(plural_category("ar", 2) == "two");
  CHECK(plural_category("??", 1) == "other");
}

TEST_CASE("numbers are written as the language writes them") {
  CHECK(format_number(22000, "vi") == "22.000");
  CHECK(format_number(22000, "en") == "22,000");
  CHECK(format_number(1234567.5, "vi") == "1.234.567,5");
  CHECK(format_number(0.126, "en") == "0.13");
  CHECK(format_number(2.50, "en") == "2.5");
  CHECK(format_number(2.5, "en", 0) == "3");  // halves go up, as people round
  CHECK(format_number(-0.001, "en") == "0");
  CHECK(format_number(-3, "vi") == "-3");
  CHECK(format_number(999, "vi") == "999");
}

TEST_CASE("characters are letters or digits, marks, or neither") {
  for (const char32_t c : {U'a', U'Đ', U'ộ', U'7', U'½', U'Ⅳ', U'漢', U'\U0001D400'})
    CHECK(character_kind(c) == CharacterKind::letter_or_digit);
  for (const char32_t c : {U'\u0301', U'\u093F', U'\uFE0F'})
    CHECK(character_kind(c) == CharacterKind::mark);
  for (const char32_t c : {U' ', U'_', U'/', U'–', U'\u200B', U'\uF0B7', U'\U0001F600', U'\0'})
    CHECK(character_kind(c) == CharacterKind::other);
}

TEST_CASE("trimming removes ASCII white space only at the ends") {
  CHECK(trim(" \t\r\n a b \v\f") == "a b");
  CHECK(trim(" \n ") == "");
  CHECK(trim("") == "");
  CHECK(trim("\u00A0a\u00A0") == "\u00A0a\u00A0");
}

}  // namespace kehoach
