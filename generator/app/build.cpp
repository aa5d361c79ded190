#include "app/build.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "app/assets.hpp"
#include "app/data_files.hpp"
#include "app/progress.hpp"
#include "app/read_site.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "check/check.hpp"
#include "model/load.hpp"
#include "model/relations.hpp"
#include "model/snapshot.hpp"
#include "pages/pages.hpp"
#include "publish/release.hpp"
#include "render/data_writers.hpp"
#include "render/render.hpp"
#include "render/search_documents.hpp"
#include "render/site_files.hpp"
#include "search/portal_index.hpp"
#include "theme/theme.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// Static files that cannot be published, or that take the place of what the portal itself writes
// (`made`, sorted).
void check_static_files(const SiteFiles& files, const std::vector<std::string>& made,
                        SourceMap& sources, Diagnostics& diagnostics) {
  const auto span_of = [&](const RawFile& file) {
    return Span{sources.add((files.static_folder / file.path).string(), ""), 0, 0};
  };
  for (const RawFile& file : files.static_files) {
    if (!is_output_path(file.path))
      diagnostics.error("bad-file-name", span_of(file), "a file of this name cannot be published");
    if (const std::string_view other = find_clash(made, file.path); !other.empty())
      diagnostics
          .error("static-file-clash", span_of(file),
                 fmt::format("the portal itself writes \"{}\"", other))
          .with_help("give the file another name");
  }
}

std::string search_path(const Site& site, Language language, std::string_view file) {
  return fmt::format("{}/{}{}", site.languages[language], search_folder, file);
}

// What the portal itself writes or may write: the files of the data and of the search are not yet
// made, but their places are known. Sorted.
std::vector<std::string> places_of(const std::vector<Output>& outputs, const Assets& assets,
                                   const std::vector<RawFile>& root_files, const Site& site) {
  std::vector<std::string> paths = data_file_paths();
  for (const Output& output : outputs) paths.push_back(output.path);
  for (const RawFile& file : assets.files) paths.push_back(file.path);
  for (const RawFile& file : root_files) paths.push_back(file.path);
  for (Language language = 0; language < site.languages.size(); ++language)
    for (const std::string_view place : search_places())
      paths.push_back(search_path(site, language, place));
  std::sort(paths.begin(), paths.end());
  return paths;
}

// What hosts and search engines read.
std::vector<RawFile> make_root_files(const Context& context, std::span<const Page> pages) {
  std::vector<RawFile> files;
  for (SiteFile& file : site_files(context, pages))
    files.push_back({std::move(file.path), std::move(file.bytes)});
  return files;
}

// Files are shared out by their paths, so that each part is about as much work.
bool is_of_part(const BuildPart& part, std::string_view path) {
  return part.count == 1 || hash_bytes(path).low % part.count == part.number - 1;
}

void keep_part(const BuildPart& part, std::vector<RawFile>& files) {
  std::erase_if(files, [&](const RawFile& file) { return !is_of_part(part, file.path); });
}

// Of all languages; an index is all of one part.
std::vector<RawFile> make_search_files(const Context& context, const BuildPart& part,
                                       unsigned jobs) {
  const Site& site = context.portal.site;
  const bool strict = has_strict_index(context.portal);
  std::vector<std::vector<SearchFile>> made(site.languages.size());
  parallel_for(made.size(), jobs, [&](size_t i) {
    if (i % part.count != part.number - 1) return;
    const Scope scope{context, static_cast<Language>(i)};
    made[i] = search_files(search_documents(scope), search_pipeline(scope.code()), strict);
  });
  std::vector<RawFile> files;
  for (Language language = 0; language < made.size(); ++language)
    for (SearchFile& file : made[language])
      files.push_back({search_path(site, language, file.path), std::move(file.bytes)});
  return files;
}

uint64_t bytes_of(const std::vector<RawFile>& files) {
  uint64_t bytes = 0;
  for (const RawFile& file : files) bytes += file.bytes.size();
  return bytes;
}

// Remembers how long each output took, and tells of the slowest.
class PageClock {
 public:
  explicit PageClock(size_t pages) : milliseconds_(pages) {}

  template <class Work>
  void measure(size_t page, const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<float, std::milli> taken = std::chrono::steady_clock::now() - begin;
    milliseconds_[page] = taken.count();
  }

