#include "pages/overview.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace kehoach {

namespace {

constexpr double gap = 12;  // of 1000, between bars of one lane

// What bars have in common that are drawn as one: their places in cells of this width, or for none
// exactly.
auto place(const Bar& bar, double cell) {
  const auto rounded = [cell](double x) { return cell > 0 ? std::floor(x / cell) : x; };
  return std::tuple(rounded(bar.begin), rounded(bar.end), bar.shape,
                    cell > 0 ? std::vector<double>() : bar.dots);
}

void join(OverviewBar& bar, const OverviewBar& other) {
  bar.bar.begin = std::min(bar.bar.begin, other.bar.begin);
  bar.bar.end = std::max(bar.bar.end, other.bar.end);
  bar.bar.cut_begin |= other.bar.cut_begin;
  bar.bar.cut_end |= other.bar.cut_end;
  bar.tasks.insert(bar.tasks.end(), other.tasks.begin(), other.tasks.end());
}

std::vector<OverviewBar> joined(const std::vector<OverviewBar>& bars, double cell) {
  std::map<decltype(place({}, cell)), OverviewBar> by_place;
  for (const OverviewBar& bar : bars) {
    const auto [same, is_new] = by_place.try_emplace(place(bar.bar, cell), bar);
    if (!is_new) join(same->second, bar);
  }
  std::vector<OverviewBar> result;
  for (auto& [key, bar] : by_place) result.push_back(std::move(bar));
  return result;
}

// Gives each bar the first lane that is free where it begins.
void assign_lanes(std::vector<OverviewBar>& bars) {
  std::vector<double> lane_ends;
  for (OverviewBar& each : bars) {
    const auto free = std::find_if(lane_ends.begin(), lane_ends.end(),
                                   [&](double end) { return end + gap <= each.bar.begin; });
    each.lane = static_cast<uint32_t>(free - lane_ends.begin());
    if (free == lane_ends.end())
      lane_ends.push_back(each.bar.end);
    else
      *free = each.bar.end;
  }
}

}  // namespace

std::vector<OverviewBar> overview_bars(const Portal& portal, const std::vector<Id<Task>>& tasks,
                                       const Scale& scale, size_t most) {
  std::vector<OverviewBar> bars;
  for (const Id<Task> id : tasks) {
    const Task& task = portal.tasks[id];
    if (task.when)
      bars.push_back({bar_for(*task.when, scale, portal.plans[task.plan].period), {id}, 0});
  }
  std::vector<OverviewBar> drawn = joined(bars, 0);
  for (const double cell : {20.0, 50.0, 100.0, 250.0, 500.0, 2000.0})
    if (drawn.size() > most) drawn = joined(bars, cell);
  std::stable_sort(drawn.begin(), drawn.end(), [](const OverviewBar& a, const OverviewBar& b) {
    return std::tuple(a.bar.begin, a.bar.end, a.tasks.front().value) <
           std::tuple(b.bar.begin, b.bar.end, b.tasks.front().value);
  });
  assign_lanes(drawn);
  return drawn;
}

uint32_t lane_count(const std::vector<OverviewBar>& bars) {
  uint32_t count = 0;
  for (const OverviewBar& bar : bars) count = std::max(count, bar.lane + 1);
  return count;
}

}  // namespace kehoach
