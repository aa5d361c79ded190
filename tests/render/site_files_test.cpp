#include "render/site_files.hpp"

#include <catch2/catch.hpp>

#include <map>

#include "support/hand_made.hpp"
#include "support/hand_made_context.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

std::map<std::string, std::string> files_of(const PortalContext& made) {
  std::map<std::string, std::string> files;
  for (SiteFile& file : site_files(made.context, list_pages(made.portal)))
    files.emplace(std::move(file.path), std::move(file.bytes));
  return files;
}

}  // namespace

TEST_CASE("robots are let in and told where the sitemap is") {
  const PortalContext made(bilingual(), "https://a.example/portal/");
  CHECK(files_of(made).at("robots.txt") ==
        "User-agent: *\nAllow: /\n\nSitemap: https://a.example/portal/sitemap.xml\n");
}

TEST_CASE("hosts find the files that they look for, and no redirects where there are none") {
  const PortalContext made(bilingual());
  const auto files = files_of(made);
  CHECK(files.at(".nojekyll").empty());
  CHECK(files.contains("sitemap.xml"));
  CHECK(files.contains("_headers"));
  CHECK_FALSE(files.contains("_redirects"));
}

TEST_CASE("headers: the policy for all, for ever what is named by its bytes, types with encoding") {
  Portal portal;
  portal.site.languages = {"vi"};
  const PortalContext made(std::move(portal), "https://a.example/portal/");
  CHECK(headers_text(made.context) == R"(/portal/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
/portal/assets/*
  Cache-Control: public, max-age=31536000, immutable
/portal/vi/search/shards/*
  Cache-Control: public, max-age=31536000, immutable
/portal/vi/search/cards/*
  Cache-Control: public, max-age=31536000, immutable
/portal/vi/search/words/*
  Cache-Control: public, max-age=31536000, immutable
/portal/vi/search/filters/*
  Cache-Control: public, max-age=31536000, immutable
/portal/*.ics
  Content-Type: text/calendar; charset=utf-8
/portal/*.csv
  Content-Type: text/csv; charset=utf-8
/portal/*feed.xml
  Content-Type: application/atom+xml; charset=utf-8
)");
}

TEST_CASE("redirects: pages first, then all else in a renamed folder, in every language") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "chips");
  portal.plans[plan].formerly = {{"draft", at(1)}};
  const auto task = add_task(portal, plan, "1.1");
  portal.tasks[task].formerly = {{"1.0", at(2)}};
  const PortalContext made(std::move(portal), "https://a.example/portal/");
  CHECK(redirects_text(made.context) ==
        "/portal/vi/plans/draft/ /portal/vi/plans/chips/ 301\n"
        "/portal/en/plans/draft/ /portal/en/plans/chips/ 301\n"
        "/portal/vi/plans/chips/1-0/ /portal/vi/plans/chips/1-1/ 301\n"
        "/portal/en/plans/chips/1-0/ /portal/en/plans/chips/1-1/ 301\n"
        "/portal/vi/plans/draft/1-1/ /portal/vi/plans/chips/1-1/ 301\n"
        "/portal/en/plans/draft/1-1/ /portal/en/plans/chips/1-1/ 301\n"
        "/portal/vi/plans/draft/1-0/ /portal/vi/plans/chips/1-1/ 301\n"
        "/portal/en/plans/draft/1-0/ /portal/en/plans/chips/1-1/ 301\n"
        "/portal/vi/plans/draft/* /portal/vi/plans/chips/:splat 301\n"
        "/portal/en/plans/draft/* /portal/en/plans/chips/:splat 301\n");
}
