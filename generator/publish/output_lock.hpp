// One builder at a time.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/descriptor.hpp"

namespace kehoach {

inline constexpr std::string_view lock_name = ".kehoach-lock";

// Holds a folder until the end of the scope, or of the process however it ends: the lock is the
// system's (flock), the file only carries it and leaves with it.
class OutputLock {
 public:
  // Throws OutputError, naming the process, if another holds the folder; FileError if the lock
  // cannot be made.
  explicit OutputLock(const std::filesystem::path& folder);
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;
  ~OutputLock();

 private:
  Descriptor folder_;  // by its descriptor, because a release may give it another name
  Descriptor file_;
};

}  // namespace kehoach
