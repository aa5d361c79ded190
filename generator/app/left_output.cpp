#include "app/left_output.hpp"

#include <fcntl.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string_view>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>

#include "base/file_time.hpp"
#include "base/parallel.hpp"
#include "publish/build_log.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

bool has_line_end(const BuildState& state, const std::vector<MadeOutput>& made) {
  const auto ends = [](const std::string& text) { return text.find('\n') != text.npos; };
  return std::ranges::any_of(made, ends, &MadeOutput::path) ||
         std::any_of(state.inputs.files.begin(), state.inputs.files.end(),
                     [&](const auto& file) { return ends(file.first); }) ||
         std::any_of(state.inputs.settings.begin(), state.inputs.settings.end(),
                     [&](const auto& setting) { return ends(setting.second); });
}

// Of what was there before, when it was changed.
std::unordered_map<std::string_view, int64_t> times_of(const std::optional<BuildState>& before) {
  std::unordered_map<std::string_view, int64_t> times;
  if (!before) return times;
  times.reserve(before->outputs.size());
  for (const OutputRecord& record : before->outputs) times.emplace(record.path, record.changed);
  return times;
}

}  // namespace

LeftOutput::LeftOutput(fs::path folder)
    : folder_(std::move(folder)),
      open_(::open(folder_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

std::optional<OutputRecord> LeftOutput::look_at(const std::string& path) const {
  struct stat status {};
  if (open_.number < 0 ||
      ::fstatat(open_.number, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG(status.st_mode))
    return std::nullopt;
  return OutputRecord{
      path, static_cast<uint64_t>(status.st_size), nanoseconds_of(status.st_ctim), false, {}};
}

bool LeftOutput::holds(const OutputRecord& record) const {
  const auto now = look_at(record.path);
  return now && now->bytes == record.bytes && now->changed == record.changed;
}

bool LeftOutput::holds(const BuildState& state, unsigned jobs) const {
  if (has_leftovers()) return false;
  std::atomic<bool> same = true;
  parallel_for(state.outputs.size(), jobs, [&](size_t i) {
    if (same && !holds(state.outputs[i])) same = false;
  });
  return same;
}

// It leaves its journal, or files under hidden names.
bool LeftOutput::has_leftovers() const {
  std::error_code ignored;
  const fs::directory_iterator entries(folder_, ignored);
  return std::any_of(begin(entries), end(entries), [](const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    return name.starts_with(".kehoach") && name != build_log_name;
  });
}

std::optional<BuildState> with_outputs(BuildState state, const LeftOutput& output,
                                       const std::vector<MadeOutput>& made,
                                       const std::optional<BuildState>& before, unsigned jobs) {
  if (has_line_end(state, made)) return std::nullopt;
  // What changes from now on gets another time than what this build wrote: the system's clock for
  // files ticks every few milliseconds.
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  const auto times = times_of(before);
  state.outputs.resize(made.size());
  std::atomic<bool> complete = true;
  parallel_for(made.size(), jobs, [&](size_t i) {
    auto record = made[i].kept ? std::optional(*made[i].kept) : output.look_at(made[i].path);
    if (!record) {
      complete = false;
      return;
    }
    const auto known = times.find(record->path);
    record->page = made[i].page;
    record->written = known == times.end() || known->second != record->changed;
    state.outputs[i] = std::move(*record);
  });
  return complete ? std::optional(std::move(state)) : std::nullopt;
}

}  // namespace kehoach
