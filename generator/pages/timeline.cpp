#include "pages/timeline.hpp"

#include <algorithm>
#include <cstdlib>

namespace kehoach {

namespace {

constexpr int linear_years = 12;     // the longest span that is drawn to one scale
constexpr int near_years = 10;       // of a longer span, the years that take `near_width`
constexpr double dot_width = 35;     // of 1000, that tells neighbouring dots apart
constexpr double label_width = 150;  // of 1000, what a label needs
constexpr double near_width = 660;   // of 1000

double years_since(int first_year, Date day) {
  const int64_t start = to_days({day.year, 1, 1});
  const double length =
      day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0) ? 366 : 365;
  return day.year - first_year + static_cast<double>(to_days(day) - start) / length;
}

// The end of a day: a bar up to 31 December reaches the next year's line.
double end_at(const Scale& scale, Date day) {
  return scale.at(add_days(day, 1));
}

// Whether a year is round enough to be labelled on a scale of so many years.
bool is_round(const Scale& scale, int year) {
  const int years = scale.last_year - scale.first_year + 1;
  if (year == scale.first_year || years <= 6) return true;
  if (years <= linear_years) return (year - scale.first_year) % 2 == 0;
  return year % (year - scale.first_year > near_years ? 10 : 5) == 0;
}

// Where the plan's period begins and ends on the scale.
struct Stretch {
  double begin = 0;
  double end = 1000;
};
Stretch stretch_of(const std::optional<Timeframe>& period, const Scale& scale) {
  const auto first = period ? period->first_day() : std::nullopt;
  const auto last = period ? period->last_day() : std::nullopt;
  return {first ? scale.at(*first) : 0, last ? end_at(scale, *last) : 1000};
}

std::vector<double> yearly_dots(const Timeframe& timeframe, const Scale& scale,
                                const Stretch& stretch) {
  std::vector<double> dots;
  const Recurrence& every = timeframe.recurrence;
  const int month = every.month ? every.month : every.before_month ? every.before_month : 7;
  const int last = std::min(scale.last_year, scale.first_year + 2 * scale_reach);
  for (int year = scale.first_year; year <= last; ++year) {
    const double x = scale.at({static_cast<int16_t>(year), static_cast<uint8_t>(month), 1});
    if (x < stretch.begin || x > stretch.end) continue;
    if (dots.empty() || x >= dots.back() + dot_width) dots.push_back(x);
  }
  return dots;
}

Bar uncut_bar(const Timeframe& timeframe, const Scale& scale, const Stretch& stretch) {
  const auto first = timeframe.first_day();
  const auto last = timeframe.last_day();
  const double begin = first ? scale.at(*first) : 0;
  const double end = last ? end_at(scale, *last) : 1000;
  switch (timeframe.kind) {
    case TimeframeKind::deadline:
      return {BarShape::deadline, 0, end, {}};
    case TimeframeKind::open:
      return {BarShape::open, begin, 1000, {}};
    case TimeframeKind::ongoing:
      return {BarShape::whole, stretch.begin, stretch.end, {}};
    case TimeframeKind::recurring:
      return {BarShape::dots, stretch.begin, stretch.end, yearly_dots(timeframe, scale, stretch)};
    case TimeframeKind::conditional:
      return {BarShape::waiting, first ? begin : stretch.begin, last ? end : stretch.end, {}};
    default:
      return {BarShape::bar, begin, end, {}};
  }
}

std::vector<Tick> quarter_ticks(const Scale& scale) {
  std::vector<Tick> result;
  for (const int month : {1, 4, 7, 10})
    result.push_back(
        {scale.at({static_cast<int16_t>(scale.first_year), static_cast<uint8_t>(month), 1}),
         scale.first_year, true, month});
  return result;
}

}  // namespace

double Scale::at(Date day) const {
  const double years = last_year - first_year + 1;
  const double position = std::clamp(years_since(first_year, day), 0.0, years);
  if (years <= linear_years) return 1000 * position / years;
  if (position <= near_years) return near_width * position / near_years;
  return near_width + (1000 - near_width) * (position - near_years) / (years - near_years);
}

std::optional<double> narrower_from(const Scale& scale) {
  if (scale.last_year - scale.first_year < linear_years) return std::nullopt;
  return near_width;
}

std::optional<Scale> scale_for(const Portal& portal, const std::vector<Id<Task>>& tasks) {
  std::vector<int> years;
  for (const Id<Task> task : tasks) {
    const auto& when = portal.tasks[task].when;
    if (!when) continue;
    for (const auto& day : {when->first_day(), when->last_day()})
      if (day) years.push_back(day->year);
  }
  if (years.empty()) return std::nullopt;
  std::sort(years.begin(), years.end());
  const int middle = years[years.size() / 2];
  std::erase_if(years, [middle](int year) { return std::abs(year - middle) > scale_reach; });
  return Scale{years.front(), years.back()};
}

std::vector<Tick> ticks(const Scale& scale) {
  if (scale.first_year == scale.last_year) return quarter_ticks(scale);
  std::vector<Tick> result;
  double room_from = 0;
  for (int year = scale.first_year; year <= scale.last_year; ++year) {
    const double x = scale.at({static_cast<int16_t>(year), 1, 1});
    const bool labelled = is_round(scale, year) && x >= room_from;
    if (labelled) room_from = x + label_width;
    result.push_back({x, year, labelled});
  }
  return result;
}

Bar bar_for(const Timeframe& timeframe, const Scale& scale,
            const std::optional<Timeframe>& period) {
  Bar bar = uncut_bar(timeframe, scale, stretch_of(period, scale));
  const auto first = timeframe.first_day();
  const auto last = timeframe.last_day();
  bar.cut_begin =
      (first && first->year < scale.first_year) || (last && last->year < scale.first_year);
  bar.cut_end = (first && first->year > scale.last_year) || (last && last->year > scale.last_year);
  return bar;
}

}  // namespace kehoach
