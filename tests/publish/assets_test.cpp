#include "publish/assets.hpp"

#include <catch2/catch.hpp>

#include "base/hash.hpp"

using namespace kehoach;

TEST_CASE("an asset's fingerprint stands before the ending") {
  const std::string mark = fingerprint("body{}");
  CHECK(fingerprinted_name("assets/style.css", "body{}") == "assets/style." + mark + ".css");
  CHECK(fingerprinted_name("style.css", "body{}") == "style." + mark + ".css");
  CHECK(fingerprinted_name("assets/a.min.js", "body{}") == "assets/a.min." + mark + ".js");
}

TEST_CASE("an asset without ending has its fingerprint at the end") {
  const std::string mark = fingerprint("MIT");
  CHECK(fingerprinted_name("assets/LICENSE", "MIT") == "assets/LICENSE." + mark);
  CHECK(fingerprinted_name("fonts-1.2/LICENSE", "MIT") == "fonts-1.2/LICENSE." + mark);
}

TEST_CASE("other bytes have another name") {
  CHECK(fingerprinted_name("a.css", "body{}") != fingerprinted_name("a.css", "body{ }"));
}
