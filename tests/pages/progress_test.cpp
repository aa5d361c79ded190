#include "pages/progress.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

const Id<Indicator> people{0};
const Id<Indicator> share{1};

Measurement measured(std::string_view on, double value, Id<Indicator> indicator = people) {
  return {day(on), ref(indicator), value, {}};
}

Figure at_least(double value, Id<Indicator> indicator = people) {
  Figure figure;
  figure.indicator = ref(indicator);
  figure.comparator = Comparator::at_least;
  figure.value = value;
  return figure;
}

Target target(std::string_view horizon, std::vector<Figure> figures,
              std::vector<Measurement> measurements) {
  Target target;
  if (!horizon.empty()) target.horizon = when(horizon);
  target.figures = std::move(figures);
  target.measured = std::move(measurements);
  return target;
}

double highest_of(double value) {
  return progress_of(target("", {}, {measured("2026-01-01", value)})).at(0).highest;
}

}  // namespace

TEST_CASE("a target that nobody measured has no chart") {
  CHECK(progress_of(target("../2030", {at_least(300)}, {})).empty());
}

TEST_CASE("points are in the order of dates, on one scale of years with the horizon") {
  const auto charts = progress_of(
      target("../2029", {at_least(100)}, {measured("2028-01-01", 50), measured("2026-01-01", 25)}));
  REQUIRE(charts.size() == 1);
  CHECK(charts[0].first_year == 2026);
  CHECK(charts[0].last_year == 2029);
  REQUIRE(charts[0].points.size() == 2);
  CHECK(charts[0].points[0].measurement == 1);
  CHECK(charts[0].points[0].x == 0);
  CHECK(charts[0].points[0].y == Approx(250));
  CHECK(charts[0].points[1].measurement == 0);
  CHECK(charts[0].points[1].x == Approx(500).margin(1));
  CHECK(charts[0].points[1].y == Approx(500));
}

TEST_CASE("the goal is on the scale of the values, a range with both its ends") {
  Figure range = at_least(30);
  range.comparator = Comparator::range;
  range.upper = 50;
  const auto chart = progress_of(target("", {range}, {measured("2026-06-30", 10)})).at(0);
  REQUIRE(chart.goal);
  CHECK(chart.highest == 50);
  CHECK(chart.goal->y == Approx(600));
  CHECK(chart.goal->upper_y == Approx(1000));
}

TEST_CASE("each indicator has a chart of its own, compared with its own figure only") {
  const auto charts =
      progress_of(target("", {at_least(5, share), at_least(8)},
                         {measured("2026-01-01", 1), measured("2026-02-01", 2, share),
                          measured("2026-03-01", 3, Id<Indicator>{2})}));
  REQUIRE(charts.size() == 3);
  CHECK(charts[0].goal->figure == 1);
  CHECK(charts[1].goal->figure == 0);
  CHECK_FALSE(charts[2].goal);
}

TEST_CASE("the top of the scale is the next 1, 2 or 5 with zeros") {
  CHECK(highest_of(300) == Approx(500));
  CHECK(highest_of(500) == Approx(500));
  CHECK(highest_of(501) == Approx(1000));
  CHECK(highest_of(22000) == Approx(50000));
  CHECK(highest_of(0.13) == Approx(0.2));
  CHECK(highest_of(0) == Approx(1));
}

TEST_CASE("a value beyond the goal and one below zero stay inside the picture") {
  const auto chart = progress_of(target("../2026", {at_least(10)},
                                        {measured("2026-01-01", -3), measured("2027-12-31", 18)}))
                         .at(0);
  CHECK(chart.last_year == 2027);
  CHECK(chart.lowest == Approx(-5));
  CHECK(chart.highest == Approx(20));
  for (const ProgressPoint& point : chart.points) {
    CHECK(point.x >= 0);
    CHECK(point.x <= 1000);
    CHECK(point.y >= 0);
    CHECK(point.y <= 1000);
  }
}
