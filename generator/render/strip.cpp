#include "render/strip.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace kehoach {

namespace {

constexpr double width = 240;
constexpr double middle = 12;  // of the row's 24 units

// Of the scale's 1000 units to the drawing's, with one decimal.
double x_of(double position) {
  return position * width / 1000;
}

std::string open_svg(std::string_view css_class) {
  return fmt::format(
      R"(<svg class="{}" viewBox="0 0 240 24" width="240" height="24" aria-hidden="true" focusable="false">)",
      css_class);
}

template <class... Arguments>
void draw(std::string& out, fmt::format_string<Arguments...> form, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(out), form, std::forward<Arguments>(arguments)...);
}

void draw_line(std::string& out, std::string_view css_class, double x1, double x2, double y1,
               double y2) {
  draw(out, R"(<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)", css_class, x1,
       y1, x2, y2);
}

void draw_grid(std::string& out, const Scale& scale, Date today) {
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) draw_line(out, "grid", x_of(tick.x), x_of(tick.x), 0, 24);
  if (today.year >= scale.first_year && today.year <= scale.last_year)
    draw_line(out, "today", x_of(scale.at(today)), x_of(scale.at(today)), 0, 24);
}

// A year beside its line, on the side where there is room.
void draw_label(std::string& out, const Tick& tick) {
  const bool at_end = tick.x > 850;
  draw(out, R"(<text class="tick-label" x="{:.1f}" y="17" text-anchor="{}">{}</text>)",
       x_of(tick.x) + (at_end ? -3 : 3), at_end ? "end" : "start", tick.year);
}

void draw_diamond(std::string& out, double x) {
  const double center = std::clamp(x, 5.0, width - 5);
  draw(out, R"(<path class="mark" d="M{:.1f} {} l5 5 l-5 5 l-5 -5 z"/>)", center, middle - 5);
}

void draw_rect(std::string& out, std::string_view shape, double begin, double end) {
  // A bar of less than three units would vanish: a quarter among fifty years.
  const double x = std::min(begin, width - 3);
  draw(out, R"(<rect class="bar {}" x="{:.1f}" y="6" width="{:.1f}" height="12"/>)", shape, x,
       std::max(end - x, 3.0));
}

void draw_bar(std::string& out, const Bar& bar) {
  const double begin = x_of(bar.begin);
  const double end = x_of(bar.end);
  switch (bar.shape) {
    case BarShape::bar:
      return draw_rect(out, "bar-span", begin, end);
    case BarShape::waiting:
      return draw_rect(out, "bar-waiting", begin + 1, end - 1);
    case BarShape::open:
      return draw_rect(out, "bar-open", begin, end);
    case BarShape::whole:
      return draw_line(out, "bar bar-ongoing", 0, width, middle, middle);
    case BarShape::deadline:
      draw_line(out, "bar bar-deadline", begin, end, middle, middle);
      return draw_diamond(out, end);
    case BarShape::dots:
      for (const double dot : bar.dots)
        draw(out, R"(<circle class="mark" cx="{:.1f}" cy="{}" r="3"/>)",
             std::clamp(x_of(dot), 3.0, width - 3), middle);
  }
}

}  // namespace

Html strip_svg(const Timeframe& timeframe, const Scale& scale, Date today) {
  std::string out = open_svg("strip");
  draw_grid(out, scale, today);
  draw_bar(out, bar_for(timeframe, scale));
  return {out + "</svg>"};
}

Html axis_svg(const Scale& scale, Date today) {
  std::string out = open_svg("axis");
  draw_grid(out, scale, today);
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) draw_label(out, tick);
  return {out + "</svg>"};
}

}  // namespace kehoach
