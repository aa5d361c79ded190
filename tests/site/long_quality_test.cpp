#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "support/html.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

TEST_CASE("the gaps of hundreds of plans stand on several pages, each plan's on one") {
  const TemporarySite site;
  for (int i = 1; i <= 250; ++i) {
    site.write(
        fmt::format("content/plans/plan-{:03}/plan.yaml", i),
        fmt::format("jurisdiction: lai-chau\ntitle: {{vi: Kế hoạch {0}, en: Plan {0}}}\n", i));
    site.write(fmt::format("content/plans/plan-{:03}/tasks.yaml", i),
               "- {id: \"1\", title: {vi: Một việc, en: A job}, lead_note: {vi: Chưa nêu, en: Not "
               "said}, source: I}\n");
  }
  const RunResult result = site.run({"build"});
  INFO(result.err);
  REQUIRE(result.status == 0);
  const auto built = site.output();
  const std::string& first = built.at("en/quality/index.html");
  const std::string& second = built.at("en/quality/page-2/index.html");
  const std::string& third = built.at("en/quality/page-3/index.html");
  CHECK_FALSE(built.contains("en/quality/page-4/index.html"));

  // "chips" comes first, so that the first page ends with plan 99.
  CHECK_THAT(first, Contains("id=\"lead-plan-099\"") && !Contains("plan-100"));
  CHECK_THAT(second, Contains("id=\"lead-plan-100\"") && Contains("id=\"lead-plan-199\""));
  CHECK_THAT(second, Contains("href=\"#lead-plan-150\"") && !Contains("plan-200"));
  CHECK_THAT(third, Contains("id=\"lead-plan-250\""));
  CHECK_THAT(first, Contains("en/quality/page-2/\""));
  CHECK_THAT(third, Contains("en/quality/page-2/\""));
  for (const std::string* page : {&first, &second, &third})
    CHECK(parse_html(*page).parse_errors == 0);
}
