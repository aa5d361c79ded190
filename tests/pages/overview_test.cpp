#include "pages/overview.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// "lane:tasks" of each bar, for tasks with these timeframes.
Lines bars_of(const std::vector<std::string>& forms) {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "x");
  for (size_t i = 0; i < forms.size(); ++i) {
    const auto task = add_task(portal, plan, std::to_string(i + 1));
    if (!forms[i].empty()) portal.tasks[task].when = when(forms[i]);
  }
  Lines lines;
  for (const OverviewBar& bar :
       overview_bars(portal, portal.plans[plan].tasks, Scale{2025, 2030})) {
    std::string line = std::to_string(bar.lane) + ":";
    for (const Id<Task> task : bar.tasks) line += " " + portal.tasks[task].id.text;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("tasks of the same time are one bar") {
  CHECK(bars_of({"2026", "2027", "2026"}) == Lines{"0: 1 3", "1: 2"});
}

TEST_CASE("bars that do not touch share a lane, the earliest first") {
  CHECK(bars_of({"2029", "2025", "2027"}) == Lines{"0: 2", "0: 3", "0: 1"});
}

TEST_CASE("bars that overlap take different lanes") {
  CHECK(bars_of({"2025/2030", "2026", "2028"}) == Lines{"0: 1", "1: 2", "1: 3"});
}

TEST_CASE("a task without a timeframe has no bar") {
  CHECK(bars_of({"", "2026"}) == Lines{"0: 2"});
}

TEST_CASE("the same time in another shape is another bar") {
  CHECK(bars_of({"2025/2030", "../2030"}).size() == 2);
}

TEST_CASE("thousands of tasks are few bars, on one day or on thousands, and none is lost") {
  std::vector<std::string> forms(5000, "2026-06-30");
  CHECK(bars_of(forms).size() == 1);
  for (size_t i = 0; i < forms.size(); ++i)
    forms[i] = to_iso(add_days({2025, 1, 1}, static_cast<int64_t>(i) % 2190)) + "/" +
               to_iso(add_days({2025, 1, 2}, static_cast<int64_t>(i * 7) % 2190 + 2190));
  const Lines lines = bars_of(forms);
  CHECK(lines.size() <= most_overview_bars);
  size_t tasks = 0;
  for (const std::string& line : lines)
    tasks += static_cast<size_t>(std::count(line.begin(), line.end(), ' '));
  CHECK(tasks == forms.size());
}

TEST_CASE("bars that are drawn together cover the times of all their tasks") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "x");
  for (const char* form : {"2025", "2026/2028", "2030"})
    portal.tasks[add_task(portal, plan, form)].when = when(form);
  const auto bars = overview_bars(portal, portal.plans[plan].tasks, Scale{2025, 2030}, 1);
  REQUIRE(bars.size() == 1);
  CHECK(bars[0].bar.begin == 0);
  CHECK(bars[0].bar.end == 1000);
  CHECK(bars[0].tasks.size() == 3);
}

TEST_CASE("no bars need no lane") {
  CHECK(lane_count({}) == 0);
  CHECK(lane_count({{{}, {}, 0}, {{}, {}, 2}}) == 3);
}
