#include "publish/publisher.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/file.hpp"
#include "publish/output_check.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

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

std::vector<std::string> checked(std::vector<std::string> paths) {
  std::sort(paths.begin(), paths.end());
  check_output_paths(paths);
  return paths;
}

fs::path checked(fs::path folder, std::span<const fs::path> sources) {
  return as_file_errors([&] {
    check_is_apart(folder, sources);
    check_is_ours(folder);
    return std::move(folder);
  });
}

// Beside the file, so that taking its place is one step; hidden; not made of the file's name, which
// may be as long as a name can be; and the same in the next build, which removes what is left over.
std::string name_beside(std::string_view path) {
  const size_t slash = path.rfind('/');
  const std::string_view folder = slash == path.npos ? "" : path.substr(0, slash + 1);
  return fmt::format("{}.kehoach-{}", folder, fingerprint(path));
}

std::string name_at_root(std::string_view path) {
  return fmt::format(".kehoach-{}", fingerprint(path));
}

// The pages by which readers enter, and what hosts and search engines ask for by name.
bool is_entry(std::string_view path) {
  const size_t slash = path.find('/');
  return slash == path.npos || path.substr(slash) == "/index.html";
}

}  // namespace

Publisher::Publisher(fs::path folder, std::vector<std::string> paths,
                     std::span<const fs::path> sources)
    : paths_(checked(std::move(paths))),
      output_(checked(std::move(folder), sources)),
      lock_(output_.path()),
      folders_(output_, paths_),
      past_(read_past_builds(output_)),
      past_of_(paths_.size()),
      steps_(paths_.size()),
      hashes_(paths_.size()),
      has_journal_(past_.has_journal) {
  compare_with_past();
  remove_leftovers();
}

Publisher::~Publisher() {
  if (is_finished_) return;
  try {
    take_back();
  } catch (const FileError&) {
    // What cannot be taken back now is in the journal.
  }
}

void Publisher::compare_with_past() {
  size_t index = 0;
  for (const PastFile& file : past_.files) {
    while (index < paths_.size() && paths_[index] < file.path) ++index;
    if (index < paths_.size() && paths_[index] == file.path) {
      past_of_[index] = &file;
    } else {
      (find_clash(paths_, file.path).empty() ? stale_ : in_the_way_).push_back(file.path);
    }
  }
}

// What a build that died has written beside its files, or at the root where something was in their
// way. Any may have died while it wrote log or journal.
void Publisher::remove_leftovers() {
  for (const std::string_view name : {build_log_name, journal_name})
    output_.remove(name_beside(name));
  if (!past_.has_journal) return;
  for (size_t i = 0; i < paths_.size(); ++i) {
    if (folders_.are_there(i)) output_.remove(name_beside(paths_[i]));
    output_.remove(name_at_root(paths_[i]));
  }
  for (const auto* old : {&stale_, &in_the_way_})
    for (const std::string& path : *old) {
      remove(name_beside(path));
      output_.remove(name_at_root(path));
    }
}

FileStage Publisher::stage_of(const PastFile& file) const {
  if (file.linked) return FileStage::linked;
  const bool is_wanted = std::binary_search(paths_.begin(), paths_.end(), file.path);
  return is_wanted ? FileStage::coming : FileStage::leaving;
}

bool Publisher::is_announced(size_t index) const {
  return past_of_[index] && !past_of_[index]->linked;
}

void Publisher::put(std::string_view path, std::string_view bytes) {
  const size_t index = index_of(path);
  if (steps_[index] != Step::waiting) throw std::logic_error("written twice: " + paths_[index]);
  steps_[index] = store(index, bytes);
  hashes_[index] = hash_bytes(bytes);
  bytes_ += bytes.size();
}

bool Publisher::keep(std::string_view path, uint64_t bytes) {
  const size_t index = index_of(path);
  if (past_.has_journal || !past_of_[index] || !past_of_[index]->in_log) return false;
  if (steps_[index] != Step::waiting) throw std::logic_error("written twice: " + paths_[index]);
  steps_[index] = Step::unchanged;
  hashes_[index] = past_of_[index]->hash;
  bytes_ += bytes;
  ++kept_;
  return true;
}

Publisher::Step Publisher::store(size_t index, std::string_view bytes) {
  const std::string& path = paths_[index];
  if (!find_clash(in_the_way_, path).empty()) {
    start_journal();
    output_.write(name_at_root(path), bytes);
    return Step::blocked;
  }
  const bool waits = past_.log_text.empty() && is_entry(path);
  if (!past_of_[index] && !waits) {
    start_journal();
    folders_.make(index);
    if (output_.create(path, bytes)) return Step::created;
  }
  const Step step = replace(index, bytes);
  return step == Step::early && waits ? Step::late : step;
}

// Anything may be in the path's place.
Publisher::Step Publisher::replace(size_t index, std::string_view bytes) {
  const Found found =
      folders_.are_there(index) ? output_.compare(paths_[index], bytes) : Found::nothing;
  if (found == Found::same) return Step::unchanged;
  if (found == Found::different) check_may_be_replaced(index);
  start_journal();
  folders_.make(index);
  output_.write(name_beside(paths_[index]), bytes);
  return found == Found::nothing || is_announced(index) ? Step::early : Step::late;
}

