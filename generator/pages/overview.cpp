#include "pages/overview.hpp"

#include <algorithm>
#include <tuple>

namespace kehoach {

namespace {

constexpr double gap = 12;  // of 1000, between bars of one lane

auto place(const Bar& bar) {
  return std::tuple(bar.begin, bar.end, bar.shape, bar.dots);
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
                                       const Scale& scale) {
  std::vector<OverviewBar> bars;
  for (const Id<Task> task : tasks) {
    const auto& when = portal.tasks[task].when;
    if (!when) continue;
    Bar bar = bar_for(*when, scale);
    const auto same = std::find_if(bars.begin(), bars.end(), [&](const OverviewBar& each) {
      return place(each.bar) == place(bar);
    });
    if (same != bars.end())
      same->tasks.push_back(task);
    else
      bars.push_back({std::move(bar), {task}, 0});
  }
  std::stable_sort(bars.begin(), bars.end(), [](const OverviewBar& a, const OverviewBar& b) {
    return std::tuple(a.bar.begin, a.bar.end) < std::tuple(b.bar.begin, b.bar.end);
  });
  assign_lanes(bars);
  return bars;
}

uint32_t lane_count(const std::vector<OverviewBar>& bars) {
  uint32_t count = 0;
  for (const OverviewBar& bar : bars) count = std::max(count, bar.lane + 1);
  return count;
}

}  // namespace kehoach
