#include "render/progress.hpp"

#include <catch2/catch.hpp>

#include "support/html.hpp"

using namespace kehoach;
using Catch::Matchers::Contains;

namespace {

ProgressChart sample() {
  ProgressChart chart;
  chart.points = {{0, 0, 0}, {1, 500, 1000}};
  chart.goal = ProgressGoal{0, 500, 500};
  chart.first_year = 2024;
  chart.last_year = 2030;
  chart.highest = 500;
  return chart;
}

}  // namespace

TEST_CASE("the line goes from the bottom left to the top, through every point") {
  const std::string svg =
      progress_svg(sample(), {"all in words", "500", "150", "at least 300"}).markup;
  CHECK_THAT(svg, Contains(R"(points="6.0,154.0 150.0,22.0")"));
  CHECK_THAT(svg, Contains(R"(<circle class="mark" cx="150.0" cy="22.0" r="4"/>)"));
  CHECK_THAT(svg, Contains(R"(<line class="goal" x1="6.0" y1="88.0" x2="294.0" y2="88.0"/>)"));
  CHECK_THAT(svg, Contains(">2024<") && Contains(">2030<") && Contains(">at least 300<"));
  CHECK_THAT(svg, Contains(R"(role="img" aria-label="all in words")"));
}

TEST_CASE("a single value is a point without a line, and without a figure there is no goal") {
  ProgressChart chart = sample();
  chart.points.resize(1);
  chart.goal.reset();
  const std::string svg = progress_svg(chart, {"", "", "", ""}).markup;
  CHECK(svg.find("polyline") == std::string::npos);
  CHECK(svg.find("goal") == std::string::npos);
}

TEST_CASE("words are text, whatever is in them, and there is no style of its own") {
  const std::string hostile = "\"><script>alert(1)</script>&";
  const std::string svg = progress_svg(sample(), {hostile, hostile, hostile, hostile}).markup;
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(parse_html("<!doctype html><html lang=en><title>x</title>" + svg).faults.empty());
}