// With log and journal in order every file of ours is known.
void Publisher::check_may_be_replaced(size_t index) const {
  if (past_of_[index] || past_.log_text.empty() || !past_.is_complete) return;
  throw OutputError(
      fmt::format("\"{}\" is not from kehoach, and its place is needed now; give it another name",
                  (output_.path() / paths_[index]).string()));
}

// Before the first change.
void Publisher::start_journal() {
  std::call_once(journal_started_, [&] {
    Journal journal;
    for (const PastFile& file : past_.files)
      if (!file.in_log) journal.push_back({file.path, stage_of(file)});
    for (size_t i = 0; i < paths_.size(); ++i)
      if (!past_of_[i]) journal.push_back({paths_[i], FileStage::coming});
    write_journal(std::move(journal));
  });
}

// Nothing leads to what is removed, and some of what it leads to may be gone first: if this build
// dies now, the next one must not take it for a page that is whole.
void Publisher::announce_removal() {
  if (stale_.empty()) return;
  Journal journal;
  for (size_t i = 0; i < paths_.size(); ++i)
    if (!past_of_[i] || !past_of_[i]->in_log) journal.push_back({paths_[i], FileStage::linked});
  for (const std::string& path : stale_) journal.push_back({path, FileStage::leaving});
  write_journal(std::move(journal));
}

void Publisher::write_journal(Journal journal) {
  const auto before = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::sort(journal.begin(), journal.end(), before);
  write_whole(journal_name, format_journal(journal));
  has_journal_ = true;
}

PublishCounts Publisher::finish() {
  const auto waiting = std::find(steps_.begin(), steps_.end(), Step::waiting);
  if (waiting != steps_.end())
    throw std::logic_error("never written: " +
                           paths_[static_cast<size_t>(waiting - steps_.begin())]);
  const auto unchanged =
      static_cast<size_t>(std::count(steps_.begin(), steps_.end(), Step::unchanged));
  place(Step::early);
  clear_the_way();
  if (has_journal_) output_.append(std::string(journal_name), linked_mark);
  is_linked_ = true;
  place(Step::late);
  announce_removal();
  write_log();
  for (const std::string& path : stale_) removed_ += remove(path);
  if (has_journal_) output_.remove(std::string(journal_name));
  is_finished_ = true;
  return {paths_.size() - unchanged, unchanged, kept_, removed_, bytes_, !past_.is_complete};
}

// What stands at the root comes last: by it readers enter a new site.
void Publisher::place(Step step) {
  for (const bool at_root : {false, true})
    for (size_t i = 0; i < paths_.size(); ++i) {
      if (steps_[i] != step || at_root != (paths_[i].find('/') == std::string::npos)) continue;
      output_.move(name_beside(paths_[i]), paths_[i]);
      steps_[i] = Step::placed;
    }
}

// A name that turns from a file into a folder or back is the one thing that has no moment at which
// both are there. The moment without is as short as can be.
void Publisher::clear_the_way() {
  for (const std::string& path : in_the_way_) removed_ += remove(path);
  for (size_t i = 0; i < paths_.size(); ++i) {
    if (steps_[i] != Step::blocked) continue;
    folders_.make(i);
    output_.move(name_at_root(paths_[i]), paths_[i]);
    steps_[i] = Step::placed;
  }
}

// Removes the file and the folders that it leaves empty, or that a build left empty which died
// between one and the other. A folder that is a link leads to what is not ours.
bool Publisher::remove(const std::string& path) {
  size_t reached = path.find('/');
  while (reached != path.npos && output_.has_folder(path.substr(0, reached)))
    reached = path.find('/', reached + 1);
  const bool is_removed = reached == path.npos && output_.remove(path);
  for (size_t slash = path.rfind('/', reached - 1); slash != path.npos && slash != 0;
       slash = path.rfind('/', slash - 1)) {
    const std::string folder = path.substr(0, slash);
    if (!output_.remove_folder(folder)) break;
    folders_.forget(folder);
  }
  return is_removed;
}

void Publisher::write_log() {
  BuildLog log;
  for (size_t i = 0; i < paths_.size(); ++i) log.push_back({paths_[i], hashes_[i]});
  const std::string text = format_build_log(log);
  if (text != past_.log_text) write_whole(build_log_name, text);
}

void Publisher::write_whole(std::string_view name, std::string_view text) {
  output_.write(name_beside(name), text);
  output_.move(name_beside(name), std::string(name));
}

// Leaves the site as readers know it, and the disk as full as it was.
void Publisher::take_back() {
  for (size_t i = 0; i < paths_.size(); ++i) {
    if (steps_[i] == Step::early || steps_[i] == Step::late) remove(name_beside(paths_[i]));
    if (steps_[i] == Step::blocked) output_.remove(name_at_root(paths_[i]));
    if (steps_[i] == Step::created && !is_linked_) remove(paths_[i]);
  }
}

size_t Publisher::index_of(std::string_view path) const {
  const auto found = std::lower_bound(paths_.begin(), paths_.end(), path);
  if (found == paths_.end() || *found != path)
    throw std::logic_error("not announced: " + std::string(path));
  return static_cast<size_t>(found - paths_.begin());
}

}  // namespace kehoach
