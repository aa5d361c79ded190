// How long each stage of a build takes, for --timings.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/translate.hpp"

namespace kehoach {

struct MadeAmounts {
  size_t known = 0;  // files of the content that were not parsed again
  size_t files = 0;
  size_t kept = 0;  // of the files: pages that were not made again
  uint64_t bytes = 0;
  uint64_t search_bytes = 0;  // of these
};

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

  // A line for each stage with its wall time in milliseconds, then the whole, what was made, the
  // most memory the process has held, and the pages that took longest to make.
  std::string report(const MadeAmounts& made, MessageLanguage language) const;

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
