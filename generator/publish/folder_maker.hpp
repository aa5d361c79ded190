// The folders that a set of outputs needs.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/output_folder.hpp"

namespace kehoach {

class FolderMaker {
 public:
  // For files with these paths, which must outlive it.
  FolderMaker(const OutputFolder& output, std::span<const std::string> paths);

  // Sees to it that the folders above the path of that number are there. Asks the disk about each
  // folder once. Throws OutputError if one of them is something else, for example a link. May be
  // called from many threads.
  void make(size_t path);

  // Whether make() has nothing to do but ask: all are there and no links.
  bool are_there(size_t path);

  // That folder has been removed, and is made again when it is needed.
  void forget(std::string_view folder);

 private:
  static constexpr uint32_t root = UINT32_MAX;

  uint32_t find(std::string_view folder) const;
  bool is_there(uint32_t folder);
  void make_one(uint32_t folder);

  const OutputFolder& output_;
  std::vector<std::string> folders_;         // sorted
  std::vector<uint32_t> parents_;            // by folder
  std::vector<uint32_t> folder_of_;          // by path
  std::vector<std::atomic<bool>> is_known_;  // by folder: there, and no link
};

}  // namespace kehoach
