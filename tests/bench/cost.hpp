// What a process costs: wall and CPU time, the most memory it held.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace kehoach::bench {

struct Cost {
  double wall_seconds = 0;
  double cpu_seconds = 0;
  double peak_megabytes = 0;  // of 2^20 bytes
};

// Runs the command, or the work in a child process. What it prints on standard error is passed over
// if `quiet`. Ends the program if it fails.
Cost cost_of(std::vector<std::string> command, bool quiet = false);
Cost cost_of(const std::string& name, const std::function<void()>& work);

// Each number the median of its own.
Cost median(std::vector<Cost> costs);

}  // namespace kehoach::bench
