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

TEST_CASE("a script is published without indentation and lines of comment") {
  CHECK(stripped_script("// What it does.\n\nif (a) {\n  // Why.\n  b(); // c\n}\n") ==
        "if (a) {\nb(); // c\n}\n");
  CHECK(stripped_script("a(`//`);\r\n\tb()") == "a(`//`);\nb()\n");
  CHECK(stripped_script("").empty());
}

TEST_CASE("a script in which lines may count as they are is published as it is") {
  for (const std::string script :
       {"a(`b\n  // c\n`);\n", "a /* b\n // c */\n", "a(\"b\\\n  c\");\n"})
    CHECK(stripped_script(script) == script);
}
