#include "app/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace kehoach {
namespace {

constexpr auto patience = std::chrono::milliseconds(300);
constexpr auto interval = std::chrono::milliseconds(50);
constexpr size_t width = 30;

}  // namespace

bool is_terminal() {
  const char* const terminal = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
}

Progress::Progress(size_t total)
    : total_(total), shown_(is_terminal()), next_(Clock::now() + patience) {}

Progress::~Progress() {
  if (drawn_) std::fputs("\r\033[K", stderr);
}

void Progress::step() {
  const size_t done = ++done_;
  if (!shown_) return;
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (lock.owns_lock() && Clock::now() >= next_) draw(done);
}

void Progress::draw(size_t done) {
  const size_t filled = width * done / total_;
  fmt::print(stderr, "\r[{}{}] {}/{}", std::string(filled, '#'), std::string(width - filled, ' '),
             done, total_);
  next_ = Clock::now() + interval;
  drawn_ = true;
}

}  // namespace kehoach
