// A site that is being worked on: the last state of it that is without errors, and what is wrong
// with the files as they are now.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/live_site.hpp"
#include "diag/report.hpp"

namespace kehoach {

// What one moment shows. States with the same version show the same, also after a restart.
struct PreviewState {
  std::shared_ptr<const LiveSite> site;  // none: there has been no state without errors
  std::string faults;                    // as the terminal shows them; empty if there are no errors
  std::string version;
  MessageLanguage language = MessageLanguage::english;  // of what is said about faults
};

// What a refresh did, for the terminal.
struct PreviewNews {
  std::vector<std::string> changed;  // paths; empty at first
  std::string report;                // all messages, also mere warnings
  bool good = false;
  double seconds = 0;
};

// refresh() is called by one thread; all else by any.
class Preview {
 public:
  Preview(BuildOptions options, ReportOptions report);

  // Reads the files; if any is another than the last time, makes the site anew. What the disk does
  // not give is told like any fault, because the next change may mend it. Nothing if nothing is
  // new.
  std::optional<PreviewNews> refresh();

  // What the site is made from, as of the last refresh.
  const std::vector<std::filesystem::path>& places() const { return places_; }

  PreviewState state() const;

  // The state as soon as its version is another, or after `patience`, or when stop() was called.
  PreviewState await_other(const std::string& version, std::chrono::milliseconds patience) const;

  void stop();
  bool is_stopped() const;

 private:
  void set(PreviewState state);

  const BuildOptions options_;
  const ReportOptions report_;
  KnownTexts texts_;
  BuildInputs files_;  // of the last refresh
  Reuse reuse_;        // likewise
  std::vector<std::filesystem::path> places_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  PreviewState state_;    // under the mutex
  bool stopped_ = false;  // under the mutex
};

}  // namespace kehoach