  void tell_slowest(const std::vector<Output>& outputs, Timings& timings) const {
    std::vector<size_t> order(milliseconds_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    const size_t count = std::min(order.size(), Timings::slowest_told);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(),
                      [&](size_t a, size_t b) { return milliseconds_[a] > milliseconds_[b]; });
    for (size_t i = 0; i < count; ++i)
      timings.add_slow(outputs[order[i]].path, milliseconds_[order[i]]);
  }

 private:
  std::vector<float> milliseconds_;
};

using MadeFiles = std::span<const std::vector<RawFile>* const>;

std::vector<std::string> paths_of(const std::vector<Output>& outputs, MadeFiles made) {
  std::vector<std::string> paths;
  for (const Output& output : outputs) paths.push_back(output.path);
  for (const auto* files : made)
    for (const RawFile& file : *files) paths.push_back(file.path);
  return paths;
}

// Writes all outputs and the files that are already made. Each page is rendered and written at
// once, so that none is held longer than it takes.
template <class Render>
void put_site(Publisher& publisher, const std::vector<Output>& outputs, MadeFiles made,
              unsigned jobs, Timings& timings, const Render& render) {
  Progress progress(outputs.size());
  PageClock clock(outputs.size());
  parallel_for(outputs.size(), jobs, [&](size_t i) {
    std::string bytes;
    clock.measure(i, [&] { render(outputs[i], bytes); });
    publisher.put(outputs[i].path, bytes);
    progress.step();
  });
  for (const auto* files : made)
    for (const RawFile& file : *files) publisher.put(file.path, file.bytes);
  clock.tell_slowest(outputs, timings);
}

Context make_context(const Portal& portal, const Relations& relations, const Theme& theme,
                     Date today, const Assets& assets) {
  const std::string& base_url = portal.site.base_url;
  return {portal,       relations,           theme.strings,     today,
          base_url,     base_path(base_url), assets.stylesheet, assets.icon,
          assets.search};
}

// The verdict on what has been found so far.
bool may_go_on(const BuildOptions& options, const std::vector<CodeLevel>& checks,
               BuildOutcome& outcome) {
  apply_levels(checks, outcome.diagnostics);
  if (options.strict) make_strict(outcome.diagnostics);
  sort(outcome.diagnostics, outcome.sources);
  return !outcome.diagnostics.has_errors();
}

// All that the output depends on, once it has been read.
BuildInputs inputs_of(const BuildOptions& options, const fs::path& output, const Site& site,
                      const SourceMap& sources, const SiteFiles& files) {
  BuildInputs inputs;
  inputs.settings = {{"base-url", site.base_url},
                     {"folder", fs::absolute(output).lexically_normal().string()},
                     {"part", fmt::format("{}/{}", options.part.number, options.part.count)},
                     {"program", program_identity()},
                     {"strict", options.strict ? "yes" : "no"},
                     {"today", to_iso(options.today)}};
  for (size_t i = 0; i < sources.size(); ++i) {
    const auto id = static_cast<SourceId>(i);
    inputs.files.emplace_back(sources.path(id), hash_bytes(sources.text(id)));
  }
  for (const RawFile& file : files.theme.assets)
    inputs.files.emplace_back("theme " + file.path, hash_bytes(file.bytes));
  for (const RawFile& file : files.static_files)
    inputs.files.emplace_back((files.static_folder / file.path).string(), hash_bytes(file.bytes));
  std::sort(inputs.files.begin(), inputs.files.end());
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

// Whether the output is what this build would make: then nothing is left to do but to say so.
bool is_up_to_date(const BuildOptions& options, const BuildInputs& inputs,
                   const std::optional<BuildState>& last, BuildOutcome& outcome) {
  const bool same = options.write && last && last->quiet && last->inputs == inputs &&
                    is_as_left(outcome.output, *last, options.jobs);
  if (!same) return false;
  outcome.plan_count = last->plans;
  outcome.task_count = last->tasks;
  outcome.search_bytes = last->search_bytes;
  outcome.published = PublishCounts{};
  for (const OutputRecord& output : last->outputs) {
    if (output.path == build_log_name) continue;
    ++outcome.published->unchanged;
    outcome.published->bytes += output.bytes;
  }
  return true;
}

}  // namespace

