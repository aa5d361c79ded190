#include "app/assets.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

std::vector<RawFile> with(std::vector<RawFile> more) {
  more.push_back({"assets/style.css", "p{}"});
  more.push_back({"assets/favicon.svg", "<svg/>"});
  return more;
}

}  // namespace

TEST_CASE("assets are named by their bytes, and those that pages load are known") {
  Diagnostics diagnostics;
  const Assets assets = prepare_assets(with({{"assets/search.js", "1"},
                                             {"assets/search-query.js", "2"},
                                             {"assets/search-shards.js", "3"},
                                             {"assets/search-english.js", "4"},
                                             {"assets/lists.js", "6"},
                                             {"assets/site.js", "5"}}),
                                       Site{}, diagnostics);
  CHECK(diagnostics.items.empty());
  CHECK(assets.stylesheet.starts_with("assets/style."));
  CHECK(assets.icon.starts_with("assets/favicon."));
  CHECK(assets.search.script.starts_with("assets/search."));
  CHECK(assets.search.query_script.starts_with("assets/search-query."));
  CHECK(assets.search.shards_script.starts_with("assets/search-shards."));
  CHECK(assets.search.site_script.starts_with("assets/site."));
  CHECK(assets.search.english_script.starts_with("assets/search-english."));
  CHECK(assets.search.lists_script.starts_with("assets/lists."));
  for (const RawFile& file : assets.files) CHECK(file.path.find("..") == std::string::npos);
}

TEST_CASE("a theme with a search has all scripts that it loads") {
  Diagnostics diagnostics;
  prepare_assets(with({{"assets/search.js", "1"}, {"assets/site.js", "2"}}), Site{}, diagnostics);
  REQUIRE(diagnostics.items.size() == 4);
  CHECK(diagnostics.items[3].code == "missing-asset");
  CHECK(diagnostics.items[3].message == "the theme \"default\" has no assets/search-english.js");
}

TEST_CASE("a theme without a search needs no script") {
  Diagnostics diagnostics;
  const Assets assets = prepare_assets(with({}), Site{}, diagnostics);
  CHECK(diagnostics.items.empty());
  CHECK(assets.search.script.empty());
}

TEST_CASE("a theme must have a stylesheet and an icon") {
  Diagnostics diagnostics;
  Site site;
  site.theme.value = "plain";
  prepare_assets({}, site, diagnostics);
  REQUIRE(diagnostics.items.size() == 2);
  CHECK(diagnostics.items[0].code == "missing-asset");
  CHECK(diagnostics.items[0].message == "the theme \"plain\" has no assets/style.css");
}
