// The only writer of site output.
//
// A publisher brings a folder from what the last build left to what this one makes, so that at
// every moment every link resolves that a reader can come upon:
//   while pages are made   new files are written in their places, where nothing leads to them yet;
//                          files that differ are written beside the old ones, under hidden names
//   finish(), first        the new ones are complete; the journal says so
//            then          files that differ take the places of the old ones, each in one step
//            last          the log is written, and files that are no longer made, which the journal
//                          names from now on, are deleted
// In a folder without a log the pages through which readers enter come with those that differ.
//
// It deletes nothing but what the log of the last build and the journal name. The journal is
// written before the first change: however a build ends, the next one knows every file that may
// lie there, and ends with what a build into an empty folder gives. One that ends by an exception
// takes back what it has written.
//
// Nothing is synced to the disk: after a process dies, what it wrote is there; after a power cut,
// files may be empty, and the next build finds that out because it compares bytes. See release.hpp
// for those who want more.
#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "publish/build_log.hpp"
#include "publish/folder_maker.hpp"
#include "publish/output_folder.hpp"
#include "publish/output_lock.hpp"
#include "publish/output_paths.hpp"
#include "publish/past_builds.hpp"

namespace kehoach {

struct PublishCounts {
  size_t written = 0;
  size_t unchanged = 0;
  size_t kept = 0;  // of the unchanged: without being made
  size_t removed = 0;
  uint64_t bytes = 0;            // of all files of the site, written or not
  bool log_was_damaged = false;  // files of older builds may have stayed
};

class Publisher {
 public:
  // Opens `folder` for the files `paths`, creating it if need be, and holds it until the end.
  // Throws OutputError if it holds visible files but no build log, if it contains one of `sources`
  // (files and folders the site is made from) or lies within one, or if another build holds it;
  // FileError if it cannot be written; std::logic_error if a path is not an output path, or
  // clashes with another.
  Publisher(std::filesystem::path folder, std::vector<std::string> paths,
            std::span<const std::filesystem::path> sources);
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;
  ~Publisher();

  // Gives one of the paths its bytes; each path once. May be called from many threads at a time.
  // Symbolic links in the folder are not followed: a link in a file's place is replaced, one in a
  // folder's place is an OutputError, and so is a file that kehoach did not write in the place of
  // a new one.
  void put(std::string_view path, std::string_view bytes);

  // Leaves the file as the last build made it, with so many bytes: instead of put(), by who knows
  // that it is as it was left. False if the last build did not come to its end, or has no such
  // file.
  bool keep(std::string_view path, uint64_t bytes);

  // To be called once, when every path has its bytes.
  PublishCounts finish();

 private:
  // What becomes of a path. The order is that of finish().
  enum class Step : uint8_t {
    waiting,  // for put()
    unchanged,
    created,  // written in its place
    early,    // written beside it; nothing leads to it yet
    blocked,  // likewise, and something old is where it or a folder of it must be
    late,     // written beside it; readers know the old one
    placed,
  };

  void compare_with_past();
  void remove_leftovers();
  FileStage stage_of(const PastFile& file) const;
  bool is_announced(size_t index) const;
  Step store(size_t index, std::string_view bytes);
  Step replace(size_t index, std::string_view bytes);
  void check_may_be_replaced(size_t index) const;
  void start_journal();
  void announce_removal();
  void write_journal(Journal journal);
  void place(Step step);
  void clear_the_way();
  bool remove(const std::string& path);
  void write_log();
  void write_whole(std::string_view name, std::string_view text);
  void take_back();
  size_t index_of(std::string_view path) const;

  std::vector<std::string> paths_;  // sorted
  OutputFolder output_;
  OutputLock lock_;
  FolderMaker folders_;
  PastBuilds past_;
  std::vector<const PastFile*> past_of_;  // by path; none: never heard of
  std::vector<Step> steps_;               // by path
  std::vector<Hash> hashes_;              // by path
  std::vector<std::string> in_the_way_;   // sorted; what blocks a path
  std::vector<std::string> stale_;        // to be removed at the end
  std::once_flag journal_started_;
  std::atomic<bool> has_journal_ = false;  // on the disk
  std::atomic<uint64_t> bytes_ = 0;
  size_t removed_ = 0;
  std::atomic<size_t> kept_ = 0;
  bool is_linked_ = false;  // readers may have come upon what is new
  bool is_finished_ = false;
};

}  // namespace kehoach
