// Times of files as one number.
#pragma once

#include <sys/stat.h>

#include <cstdint>

namespace kehoach {

inline constexpr int64_t nanoseconds_in_second = 1'000'000'000;

// Nanoseconds since the beginning of the clock, as the system gives them with a file's status.
constexpr int64_t nanoseconds_of(const timespec& time) {
  return time.tv_sec * nanoseconds_in_second + time.tv_nsec;
}

}  // namespace kehoach
