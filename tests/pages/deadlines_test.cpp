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

namespace {

Timeframe yearly(uint8_t before_month, uint8_t before_day) {
  Timeframe due;
  due.kind = TimeframeKind::recurring;
  due.recurrence = {Every::year, 0, before_month, before_day};
  return due;
}

}  // namespace

TEST_CASE("work that comes again is due on its next date, and in a stretch on each of its dates") {
  Sample sample;
  const auto task = sample.task("ongoing");
  sample.portal.tasks[task].when = yearly(2, 1);
  CHECK(dates(coming(sample.portal, sample.tasks(), {}, day("2026-11-22"))) == Lines{"2027-01-31"});
  CHECK(dates(due_between(sample.portal, sample.tasks(), {}, day("2027-01-01"),
                          day("2029-01-31"))) == Lines{"2027-01-31", "2028-01-31", "2029-01-31"});
  sample.portal.tasks[task].updates.push_back({day("2026-11-01"), TaskStatus::cancelled, {}, {}});
  CHECK(coming(sample.portal, sample.tasks(), {}, day("2026-11-22")).empty());
}

TEST_CASE(
    "what recurs does so from the plan's issue until its period ends, a last report follows") {
  Plan plan;
  plan.issued = parse_period("2025-10");
  plan.period = when("2025/2027");
  const auto next = [&](Timeframe due, std::string_view from) {
    const auto date = next_due(plan, due, day(from));
    return date ? to_iso(*date) : "none";
  };
  CHECK(next(yearly(12, 10), "2020-01-01") == "2025-12-09");
  CHECK(next(yearly(12, 10), "2027-12-09") == "2027-12-09");
  CHECK(next(yearly(12, 10), "2027-12-10") == "none");
  CHECK(next(yearly(1, 15), "2027-12-10") == "2028-01-14");
  CHECK(next(yearly(1, 15), "2028-01-15") == "none");
  CHECK(next(when("../2030"), "2027-12-10") == "2030-12-31");
}

TEST_CASE("milestones are due and past like tasks, unless they are reached or their task is over") {
  Sample sample;
  const auto id = sample.task("2026/2028");
  Task& task = sample.portal.tasks[id];
  task.milestones = {{{"reached", {}}, {}, when("2026-03"), day("2026-03-20")},
                     {{"missed", {}}, {}, when("2026-06"), {}},
                     {{"next", {}}, {}, when("2027-H1"), {}},
                     {{"undated", {}}, {}, {}, {}}};
  const Date today = day("2026-11-22");
  const auto next = coming(sample.portal, sample.tasks(), {}, today);
  CHECK(dates(next) == Lines{"2027-06-30", "2028-12-31"});
  CHECK(next[0].milestone->id.text == "next");
  CHECK(next[1].milestone == nullptr);
  const auto missed = past(sample.portal, sample.tasks(), today);
  CHECK(dates(missed) == Lines{"2026-06-30"});
  CHECK(missed[0].milestone->id.text == "missed");
  task.updates.push_back({day("2026-11-01"), TaskStatus::done, {}, {}});
  CHECK(coming(sample.portal, sample.tasks(), {}, today).empty());
  CHECK(past(sample.portal, sample.tasks(), today).empty());
}

TEST_CASE("the calendar's first and last days are days like others") {
  Sample sample;
  sample.task("0001-01-01");
  sample.task("9999-12-31");
  const auto monthly = sample.task("ongoing");
  Timeframe due;
  due.kind = TimeframeKind::recurring;
  due.recurrence = {Every::month, 0, 0, 0};
  sample.portal.tasks[monthly].when = due;
  CHECK(dates(due_between(sample.portal, sample.tasks(), {}, day("9999-11-15"),
                          day("9999-12-31"))) == Lines{"9999-11-30", "9999-12-31", "9999-12-31"});
  CHECK(dates(due_between(sample.portal, {sample.tasks()[0]}, {}, day("0001-01-01"),
                          day("0001-12-31"))) == Lines{"0001-01-01"});
}
