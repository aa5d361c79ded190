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

TEST_CASE("rows carry what they are sorted and chosen by: days, topics, place and leads") {
  const std::string html = page("vi/timeline/index.html");
  CHECK_THAT(html, Contains("data-key=\"0 2030-12-31 2026-01-01\""));
  CHECK_THAT(html, Contains("data-key=\"0 2030-12-31 -\""));
  CHECK_THAT(html, Contains("data-key=\"3 - -\""));
  CHECK_THAT(html, Contains("<table class=\"table task-table\" data-place=\"thai-nguyen\">"));
  CHECK_THAT(html, Contains("<tr data-topics=\"workforce"));
  CHECK_THAT(html, Contains("<form class=\"refine\" data-refine") &&
                       Contains("<div class=\"refine-fields\" hidden>"));
  CHECK_THAT(page("vi/plans/ha-noi-semiconductor/index.html"), !Contains("data-topics"));
}

TEST_CASE(
    "a page that shows what is ahead says on which day it was made, for those who read later") {
  CHECK_THAT(page("en/deadlines/index.html"), Contains("data-made=\"2026-11-22\""));
  CHECK_THAT(page("en/index.html"), Contains("data-made=\"2026-11-22\""));
  const std::string open_task = page("en/plans/thai-nguyen-semiconductor/2-2/index.html");
  CHECK_THAT(open_task, Contains("data-due=\"2029-09-30\" hidden>"));
  const std::string past_task = page("en/plans/thai-nguyen-semiconductor/1-3/index.html");
  CHECK_THAT(past_task, !Contains("data-due"));
}
