#include "app/commands.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/progress.hpp"
#include "base/file.hpp"

namespace kehoach {
namespace {

void tell_diagnostics(const BuildOutcome& outcome, ReportFormat format) {
  const std::string text =
      report(outcome.diagnostics, outcome.sources, {.format = format, .colour = wants_colour()});
  if (format == ReportFormat::text) {
    std::fputs(text.c_str(), stderr);
  } else {
    write_to_standard_output(text);
  }
}

std::string content_counts(const BuildOutcome& outcome) {
  return counted(outcome.plan_count, "plan") + ", " + counted(outcome.task_count, "task");
}

void tell_result(const BuildOutcome& outcome, const Timings& timings) {
  if (const auto& published = outcome.published) {
    fmt::print(stderr, "{}: {} ({} written, {} unchanged, {} removed) in {:.2f} s\n",
               content_counts(outcome), counted(published->written + published->unchanged, "file"),
               published->written, published->unchanged, published->removed, timings.seconds());
    if (published->log_was_damaged)
      fmt::print(
          stderr,
          "the log of the last build in {} was damaged: all was compared anew, and files that "
          "are no longer made may have stayed\n",
          outcome.output.string());
  } else if (std::filesystem::exists(outcome.output / build_log_name)) {
    fmt::print(stderr, "nothing was written; the last good site stays in {}\n",
               outcome.output.string());
  } else {
    fmt::print(stderr, "nothing was written\n");
  }
}

void tell_timings(const BuildOutcome& outcome, const Timings& timings) {
  const PublishCounts counts = outcome.published.value_or(PublishCounts{});
  const std::string text =
      timings.report(counts.written + counts.unchanged, counts.bytes, outcome.search_bytes);
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

BuildOutcome build_and_tell(const CommandOptions& options) {
  Timings timings;
  BuildOutcome outcome = build(options.build, timings);
  timings.stop();
  tell_diagnostics(outcome, options.format);
  tell_result(outcome, timings);
  if (options.timings) tell_timings(outcome, timings);
  return outcome;
}

int run_build(const CommandOptions& options) {
  return status_of(build_and_tell(options));
}

int run_check(CommandOptions options) {
  options.build.write = false;
  Timings timings;
  const BuildOutcome outcome = build(options.build, timings);
  timings.stop();
  tell_diagnostics(outcome, options.format);
  if (!outcome.diagnostics.has_errors())
    fmt::print(stderr, "{}: no errors\n", content_counts(outcome));
  if (options.timings) tell_timings(outcome, timings);
  return status_of(outcome);
}

}  // namespace kehoach
