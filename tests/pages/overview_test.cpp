#include "pages/overview.hpp"

#include <catch2/catch.hpp>

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

TEST_CASE("no bars need no lane") {
  CHECK(lane_count({}) == 0);
  CHECK(lane_count({{{}, {}, 0}, {{}, {}, 2}}) == 3);
}
