// Texts of files for who reads the same folders again and again, as `serve` does: only what may
// have been written since is read from the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace kehoach {

using SharedText = std::shared_ptr<const std::string>;

class KnownTexts {
 public:
  // Nanoseconds, as the system's clock for files counts them.
  using Clock = std::function<int64_t()>;
  static int64_t system_time();

  explicit KnownTexts(Clock clock = system_time) : clock_(std::move(clock)) {}

  // The file's text; throws FileError. A file is the same if it is the same to the system: by
  // number, size and times. Times that were new when it was read prove nothing: a second save of
  // the same length may have come within one tick of the clock. From any number of threads.
  SharedText read(const std::filesystem::path& path);

 private:
  struct Seen {
    uint64_t device = 0, number = 0, size = 0;
    int64_t modified = 0, changed = 0;  // nanoseconds
    bool operator==(const Seen&) const = default;
  };
  struct Known {
    Seen seen;
    SharedText text;
  };
  static Seen look_at(const std::filesystem::path& path);

  const Clock clock_;
  std::mutex mutex_;
  std::map<std::string, Known> known_;  // by path; under the mutex
};

}  // namespace kehoach
