#include "publish/publisher.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// The log in the folder, empty if it is not to be believed; nothing if there is none.
std::optional<BuildLog> read_log(const fs::path& folder) {
  const fs::path path = folder / build_log_name;
  if (!fs::is_regular_file(fs::symlink_status(path))) return std::nullopt;
  return parse_build_log(read_file(path)).value_or(BuildLog{});
}

// Up to three visible names in the folder, for a message; empty if there are none.
std::string visible_names(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    std::string name = entry.path().filename().string();
    if (!name.starts_with('.')) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  std::string list;
  for (size_t i = 0; i < std::min<size_t>(names.size(), 3); ++i)
    list += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > 3) list += fmt::format(" and {} more", names.size() - 3);
  return list;
}

bool contains(const fs::path& outer, const fs::path& inner) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

// Without links, and without the empty last part that "public/" has.
fs::path real_path(const fs::path& path) {
  const fs::path real = fs::weakly_canonical(fs::absolute(path));
  return real.has_filename() ? real : real.parent_path();
}

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
  if (fs::exists(fs::symlink_status(folder / build_log_name))) return;
  const std::string names = visible_names(folder);
  if (!names.empty())
    throw OutputError(
        fmt::format("\"{}\" holds files that kehoach did not write: {}; choose another folder with "
                    "--out or empty it",
                    folder.string(), names));
}

bool has_same_bytes(const fs::path& path, std::string_view bytes) {
  std::error_code ignored;
  if (!fs::is_regular_file(fs::symlink_status(path, ignored))) return false;
  return fs::file_size(path, ignored) == bytes.size() && read_file(path) == bytes;
}

// What fails below here fails by the file system, and is told as all such errors are.
template <class Action>
auto as_file_errors(const Action& action) {
  try {
    return action();
  } catch (const fs::filesystem_error& error) {
    throw FileError(
        fmt::format("cannot write \"{}\": {}", error.path1().string(), error.code().message()));
  }
}

BuildLog merged(const BuildLog& old_log, const std::vector<std::string>& paths) {
  std::map<std::string, Hash> hashes;
  for (const std::string& path : paths) hashes[path] = Hash{};
  for (const LogEntry& entry : old_log) hashes[entry.path] = entry.hash;
  BuildLog log;
  for (auto& [path, hash] : hashes) log.push_back({path, hash});
  return log;
}

// The first path below `folder`.
std::string_view first_within(const std::vector<std::string>& sorted, std::string_view folder) {
  const std::string start = std::string(folder) + '/';
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), start);
  return found != sorted.end() && found->starts_with(start) ? *found : std::string_view();
}

void check_paths(const std::vector<std::string>& sorted) {
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) throw std::logic_error("two outputs are " + *twice);
  for (const std::string& path : sorted) {
    if (!is_output_path(path)) throw std::logic_error("not an output path: " + path);
    if (const std::string_view inner = first_within(sorted, path); !inner.empty())
      throw std::logic_error(fmt::format("an output is a folder of another: {}, {}", path, inner));
  }
}

}  // namespace

std::string_view find_clash(const std::vector<std::string>& sorted, std::string_view path) {
  for (size_t slash = path.find('/');; slash = path.find('/', slash + 1)) {
    const std::string_view start = path.substr(0, slash);
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), start);
    if (found != sorted.end() && *found == start) return *found;
    if (slash == path.npos) return first_within(sorted, path);
  }
}

Publisher::Publisher(fs::path folder, std::vector<std::string> paths,
                     std::span<const fs::path> sources)
    : folder_(std::move(folder)), paths_(std::move(paths)), hashes_(paths_.size()) {
  std::sort(paths_.begin(), paths_.end());
  check_paths(paths_);
  as_file_errors([&] {
    check_is_apart(folder_, sources);
    check_is_ours(folder_);
    const BuildLog old_log = read_log(folder_).value_or(BuildLog{});
    write_log(merged(old_log, paths_));
    for (const LogEntry& entry : old_log)
      if (!std::binary_search(paths_.begin(), paths_.end(), entry.path))
        stale_.push_back(entry.path);
    remove_what_is_in_the_way();
  });
}

void Publisher::put(std::string_view path, std::string_view bytes) {
  std::optional<Hash>& hash = hash_of(path);
  if (hash) throw std::logic_error("written twice: " + std::string(path));
  const fs::path target = folder_ / path;
  as_file_errors([&] {
    const size_t slash = path.rfind('/');
    if (slash != path.npos) prepare_folder(path.substr(0, slash));
    if (has_same_bytes(target, bytes)) return;
    write_file(target, bytes);
    ++written_;
  });
  bytes_ += bytes.size();
  hash = hash_bytes(bytes);
}

PublishCounts Publisher::finish() {
  BuildLog log;
  for (size_t i = 0; i < paths_.size(); ++i) {
    if (!hashes_[i]) throw std::logic_error("never written: " + paths_[i]);
    log.push_back({paths_[i], *hashes_[i]});
  }
  as_file_errors([&] {
    for (const std::string& path : stale_) remove(path);
    write_log(log);
  });
  return {written_, paths_.size() - written_, removed_, bytes_};
}

void Publisher::write_log(const BuildLog& log) const {
  const std::string text = format_build_log(log);
  const fs::path path = folder_ / build_log_name;
  if (!has_same_bytes(path, text)) write_file(path, text);
}

// A stale file where a folder is needed, or a stale folder where a file is, cannot wait until the
// end.
void Publisher::remove_what_is_in_the_way() {
  const auto is_in_the_way = [&](const std::string& path) {
    return !find_clash(paths_, path).empty();
  };
  const auto rest = std::stable_partition(stale_.begin(), stale_.end(), is_in_the_way);
  std::for_each(stale_.begin(), rest, [&](const auto& path) { remove(path); });
  stale_.erase(stale_.begin(), rest);
}

// Removes the file and the folders that it leaves empty. A folder that is a link leads to what is
// not ours.
void Publisher::remove(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  fs::path step = folder_;
  for (const fs::path& part : parent)
    if (!fs::is_directory(fs::symlink_status(step /= part))) return;
  const fs::path target = folder_ / path;
  if (fs::is_directory(fs::symlink_status(target)) || !fs::remove(target)) return;
  ++removed_;
  for (fs::path folder = parent; !folder.empty(); folder = folder.parent_path())
    if (!fs::is_empty(folder_ / folder) || !fs::remove(folder_ / folder)) return;
}

// Makes `folder`, below the output folder, and those above it.
void Publisher::prepare_folder(std::string_view folder) {
  const std::lock_guard lock(folders_mutex_);
  if (folder.empty() || folders_.contains(folder)) return;
  for (size_t end = 0; end != folder.npos;) {
    end = folder.find('/', end + 1);
    const std::string_view step = folder.substr(0, end);
    if (folders_.contains(step)) continue;
    const fs::path path = folder_ / step;
    const fs::file_status status = fs::symlink_status(path);
    if (!fs::exists(status)) {
      fs::create_directory(path);
    } else if (!fs::is_directory(status)) {
      throw OutputError(fmt::format(
          "\"{}\" is in the way: kehoach needs a folder there and follows no links; remove it",
          path.string()));
    }
    folders_.insert(std::string(step));
  }
}

std::optional<Hash>& Publisher::hash_of(std::string_view path) {
  const auto found = std::lower_bound(paths_.begin(), paths_.end(), path);
  if (found == paths_.end() || *found != path)
    throw std::logic_error("not announced: " + std::string(path));
  return hashes_[static_cast<size_t>(found - paths_.begin())];
}

}  // namespace kehoach
