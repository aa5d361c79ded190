// Times of made-up tasks as a Hugo site's front matter has them.
#pragma once

#include <string>
#include <vector>

#include "bench/made_up_portal.hpp"

namespace kehoach::bench {

struct HugoTime {
  std::string form;   // "span", "deadline", "ongoing", "recurring", "none"
  Words words;        // as our pages say them
  std::string order;  // sorts lists: what ends soonest first, what never ends last
  std::string from;   // days, or empty
  std::string to;
  double begin = 0;  // years with their fractions: where a bar begins and ends
  double end = 0;
  int first = 0;
  int last = 0;
  std::string month_and_day;  // of what recurs: "06-30"
  int day_of_due = 0;         // 630
  std::vector<int> active;    // years in which it stands on the timeline
};

HugoTime hugo_time(const MadeUpTask& task);

// Years in which it falls due; none of what is done.
std::vector<int> due_years(const MadeUpPlan& plan, const MadeUpTask& task, const HugoTime& time);

}  // namespace kehoach::bench
