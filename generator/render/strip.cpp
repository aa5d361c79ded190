#include "render/strip.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "base/escape.hpp"

namespace kehoach {

namespace {

constexpr double strip_width = 240;
constexpr double overview_width = 720;
constexpr double arrow_length = 6;
constexpr double lane_height = 36;  // of the overview: a line of words, and the bar below it

// Where a bar is drawn: a band of 24 units whose top is at `top`.
struct Canvas {
  std::string& out;
  double width = strip_width;
  double top = 0;

  // Of the scale's 1000 units to the drawing's.
  double x(double position) const { return position * width / 1000; }
  double middle() const { return top + 12; }
};

template <class... Arguments>
void draw(std::string& out, fmt::format_string<Arguments...> form, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(out), form, std::forward<Arguments>(arguments)...);
}

void draw_line(std::string& out, std::string_view css_class, double x1, double x2, double y1,
               double y2) {
  draw(out, R"(<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)", css_class, x1,
       y1, x2, y2);
}

void draw_grid(const Canvas& canvas, double height, const Scale& scale, Date today) {
  const auto line = [&](std::string_view css_class, double position) {
    draw_line(canvas.out, css_class, canvas.x(position), canvas.x(position), 0, height);
  };
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) line("grid", tick.x);
  if (today.year >= scale.first_year && today.year <= scale.last_year)
    line("today", scale.at(today));
}

// A year beside its line, on the side where there is room.
void draw_label(const Canvas& canvas, const Tick& tick) {
  const bool at_end = tick.x > 850;
  const std::string label = (tick.month > 1 ? std::to_string(tick.month) + "/" : std::string()) +
                            std::to_string(tick.year);
  draw(canvas.out, R"(<text class="tick-label" x="{:.1f}" y="17" text-anchor="{}">{}</text>)",
       canvas.x(tick.x) + (at_end ? -3 : 3), at_end ? "end" : "start", label);
}

// The arrow of a bar that goes on beyond an edge; its point is at `x`.
void draw_arrow(const Canvas& canvas, double x, double towards) {
  draw(canvas.out, R"(<path class="mark" d="M{:.1f} {:.1f} l{} -6 v12 z"/>)", x, canvas.middle(),
       -towards * arrow_length);
}

void draw_diamond(const Canvas& canvas, double x) {
  const double center = std::clamp(x, 5.0, canvas.width - 5);
  draw(canvas.out, R"(<path class="mark" d="M{:.1f} {:.1f} l5 5 l-5 5 l-5 -5 z"/>)", center,
       canvas.middle() - 5);
}

void draw_rect(const Canvas& canvas, std::string_view shape, double begin, double end) {
  // A bar of less than three units would vanish: a quarter among fifty years.
  const double x = std::min(begin, canvas.width - 3);
  draw(canvas.out, R"(<rect class="bar {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="12"/>)",
       shape, x, canvas.middle() - 6, std::max(end - x, 3.0));
}

void draw_shape(const Canvas& canvas, const Bar& bar, double begin, double end) {
  const double y = canvas.middle();
  switch (bar.shape) {
    case BarShape::bar:
      return draw_rect(canvas, "bar-span", begin, end);
    case BarShape::waiting:
      return draw_rect(canvas, "bar-waiting", begin + 1, end - 1);
    case BarShape::open:
      return draw_rect(canvas, "bar-open", begin, end);
    case BarShape::whole:
      return draw_line(canvas.out, "bar bar-ongoing", begin, end, y, y);
    case BarShape::deadline:
      draw_line(canvas.out, "bar bar-deadline", begin, end, y, y);
      return bar.cut_end ? void() : draw_diamond(canvas, end);
    case BarShape::dots:
      for (const double dot : bar.dots)
        draw(canvas.out, R"(<circle class="mark" cx="{:.1f}" cy="{:.1f}" r="3"/>)",
             std::clamp(canvas.x(dot), 3.0, canvas.width - 3), y);
  }
}

void draw_bar(const Canvas& canvas, const Bar& bar) {
  double begin = canvas.x(bar.begin);
  double end = canvas.x(bar.end);
  if (bar.cut_begin) draw_arrow(canvas, 0, -1);
  if (bar.cut_end) draw_arrow(canvas, canvas.width, 1);
  if (bar.cut_begin) begin = std::max(begin, arrow_length);
  if (bar.cut_end) end = std::min(end, canvas.width - arrow_length);
  if (end > begin || !(bar.cut_begin || bar.cut_end)) draw_shape(canvas, bar, begin, end);
}

std::string open_decorative(std::string_view css_class, double width) {
  return fmt::format(
      R"(<svg class="{0}" viewBox="0 0 {1} 24" width="{1}" height="24" aria-hidden="true" focusable="false">)",
      css_class, width);
}

// A bar of the overview: its words above, and the whole lane to tap on.
void draw_mark(std::string& out, const OverviewMark& mark) {
  const double top = mark.bar.lane * lane_height;
  const Canvas canvas{out, overview_width, top + 12};
  const double begin = canvas.x(mark.bar.bar.begin);
  const double width = std::max(canvas.x(mark.bar.bar.end) - begin, 80.0);
  const double x = std::min(begin, overview_width - width);
  out += "<a href=\"";
  append_escaped(out, mark.url);
  out += "\" aria-label=\"";
  append_escaped(out, mark.label);
  draw(out, R"("><rect class="hit" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>)", x, top,
       width, lane_height - 2);
  draw_bar(canvas, mark.bar.bar);
  draw(out, R"(<text class="overview-label" x="{:.1f}" y="{:.1f}">)", x + 2, top + 13);
  append_escaped(out, mark.text);
  out += "</text></a>";
}

}  // namespace

Html strip_svg(const Bar& bar, const Scale& scale, Date today) {
  std::string out = open_decorative("strip", strip_width);
  const Canvas canvas{out};
  draw_grid(canvas, 24, scale, today);
  draw_bar(canvas, bar);
  return {out + "</svg>"};
}

Html axis_svg(const Scale& scale, Date today, bool of_overview) {
  const double width = of_overview ? overview_width : strip_width;
  std::string out = open_decorative(of_overview ? "axis overview-axis" : "axis", width);
  const Canvas canvas{out, width};
  draw_grid(canvas, 24, scale, today);
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) draw_label(canvas, tick);
  return {out + "</svg>"};
}

Html overview_svg(const std::vector<OverviewMark>& marks, std::string_view label,
                  const Scale& scale, Date today) {
  uint32_t lanes = 0;
  for (const OverviewMark& mark : marks) lanes = std::max(lanes, mark.bar.lane + 1);
  const double height = lanes * lane_height;
  std::string out = fmt::format(
      R"(<svg class="strip overview" viewBox="0 0 {0} {1}" width="{0}" height="{1}" role="group" aria-label=")",
      overview_width, height);
  append_escaped(out, label);
  out += "\">";
  draw_grid({out, overview_width}, height, scale, today);
  for (const OverviewMark& mark : marks) draw_mark(out, mark);
  return {out + "</svg>"};
}

}  // namespace kehoach
