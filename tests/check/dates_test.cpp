#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

struct Example {
  Portal portal = bilingual();
  Id<Plan> plan = add_plan(portal, "plan");
  Id<Task> id = add_task(portal, plan, "1.1", 5);

  Task& task() { return portal.tasks[id]; }

  Diagnostics checked() const {
    Diagnostics diagnostics;
    check_dates(portal, diagnostics);
    return diagnostics;
  }
};

Update update(std::string_view date, uint32_t place) {
  Update made;
  made.date = day(date);
  made.note = both("ghi chú", "note", place);
  return made;
}

Measurement measured(std::string_view date, std::string indicator, uint32_t place) {
  Measurement made;
  made.on = day(date);
  made.indicator = {std::move(indicator), at(place), {}};
  return made;
}

Milestone milestone(std::optional<Timeframe> due) {
  Milestone made;
  made.id = {"survey-report", at(40)};
  made.when = std::move(due);
  return made;
}

}  // namespace

TEST_CASE("updates from oldest to newest are in order, several on a day as well") {
  Example example;
  example.task().updates = {update("2026-05-30", 10), update("2026-06-30", 20),
                            update("2026-06-30", 30)};
  CHECK(faults(example.checked()).empty());
}

TEST_CASE("an update that stands after a later one is a warning, with both places") {
  Example example;
  example.task().updates = {update("2026-05-30", 10), update("2026-04-30", 20),
                            update("2026-05-01", 30)};
  const auto diagnostics = example.checked();
  CHECK(faults(diagnostics) == Lines{"warning update-order at 20, see 10"});
  CHECK(diagnostics.items.front().message == "2026-04-30 stands after 2026-05-30");
}

TEST_CASE("an update without a note is placed at its source, else at its task") {
  Example example;
  auto with_source = update("2026-04-30", 0);
  with_source.note = {};
  with_source.source.title = both("Báo cáo", "Report", 21);
  auto bare = update("2026-03-30", 0);
  bare.note = {};
  example.task().updates = {update("2026-05-30", 10), with_source, bare};
  CHECK(faults(example.checked()) ==
        Lines{"warning update-order at 21, see 10", "warning update-order at 5, see 21"});
}

TEST_CASE("measurements are in order for each indicator by itself") {
  Example example;
  Target target;
  target.measured = {
      measured("2026-01-01", "enterprises", 10), measured("2027-01-01", "enterprises", 20),
      measured("2026-01-01", "engineers", 30), measured("2026-06-01", "enterprises", 40)};
  example.portal.plans[example.plan].targets = {target};
  CHECK(faults(example.checked()) == Lines{"warning update-order at 40, see 20"});
}

TEST_CASE("reports after the site's data date are a warning") {
  Example example;
  example.portal.site.span = at(99);
  example.portal.site.data_as_of = day("2026-05-30");
  example.task().updates = {update("2026-05-30", 10), update("2026-05-31", 20)};
  auto done = milestone({});
  done.done = day("2026-06-20");
  example.task().milestones = {done};
  Target target;
  target.measured = {measured("2027-01-01", "enterprises", 30)};
  example.portal.plans[example.plan].targets = {target};
  CHECK(faults(example.checked()) == Lines{"warning after-data-date at 30, see 99",
                                           "warning after-data-date at 20, see 99",
                                           "warning after-data-date at 40, see 99"});
}

TEST_CASE("without a data date of the site no report is too late") {
  Example example;
  example.task().updates = {update("9999-12-31", 10)};
  CHECK(faults(example.checked()).empty());
}

TEST_CASE("a milestone after its task's last day is a warning, with both places") {
  Example example;
  example.task().when = when("2026", 10);
  example.task().milestones = {milestone(when("../2027-01", 20))};
  const auto diagnostics = example.checked();
  CHECK(faults(diagnostics) == Lines{"warning milestone-after-end at 20, see 10"});
  CHECK(diagnostics.items.front().message ==
        "milestone \"survey-report\" may end on 2027-01-31, after its task");
  CHECK(diagnostics.items.front().notes.front().message == "the task ends on 2026-12-31");
}

TEST_CASE("a milestone on its task's last day, or beside a task without one, is in order") {
  Example example;
  example.task().when = when("2026", 10);
  example.task().milestones = {milestone(when("2026-12-31", 20)), milestone(when("ongoing", 30)),
                               milestone({})};
  CHECK(faults(example.checked()).empty());

  example.task().milestones = {milestone(when("2030", 20))};
  for (const auto* open : {"2026/..", "ongoing"}) {
    example.task().when = when(open, 10);
    CHECK(faults(example.checked()).empty());
  }
  example.task().when = {};
  CHECK(faults(example.checked()).empty());
}
