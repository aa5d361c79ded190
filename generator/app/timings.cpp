#include "app/timings.hpp"

#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>

#include "base/text.hpp"

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

// A row of two columns; the width of a text is not its number of bytes.
std::string line(const std::string& name, const std::string& value) {
  const size_t width = std::min<size_t>(display_width(name), 18);
  return fmt::format("  {}{}{}\n", name, std::string(18 - width, ' '), value);
}

std::string amount(double value, std::string_view unit) {
  return fmt::format("{:>10.1f} {}", value, unit);
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

std::string Timings::report(const MadeAmounts& made, MessageLanguage language) const {
  const auto said = [&](std::string_view word) { return translated(word, language); };
  std::string text = said("timings:") + "\n";
  for (const Stage& stage : stages_)
    text += line(said(stage.name), amount(milliseconds(stage.end - stage.begin), "ms"));
  text += line(said("in all"), amount(seconds() * 1000, "ms"));
  text += line(said("content known"), fmt::format("{:>8}", made.known));
  text += line(said("files"), fmt::format("{:>8}", made.files));
  text += line(said("pages kept"), fmt::format("{:>8}", made.kept));
  text += line(said("output"), amount(static_cast<double>(made.bytes) / 1024, "KiB"));
  text += line(said("search"), amount(static_cast<double>(made.search_bytes) / 1024, "KiB"));
  text += line(said("peak memory"), amount(peak_mebibytes(), "MiB"));
  if (!slowest_.empty()) text += said("slowest:") + "\n";
  for (const auto& [path, milliseconds_taken] : slowest_)
    text += fmt::format("  {:>8.1f} ms {}\n", milliseconds_taken, path);
  return text;
}

}  // namespace kehoach
