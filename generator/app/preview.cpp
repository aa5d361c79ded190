#include "app/preview.hpp"

#include <utility>

#include "app/build_state.hpp"
#include "base/file.hpp"

namespace kehoach {

using std::chrono::milliseconds;

Preview::Preview(BuildOptions options, ReportOptions report)
    : options_(std::move(options)), report_(report) {}

std::optional<PreviewNews> Preview::refresh() {
  PreviewNews news;
  PreviewState next{state().site, "", "", report_.language};
  Timings timings;
  timings.start("refresh");
  BuildOutcome outcome;
  BuildInputs files;
  try {
    ReadSite read = read_whole_site(options_, outcome, &texts_);
    files = file_inputs_of(read, outcome.sources);
    places_ = read.files.places;
    if (files == files_) return std::nullopt;
    news.changed = differences(files_, files);
    std::unique_ptr<PreparedSite> site;
    if (!outcome.diagnostics.has_errors())
      site = prepare(options_, std::move(read), timings, outcome, &reuse_);
    news.good = site != nullptr;
    news.report = report(outcome.diagnostics, outcome.sources, report_);
    if (!news.good)
      next.faults = report(outcome.diagnostics, outcome.sources, {.language = report_.language});
    next.version = to_hex(key_of(files));
    if (site) next.site = std::make_shared<LiveSite>(options_, std::move(site), std::move(outcome));
  } catch (const FileError& error) {
    next.faults = "kehoach: " + translated(error.what(), report_.language) + '\n';
    news.report = next.faults;
    next.version = to_hex(hash_bytes(next.faults));
    if (next.version == state().version) return std::nullopt;
  }
  if (files_.files.empty()) news.changed.clear();
  files_ = std::move(files);
  timings.stop();
  news.seconds = timings.seconds();
  set(std::move(next));
  make_copies(reuse_.content, 1);  // the other cores are for who now reads the page
  return news;
}

PreviewState Preview::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

PreviewState Preview::await_other(const std::string& version, milliseconds patience) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [&] { return stopped_ || state_.version != version; });
  return state_;
}

// Who waits is told before the last state is given back, which takes a while.
void Preview::set(PreviewState state) {
  {
    const std::lock_guard lock(mutex_);
    std::swap(state_, state);
  }
  changed_.notify_all();
}

void Preview::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

bool Preview::is_stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

}  // namespace kehoach
