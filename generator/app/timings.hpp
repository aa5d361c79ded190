// How long each stage of a build takes, for --timings.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/translate.hpp"

namespace kehoach {

class Timings {
 public:
  // Begins a stage and ends the one before. `name` is a literal.
  void start(std::string_view name);
  void stop();

  // How many of the slowest pages are told of.
  static constexpr size_t slowest_told = 5;
  void add_slow(std::string path, double milliseconds);

  // From the first start to the last stop.
  double seconds() const;

  // A line for each stage with its wall time in milliseconds, then the whole, the number of files
  // and bytes made, those of the search among them, the most memory the process has held, and the
  // pages that took longest to make.
  std::string report(size_t files, uint64_t bytes, uint64_t search_bytes,
                     MessageLanguage language) const;

 private:
  using Clock = std::chrono::steady_clock;

  struct Stage {
    std::string_view name;
    Clock::time_point begin;
    Clock::time_point end;
  };
  std::vector<Stage> stages_;
  std::vector<std::pair<std::string, double>> slowest_;
  bool running_ = false;
};

}  // namespace kehoach
