#include "app/build.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "app/assets.hpp"
#include "app/data_files.hpp"
#include "app/progress.hpp"
#include "app/read_site.hpp"
#include "base/parallel.hpp"
#include "check/check.hpp"
#include "model/load.hpp"
#include "model/relations.hpp"
#include "model/snapshot.hpp"
#include "pages/pages.hpp"
#include "publish/release.hpp"
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

// Of all languages.
std::vector<RawFile> make_search_files(const Context& context, unsigned jobs) {
  const Site& site = context.portal.site;
  const bool strict = has_strict_index(context.portal);
  std::vector<std::vector<SearchFile>> made(site.languages.size());
  parallel_for(made.size(), jobs, [&](size_t i) {
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

struct Destination {
  const fs::path& folder;
  std::span<const fs::path> sources;  // not to be written to
  bool release;                       // as a whole, in one step
};

// Writes all outputs and the files that are already made. Each page is rendered and written at
// once, so that none is held longer than it takes.
template <class Render>
PublishCounts write_site(const Destination& destination, const std::vector<Output>& outputs,
                         std::span<const std::vector<RawFile>* const> made, unsigned jobs,
                         const Render& render) {
  std::vector<std::string> paths;
  for (const Output& output : outputs) paths.push_back(output.path);
  for (const auto* files : made)
    for (const RawFile& file : *files) paths.push_back(file.path);
  const auto& [folder, sources, whole] = destination;
  std::optional<Release> release;
  if (whole) release.emplace(folder, sources);
  Publisher publisher(release ? release->standby() : folder, std::move(paths), sources);
  Progress progress(outputs.size());
  parallel_for(outputs.size(), jobs, [&](size_t i) {
    std::string bytes;
    render(outputs[i], bytes);
    publisher.put(outputs[i].path, bytes);
    progress.step();
  });
  for (const auto* files : made)
    for (const RawFile& file : *files) publisher.put(file.path, file.bytes);
  const PublishCounts counts = publisher.finish();
  if (release) release->switch_over();
  return counts;
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

}  // namespace

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
  const Assets assets = prepare_assets(std::move(files.theme.assets), portal.site, diagnostics);
  // Pages are made of content without errors only: below here nothing looks for them.
  if (!may_go_on(options, checks, outcome)) return outcome;

  timings.start("relate");
  const Relations relations = relate(portal);
  Context context = make_context(portal, relations, theme, options.today, assets);
  const std::vector<Output> outputs = list_outputs(context, pages);
  const std::vector<RawFile> root_files = make_root_files(context, pages);
  check_static_files(files, places_of(outputs, assets, root_files, portal.site), sources,
                     diagnostics);
  if (!may_go_on(options, checks, outcome) || !options.write) return outcome;

  timings.start("search");
  const std::vector<RawFile> search = make_search_files(context, options.jobs);
  outcome.search_bytes = bytes_of(search);

  timings.start("data");
  const DataFiles data = make_data_files(context, options.jobs);
  context.data_files = data.facts;

  timings.start("render and write");
  const auto render = [&](const Output& output, std::string& bytes) {
    render_output(output, context, pages, *templates, bytes);
  };
  const std::array<const std::vector<RawFile>*, 5> made{&assets.files, &files.static_files,
                                                        &root_files, &data.files, &search};
  const Destination destination{outcome.output, files.places, options.release};
  outcome.published = write_site(destination, outputs, made, options.jobs, render);
  return outcome;
}

}  // namespace kehoach