ReadInputs read_inputs(const BuildOptions& options) {
  SourceMap sources;
  Diagnostics ignored;
  Site site = load_site(read_site_file(options.site, sources), sources, ignored);
  if (options.base_url) site.base_url = *options.base_url;
  const SiteFiles files = read_site(options.site, site, sources, options.jobs, ignored);
  const fs::path output = options.out.value_or(tidy(options.site / site.output));
  return {inputs_of(options, output, site, sources, files), output};
}

BuildOutcome build(const BuildOptions& options, Timings& timings) {
  BuildOutcome outcome;
  SourceMap& sources = outcome.sources;
  Diagnostics& diagnostics = outcome.diagnostics;

  timings.start("read");
  Site site = load_site(read_site_file(options.site, sources), sources, diagnostics);
  if (options.base_url) site.base_url = *options.base_url;
  const std::vector<CodeLevel> checks = site.checks;
  outcome.output = options.out.value_or(tidy(options.site / site.output));
  outcome.base_path = base_path(site.base_url);
  SiteFiles files = read_site(options.site, site, sources, options.jobs, diagnostics);
  // Content read with the wrong languages or from the wrong folder would be wrong all over.
  if (!may_go_on(options, checks, outcome)) return outcome;

  const BuildInputs inputs = inputs_of(options, outcome.output, site, sources, files);
  const fs::path state_path = build_state_path(options.site, outcome.output);
  const std::optional<BuildState> last = read_build_state(state_path);
  if (is_up_to_date(options, inputs, last, outcome)) return outcome;

  timings.start("load");
  const Portal portal =
      load_portal(std::move(site), files.content, sources, options.jobs, diagnostics);
  const std::vector<Snapshot> snapshots =
      load_snapshots(files.content, sources, portal.site.languages, options.jobs, diagnostics);
  outcome.plan_count = portal.plans.size();
  outcome.task_count = portal.tasks.size();

  timings.start("check");
  check_portal(portal, diagnostics);
  check_free_pages(portal, diagnostics);
  const std::vector<Page> pages = list_pages(portal);
  check_links(portal, sources, list_addresses(pages), diagnostics);

  timings.start("theme");
  const Theme theme =
      load_theme(files.theme.texts, portal.site.languages, theme_needs(), sources, diagnostics);
  const auto templates = compile_templates(theme, sources, diagnostics);
  Assets assets = prepare_assets(std::move(files.theme.assets), portal.site, diagnostics);
  // Pages are made of content without errors only: below here nothing looks for them.
  if (!may_go_on(options, checks, outcome)) return outcome;

  timings.start("relate");
  const Relations relations = relate(portal);
  Context context = make_context(portal, relations, theme, options.today, assets);
  std::vector<Output> outputs = list_outputs(context, pages);
  std::vector<RawFile> root_files = make_root_files(context, pages);
  check_static_files(files, places_of(outputs, assets, root_files, portal.site), sources,
                     diagnostics);
  if (!may_go_on(options, checks, outcome) || !options.write) return outcome;

  std::erase_if(outputs,
                [&](const Output& output) { return !is_of_part(options.part, output.path); });
  for (auto* made : {&assets.files, &files.static_files, &root_files})
    keep_part(options.part, *made);

  timings.start("search");
  const std::vector<RawFile> search = make_search_files(context, options.part, options.jobs);
  outcome.search_bytes = bytes_of(search);

  timings.start("data");
  context.task_rows = json_of_tasks(context, options.jobs);
  DataFiles data = make_data_files(context, options.jobs);
  context.data_files = data.facts;
  keep_part(options.part, data.files);

  timings.start("render and write");
  const auto render = [&](const Output& output, std::string& bytes) {
    render_output(output, context, pages, *templates, bytes);
  };
  const std::array<const std::vector<RawFile>*, 5> made{&assets.files, &files.static_files,
                                                        &root_files, &data.files, &search};
  std::vector<std::string> paths = paths_of(outputs, made);
  std::optional<Release> release;
  if (options.release) release.emplace(outcome.output, files.places);
  {
    Publisher publisher(release ? release->standby() : outcome.output, paths, files.places);
    remove_build_state(state_path);
    put_site(publisher, outputs, made, options.jobs, timings, render);
    outcome.published = publisher.finish();
  }
  if (release) release->switch_over();
  if (!options.remember) return outcome;
  paths.emplace_back(build_log_name);
  const auto state =
      with_outputs(state_of(outcome, inputs, last), outcome.output, paths, last, options.jobs);
  if (state) write_build_state(state_path, *state);
  return outcome;
}

}  // namespace kehoach
