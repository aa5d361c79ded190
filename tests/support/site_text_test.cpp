#include "support/site_text.hpp"

#include <catch2/catch.hpp>

using namespace kehoach::test;

TEST_CASE("a site's text is split at the lines that name files") {
  const auto files =
      split_sections("dropped\n-- a.yaml --\none\n\ntwo\n-- b/c.md --\n-- d --\nlast");
  REQUIRE(files.size() == 3);
  CHECK(files[0].path == "a.yaml");
  CHECK(files[0].text == "one\n\ntwo\n");
  CHECK(files[1].path == "b/c.md");
  CHECK(files[1].text == "");
  CHECK(files[2].text == "last");
}

TEST_CASE("a line of dashes does not name a file") {
  CHECK(split_sections("-- a --\n---\n-- --\n--  --\n- x --\n").at(0).text ==
        "---\n-- --\n--  --\n- x --\n");
}

TEST_CASE("a site without site.yaml speaks Vietnamese and English") {
  CHECK(load_site_text("").portal.site.languages == std::vector<std::string>{"vi", "en"});
  CHECK(load_site_text("-- site.yaml --\ntitle: A\nbase_url: https://a.org/\nlanguages: [en]\n")
            .portal.site.languages == std::vector<std::string>{"en"});
}
