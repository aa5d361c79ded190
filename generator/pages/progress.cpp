#include "pages/progress.hpp"

#include <algorithm>
#include <cmath>

namespace kehoach {

namespace {

// The least of 1, 2, 5, 10, 20 … (0.5, 0.2 …) that is not below `value`.
double round_up(double value) {
  if (value <= 0) return 1;
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (value <= factor * power) return factor * power;
  return 10 * power;
}

double round_down(double value) {
  return value < 0 ? -round_up(-value) : 0;
}

double upper_of(const Figure& figure) {
  return figure.comparator == Comparator::range ? figure.upper : figure.value;
}

const Figure* figure_of(const Target& target, Id<Indicator> indicator) {
  for (const Figure& figure : target.figures)
    if (figure.indicator.id == indicator) return &figure;
  return nullptr;
}

void widen_years(ProgressChart& chart, std::optional<Date> day) {
  if (!day) return;
  chart.first_year = std::min<int>(chart.first_year, day->year);
  chart.last_year = std::max<int>(chart.last_year, day->year);
}

double x_of(const ProgressChart& chart, Date day) {
  const int64_t begin = to_days({static_cast<int16_t>(chart.first_year), 1, 1});
  const int64_t end = to_days({static_cast<int16_t>(chart.last_year), 12, 31});
  return 1000 * static_cast<double>(to_days(day) - begin) / static_cast<double>(end - begin);
}

double y_of(const ProgressChart& chart, double value) {
  return 1000 * (value - chart.lowest) / (chart.highest - chart.lowest);
}

// The measurements of one indicator, by date.
std::vector<ProgressPoint> points_of(const Target& target, Id<Indicator> indicator) {
  std::vector<ProgressPoint> points;
  for (uint32_t i = 0; i < target.measured.size(); ++i)
    if (target.measured[i].indicator.id == indicator) points.push_back({i, 0, 0});
  std::stable_sort(points.begin(), points.end(),
                   [&](const ProgressPoint& a, const ProgressPoint& b) {
                     return target.measured[a.measurement].on < target.measured[b.measurement].on;
                   });
  return points;
}

void set_scales(const Target& target, const Figure* figure, ProgressChart& chart) {
  const auto measured = [&](const ProgressPoint& point) -> const Measurement& {
    return target.measured[point.measurement];
  };
  chart.first_year = measured(chart.points.front()).on.year;
  chart.last_year = measured(chart.points.back()).on.year;
  if (target.horizon) {
    widen_years(chart, target.horizon->first_day());
    widen_years(chart, target.horizon->last_day());
  }
  double least = figure ? std::min(figure->value, upper_of(*figure)) : 0;
  double most = figure ? std::max(figure->value, upper_of(*figure)) : 0;
  for (const ProgressPoint& point : chart.points) {
    least = std::min(least, measured(point).value);
    most = std::max(most, measured(point).value);
  }
  chart.lowest = round_down(least);
  chart.highest = round_up(most);
}

ProgressChart chart_of(const Target& target, Id<Indicator> indicator) {
  ProgressChart chart;
  chart.indicator = indicator;
  chart.points = points_of(target, indicator);
  const Figure* const figure = figure_of(target, indicator);
  set_scales(target, figure, chart);
  for (ProgressPoint& point : chart.points) {
    const Measurement& measured = target.measured[point.measurement];
    point.x = x_of(chart, measured.on);
    point.y = y_of(chart, measured.value);
  }
  if (figure)
    chart.goal = {static_cast<uint32_t>(figure - target.figures.data()), y_of(chart, figure->value),
                  y_of(chart, upper_of(*figure))};
  return chart;
}

}  // namespace

std::vector<ProgressChart> progress_of(const Target& target) {
  std::vector<ProgressChart> charts;
  for (const Measurement& measured : target.measured) {
    const Id<Indicator> indicator = measured.indicator.id;
    const bool known = std::any_of(charts.begin(), charts.end(), [&](const ProgressChart& chart) {
      return chart.indicator == indicator;
    });
    if (!known) charts.push_back(chart_of(target, indicator));
  }
  return charts;
}

}  // namespace kehoach
