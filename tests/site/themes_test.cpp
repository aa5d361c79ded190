// Themes as people use them: one that builds on another, and a site that lays files over its theme.
#include <catch2/catch.hpp>

#include "support/html.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using kehoach::test::TemporarySite;

namespace {

void choose(const TemporarySite& site, const std::string& theme) {
  site.edit("site/site.yaml", "languages:", "theme: " + theme + "\nlanguages:");
}

std::string style_of(const TemporarySite& site) {
  for (const auto& [path, bytes] : site.output())
    if (path.starts_with("assets/style.")) return bytes;
  return "";
}

using Catch::Contains;

}  // namespace

TEST_CASE("the plain theme builds, its files in place of the default theme's and with all others") {
  const TemporarySite site;
  choose(site, "plain");
  const auto result = site.run({"build"});
  INFO(result.err);
  REQUIRE(result.status == 0);
  const std::string home = site.read("site/public/vi/index.html");
  CHECK_THAT(home, Contains("Tìm trong trang này"));  // its string
  CHECK_THAT(home, !Contains("class=\"mark\""));      // its partial
  CHECK_THAT(home, Contains("class=\"skip-link\""));  // the default theme's
  CHECK_THAT(home, Contains("Đến nội dung chính"));   // likewise
  CHECK_THAT(site.read("site/public/en/plans/index.html"), Contains("<p>Issued: 1/KH-UBND"));
  CHECK_THAT(style_of(site), Contains(".skip-link") && Contains("\"Noto Serif\""));
}

TEST_CASE("a site lays a template, a partial, a string and styles of its own over its theme") {
  const TemporarySite site;
  site.write("site/templates/_mark.mustache", "<b>{{>_seal}}</b>\n");
  site.write("site/templates/_seal.mustache", "seal");
  site.write("site/templates/topics.mustache", "<!doctype html><title>{{page.title}}</title>own");
  site.write("site/strings/en.yaml", "nav_plans: What is planned\n");
  site.write("site/assets/extra.css", ":root { --accent: #123456 }");
  const auto result = site.run({"build"});
  INFO(result.err);
  REQUIRE(result.status == 0);
  CHECK_THAT(site.read("site/public/en/index.html"),
             Contains("<b>seal</b>") && Contains("What is planned") && Contains("Agencies"));
  CHECK(site.read("site/public/en/topics/index.html") ==
        "<!doctype html><title>Tasks by topic</title>own");
  CHECK_THAT(style_of(site), Contains("--accent: #123456"));
}

TEST_CASE("what a site lays over nothing stops the build and names the place") {
  const TemporarySite site;
  site.write("site/templates/hom.mustache", "");
  site.write("site/strings/vi.yaml", "nav_plan: Kế hoạch\n");
  const auto result = site.run({"build"});
  CHECK(result.status == 1);
  CHECK_THAT(result.err,
             Contains("site/templates/hom.mustache: error: no page has the template \"hom\"") &&
                 Contains("did you mean \"home\"?") &&
                 Contains("site/strings/vi.yaml:1:1: error: nothing asks for the string") &&
                 Contains("did you mean \"nav_plans\"?"));
}

TEST_CASE("a theme that builds on none needs all templates") {
  const TemporarySite site;
  choose(site, "bare");
  site.write("site/themes/bare/theme.yaml", "name: bare\n");
  const auto result = site.run({"check"});
  CHECK(result.status == 1);
  CHECK_THAT(
      result.err,
      Contains("site/themes/bare/theme.yaml: error: the theme has no template \"agencies\", ") &&
          Contains("extends: default"));
}
