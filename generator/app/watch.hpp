// Waits for changes of files, by inotify (Linux).
#pragma once

#include <chrono>
#include <filesystem>
#include <span>
#include <vector>

#include "base/descriptor.hpp"

namespace kehoach {

// Folders are watched, not files: editors save by renaming a new file over the old one, and what is
// created later is seen as well.
class Watch {
 public:
  // Throws FileError if the system gives no more watches.
  Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  // Watches these places: folders with all below them, files through their folder, and the folder
  // above what does not exist yet. The same places again cost nothing, unless folders have come or
  // gone since.
  void add(std::span<const std::filesystem::path> places);

  // Until something in the places has changed and then nothing for a moment, so that a save that is
  // under way can end: true. False if nothing has within `patience`.
  bool await_change(std::chrono::milliseconds patience);

 private:
  void add_folder(const std::filesystem::path& folder);
  bool drain();

  Descriptor events_;
  std::vector<std::filesystem::path> places_;  // as last added
  bool folders_changed_ = false;               // since then
};

}  // namespace kehoach
