#include "render/progress.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/escape.hpp"

namespace kehoach {

namespace {

constexpr double left = 6;
constexpr double right = 294;
constexpr double top = 22;
constexpr double bottom = 154;
constexpr double label_height = 16;

double x_of(double position) {
  return left + (right - left) * position / 1000;
}

double y_of(double position) {
  return bottom - (bottom - top) * position / 1000;
}

template <class... Arguments>
void draw(std::string& out, fmt::format_string<Arguments...> form, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(out), form, std::forward<Arguments>(arguments)...);
}

void draw_level(std::string& out, std::string_view css_class, double y) {
  draw(out, R"(<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)", css_class,
       left, y, right, y);
}

void draw_text(std::string& out, std::string_view anchor, double x, double y,
               std::string_view text) {
  if (text.empty()) return;
  draw(out, R"(<text class="chart-label" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>)", x, y,
       anchor, escaped(text));
}

void draw_frame(std::string& out, const ProgressChart& chart, const ProgressWords& words) {
  draw_level(out, "grid", top);
  draw_level(out, "grid", y_of(1000 * -chart.lowest / (chart.highest - chart.lowest)));
  draw_text(out, "start", left, top - 5, words.highest);
  draw_text(out, "start", left, bottom + label_height, std::to_string(chart.first_year));
  if (chart.last_year != chart.first_year)
    draw_text(out, "end", right, bottom + label_height, std::to_string(chart.last_year));
}

void draw_goal(std::string& out, const ProgressGoal& goal, std::string_view text) {
  draw_level(out, "goal", y_of(goal.y));
  if (goal.upper_y != goal.y) draw_level(out, "goal", y_of(goal.upper_y));
  draw_text(out, "end", right, y_of(std::max(goal.y, goal.upper_y)) - 5, text);
}

void draw_line_through(std::string& out, const std::vector<ProgressPoint>& points) {
  if (points.size() < 2) return;
  out += R"(<polyline class="progress-line" points=")";
  for (const ProgressPoint& point : points)
    draw(out, "{:.1f},{:.1f} ", x_of(point.x), y_of(point.y));
  out.back() = '"';
  out += "/>";
}

// Above the last point, or below it where the goal's own words would be in the way.
void draw_newest(std::string& out, const ProgressChart& chart, std::string_view text) {
  const ProgressPoint& last = chart.points.back();
  const double y = y_of(last.y);
  const double goal = chart.goal ? y_of(std::max(chart.goal->y, chart.goal->upper_y)) : -100;
  const bool below = std::abs(y - goal) < 2 * label_height && y + label_height < bottom;
  const bool at_end = last.x > 500;
  draw_text(out, at_end ? "end" : "start", x_of(last.x) + (at_end ? 4 : -4),
            below ? y + label_height + 2 : y - 8, text);
}

}  // namespace

Html progress_svg(const ProgressChart& chart, const ProgressWords& words) {
  std::string out = fmt::format(
      R"(<svg class="progress-chart" viewBox="0 0 300 180" width="300" height="180" role="img" aria-label="{}">)",
      escaped(words.summary));
  draw_frame(out, chart, words);
  if (chart.goal) draw_goal(out, *chart.goal, words.goal);
  draw_line_through(out, chart.points);
  for (const ProgressPoint& point : chart.points)
    draw(out, R"(<circle class="mark" cx="{:.1f}" cy="{:.1f}" r="4"/>)", x_of(point.x),
         y_of(point.y));
  draw_newest(out, chart, words.newest);
  return {out + "</svg>"};
}

}  // namespace kehoach
