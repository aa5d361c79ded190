#include <catch2/catch.hpp>

#include "model/load.hpp"
#include "support/site_text.hpp"

using namespace kehoach;

namespace {

Site site_of(std::string yaml, std::string expected_faults = "") {
  SourceMap sources;
  Diagnostics diagnostics;
  Site site = load_site(sources.add("site.yaml", std::move(yaml)), sources, diagnostics);
  CHECK(test::lines(diagnostics, sources) == expected_faults);
  return site;
}

}  // namespace

TEST_CASE("a site needs a title, an address and languages; the rest has defaults") {
  const Site site = site_of(
      "title: {en: Plans, vi: Kế hoạch}\nbase_url: https://example.org/\nlanguages: [en, vi]\n");
  CHECK(site.languages == std::vector<std::string>{"en", "vi"});
  CHECK(site.title.in(0).text == "Plans");
  CHECK(site.theme.value == "default");
  CHECK(site.stale_after_months == 12);
  CHECK(site.search.strict_limit == 1000);
  CHECK(site.licence.id == "MIT");
  CHECK_FALSE(site.compressed_copies);
}

TEST_CASE("the licence of the data is named whole or not at all") {
  const std::string rest = "title: A\nlanguages: [vi]\nbase_url: http://localhost/\n";
  const Licence licence =
      site_of(rest + "licence: {id: CC-BY-4.0, title: CC BY 4.0, url: https://example.org/by}\n")
          .licence;
  CHECK(licence.id == "CC-BY-4.0");
  CHECK(licence.title == "CC BY 4.0");
  CHECK(licence.url == "https://example.org/by");
  site_of(rest + "licence: {id: CC-BY-4.0, title: CC BY 4.0}\n",
          "site.yaml:4:11 missing-field: the field \"url\" is missing; add \"url\": where its text "
          "is\n");
  site_of(rest + "licence: MIT\n",
          "site.yaml:4:10 wrong-type: \"licence\" must be a mapping with the fields of a licence, "
          "not text; for example: licence: {id: …}\n");
}

TEST_CASE("the base address ends in a slash, and may have a path") {
  const std::string rest = "title: A\nlanguages: [vi]\nbase_url: ";
  CHECK(site_of(rest + "https://example.org").base_url == "https://example.org/");
  CHECK(site_of(rest + "https://example.org/portal/").base_url == "https://example.org/portal/");
  site_of(rest + "https://example.org/?a=b",
          "site.yaml:3:11 bad-url: \"base_url\" has a query or a fragment; write the address of "
          "the portal's folder: "
          "https://example.org/portal/\n");
}

TEST_CASE("the search may be told up to how many documents it has an index for lunr") {
  const std::string rest = "title: A\nlanguages: [vi]\nbase_url: http://localhost/\n";
  CHECK(site_of(rest + "search: {strict_limit: 0}\n").search.strict_limit == 0);
  site_of(rest + "search: {strict_limit: -1}\n",
          "site.yaml:4:24 wrong-type: \"strict_limit\" must be at least 0; with 0 there is "
          "none for lunr\n");
  site_of(rest + "search: {limit: 1}\n",
          "site.yaml:4:10 unknown-field: unknown field \"limit\"; the fields of a search are: "
          "strict_limit\n");
}

TEST_CASE("language codes may name a script or region") {
  CHECK(site_of("title: A\nbase_url: http://localhost/\nlanguages: [vi, zh-Hant, pt-BR]\n")
            .languages.size() == 3);
  for (const char* code : {"v", "viet", "VI", "vi-", "vi-x", "vi_VN"}) {
    SourceMap sources;
    Diagnostics diagnostics;
    load_site(sources.add("site.yaml",
                          std::string("title: A\nbase_url: http://localhost/\nlanguages: [") +
                              code + "]\n"),
              sources, diagnostics);
    CHECK(diagnostics.items.at(0).code == "bad-language");
  }
}

TEST_CASE("a site that cannot be read has languages all the same") {
  SourceMap sources;
  Diagnostics diagnostics;
  const Site site = load_site(sources.add("site.yaml", "title: [\n"), sources, diagnostics);
  CHECK(site.languages.size() == 2);
  CHECK(diagnostics.has_errors());
}
