#include "app/build.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/left_output.hpp"
#include "app/prepared_site.hpp"
#include "app/write_site.hpp"
#include "base/hash.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// All that the output depends on, once it has been read.
BuildInputs inputs_of(const BuildOptions& options, const fs::path& output, const ReadSite& read,
                      const SourceMap& sources) {
  BuildInputs inputs = file_inputs_of(read, sources);
  inputs.settings = {{"base-url", read.settings.base_url},
                     {"folder", fs::absolute(output).lexically_normal().string()},
                     {"part", fmt::format("{}/{}", options.part.number, options.part.count)},
                     {"program", program_identity()},
                     {"strict", options.strict ? "yes" : "no"},
                     {"today", to_iso(options.today)}};
  return inputs;
}

BuildState state_of(const BuildOutcome& outcome, const BuildInputs& inputs,
                    const std::optional<BuildState>& last) {
  BuildState state;
  state.inputs = inputs;
  state.changed = last ? differences(last->inputs, inputs) : std::vector<std::string>();
  state.plans = outcome.plan_count;
  state.tasks = outcome.task_count;
  state.search_bytes = outcome.search_bytes;
  state.quiet = outcome.diagnostics.items.empty();
  return state;
}

// Whether the output is what this build would make.
bool is_up_to_date(const BuildOptions& options, const BuildInputs& inputs,
                   const std::optional<BuildState>& last, const BuildOutcome& outcome) {
  return options.write && last && last->inputs == inputs &&
         LeftOutput(outcome.output).holds(*last, options.jobs);
}

void tell_as_left(const BuildState& last, BuildOutcome& outcome) {
  outcome.plan_count = last.plans;
  outcome.task_count = last.tasks;
  outcome.search_bytes = last.search_bytes;
  outcome.published = PublishCounts{};
  for (const OutputRecord& output : last.outputs) {
    if (output.path == build_log_name) continue;
    ++outcome.published->unchanged;
    ++outcome.published->kept;
    outcome.published->bytes += output.bytes;
  }
}

// Written last, so that it tells of a complete output.
void remember(const BuildOptions& options, const fs::path& path, WrittenSite written,
              const std::optional<BuildState>& last, const BuildInputs& inputs,
              const BuildOutcome& outcome) {
  if (!options.remember) return;
  written.outputs.push_back({std::string(build_log_name)});
  BuildState made = state_of(outcome, inputs, last);
  made.uses = std::move(written.uses);
  const auto state = with_outputs(std::move(made), LeftOutput(outcome.output), written.outputs,
                                  last, options.jobs);
  if (state) write_build_state(path, *state);
}

}  // namespace

ReadInputs read_inputs(const BuildOptions& options) {
  BuildOutcome outcome;
  const ReadSite read = read_whole_site(options, outcome);
  return {inputs_of(options, outcome.output, read, outcome.sources), outcome.output};
}

BuildOutcome build(const BuildOptions& options, Timings& timings) {
  BuildOutcome outcome;
  timings.start("read");
  ReadSite read = read_whole_site(options, outcome);
  if (outcome.diagnostics.has_errors()) return outcome;

  const BuildInputs inputs = inputs_of(options, outcome.output, read, outcome.sources);
  const fs::path state_path = build_state_path(options.site, outcome.output);
  const std::optional<BuildState> last = read_build_state(state_path);
  // What was reported then is reported again; there may be nothing else to do.
  const bool is_made = is_up_to_date(options, inputs, last, outcome);
  const bool is_quiet = is_made && last->quiet;
  const auto site = is_quiet ? nullptr : prepare(options, std::move(read), timings, outcome);
  if (is_made) tell_as_left(*last, outcome);
  if (is_made || !site || !options.write) return outcome;
  WrittenSite written =
      write_site(options, inputs, {state_path, last ? &*last : nullptr}, *site, timings, outcome);
  remember(options, state_path, std::move(written), last, inputs, outcome);
  return outcome;
}

}  // namespace kehoach
