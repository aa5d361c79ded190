// A progress bar on standard error.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>

namespace kehoach {

// Whether standard error is a terminal that understands escapes.
bool is_terminal();

// Drawn only on a terminal, only once a build has taken long enough to be wondered about, and
// gone without trace at the end.
class Progress {
 public:
  explicit Progress(size_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // One of `total` is done. May be called from many threads.
  void step();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(size_t done);

  size_t total_;
  bool shown_;
  std::atomic<size_t> done_ = 0;
  std::mutex mutex_;
  Clock::time_point next_;
  bool drawn_ = false;
};

}  // namespace kehoach
