#include "search/words.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace kehoach;

namespace {

// The parts, with a bar between them.
std::string parts(std::string_view token) {
  std::string out;
  for (const std::string_view part : word_parts(token)) {
    if (!out.empty()) out += '|';
    out += part;
  }
  return out;
}

}  // namespace

TEST_CASE("the parts of a token are its letters and digits") {
  CHECK(parts("sở") == "sở");
  CHECK(parts("(1018/qđ-ttg),") == "1018|qđ|ttg");
  CHECK(parts("gd&đt…") == "gd|đt");
  CHECK(parts("ii.3.a") == "ii|3|a");
  CHECK(parts("a_b") == "a|b");
  CHECK(parts("") == "");
  CHECK(parts("–") == "");
  CHECK(parts("\uF0B7sở") == "sở");
}

TEST_CASE("marks belong to the letter before them and begin no part") {
  CHECK(parts("ba\u0301n") == "ba\u0301n");
  CHECK(parts("हिन्दी") == "हिन्दी");
  CHECK(parts("\u0301x") == "x");
  CHECK(parts("x❤\uFE0Fy") == "x|y");
}

TEST_CASE("the whole word reaches from the first part to the last") {
  CHECK(whole_word(word_parts("(1018/qđ-ttg),")) == "1018/qđ-ttg");
  CHECK(whole_word(word_parts("“đất”")) == "đất");
}
