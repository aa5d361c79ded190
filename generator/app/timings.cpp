#include "app/timings.hpp"

#include <fmt/core.h>
#include <sys/resource.h>

namespace kehoach {
namespace {

double milliseconds(std::chrono::steady_clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

// Linux counts in kibibytes.
double peak_mebibytes() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::string line(std::string_view name, double value, std::string_view unit) {
  return fmt::format("  {:<18}{:>10.1f} {}\n", name, value, unit);
}

}  // namespace

void Timings::start(std::string_view name) {
  stop();
  const Clock::time_point now = Clock::now();
  stages_.push_back({name, now, now});
  running_ = true;
}

void Timings::stop() {
  if (running_) stages_.back().end = Clock::now();
  running_ = false;
}

void Timings::add_slow(std::string path, double milliseconds_taken) {
  slowest_.emplace_back(std::move(path), milliseconds_taken);
}

double Timings::seconds() const {
  if (stages_.empty()) return 0;
  return milliseconds(stages_.back().end - stages_.front().begin) / 1000;
}

std::string Timings::report(size_t files, uint64_t bytes, uint64_t search_bytes) const {
  std::string text = "timings:\n";
  for (const Stage& stage : stages_)
    text += line(stage.name, milliseconds(stage.end - stage.begin), "ms");
  text += line("in all", seconds() * 1000, "ms");
  text += fmt::format("  {:<18}{:>8}\n", "files", files);
  text += line("output", static_cast<double>(bytes) / 1024, "KiB");
  text += line("search", static_cast<double>(search_bytes) / 1024, "KiB");
  text += line("peak memory", peak_mebibytes(), "MiB");
  if (!slowest_.empty()) text += "slowest:\n";
  for (const auto& [path, milliseconds_taken] : slowest_)
    text += fmt::format("  {:>8.1f} ms {}\n", milliseconds_taken, path);
  return text;
}

}  // namespace kehoach
