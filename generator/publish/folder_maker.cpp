#include "publish/folder_maker.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace kehoach {
namespace {

std::string_view parent_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

// All folders above the paths, sorted.
std::vector<std::string> folders_of(std::span<const std::string> paths) {
  std::vector<std::string> folders;
  std::string_view last;
  for (const std::string& path : paths) {
    const std::string_view parent = parent_of(path);
    if (parent == last) continue;  // as for most: paths are sorted
    last = parent;
    for (std::string_view each = parent; !each.empty(); each = parent_of(each))
      folders.emplace_back(each);
  }
  std::sort(folders.begin(), folders.end());
  folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
  return folders;
}

}  // namespace

FolderMaker::FolderMaker(const OutputFolder& output, std::span<const std::string> paths)
    : output_(output), folders_(folders_of(paths)), is_known_(folders_.size()) {
  for (const std::string& folder : folders_) parents_.push_back(find(parent_of(folder)));
  for (const std::string& path : paths) folder_of_.push_back(find(parent_of(path)));
}

uint32_t FolderMaker::find(std::string_view folder) const {
  if (folder.empty()) return root;
  return static_cast<uint32_t>(std::lower_bound(folders_.begin(), folders_.end(), folder) -
                               folders_.begin());
}

void FolderMaker::make(size_t path) {
  make_one(folder_of_[path]);
}

bool FolderMaker::are_there(size_t path) {
  return is_there(folder_of_[path]);
}

void FolderMaker::forget(std::string_view folder) {
  const uint32_t index = find(folder);
  if (index < folders_.size() && folders_[index] == folder) is_known_[index] = false;
}

bool FolderMaker::is_there(uint32_t folder) {
  if (folder == root || is_known_[folder]) return true;
  if (!is_there(parents_[folder]) || !output_.has_folder(folders_[folder])) return false;
  is_known_[folder] = true;
  return true;
}

void FolderMaker::make_one(uint32_t folder) {
  if (folder == root || is_known_[folder]) return;
  make_one(parents_[folder]);
  const std::string& name = folders_[folder];
  if (!output_.make_folder(name) && !output_.has_folder(name))
    throw OutputError(fmt::format(
        "\"{}\" is in the way: kehoach needs a folder there and follows no links; remove it",
        (output_.path() / name).string()));
  is_known_[folder] = true;
}

}  // namespace kehoach
