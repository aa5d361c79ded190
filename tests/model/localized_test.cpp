#include "model/localized.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using hand_made::text;

TEST_CASE("a text is said in the language that was asked for") {
  const Localized name{{text("Nhân lực"), text("Workforce")}, {}};
  CHECK(name.in(1).text == "Workforce");
  CHECK(name.in(1).language == 1);
}

TEST_CASE("a missing language falls back to the default one, else to the first there is") {
  const Localized default_only{{text("Nhân lực")}, {}};
  CHECK(default_only.in(2).text == "Nhân lực");
  CHECK(default_only.in(2).language == 0);
  const Localized third_only{{text(""), text(""), text("Main-d'œuvre")}, {}};
  CHECK(third_only.in(0).text == "Main-d'œuvre");
  CHECK(third_only.in(0).language == 2);
}

TEST_CASE("a text without any language is empty and says nothing") {
  for (const Localized& nothing : {Localized{}, Localized{{text(""), text("")}, {}}}) {
    CHECK(nothing.empty());
    CHECK_FALSE(nothing.has(0));
    CHECK(nothing.in(0).text.empty());
  }
}

TEST_CASE("a language behind the last text given is missing") {
  const Localized default_only{{text("Nhân lực")}, {}};
  CHECK(default_only.has(0));
  CHECK_FALSE(default_only.has(1));
}
