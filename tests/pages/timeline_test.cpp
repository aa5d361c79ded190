#include "pages/timeline.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

Portal with_tasks(const std::vector<std::string>& forms) {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "x");
  for (size_t i = 0; i < forms.size(); ++i) {
    const auto task = add_task(portal, plan, std::to_string(i + 1));
    if (!forms[i].empty()) portal.tasks[task].when = when(forms[i]);
  }
  return portal;
}

std::optional<Scale> scale_of(const std::vector<std::string>& forms) {
  const Portal portal = with_tasks(forms);
  return scale_for(portal, portal.plans[Id<Plan>{0}].tasks);
}

std::vector<int> labels(const Scale& scale) {
  std::vector<int> years;
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) years.push_back(tick.year);
  return years;
}

}  // namespace

TEST_CASE("a scale covers the years of all dated tasks and no more") {
  const auto scale = scale_of({"2026", "2025/2030", "../2029-Q3", "ongoing", ""});
  REQUIRE(scale);
  CHECK(scale->first_year == 2025);
  CHECK(scale->last_year == 2030);
}

TEST_CASE("tasks without any date have no scale") {
  CHECK_FALSE(scale_of({"ongoing", ""}));
  CHECK_FALSE(scale_of({}));
}

TEST_CASE("up to twelve years the scale is linear") {
  const Scale scale{2021, 2030};
  CHECK(scale.at({2021, 1, 1}) == Approx(0));
  CHECK(scale.at({2026, 1, 1}) == Approx(500));
  CHECK(scale.at({2030, 12, 31}) == Approx(1000).margin(0.5));
}

TEST_CASE(
    "beyond twelve years the first ten take two thirds, so that one year stays visible beside "
    "2050") {
  const Scale scale{2025, 2050};
  CHECK(scale.at({2035, 1, 1}) == Approx(660));
  CHECK(scale.at({2051, 1, 1}) == Approx(1000));
  CHECK(scale.at({2027, 1, 1}) - scale.at({2026, 1, 1}) == Approx(66));
  CHECK(narrower_from(scale) == scale.at({2035, 1, 1}));
  CHECK(narrower_from({2025, 2037}) == scale.at({2035, 1, 1}));
  CHECK_FALSE(narrower_from({2025, 2036}));
}

TEST_CASE("days outside the scale are clipped to its ends") {
  const Scale scale{2025, 2030};
  CHECK(scale.at({1, 1, 1}) == 0);
  CHECK(scale.at({9999, 12, 31}) == 1000);
}

TEST_CASE("a leap year's days share its width") {
  const Scale scale{2028, 2028};
  CHECK(scale.at({2028, 7, 2}) == Approx(500).margin(0.5));
}

TEST_CASE("year labels keep their distance") {
  CHECK(labels({2025, 2030}) == std::vector<int>{2025, 2026, 2027, 2028, 2029, 2030});
  CHECK(labels({2025, 2036}) == std::vector<int>{2025, 2027, 2029, 2031, 2033, 2035});
  CHECK(labels({2025, 2050}) == std::vector<int>{2025, 2030, 2035, 2050});
}

TEST_CASE("each kind of timeframe has its own shape") {
  const Scale scale{2025, 2030};
  CHECK(bar_for(when("2026"), scale).shape == BarShape::bar);
  CHECK(bar_for(when("../2029-Q3"), scale).shape == BarShape::deadline);
  CHECK(bar_for(when("2026/.."), scale).shape == BarShape::open);
  CHECK(bar_for(when("ongoing"), scale).shape == BarShape::whole);
}

TEST_CASE("a bar runs from its first day to the end of its last") {
  const Scale scale{2025, 2028};
  const Bar bar = bar_for(when("2026"), scale);
  CHECK(bar.begin == Approx(250));
  CHECK(bar.end == Approx(500));
}

TEST_CASE("a yearly duty has a dot in each year of the scale") {
  Timeframe yearly;
  yearly.kind = TimeframeKind::recurring;
  yearly.recurrence = {Every::year, 0, 12, 10};
  const Bar bar = bar_for(yearly, Scale{2025, 2030});
  CHECK(bar.shape == BarShape::dots);
  CHECK(bar.dots.size() == 6);
}

TEST_CASE("a scale of thousands of years has a bounded number of dots") {
  Timeframe yearly;
  yearly.kind = TimeframeKind::recurring;
  CHECK(bar_for(yearly, Scale{1, 9999}).dots.size() <= 61);
}

TEST_CASE("a year far from all others does not squeeze them: it is left out, and its bar is cut") {
  const auto scale = scale_of({"0001", "2025/2030", "2026", "2027", "2026/9999"});
  REQUIRE(scale);
  CHECK(scale->first_year == 2025);
  CHECK(scale->last_year == 2030);
  const Bar long_one = bar_for(when("2026/9999"), *scale);
  CHECK(long_one.end == 1000);
  CHECK(long_one.cut_end);
  CHECK_FALSE(long_one.cut_begin);
  const Bar outside = bar_for(when("0001"), *scale);
  CHECK(outside.cut_begin);
  CHECK(outside.end == 0);
  CHECK_FALSE(bar_for(when("2025/2030"), *scale).cut_end);
}

TEST_CASE("years 0001 and 9999 alone have a scale of their own") {
  CHECK(scale_of({"0001"})->first_year == 1);
  CHECK(scale_of({"9999-12-31"})->last_year == 9999);
  CHECK(bar_for(when("9999-12-31"), Scale{9999, 9999}).end == Approx(1000).margin(3));
}

TEST_CASE("a scale of a quarter shows the quarters of its year, one of fifty years labels few") {
  const auto scale = scale_of({"2026-Q2"});
  REQUIRE(scale);
  std::vector<int> months;
  for (const Tick& tick : ticks(*scale)) months.push_back(tick.month);
  CHECK(months == std::vector<int>{1, 4, 7, 10});
  const Bar quarter = bar_for(when("2026-Q2"), *scale);
  CHECK(quarter.end - quarter.begin == Approx(250).margin(5));
  CHECK(scale_of({"2026", "2000/2050"})->last_year == 2050);
  CHECK(labels({2001, 2050}).size() <= 7);
  CHECK(ticks({2001, 2050}).size() == 50);
}

TEST_CASE("a period of one day is a bar of that day") {
  const Bar bar = bar_for(when("2026-06-30"), Scale{2026, 2026});
  CHECK(bar.begin == Approx(1000.0 * 180 / 365));
  CHECK(bar.end == Approx(1000.0 * 181 / 365));
}

TEST_CASE("what has no end of its own is drawn while its plan runs") {
  const Scale scale{2025, 2028};
  const Timeframe period = when("2026/2027");
  const Bar ongoing = bar_for(when("ongoing"), scale, period);
  CHECK(ongoing.begin == Approx(250));
  CHECK(ongoing.end == Approx(750));
  Timeframe yearly;
  yearly.kind = TimeframeKind::recurring;
  CHECK(bar_for(yearly, scale, period).dots.size() == 2);
  CHECK(bar_for(when("2026/.."), scale, period).end == 1000);
}
