#include "app/known_texts.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/file.hpp"
#include "base/file_time.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// Longer than a tick of any file system's clock: FAT's takes two seconds.
constexpr int64_t proof_after = 3 * nanoseconds_in_second;

}  // namespace

int64_t KnownTexts::system_time() {
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(time).count();
}

KnownTexts::Seen KnownTexts::look_at(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_dev, status.st_ino, static_cast<uint64_t>(status.st_size),
          nanoseconds_of(status.st_mtim), nanoseconds_of(status.st_ctim)};
}

SharedText KnownTexts::read(const fs::path& path) {
  const int64_t begin = clock_();
  const Seen seen = look_at(path);
  {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(path.string());
    if (known != known_.end() && known->second.seen == seen) return known->second.text;
  }
  auto text = std::make_shared<const std::string>(read_file(path));
  const bool is_proof =
      seen.number != 0 && std::max(seen.modified, seen.changed) < begin - proof_after;
  const std::lock_guard lock(mutex_);
  if (is_proof) {
    known_.insert_or_assign(path.string(), Known{seen, text});
  } else {
    known_.erase(path.string());
  }
  return text;
}

}  // namespace kehoach
