#include "publish/output_check.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "publish/build_log.hpp"
#include "publish/output_folder.hpp"
#include "publish/output_lock.hpp"
#include "publish/past_builds.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::array own_names{build_log_name, journal_name, lock_name};

// "a, b, c and 4 more"
std::string listed(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  std::string list;
  for (size_t i = 0; i < std::min<size_t>(names.size(), 3); ++i)
    list += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > 3) list += fmt::format(" and {} more", names.size() - 3);
  return list;
}

std::vector<std::string> visible_names(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::string name = entry.path().filename().string();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  return names;
}

bool contains(const fs::path& outer, const fs::path& inner) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

// Without links, and without the empty last part that "public/" has.
fs::path real_path(const fs::path& path) {
  const fs::path real = fs::weakly_canonical(fs::absolute(path));
  return real.has_filename() ? real : real.parent_path();
}

bool is_in(const std::vector<PastFile>& files, std::string_view path) {
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const PastFile& file, std::string_view wanted) { return file.path < wanted; });
  return found != files.end() && found->path == path;
}

void list_foreign(const fs::path& folder, const std::string& prefix,
                  const std::vector<PastFile>& ours, std::vector<std::string>& foreign) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && !entry.is_symlink()) {
      list_foreign(entry.path(), prefix + name + '/', ours, foreign);
    } else if (!name.starts_with(".kehoach-") && !is_in(ours, prefix + name)) {
      foreign.push_back(prefix + name);
    }
  }
}

}  // namespace

void check_is_apart(const fs::path& folder, std::span<const fs::path> sources) {
  const fs::path real_folder = real_path(folder);
  for (const fs::path& source : sources) {
    const fs::path real_source = real_path(source);
    if (contains(real_folder, real_source))
      throw OutputError(
          fmt::format("the output folder \"{}\" contains the source \"{}\"; choose another folder "
                      "with --out",
                      folder.string(), source.string()));
    if (contains(real_source, real_folder))
      throw OutputError(
          fmt::format("the output folder \"{}\" lies within the source \"{}\"; choose another "
                      "folder with --out",
                      folder.string(), source.string()));
  }
}

void check_is_ours(const fs::path& folder) {
  if (!fs::exists(folder)) return;
  if (!fs::is_directory(folder))
    throw OutputError(
        fmt::format("\"{}\" is not a folder; choose another with --out", folder.string()));
  for (const std::string_view name : own_names)
    if (fs::exists(fs::symlink_status(folder / name))) return;
  const std::string names = listed(visible_names(folder));
  if (!names.empty())
    throw OutputError(
        fmt::format("\"{}\" holds files that kehoach did not write: {}; choose another folder with "
                    "--out or empty it",
                    folder.string(), names));
}

void check_is_all_ours(const fs::path& folder, std::string_view action) {
  const PastBuilds past = read_past_builds(OutputFolder(folder));
  if (!past.is_complete)
    throw OutputError(fmt::format("the build log in \"{}\" is damaged, and {}; remove the folder",
                                  folder.string(), action));
  std::vector<std::string> foreign;
  list_foreign(folder, "", past.files, foreign);
  if (!foreign.empty())
    throw OutputError(
        fmt::format("\"{}\" holds what kehoach did not write: {}, and {}; keep it elsewhere, for "
                    "example in the static folder of the site",
                    folder.string(), listed(std::move(foreign)), action));
}

}  // namespace kehoach
