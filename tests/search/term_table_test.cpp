#include "search/term_table.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

TEST_CASE("texts are numbered in the order of first sight") {
  TermTable table;
  CHECK(table.add("sở") == std::pair(0u, true));
  CHECK(table.add("") == std::pair(1u, true));
  CHECK(table.add("sở") == std::pair(0u, false));
  CHECK(table.add("s") == std::pair(2u, true));
  CHECK(table.add("") == std::pair(1u, false));
  CHECK(table.size() == 3);
  CHECK(table[0] == "sở");
  CHECK(table[1].empty());
  CHECK(table[2] == "s");
}

TEST_CASE("numbers stay when the table grows") {
  TermTable table;
  constexpr uint32_t count = 20'000;
  for (uint32_t i = 0; i < count; ++i) REQUIRE(table.add(std::to_string(i)) == std::pair(i, true));
  for (uint32_t i = 0; i < count; ++i) {
    REQUIRE(table[i] == std::to_string(i));
    REQUIRE(table.add(std::to_string(i)) == std::pair(i, false));
  }
}
