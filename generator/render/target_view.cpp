#include "base/text.hpp"
#include "render/parts.hpp"
#include "render/progress.hpp"

namespace kehoach {

namespace {

FigureView figure_view(const Scope& scope, const Figure& figure) {
  FigureView view;
  if (figure.indicator.id)
    view.indicator = text_view(scope, scope.portal().indicators[figure.indicator.id].name);
  if (figure.comparator == Comparator::at_least)
    view.comparator = say(scope, "comparator_at_least");
  if (figure.comparator == Comparator::at_most) view.comparator = say(scope, "comparator_at_most");
  if (figure.comparator == Comparator::about) view.comparator = say(scope, "comparator_about");
  view.value = format_number(figure.value, scope.code());
  if (figure.comparator == Comparator::range)
    view.value += "–" + format_number(figure.upper, scope.code());
  view.unit = text_view(scope, figure.unit);
  if (view.unit.text == "%") {  // belongs to the number, without a space in either language
    view.value += "%";
    view.unit = {};
  }
  if (figure.per_year) {
    const Said unit = figure.unit.in(scope.language);
    view.unit.text = say({scope.context, unit.language}, "per_year", {{"unit", unit.text}});
  }
  return view;
}

std::string measured_value(const Scope& scope, const Measurement& measured, const Figure* figure) {
  const std::string value = format_number(measured.value, scope.code());
  const std::string unit = figure ? text_in(scope, figure->unit) : "";
  if (unit == "%") return value + unit;
  return unit.empty() ? value : say(scope, "value_unit", {{"value", value}, {"unit", unit}});
}

std::string dated_value(const Scope& scope, const Measurement& measured, const Figure* figure) {
  return say(scope, "measured_value",
             {{"value", measured_value(scope, measured, figure)},
              {"date", format_date(measured.on, scope.code())}});
}

// "at least 300 people"
std::string goal_words(const FigureView& figure) {
  std::string text = figure.comparator;
  for (const std::string& part : {figure.value, figure.unit.text})
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  return text;
}

MeasurementView measurement_view(const Scope& scope, const Measurement& measured,
                                 const Figure* figure) {
  return {date_view(scope, measured.on), measured_value(scope, measured, figure),
          source_view(scope, measured.source)};
}

ProgressView progress_view(const Scope& scope, const Target& target, const ProgressChart& chart) {
  const Figure* const figure = chart.goal ? &target.figures[chart.goal->figure] : nullptr;
  ProgressView view;
  view.indicator = text_view(scope, scope.portal().indicators[chart.indicator].name);
  const std::string goal = figure ? goal_words(figure_view(scope, *figure)) : "";
  if (figure)
    view.goal = say(scope, "progress_goal",
                    {{"goal", goal}, {"horizon", horizon_words(scope, target.horizon)}});
  for (auto point = chart.points.rbegin(); point != chart.points.rend(); ++point)
    view.rows.push_back(measurement_view(scope, target.measured[point->measurement], figure));
  const Measurement& newest = target.measured[chart.points.back().measurement];
  ProgressWords words;
  words.summary = say(scope, "progress_summary",
                      {{"indicator", view.indicator.text},
                       {"value", dated_value(scope, newest, figure)},
                       {"goal", goal.empty() ? say(scope, "no_figures") : goal}});
  words.highest = format_number(chart.highest, scope.code());
  words.newest = format_number(newest.value, scope.code());
  words.goal = goal;
  view.chart = progress_svg(chart, words);
  return view;
}

// The newest value of all, with its date.
std::string newest_words(const Scope& scope, const Target& target,
                         const std::vector<ProgressChart>& charts) {
  const Measurement* newest = nullptr;
  const Figure* figure = nullptr;
  for (const ProgressChart& chart : charts) {
    const Measurement& last = target.measured[chart.points.back().measurement];
    if (newest && newest->on >= last.on) continue;
    newest = &last;
    figure = chart.goal ? &target.figures[chart.goal->figure] : nullptr;
  }
  return newest ? dated_value(scope, *newest, figure) : "";
}

}  // namespace

std::string horizon_words(const Scope& scope, const std::optional<Timeframe>& horizon) {
  if (!horizon || horizon->kind != TimeframeKind::deadline || horizon->before)
    return timeframe_words(scope, horizon);
  return say(scope, "horizon_by", {{"period", words(horizon->end, scope.code())}});
}

SourceView source_view(const Scope& scope, const Source& source) {
  return {text_view(scope, source.title),
          {source.url},
          source.retrieved ? format_date(*source.retrieved, scope.code()) : "",
          text_view(scope, source.note)};
}

std::string figure_words(const Scope& scope, const Figure& figure) {
  return goal_words(figure_view(scope, figure));
}

TargetView target_view(const Scope& scope, const Target& target) {
  TargetView view;
  view.id = anchor_of(target);
  view.horizon = horizon_words(scope, target.horizon);
  view.horizon_key = sort_text(target.horizon);
  view.statement = text_view(scope, target.statement);
  for (const Figure& figure : target.figures) view.figures.push_back(figure_view(scope, figure));
  view.provision = provision_words(scope, target.source);
  const std::vector<ProgressChart> charts = progress_of(target);
  view.progress = newest_words(scope, target, charts);
  for (const ProgressChart& chart : charts)
    view.measured.push_back(progress_view(scope, target, chart));
  return view;
}

}  // namespace kehoach
