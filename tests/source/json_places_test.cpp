#include "source/json_places.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace kehoach;

namespace {

std::string_view at(std::string_view text, JsonPlace place) {
  return text.substr(place.begin, place.end - place.begin);
}

}  // namespace

TEST_CASE("the items of an array are found whatever they are") {
  const std::string_view text =
      "\xEF\xBB\xBF [1 , \"a\\\"]\", [2,[3]],{\"b\":\"}\"} ,null\n,-1.5e3] ";
  const auto items = item_places(text, root_place(text));
  REQUIRE(items.size() == 6);
  CHECK(at(text, items[0]) == "1");
  CHECK(at(text, items[1]) == "\"a\\\"]\"");
  CHECK(at(text, items[2]) == "[2,[3]]");
  CHECK(at(text, items[3]) == "{\"b\":\"}\"}");
  CHECK(at(text, items[4]) == "null");
  CHECK(at(text, items[5]) == "-1.5e3");
}

TEST_CASE("the members of an object are found with their keys, repeated ones too") {
  const std::string_view text = R"( {"a:,{" : [1], "b":true ,"b" : ""})";
  const auto members = member_places(text, root_place(text));
  REQUIRE(members.size() == 3);
  CHECK(at(text, members[0].key) == "\"a:,{\"");
  CHECK(at(text, members[0].value) == "[1]");
  CHECK(at(text, members[1].value) == "true");
  CHECK(at(text, members[2].key) == "\"b\"");
  CHECK(at(text, members[2].value) == "\"\"");
}

TEST_CASE("empty containers have nothing in them, and a text may be one number") {
  CHECK(item_places("[ ]", root_place("[ ]")).empty());
  CHECK(member_places("{}", root_place("{}")).empty());
  CHECK(root_place(" 12").end == 3);
}
