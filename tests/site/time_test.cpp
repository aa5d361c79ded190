// The pages about time, as a reader of the real portal finds them on 22 November 2026.
#include <catch2/catch.hpp>

#include "support/built_site.hpp"
#include "support/html.hpp"

using namespace kehoach;
using Catch::Contains;

namespace {

std::string page(const std::string& path) {
  const BuiltSite& site = built_site("https://example.org/");
  REQUIRE(site.contains(path));
  return site.at(path);
}

std::string section(const std::string& html, const std::string& id) {
  const size_t heading = html.find("<h2 id=\"" + id + "\"");
  if (heading == std::string::npos) return "";
  return html.substr(heading, html.find("</section>", heading) - heading);
}

}  // namespace

TEST_CASE("a task past its date without a report stands apart from what is due next") {
  const std::string html = page("en/deadlines/index.html");
  CHECK_THAT(section(html, "past"), Contains("Propose breakthrough policies"));
  CHECK_THAT(section(html, "q2026-4"), !Contains("Propose breakthrough policies"));
}

TEST_CASE("a yearly report is listed on its last day, and one without a day on none") {
  const std::string next = section(page("en/deadlines/index.html"), "q2026-4");
  CHECK_THAT(next, Contains("datetime=\"2026-12-09\""));
  CHECK_THAT(next, Contains("datetime=\"2026-11-30\""));
  CHECK_THAT(next, !Contains("Results of carrying out the plan"));
}

TEST_CASE("ongoing work and work that waits for something else are not deadlines") {
  const std::string html = page("en/deadlines/index.html");
  CHECK_THAT(section(html, "ongoing"), Contains("Ongoing"));
  CHECK_THAT(section(html, "waiting"), Contains("Ministry of Education and Training"));
  CHECK(section(html, "no-date").empty());
}

TEST_CASE("the timeline of a place has its tasks only") {
  const std::string html = page("vi/timeline/thai-nguyen/index.html");
  CHECK_THAT(html, Contains("/vi/plans/thai-nguyen-semiconductor/2-2/"));
  CHECK_THAT(html, !Contains("/vi/plans/ha-noi-semiconductor/1/\""));
}

TEST_CASE("the comparison says openly where a plan states nothing") {
  const std::string html = page("en/compare/index.html");
  CHECK_THAT(html, Contains("at least 22,000 people · By 2030"));
  CHECK_THAT(html, Contains("about 300 people a year · By 2030"));
  CHECK_THAT(html, Contains("Not stated"));
  CHECK_THAT(html, Contains("/en/plans/ha-noi-semiconductor/#target-"));
}

TEST_CASE(
    "the successor of a dissolved department answers for its deadlines and shows what it "
    "inherited") {
  const std::string successor = page("en/agencies/thai-nguyen/science-technology/index.html");
  CHECK_THAT(section(successor, "inherited"), Contains("/en/plans/thai-nguyen-semiconductor/2-2/"));
  CHECK_THAT(section(successor, "deadlines"), Contains("datetime=\"2029-09-30\""));
  const std::string former = page("en/agencies/thai-nguyen/information-communications/index.html");
  CHECK_THAT(section(former, "deadlines"), !Contains("datetime"));
  CHECK_THAT(former, Contains("1 March 2025"));
}
