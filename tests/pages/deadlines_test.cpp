#include "pages/deadlines.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

struct Sample {
  Portal portal = bilingual();
  Id<Plan> plan = add_plan(portal, "x");

  Id<Task> task(std::string_view form) {
    const auto id = add_task(portal, plan, std::to_string(portal.tasks.size() + 1));
    portal.tasks[id].when = when(form);
    return id;
  }
  const std::vector<Id<Task>>& tasks() const { return portal.plans[plan].tasks; }
};

std::vector<std::string> dates(const std::vector<Deadline>& deadlines) {
  std::vector<std::string> result;
  for (const Deadline& deadline : deadlines) result.push_back(to_iso(deadline.date));
  return result;
}

}  // namespace

TEST_CASE("coming deadlines are soonest first and include today's") {
  Sample sample;
  sample.task("2027");
  sample.task("../2026-11-22");
  sample.task("2026-Q4");
  sample.task("2026-11-21");
  CHECK(dates(coming(sample.portal, sample.tasks(), {}, day("2026-11-22"))) ==
        Lines{"2026-11-22", "2026-12-31", "2027-12-31"});
}

TEST_CASE("what has no last day is never due nor past") {
  Sample sample;
  sample.task("ongoing");
  sample.task("2020/..");
  CHECK(coming(sample.portal, sample.tasks(), {}, day("2026-11-22")).empty());
  CHECK(past(sample.portal, sample.tasks(), day("2026-11-22")).empty());
}

TEST_CASE("a yearly report is due again each year, on the day before the one it names") {
  Sample sample;
  ReportingDuty duty;
  Timeframe due;
  due.kind = TimeframeKind::recurring;
  due.recurrence = {Every::year, 0, 12, 10};
  duty.due = due;
  sample.portal.plans[sample.plan].reporting.push_back(duty);
  const std::vector<DutyId> reports{{sample.plan, 0}};
  CHECK(dates(coming(sample.portal, {}, reports, day("2026-11-22"))) == Lines{"2026-12-09"});
  CHECK(dates(coming(sample.portal, {}, reports, day("2026-12-10"))) == Lines{"2027-12-09"});
}

TEST_CASE("a task that a source reports as done is neither due nor past") {
  Sample sample;
  const auto task = sample.task("2025");
  CHECK(dates(past(sample.portal, sample.tasks(), day("2026-11-22"))) == Lines{"2025-12-31"});
  sample.portal.tasks[task].updates.push_back({day("2025-11-01"), TaskStatus::done, {}, {}});
  CHECK(past(sample.portal, sample.tasks(), day("2026-11-22")).empty());
}

TEST_CASE("the newest update counts, in whatever order updates are written") {
  Sample sample;
  const auto task = sample.task("2025");
  sample.portal.tasks[task].updates.push_back({day("2025-11-01"), TaskStatus::done, {}, {}});
  sample.portal.tasks[task].updates.push_back({day("2025-06-01"), TaskStatus::in_progress, {}, {}});
  CHECK(newest_update(sample.portal.tasks[task])->status == TaskStatus::done);
  CHECK(is_closed(sample.portal.tasks[task]));
}
