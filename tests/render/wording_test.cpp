#include "render/wording.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

TEST_CASE("what went and what came stands in the words that stayed, escaped") {
  CHECK(wording("one two three", "one 2 three").markup == "one <del>two</del> <ins>2</ins> three");
  CHECK(wording("a b", "a b c <d>").markup == "a b <ins>c &lt;d&gt;</ins>");
  CHECK(wording("x y z", "y z").markup == "<del>x</del> y z");
}

TEST_CASE("texts with little in common are left apart") {
  CHECK(wording("one two three", "four five six").markup.empty());
  CHECK(wording("", "a").markup.empty());
}
