#include "app/watch.hpp"

#include <fmt/core.h>
#include <poll.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <system_error>

#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr uint32_t changes = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                             IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

// Editors write in several steps, and version control writes many files.
constexpr milliseconds quiet{4};
constexpr milliseconds longest_wait{400};

// Whether one of the events is of a folder, or there were too many of them to be told.
bool any_of_folders(std::span<const char> events) {
  constexpr uint32_t of_folders = IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW;
  while (!events.empty()) {
    inotify_event event;
    std::memcpy(&event, events.data(), sizeof event);
    if ((event.mask & of_folders) != 0) return true;
    events = events.subspan(sizeof event + event.len);
  }
  return false;
}

bool is_readable(const Descriptor& events, milliseconds patience) {
  pollfd wanted{events.number, POLLIN, 0};
  return ::poll(&wanted, 1, static_cast<int>(patience.count())) > 0;
}

}  // namespace

Watch::Watch() : events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (events_.number < 0)
    throw FileError(
        fmt::format("changes cannot be watched: {}", std::generic_category().message(errno)));
}

void Watch::add_folder(const fs::path& folder) {
  const int watch = ::inotify_add_watch(events_.number, folder.c_str(), changes | IN_ONLYDIR);
  // A folder that has just gone is an event of the one above it.
  if (watch >= 0 || errno != ENOSPC) return;
  throw FileError(
      fmt::format("{} cannot be watched: the system allows no more watches "
                  "(fs.inotify.max_user_watches)",
                  folder.string()));
}

void Watch::add(std::span<const fs::path> places) {
  if (!folders_changed_ && std::ranges::equal(places, places_)) return;
  places_.assign(places.begin(), places.end());
  folders_changed_ = false;
  std::error_code ignored;
  for (const fs::path& place : places) {
    fs::path folder = place;
    while (!folder.empty() && !fs::is_directory(folder, ignored)) {
      const fs::path above = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
      if (above == folder) break;
      folder = above;
    }
    add_folder(folder.empty() ? fs::path(".") : folder);
    if (folder != place) continue;
    for (fs::recursive_directory_iterator entry(place, ignored), end; entry != end;
         entry.increment(ignored))
      if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) add_folder(entry->path());
  }
}

bool Watch::await_change(milliseconds patience) {
  if (!is_readable(events_, patience)) return false;
  const auto begin = std::chrono::steady_clock::now();
  while (drain() && std::chrono::steady_clock::now() - begin < longest_wait &&
         is_readable(events_, quiet)) {
  }
  return true;
}

// Whether there was anything.
bool Watch::drain() {
  std::array<char, 16384> events;
  bool any = false;
  for (ssize_t size; (size = ::read(events_.number, events.data(), events.size())) > 0;) {
    any = true;
    folders_changed_ =
        folders_changed_ || any_of_folders({events.data(), static_cast<size_t>(size)});
  }
  return any;
}

}  // namespace kehoach
