// Links to places within pages.
#include <catch2/catch.hpp>

#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Contains;

namespace {

constexpr const char* about =
    "---\ntitle: About\n---\n"
    "## Where data come from\n\n"
    "[below](#where-data-come-from) [tasks](/plans/chips/#tasks) [task](/plans/chips/1-1/#cite)\n"
    "[data](/data/#tasks) [words](/plans/chips/#:~:text=chips) [out](https://example.org/#x)\n"
    "[there](/search/?q=a#main)\n";

}  // namespace

TEST_CASE("links to places that pages have raise nothing") {
  const TemporarySite site;
  site.write("content/pages/about.en.md", about);
  site.write("content/pages/about.vi.md",
             "---\ntitle: Giới thiệu\n---\n## Nguồn\n\n[đây](#nguon)\n");
  const RunResult result = site.run({"check"});
  CHECK(result.err == "1 plan, 2 tasks: no errors\n");
}

TEST_CASE("a place that the page does not have is a warning with the nearest one that it has") {
  const TemporarySite site;
  site.write("content/pages/about.vi.md",
             "---\ntitle: Giới thiệu\n---\n## Nguồn\n\n[đây](#nguom)\n\n"
             "[việc](/plans/chips/#taskss)\n[xa](/plans/chips/#zzzzzzzz)\n");
  // Headings have the names of their language.
  site.write("content/pages/about.en.md", "---\ntitle: About\n---\n## Source\n\n[here](#nguon)\n");
  const RunResult result = site.run({"check"});
  CHECK_THAT(result.err, Contains("about.vi.md:6:7: warning: the page \"/about/\" has no place "
                                  "\"#nguom\" [broken-anchor]"));
  CHECK_THAT(result.err, Contains("help: did you mean \"#nguon\"?"));
  CHECK_THAT(result.err, Contains("about.vi.md:8:8: warning: the page \"/plans/chips/\" has no "
                                  "place \"#taskss\" [broken-anchor]"));
  CHECK_THAT(result.err, Contains("help: did you mean \"#tasks\"?"));
  CHECK_THAT(result.err, Contains("help: leave out what stands from \"#\" on"));
  CHECK_THAT(result.err, Contains("about.en.md:6:8: warning: the page \"/about/\" has no place "
                                  "\"#nguon\" [broken-anchor]"));
}

TEST_CASE("a site may turn warnings of places off") {
  const TemporarySite site;
  site.write("content/pages/about.vi.md", "---\ntitle: Giới thiệu\n---\n[đây](#nguom)\n");
  site.write("content/pages/about.en.md", "---\ntitle: About\n---\n[here](#nguon)\n");
  CHECK_THAT(site.run({"check"}).err, Contains("2 warnings"));
  CHECK(site.run({"check", "--strict"}).status == 1);
  site.edit("site/site.yaml", "title:", "checks: {broken-anchor: off}\ntitle:");
  CHECK(site.run({"check", "--strict"}).err == "1 plan, 2 tasks: no errors\n");
}
