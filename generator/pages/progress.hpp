// Measured values of targets as geometry: numbers only, no drawing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/portal.hpp"

namespace kehoach {

// Positions are 0…1000 from the left and from the bottom.
struct ProgressPoint {
  uint32_t measurement = 0;  // into Target::measured
  double x = 0;
  double y = 0;
};

// What the target asks for; both equal but for a range.
struct ProgressGoal {
  uint32_t figure = 0;  // into Target::figures
  double y = 0;
  double upper_y = 0;
};

// All measurements of one indicator.
struct ProgressChart {
  Id<Indicator> indicator;
  std::vector<ProgressPoint> points;  // by date, at least one
  std::optional<ProgressGoal> goal;   // none: the target has no figure for it
  int first_year = 0;                 // its first day is at 0
  int last_year = 0;                  // its last day at 1000
  double lowest = 0;                  // the value at the bottom: 0, or below it if one was measured
  double highest = 1;                 // at the top: 1, 2 or 5 with zeros
};

// One for each indicator, in the order of their first measurements. Years reach to the horizon, so
// that what is left to do shows; values are on one linear scale with the goal.
std::vector<ProgressChart> progress_of(const Target& target);

}  // namespace kehoach
