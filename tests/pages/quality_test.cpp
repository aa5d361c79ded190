#include "pages/quality.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// A plan with one task that has everything.
struct Example {
  Portal portal = bilingual();
  Id<Plan> plan = add_plan(portal, "plan");
  Id<Task> id = add_task(portal, plan, "1");

  Example() {
    task().title = both("Khảo sát", "Survey");
    task().lead = {ref(add_agency(portal, "science"))};
    task().when = when("2026");
    task().results = {both("Báo cáo", "A report")};
    task().source = "III.1";
  }

  Task& task() { return portal.tasks[id]; }

  std::vector<Gap> gaps() const {
    std::vector<Gap> found;
    for (const GapKind& kind : gap_kinds)
      if (!tasks_with_gap(portal, plan, kind.gap).empty()) found.push_back(kind.gap);
    return found;
  }
};

using Gaps = std::vector<Gap>;

}  // namespace

TEST_CASE("a task that has everything has no gap") {
  CHECK(Example().gaps().empty());
}

TEST_CASE("each thing that a task lacks is a gap of its own") {
  Example example;
  SECTION("lead") {
    example.task().lead.clear();
    CHECK(example.gaps() == Gaps{Gap::lead});
  }
  SECTION("date") {
    example.task().when.reset();
    CHECK(example.gaps() == Gaps{Gap::date});
  }
  SECTION("result") {
    example.task().results.clear();
    CHECK(example.gaps() == Gaps{Gap::result});
  }
  SECTION("provision") {
    example.task().source.clear();
    CHECK(example.gaps() == Gaps{Gap::provision});
  }
  SECTION("translation of any of its texts") {
    example.task().results.push_back({{text("Chỉ tiếng Việt")}, {}});
    CHECK(example.gaps() == Gaps{Gap::translation});
  }
}

TEST_CASE("work that goes on has a time, and a condition with a date has one") {
  Example example;
  example.task().when = when("ongoing");
  CHECK(example.gaps().empty());
  Timeframe condition;
  condition.kind = TimeframeKind::conditional;
  example.task().when = condition;
  CHECK(example.gaps() == Gaps{Gap::date});
  condition.end = when("2030").end;
  example.task().when = condition;
  CHECK(example.gaps().empty());
}

TEST_CASE("data are old once the months have passed, not on the day") {
  Portal portal = bilingual();
  portal.site.stale_after_months = 12;
  CHECK_FALSE(is_stale(portal.site, data_as_of(portal), day("2030-01-01")));  // no date at all
  portal.site.data_as_of = day("2025-11-22");
  CHECK_FALSE(is_stale(portal.site, data_as_of(portal), day("2026-11-22")));
  CHECK(is_stale(portal.site, data_as_of(portal), day("2026-11-23")));
}
