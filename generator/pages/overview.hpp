// A plan, or a portal, on one drawing: tasks of the same time are one bar, and bars that do not
// overlap share a lane. Numbers only.
#pragma once

#include <cstdint>
#include <vector>

#include "model/portal.hpp"
#include "pages/timeline.hpp"

namespace kehoach {

struct OverviewBar {
  Bar bar;
  std::vector<Id<Task>> tasks;  // all with this time, in order
  uint32_t lane = 0;            // from the top
};

// More bars than this are drawn together by about the same time and shape, so that thousands of
// tasks stay readable: a bar then covers the times of all its tasks.
constexpr size_t most_overview_bars = 40;

// Bars of the dated tasks among `tasks`, earliest first; each lane holds bars that keep a gap, so
// that neighbours are told apart. Tasks without a timeframe are left out.
std::vector<OverviewBar> overview_bars(const Portal& portal, const std::vector<Id<Task>>& tasks,
                                       const Scale& scale, size_t most = most_overview_bars);

// 0 for no bars.
uint32_t lane_count(const std::vector<OverviewBar>& bars);

}  // namespace kehoach
