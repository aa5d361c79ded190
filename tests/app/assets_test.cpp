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

size_t count_lunr(const Assets& assets) {
  return static_cast<size_t>(
      std::count_if(assets.files.begin(), assets.files.end(),
                    [](const RawFile& file) { return file.path.starts_with("assets/lunr.min."); }));
}

}  // namespace

TEST_CASE("assets are named by their bytes, and those that pages load are known") {
  Diagnostics diagnostics;
  const Assets assets = prepare_assets(with({{"assets/search.js", "1"},
                                             {"assets/search-query.js", "2"},
                                             {"assets/search-shards.js", "3"},
                                             {"assets/lists.js", "5"},
                                             {"assets/site.js", "4"}}),
                                       Site{}, diagnostics);
  CHECK(diagnostics.items.empty());
  CHECK(assets.stylesheet.starts_with("assets/style."));
  CHECK(assets.icon.starts_with("assets/favicon."));
  CHECK(assets.search.script.starts_with("assets/search."));
  CHECK(assets.search.query_script.starts_with("assets/search-query."));
  CHECK(assets.search.shards_script.starts_with("assets/search-shards."));
  CHECK(assets.search.site_script.starts_with("assets/site."));
  CHECK(assets.search.lists_script.starts_with("assets/lists."));
  CHECK(assets.search.lunr.starts_with("assets/lunr.min."));
  for (const RawFile& file : assets.files) CHECK(file.path.find("..") == std::string::npos);
}

TEST_CASE("a theme with a search gets Debian's lunr, unless it brings its own") {
  Diagnostics diagnostics;
  const Assets debian = prepare_assets(with({{"assets/search.js", "1"}}), Site{}, diagnostics);
  CHECK(count_lunr(debian) == 1);
  const Assets own = prepare_assets(
      with({{"assets/search.js", "1"}, {"assets/lunr.min.js", "own"}}), Site{}, diagnostics);
  CHECK(count_lunr(own) == 1);
  CHECK(own.search.lunr != debian.search.lunr);
  CHECK(diagnostics.items.empty());
}

TEST_CASE("a theme without a search needs no lunr") {
  Diagnostics diagnostics;
  const Assets assets = prepare_assets(with({}), Site{}, diagnostics);
  CHECK(count_lunr(assets) == 0);
  CHECK(assets.search.lunr.empty());
  CHECK(assets.search.script.empty());
}

TEST_CASE("a theme must have a stylesheet and an icon") {
  Diagnostics diagnostics;
  Site site;
  site.theme = "plain";
  prepare_assets({}, site, diagnostics);
  REQUIRE(diagnostics.items.size() == 2);
  CHECK(diagnostics.items[0].code == "missing-asset");
  CHECK(diagnostics.items[0].message == "the theme \"plain\" has no assets/style.css");
}
