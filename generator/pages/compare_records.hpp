// Two states of one record to what changed in it. Moves come first, corrections last.
#pragma once

#include <vector>

#include "pages/changes.hpp"
#include "pages/match_records.hpp"

namespace kehoach {

// Two states of the portal, and the records of either in the portal of today.
struct States {
  const Portal& before;
  const Portal& after;
  Matches matches;       // of `before` in `after`
  Matches today_before;  // of `before` in today's portal
  Matches today_after;
};

std::vector<Change> compare(const States& states, const Plan& before, const Plan& after);
std::vector<Change> compare(const States& states, const Target& before, const Target& after);
std::vector<Change> compare(const States& states, const Task& before, const Task& after);
std::vector<Change> compare(const States& states, const Agency& before, const Agency& after);

}  // namespace kehoach
