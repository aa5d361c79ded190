#include "render/sitemap.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"
#include "support/hand_made_context.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// What stands between two tags, each time.
Lines between(const std::string& text, const std::string& start, const std::string& end) {
  Lines found;
  for (size_t at = text.find(start); at != std::string::npos; at = text.find(start, at)) {
    at += start.size();
    found.push_back(text.substr(at, text.find(end, at) - at));
  }
  return found;
}

Lines addresses(const SiteFile& file) {
  return between(file.bytes, "<loc>", "</loc>");
}

// The entry of an address.
std::string entry_of(const SiteFile& file, const std::string& address) {
  for (const std::string& entry : between(file.bytes, "<url>\n", "</url>"))
    if (entry.starts_with("<loc>" + address + "</loc>\n")) return entry;
  return "";
}

Period period(const char* text) {
  return parse_period(text).value();
}

const std::vector<Page> two_pages{{PageKind::home, UINT32_MAX, ""},
                                  {PageKind::plans, UINT32_MAX, "plans/"}};

}  // namespace

TEST_CASE("every page is listed in every language, with all its alternates") {
  const PortalContext made(bilingual(), "https://a.example/p&q/");
  const auto files = sitemap_files(made.context, two_pages);
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "sitemap.xml");
  CHECK(addresses(files[0]) == Lines{"https://a.example/p&amp;q/", "https://a.example/p&amp;q/vi/",
                                     "https://a.example/p&amp;q/en/",
                                     "https://a.example/p&amp;q/vi/plans/",
                                     "https://a.example/p&amp;q/en/plans/"});
  const std::string vi =
      "<xhtml:link rel=\"alternate\" hreflang=\"vi\" "
      "href=\"https://a.example/p&amp;q/vi/plans/\"/>\n";
  const std::string en =
      "<xhtml:link rel=\"alternate\" hreflang=\"en\" "
      "href=\"https://a.example/p&amp;q/en/plans/\"/>\n";
  const std::string other =
      "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" "
      "href=\"https://a.example/p&amp;q/vi/plans/\"/>\n";
  CHECK(entry_of(files[0], "https://a.example/p&amp;q/en/plans/") ==
        "<loc>https://a.example/p&amp;q/en/plans/</loc>\n" + vi + en + other);
}

TEST_CASE("a date of change is given where the content has one: the issue, then what is reported") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "chips");
  portal.plans[plan].issued = period("2025-10-08");
  add_task(portal, plan, "1");
  const auto reported = add_task(portal, plan, "2");
  Update update;
  update.date = day("2026-05-30");
  portal.tasks[reported].updates = {update};
  const auto vague = add_plan(portal, "vague");
  portal.plans[vague].issued = period("2026-02");
  const PortalContext made(std::move(portal));
  const auto files = sitemap_files(made.context, list_pages(made.portal));
  const auto changed = [&](const std::string& address) {
    return between(entry_of(files.at(0), "https://example.org/en/" + address), "<lastmod>",
                   "</lastmod>");
  };
  CHECK(changed("plans/chips/") == Lines{"2026-05-30"});
  CHECK(changed("plans/chips/1/") == Lines{"2025-10-08"});
  CHECK(changed("plans/chips/2/") == Lines{"2026-05-30"});
  CHECK(changed("plans/vague/") == Lines{});
  CHECK(changed("agencies/") == Lines{});
}

TEST_CASE("above the limit the sitemap is an index of parts, which are complete and within it") {
  const PortalContext made(bilingual());
  const auto files = sitemap_files(made.context, two_pages, {.addresses = 2});
  REQUIRE(files.size() == 4);
  CHECK(files[0].path == "sitemap-1.xml");
  CHECK(addresses(files[0]) == Lines{"https://example.org/", "https://example.org/vi/"});
  CHECK(addresses(files[1]) == Lines{"https://example.org/en/", "https://example.org/vi/plans/"});
  CHECK(addresses(files[2]) == Lines{"https://example.org/en/plans/"});
  for (size_t i = 0; i < 3; ++i) CHECK(files[i].bytes.ends_with("</urlset>\n"));
  CHECK(files[3].path == "sitemap.xml");
  CHECK(addresses(files[3]) == Lines{"https://example.org/sitemap-1.xml",
                                     "https://example.org/sitemap-2.xml",
                                     "https://example.org/sitemap-3.xml"});
}

TEST_CASE("five addresses fit where five are allowed") {
  const PortalContext made(bilingual());
  CHECK(sitemap_files(made.context, two_pages, {.addresses = 5}).size() == 1);
  CHECK(sitemap_files(made.context, two_pages, {.addresses = 4}).size() == 3);
}

TEST_CASE("one file holds 50,000 addresses, and not one more") {
  const PortalContext made(bilingual());
  const auto with_pages = [&](uint32_t count) {  // in two languages each
    std::vector<Page> pages;
    for (uint32_t i = 0; i < count; ++i)
      pages.push_back({PageKind::plans, UINT32_MAX, part_address("plans/", i), i, count});
    return sitemap_files(made.context, pages);
  };
  const auto one = with_pages(25'000);
  REQUIRE(one.size() == 1);
  CHECK(addresses(one[0]).size() == 50'000);
  const auto several = with_pages(25'001);
  REQUIRE(several.size() == 3);
  CHECK(addresses(several[0]).size() == 50'000);
  CHECK(addresses(several[1]).size() == 2);
  CHECK(addresses(several[2]).size() == 2);
}

TEST_CASE("no part has more bytes than allowed") {
  const PortalContext made(bilingual());
  const auto files = sitemap_files(made.context, two_pages, {.bytes = 1100});
  size_t listed = 0;
  for (const SiteFile& file : files) {
    CHECK(file.bytes.size() <= 1100);
    if (file.path != "sitemap.xml") listed += addresses(file).size();
  }
  CHECK(files.size() > 2);
  CHECK(listed == 5);
}
