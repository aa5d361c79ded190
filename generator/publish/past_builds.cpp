#include "publish/past_builds.hpp"

#include <algorithm>
#include <optional>

#include "publish/build_log.hpp"

namespace kehoach {

PastBuilds read_past_builds(const OutputFolder& output) {
  PastBuilds past;
  if (auto text = output.read(build_log_name)) {
    past.log_text = std::move(*text);
    auto log = parse_build_log(past.log_text);
    past.is_complete = log.has_value();
    for (LogEntry& entry : log.value_or(BuildLog{}))
      past.files.push_back({std::move(entry.path), true, true, entry.hash});
  }
  const auto in_log = static_cast<std::ptrdiff_t>(past.files.size());
  if (const auto text = output.read(journal_name)) {
    past.has_journal = true;
    auto journal = parse_journal(*text);
    past.is_complete = past.is_complete && journal;
    for (JournalEntry& entry : journal.value_or(Journal{}))
      past.files.push_back({std::move(entry.path), false, entry.stage == FileStage::linked, {}});
  }
  // A build that died at its very end has written its log and left the journal: the log counts.
  const auto before = [](const PastFile& a, const PastFile& b) { return a.path < b.path; };
  std::inplace_merge(past.files.begin(), past.files.begin() + in_log, past.files.end(), before);
  const auto same = [](const PastFile& a, const PastFile& b) { return a.path == b.path; };
  past.files.erase(std::unique(past.files.begin(), past.files.end(), same), past.files.end());
  return past;
}

}  // namespace kehoach
