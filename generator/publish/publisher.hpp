// The only writer of site output.
//
// A publisher brings a folder from what the last build left to what this one makes: it writes the
// files whose bytes differ, each whole or not at all, and deletes those that are no longer made. It
// deletes nothing that the build log does not name. The log is written before the first file, with
// the old and the new paths, and again at the end: whenever a build dies, the next one knows every
// file that may lie there.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "publish/build_log.hpp"

namespace kehoach {

// The output folder is not one to write to. One sentence, with what to do.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The one of the `sorted` paths that cannot be a file beside `path`: the same, a folder of it, or
// one within it. Empty if there is none.
std::string_view find_clash(const std::vector<std::string>& sorted, std::string_view path);

struct PublishCounts {
  size_t written = 0;
  size_t unchanged = 0;
  size_t removed = 0;
  uint64_t bytes = 0;  // of all files of the site, written or not
};

class Publisher {
 public:
  // Opens `folder` for the files `paths`, creating it if need be. Throws OutputError if it holds
  // visible files but no build log, if it contains one of `sources` (files and folders the site is
  // made from) or lies within one; FileError if it cannot be written; std::logic_error if a path
  // is not an output path, or clashes with another.
  Publisher(std::filesystem::path folder, std::vector<std::string> paths,
            std::span<const std::filesystem::path> sources);

  // Gives one of the paths its bytes; each path once. May be called from many threads at a time.
  // Symbolic links in the folder are not followed: a link in a file's place is replaced, one in a
  // folder's place is an OutputError.
  void put(std::string_view path, std::string_view bytes);

  // To be called once, when every path has its bytes.
  PublishCounts finish();

 private:
  void write_log(const BuildLog& log) const;
  void remove_what_is_in_the_way();
  void remove(const std::string& path);
  void prepare_folder(std::string_view folder);
  std::optional<Hash>& hash_of(std::string_view path);

  std::filesystem::path folder_;
  std::vector<std::string> paths_;           // sorted
  std::vector<std::optional<Hash>> hashes_;  // by path; nothing: not put yet
  std::vector<std::string> stale_;           // in the old log only, not yet removed
  std::mutex folders_mutex_;
  std::set<std::string, std::less<>> folders_;  // below folder_; known to be there and no links
  std::atomic<size_t> written_ = 0;
  std::atomic<uint64_t> bytes_ = 0;
  size_t removed_ = 0;
};

}  // namespace kehoach
