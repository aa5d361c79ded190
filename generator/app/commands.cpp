#include "app/commands.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/progress.hpp"
#include "app/tell.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

std::string content_counts(const BuildOutcome& outcome) {
  return counted(outcome.plan_count, "plan") + ", " + counted(outcome.task_count, "task");
}

void tell_result(const BuildOutcome& outcome, const Timings& timings, MessageLanguage language) {
  if (const auto& published = outcome.published) {
    tell(fmt::format("{}: {} ({} written, {} unchanged, {} removed) in {:.2f} s",
                     content_counts(outcome),
                     counted(published->written + published->unchanged, "file"), published->written,
                     published->unchanged, published->removed, timings.seconds()),
         language);
    if (published->log_was_damaged)
      tell(fmt::format("the log of the last build in {} was damaged: all was compared anew, and "
                       "files that are no longer made may have stayed",
                       outcome.output.string()),
           language);
  } else if (std::filesystem::exists(outcome.output / build_log_name)) {
    tell(
        fmt::format("nothing was written; the last good site stays in {}", outcome.output.string()),
        language);
  } else {
    tell("nothing was written", language);
  }
}

void tell_timings(const BuildOutcome& outcome, const Timings& timings, MessageLanguage language) {
  const PublishCounts counts = outcome.published.value_or(PublishCounts{});
  const std::string text = timings.report({outcome.known_files, counts.written + counts.unchanged,
                                           counts.kept, counts.bytes, outcome.search_bytes},
                                          language);
  std::fputs(text.c_str(), stderr);
}

int status_of(const BuildOutcome& outcome) {
  return outcome.diagnostics.has_errors() ? exit_content_errors : exit_ok;
}

}  // namespace

// See https://no-color.org: set, and not empty.
bool wants_colour() {
  const char* const no_colour = std::getenv("NO_COLOR");
  return is_terminal() && (!no_colour || *no_colour == '\0');
}

std::string counted(size_t count, std::string_view thing, std::string_view things) {
  if (count == 1 || !things.empty())
    return fmt::format("{} {}", count, count == 1 ? thing : things);
  return fmt::format("{} {}s", count, thing);
}

void write_to_standard_output(std::string_view text) {
  const bool complete = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!complete || std::fflush(stdout) != 0) throw FileError("cannot write to standard output");
}

int run_build(const CommandOptions& options) {
  Timings timings;
  const BuildOutcome outcome = build(options.build, timings);
  timings.stop();
  tell_diagnostics(outcome.diagnostics, outcome.sources, options.format, options.language);
  tell_result(outcome, timings, options.language);
  if (options.timings) tell_timings(outcome, timings, options.language);
  return status_of(outcome);
}

int run_check(CommandOptions options) {
  options.build.write = false;
  Timings timings;
  const BuildOutcome outcome = build(options.build, timings);
  timings.stop();
  tell_diagnostics(outcome.diagnostics, outcome.sources, options.format, options.language);
  if (!outcome.diagnostics.has_errors())
    tell(content_counts(outcome) + ": no errors", options.language);
  if (options.timings) tell_timings(outcome, timings, options.language);
  return status_of(outcome);
}

}  // namespace kehoach
