// Plans whose times are many, far away or missing: pages stay small, whole and sensible.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "support/html.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace {

constexpr size_t most_bytes = 500'000;

struct TimeSite : TemporarySite {
  // One task for each time; empty ones have none.
  explicit TimeSite(const std::vector<std::string>& times) {
    std::string tasks;
    for (size_t i = 0; i < times.size(); ++i)
      tasks += fmt::format(
          "- {{id: \"{0}\", title: {{vi: Việc {0}, en: Job {0}}}, lead: [finance], source: "
          "I{1}}}\n",
          i + 1, times[i].empty() ? "" : ", when: " + times[i]);
    write("content/plans/chips/tasks.yaml", tasks);
  }
};

// The built pages of the English half; all are valid HTML.
std::map<std::string, std::string> pages(const TimeSite& site) {
  const RunResult result = site.run({"build"});
  INFO(result.err);
  REQUIRE(result.status == 0);
  std::map<std::string, std::string> found;
  for (auto& [path, bytes] : site.output())
    if (path.starts_with("en/") && path.ends_with(".html")) found[path] = bytes;
  return found;
}

void check_whole(const std::map<std::string, std::string>& built, std::string_view folder) {
  for (const auto& [path, bytes] : built) {
    if (!path.starts_with("en/" + std::string(folder))) continue;
    INFO(path);
    CHECK(bytes.size() < most_bytes);
    CHECK(parse_html(bytes).parse_errors == 0);
  }
}

size_t count_of(const std::string& text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("thousands of tasks on one day: no page is large, and each says what it leaves out") {
  const auto built = pages(TimeSite(std::vector<std::string>(2500, "2026-12-01")));
  for (const char* folder :
       {"timeline/", "deadlines/", "agencies/", "plans/chips/page-", "index.html"})
    check_whole(built, folder);
  const std::string& plan = built.at("en/plans/chips/index.html");
  CHECK(plan.size() < most_bytes);
  CHECK_THAT(plan, Contains("2,500 tasks") && Contains("Page 1 of 25"));
  CHECK(count_of(built.at("en/plans/chips/page-25/index.html"), "<tr") == 101);
  CHECK_THAT(built.at("en/deadlines/index.html"), Contains("the first 100 of 2500"));
  CHECK(count_of(built.at("en/deadlines/2026/index.html"), "<li class=\"deadline\">") == 100);
  CHECK(built.contains("en/deadlines/2026/page-25/index.html"));
  CHECK(count_of(built.at("en/timeline/page-25/index.html"), "<tr") == 101);
}

TEST_CASE("thousands of tasks at different times are drawn as few bars") {
  std::vector<std::string> times;
  for (int i = 0; i < 2500; ++i)
    times.push_back(fmt::format("{}-{:02}-{:02}/{}-{:02}", 2025 + i % 20, i % 12 + 1, i % 28 + 1,
                                2046 + i % 5, i % 7 + 1));
  const auto built = pages(TimeSite(times));
  check_whole(built, "timeline/");
  check_whole(built, "plans/chips/index.html");
  CHECK(count_of(built.at("en/plans/chips/index.html"), "class=\"hit\"") <= 40);
  CHECK(count_of(built.at("en/timeline/page-2/index.html"), "class=\"hit\"") == 0);
}

TEST_CASE("years 0001 and 9999 have their pages and leave the others their place") {
  const auto built = pages(TimeSite({"0001", "2026", "2027", "2026-02/9999", "../9999"}));
  check_whole(built, "");
  CHECK(built.contains("en/timeline/9999/index.html"));
  CHECK(built.contains("en/deadlines/1/index.html"));
  CHECK_THAT(built.at("en/plans/chips/index.html"), Contains(">2026</text>"));
}

TEST_CASE("a plan without any date, and one of a single day") {
  const auto undated = pages(TimeSite({"", ""}));
  check_whole(undated, "");
  CHECK_THAT(undated.at("en/deadlines/index.html"), Contains("No date in the plan"));
  CHECK_THAT(undated.at("en/plans/chips/index.html"), !Contains("class=\"time\""));

  const TimeSite day({"2026-12-01", "ongoing", "{every: month}"});
  day.edit("content/plans/chips/plan.yaml", "jurisdiction: lai-chau",
           "jurisdiction: lai-chau\nperiod: 2026-12-01");
  const auto built = pages(day);
  check_whole(built, "");
  CHECK_THAT(built.at("en/timeline/index.html"), Contains(">10/2026</text>"));
}
