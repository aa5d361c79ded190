#include "render/strip.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
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

// With one digit behind the point, if it is not 0. Drawings are mostly numbers, and the general way
// to write them takes ten times as long.
void append_number(std::string& out, double value) {
  const long tenths = std::lround(value * 10);
  if (tenths < 0) out += '-';
  const auto size = static_cast<unsigned long>(std::labs(tenths));
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size / 10).ptr;
  out.append(digits.data(), end);
  if (size % 10 == 0) return;
  out += '.';
  out += static_cast<char>('0' + size % 10);
}

void append_attribute(std::string& out, std::string_view name, double value) {
  out.append(" ").append(name).append("=\"");
  append_number(out, value);
  out += '"';
}

void draw_line(std::string& out, std::string_view css_class, double x1, double x2, double y1,
               double y2) {
  out.append("<line class=\"").append(css_class).append("\"");
  append_attribute(out, "x1", x1);
  append_attribute(out, "y1", y1);
  append_attribute(out, "x2", x2);
  append_attribute(out, "y2", y2);
  out += "/>";
}

// All lines in one element: a page has a grid in every row.
void draw_grid(const Canvas& canvas, double height, const Scale& scale, Date today) {
  std::string& out = canvas.out;
  out += "<path class=\"grid\" d=\"";
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) {
      out += 'M';
      append_number(out, canvas.x(tick.x));
      out += " 0v";
      append_number(out, height);
    }
  out += "\"/>";
  if (today.year < scale.first_year || today.year > scale.last_year) return;
  const double x = canvas.x(scale.at(today));
  draw_line(out, "today", x, x, 0, height);
}

// A year beside its line, on the side where there is room.
void draw_label(const Canvas& canvas, const Tick& tick) {
  const bool at_end = tick.x > 850;
  canvas.out += "<text class=\"tick-label\"";
  append_attribute(canvas.out, "x", canvas.x(tick.x) + (at_end ? -3 : 3));
  canvas.out.append(" y=\"17\" text-anchor=\"").append(at_end ? "end" : "start").append("\">");
  if (tick.month > 1) canvas.out.append(std::to_string(tick.month)).append("/");
  canvas.out.append(std::to_string(tick.year)).append("</text>");
}

// The arrow of a bar that goes on beyond an edge; its point is at `x`.
void draw_arrow(const Canvas& canvas, double x, double towards) {
  canvas.out += "<path class=\"mark\" d=\"M";
  append_number(canvas.out, x);
  canvas.out += ' ';
  append_number(canvas.out, canvas.middle());
  canvas.out += " l";
  append_number(canvas.out, -towards * arrow_length);
  canvas.out += " -6 v12 z\"/>";
}

void draw_diamond(const Canvas& canvas, double x) {
  const double center = std::clamp(x, 5.0, canvas.width - 5);
  canvas.out += "<path class=\"mark\" d=\"M";
  append_number(canvas.out, center);
  canvas.out += ' ';
  append_number(canvas.out, canvas.middle() - 5);
  canvas.out += " l5 5 l-5 5 l-5 -5 z\"/>";
}

void draw_rect(const Canvas& canvas, std::string_view shape, double begin, double end) {
  // A bar of less than three units would vanish: a quarter among fifty years.
  const double x = std::min(begin, canvas.width - 3);
  canvas.out.append("<rect class=\"bar ").append(shape).append("\"");
  append_attribute(canvas.out, "x", x);
  append_attribute(canvas.out, "y", canvas.middle() - 6);
  append_attribute(canvas.out, "width", std::max(end - x, 3.0));
  canvas.out += " height=\"12\"/>";
}

void draw_dot(const Canvas& canvas, double x) {
  canvas.out += "<circle class=\"mark\"";
  append_attribute(canvas.out, "cx", x);
  append_attribute(canvas.out, "cy", canvas.middle());
  canvas.out += " r=\"3\"/>";
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
        draw_dot(canvas, std::clamp(canvas.x(dot), 3.0, canvas.width - 3));
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
  out += "\"><rect class=\"hit\"";
  append_attribute(out, "x", x);
  append_attribute(out, "y", top);
  append_attribute(out, "width", width);
  append_attribute(out, "height", lane_height - 2);
  out += "/>";
  draw_bar(canvas, mark.bar.bar);
  out += "<text class=\"overview-label\" paint-order=\"stroke\"";
  append_attribute(out, "x", x + 2);
  append_attribute(out, "y", top + 13);
  out += '>';
  append_escaped(out, mark.text);
  out += "</text></a>";
}

// Two strokes across the axis, as where an axis is broken.
void draw_narrower(const Canvas& canvas, double position) {
  const double x = canvas.x(position);
  canvas.out += "<path class=\"narrower\" d=\"";
  for (const double begin : {x - 8, x - 4}) {
    canvas.out += 'M';
    append_number(canvas.out, begin);
    canvas.out += " 24l4-9";
  }
  canvas.out += "\"/>";
}

}  // namespace

StripScale strip_scale_of(const Scale& scale, Date today) {
  StripScale strip_scale{scale, open_decorative("strip", strip_width)};
  draw_grid({strip_scale.grid}, 24, scale, today);
  return strip_scale;
}

Html strip_svg(const Bar& bar, const StripScale& scale) {
  std::string out;
  out.reserve(scale.grid.size() + 160);
  out += scale.grid;
  draw_bar({out}, bar);
  out += "</svg>";
  return {std::move(out)};
}

Html axis_svg(const Scale& scale, Date today, bool of_overview) {
  const double width = of_overview ? overview_width : strip_width;
  std::string out = open_decorative(of_overview ? "axis overview-axis" : "axis", width);
  const Canvas canvas{out, width};
  draw_grid(canvas, 24, scale, today);
  for (const Tick& tick : ticks(scale))
    if (tick.labelled) draw_label(canvas, tick);
  if (const auto position = narrower_from(scale)) draw_narrower(canvas, *position);
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
