#include "base/json.hpp"

#include <catch2/catch.hpp>
#include <limits>

namespace kehoach {
namespace {

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string json_number(double value) {
  std::string out;
  JsonWriter(out).number(value);
  return out;
}

JsonValue parsed(std::string_view text) {
  JsonError error;
  const auto value = parse_json(text, error);
  INFO(error.message);
  REQUIRE(value);
  return *value;
}

JsonError fault(std::string_view text) {
  JsonError error;
  INFO(text);
  REQUIRE_FALSE(parse_json(text, error));
  return error;
}

}  // namespace

TEST_CASE("JSON strings escape only quotes, backslashes and controls") {
  CHECK(json_string("") == R"("")");
  CHECK(json_string("Sở </script> 🙂 \x7F / '") == "\"Sở </script> 🙂 \x7F / '\"");
  CHECK(json_string("\"a\\b\"") == R"("\"a\\b\"")");
  CHECK(json_string("\b\t\n\f\r") == R"("\b\t\n\f\r")");
  CHECK(json_string(std::string_view("\0\x1F\x0B", 3)) == R"("\u0000\u001f\u000b")");
  CHECK(json_string("\u2028") == "\"\u2028\"");
}

TEST_CASE("JSON is written in the order of the calls") {
  std::string out;
  JsonWriter json(out);
  json.begin_object().member("b", "x").key("a").begin_array();
  json.number(int64_t{1}).number(2.5).boolean(true).boolean(false).null();
  json.begin_object().end_object().begin_array().end_array().text("y");
  json.end_array().key("c").begin_object().member("d", "").end_object();
  json.end_object();
  CHECK(out == R"({"b":"x","a":[1,2.5,true,false,null,{},[],"y"],"c":{"d":""}})");
}

TEST_CASE("numbers are written as JavaScript writes them") {
  CHECK(json_number(0) == "0");
  CHECK(json_number(-0.0) == "0");
  CHECK(json_number(1) == "1");
  CHECK(json_number(-22000) == "-22000");
  CHECK(json_number(0.1) == "0.1");
  CHECK(json_number(0.1 + 0.2) == "0.30000000000000004");
  CHECK(json_number(1.0 / 3) == "0.3333333333333333");
  CHECK(json_number(123.456) == "123.456");
  CHECK(json_number(1e20) == "100000000000000000000");
  CHECK(json_number(123456789012345680000.0) == "123456789012345680000");
  CHECK(json_number(1e21) == "1e+21");
  CHECK(json_number(1.5e300) == "1.5e+300");
  CHECK(json_number(0.000001) == "0.000001");
  CHECK(json_number(0.00000123) == "0.00000123");
  CHECK(json_number(0.0000001) == "1e-7");
  CHECK(json_number(-1.25e-10) == "-1.25e-10");
  CHECK(json_number(5e-324) == "5e-324");
  CHECK(json_number(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
  CHECK(json_number(std::numeric_limits<double>::infinity()) == "null");
  CHECK(json_number(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("whole numbers are written in full") {
  std::string out;
  JsonWriter json(out);
  json.begin_array().number(std::numeric_limits<int64_t>::min());
  json.number(std::numeric_limits<int64_t>::max()).end_array();
  CHECK(out == "[-9223372036854775808,9223372036854775807]");
}

TEST_CASE("all kinds of JSON values are read") {
  const JsonValue value = parsed(R"( {"a": [1, -2.5e3, true, null, "\u0110\n"], "b": {}} )");
  REQUIRE(value.kind == JsonValue::Kind::object);
  const JsonValue& list = *value.find("a");
  REQUIRE(list.items.size() == 5);
  CHECK(list.items[0].number == 1);
  CHECK(list.items[1].number == -2500);
  CHECK(list.items[2].kind == JsonValue::Kind::boolean);
  CHECK(list.items[2].boolean);
  CHECK(list.items[3].kind == JsonValue::Kind::null);
  CHECK(list.items[4].string == "Đ\n");
  CHECK(value.find("b")->kind == JsonValue::Kind::object);
  CHECK(value.find("c") == nullptr);
}

TEST_CASE("members keep their order and their duplicates, and the last one is found") {
  const JsonValue value = parsed(R"({"z": 1, "a": [{"b": 2}], "z": {"y": 3}})");
  REQUIRE(value.members.size() == 3);
  CHECK(value.members[0].name == "z");
  CHECK(value.members[0].value.number == 1);
  CHECK(value.members[1].value.items[0].find("b")->number == 2);
  CHECK(value.find("z")->find("y")->number == 3);
}

TEST_CASE("numbers too large for 64 bits are read as far as a double goes") {
  CHECK(parsed("18446744073709551616").number == 18446744073709551616.0);
  CHECK(fault("1e999").message == "number overflow parsing '1e999'");
}

TEST_CASE("a fault in JSON is told with its byte") {
  struct Case {
    const char* text;
    const char* message;
    size_t offset;
  };
  const Case cases[] = {
      {"", "unexpected end of input; expected '[', '{', or a literal", 0},
      {"[1, 2", "unexpected end of input; expected ']'", 5},
      {"{\"a\" \"bc\"}", "unexpected string literal; expected ':'", 5},
      {"[1 2]", "unexpected number literal; expected ']'", 3},
      {"[1,]", "unexpected ']'; expected '[', '{', or a literal", 3},
      {"[1, 2 false]", "unexpected false literal; expected ']'", 6},
      {"{\"abc\": 1, null: 2}", "unexpected null literal; expected string literal", 11},
      {"{} x", "invalid literal", 3},
      {"[nulx]", "invalid literal", 4},
      {"{} {}", "unexpected '{'; expected end of input", 3},
      {"[\"a\nb\"]",
       "invalid string: control character U+000A (LF) must be escaped to \\u000A or \\n", 3},
      {"[\"ab", "invalid string: missing closing quote", 4},
      {"[\"\xFF\"]", "invalid string: ill-formed UTF-8 byte", 2},
      {"[01]", "unexpected number literal; expected ']'", 2},
      {"// no comments", "invalid literal", 0},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const JsonError error = fault(expected.text);
    CHECK(error.message == expected.message);
    CHECK(error.offset == expected.offset);
  }
}

TEST_CASE("nesting is limited to 200 levels") {
  const auto nested = [](size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(parsed(nested(200)).kind == JsonValue::Kind::array);

  const JsonError error = fault("[\"[\\\"{\", " + nested(200) + "]");
  CHECK(error.message == "nested more than 200 levels deep");
  CHECK(error.offset == 9 + 199);
  CHECK(fault(std::string(1'000'000, '[')).offset == 200);
}

TEST_CASE("indented JSON has a value a line, nothing in empty containers, and strings untouched") {
  CHECK(indented_json(R"({"a":[1,{"b":"{,:\"}"}],"c":[],"d":{}})") == R"({
  "a": [
    1,
    {
      "b": "{,:\"}"
    }
  ],
  "c": [],
  "d": {}
}
)");
  CHECK(indented_json("true") == "true\n");
}

}  // namespace kehoach
