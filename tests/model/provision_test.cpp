#include "model/provision.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace kehoach;

TEST_CASE("provisions follow each other as in a plan") {
  const std::vector<std::vector<std::string>> orders{
      {"I", "II", "III", "IV", "V", "VI", "IX", "X", "XI"},
      {"III.1", "III.1.1", "III.1.2", "III.1.9", "III.1.10", "III.2"},
      {"II.3.a", "II.3.b", "II.3.c", "II.3.d", "II.3.đ", "II.3.e"},
      {"PL.1", "PL.2", "PL.12"},
      {"1", "1.1", "2"},
  };
  for (const auto& order : orders) {
    for (size_t i = 0; i < order.size(); ++i)
      for (size_t j = 0; j < order.size(); ++j) {
        INFO(order[i] << " " << order[j]);
        CHECK(comes_before(order[i], order[j]) == (i < j));
      }
  }
}

TEST_CASE("provisions that are numbered in different ways have no order") {
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"III.1", "PL.1"}, {"1", "I"}, {"III.1", "III.a"}, {"III.IV", "III.4"}, {"Phần A", "Mục B"}};
  for (const auto& [one, other] : pairs) {
    CHECK_FALSE(comes_before(one, other));
    CHECK_FALSE(comes_before(other, one));
  }
}
