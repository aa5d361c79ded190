#include "search/javascript.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace kehoach;

namespace {

std::string as_string(std::string_view json) {
  JsonError error;
  return to_javascript_string(parse_json(json, error).value());
}

std::vector<std::string> in_key_order(std::vector<std::string> names) {
  sort_as_keys(names, [](const std::string& name) { return name; });
  return names;
}

}  // namespace

TEST_CASE("values become text as String(value) gives it") {
  CHECK(as_string("null") == "null");
  CHECK(as_string("true") == "true");
  CHECK(as_string("0") == "0");
  CHECK(as_string("-0.0") == "0");
  CHECK(as_string("1018.5") == "1018.5");
  CHECK(as_string("1e21") == "1e+21");
  CHECK(as_string("\" a \"") == " a ");
  CHECK(as_string(R"({"a": 1})") == "[object Object]");
  CHECK(as_string(R"([1, null, "b", ["c", [], null, {}], false])") ==
        "1,,b,c,,,[object Object],false");
}

TEST_CASE("array indexes are whole numbers below 2^32 - 1 without leading zeros") {
  CHECK(array_index("0") == 0u);
  CHECK(array_index("10") == 10u);
  CHECK(array_index("4294967294") == 4294967294u);
  for (const char* name :
       {"", "4294967295", "99999999999", "01", "00", "-1", "+1", "1.0", "1 ", "a"})
    CHECK_FALSE(array_index(name));
}

TEST_CASE("keys that look like array indexes come first, by their number") {
  CHECK(in_key_order({"title", "10", "01", "2", "-1", "0", "4294967295", "4294967294"}) ==
        std::vector<std::string>{"0", "2", "10", "4294967294", "title", "01", "-1", "4294967295"});
}

TEST_CASE("texts are ordered by UTF-16 units, where surrogates stand before U+E000") {
  const std::vector<std::string> ordered{
      "",           "a",          "aa",     "b",      "đ",       "Ở",  "\uD7FF", "\U00010000",
      "\U0001F600", "\U0010FFFF", "\uE000", "\uF0B7", "\uF0B7a", "ｆ", "\uFFFD"};
  for (size_t i = 0; i < ordered.size(); ++i)
    for (size_t k = 0; k < ordered.size(); ++k) {
      INFO(ordered[i] << " and " << ordered[k]);
      CHECK(less_in_utf16(ordered[i], ordered[k]) == (i < k));
      CHECK(less_in_utf16("xy" + ordered[i], "xy" + ordered[k]) == (i < k));
      const bool key_is_less = utf16_order_key(ordered[i]) < utf16_order_key(ordered[k]);
      CHECK(key_is_less == (i < k));
    }
}

TEST_CASE("texts that begin with the same eight bytes have the same key") {
  CHECK(utf16_order_key("semiconductor") == utf16_order_key("semicond"));
  CHECK(utf16_order_key("semicon") < utf16_order_key("semicond"));
}

TEST_CASE("halves are rounded upwards, and nothing else is") {
  CHECK(round_as_javascript(2.5) == 3);
  CHECK(round_as_javascript(-2.5) == -2);
  CHECK(round_as_javascript(-2.51) == -3);
  CHECK(round_as_javascript(0.49999999999999994) == 0);
  CHECK(round_as_javascript(4503599627370497.0) == 4503599627370497.0);
  CHECK(std::isinf(round_as_javascript(std::numeric_limits<double>::infinity())));
  CHECK(std::isnan(round_as_javascript(std::nan(""))));
}
