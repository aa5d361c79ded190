#include "app/prepared_site.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/data_files.hpp"
#include "app/parse_cache.hpp"
#include "app/search_index_files.hpp"
#include "app/static_files.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "check/check.hpp"
#include "model/load.hpp"
#include "model/snapshot.hpp"
#include "pages/pages.hpp"
#include "render/anchors.hpp"
#include "render/site_files.hpp"

namespace kehoach {
namespace {

// The verdict on what has been found so far.
bool may_go_on(const BuildOptions& options, const std::vector<CodeLevel>& checks,
               BuildOutcome& outcome) {
  apply_levels(checks, outcome.diagnostics);
  if (options.strict) make_strict(outcome.diagnostics);
  sort(outcome.diagnostics, outcome.sources);
  return !outcome.diagnostics.has_errors();
}

// What the portal itself writes or may write: the files of the data and of the search are not yet
// made, but their places are known. Sorted.
std::vector<std::string> places_of(const PreparedSite& site) {
  std::vector<std::string> paths = data_file_paths();
  for (const Output& output : site.outputs) paths.push_back(output.path);
  for (const RawFile& file : site.assets.files) paths.push_back(file.path);
  for (const RawFile& file : *site.root_files) paths.push_back(file.path);
  for (std::string& path : search_index_paths(site.portal.site)) paths.push_back(std::move(path));
  std::sort(paths.begin(), paths.end());
  return paths;
}

// The cache saves the most when nothing is in memory yet. Only builds write it: checking and
// serving leave the site's folder as it is.
Portal load_with_cache(const BuildOptions& options, Site settings, Reuse* reuse,
                       const PreparedSite& site, BuildOutcome& outcome) {
  std::optional<ParseCache> cache;
  if (options.remember && (!reuse || reuse->content.by_path.empty()))
    cache = read_parse_cache(parse_cache_path(options.site));
  const KnownFiles known{reuse ? &reuse->content : nullptr, cache ? &cache->records : nullptr};
  Portal portal = load_portal(std::move(settings), site.files.content, outcome.sources,
                              options.jobs, outcome.diagnostics, known);
  if (!cache) return portal;
  outcome.known_files = static_cast<size_t>(std::ranges::count(
      cache->records.loaded, KeptRecords::From::kept, &KeptRecords::Loaded::from));
  if (options.write && !reuse) save_parse_cache(*cache);
  return portal;
}

std::vector<Snapshot> load(const BuildOptions& options, Site settings, Reuse* reuse,
                           PreparedSite& site, BuildOutcome& outcome) {
  site.portal = load_with_cache(options, std::move(settings), reuse, site, outcome);
  outcome.plan_count = site.portal.plans.size();
  outcome.task_count = site.portal.tasks.size();
  return load_snapshots(site.files.content, outcome.sources, site.portal.site.languages,
                        options.jobs, outcome.diagnostics);
}

void check(const std::vector<Snapshot>& snapshots, unsigned jobs, PreparedSite& site,
           BuildOutcome& outcome) {
  parallel_for(2, jobs, [&](size_t half) {
    if (half == 0) {
      check_portal(site.portal, outcome.sources, jobs, outcome.diagnostics);
    } else {
      site.listings = list_portal(site.portal);
    }
  });
  check_free_pages(site.portal, outcome.diagnostics);
  // Changes are told of content without errors only.
  if (!outcome.diagnostics.has_errors()) site.changes = compare(snapshots, site.portal);
  site.pages = list_pages(site.portal, site.listings, site.changes);
  const auto addresses = [&] { return list_addresses(site.pages); };
  check_links(site.portal, outcome.sources, addresses, outcome.diagnostics);
}

std::shared_ptr<const ReadyTheme> ready_theme(const PreparedSite& site, const SourceMap& sources) {
  auto ready = std::make_shared<ReadyTheme>();
  ready->theme = load_theme(site.files.theme.texts, site.portal.site.languages, theme_needs(),
                            sources, ready->diagnostics);
  ready->templates = compile_templates(ready->theme, sources, ready->diagnostics);
  return ready;
}

// Of all that the theme is made from, and of where its messages point to.
Hash theme_key(const PreparedSite& site, const SourceMap& sources) {
  std::string parts;
  for (const std::string& code : site.portal.site.languages) parts += code + '\n';
  for (const ThemeFile& file : site.files.theme.texts)
    parts += fmt::format("{} {} {} {}\n", file.path, static_cast<uint32_t>(file.source),
                         file.of_site, to_hex(hash_bytes(sources.text(file.source))));
  return hash_bytes(parts);
}

void prepare_theme(Reuse* reuse, PreparedSite& site, BuildOutcome& outcome) {
  if (!reuse) {
    site.theme = ready_theme(site, outcome.sources);
  } else {
    const Hash key = theme_key(site, outcome.sources);
    if (!reuse->theme || reuse->theme_key != key) reuse->theme = ready_theme(site, outcome.sources);
    reuse->theme_key = key;
    site.theme = reuse->theme;
  }
  outcome.diagnostics.append(Diagnostics(site.theme->diagnostics));
  site.assets =
      prepare_assets(std::move(site.files.theme.assets), site.portal.site, outcome.diagnostics);
}

Context context_of(const PreparedSite& site, Date today) {
  const std::string& base_url = site.portal.site.base_url;
  return {site.portal,
          site.relations,
          site.theme->theme.strings,
          today,
          base_url,
          base_path(base_url),
          site.assets.stylesheet,
          site.assets.icon,
          site.assets.search,
          site.assets.pictures,
          {},
          Abbreviations(site.portal),
          site.changes,
          site.listings};
}

void relate(const BuildOptions& options, bool is_shown, PreparedSite& site, BuildOutcome& outcome) {
  const bool has_static_files = !site.files.static_files.empty();
  site.relations = relate(site.portal);
  site.context.emplace(context_of(site, options.today));
  Diagnostics anchors;
  parallel_for(2, options.jobs, [&](size_t half) {
    if (half == 0) {
      if (has_static_files || (options.write && !is_shown)) site.root_files = make_root_files(site);
    } else {
      site.outputs = list_outputs(*site.context, site.pages);
      check_anchors(*site.context, site.pages, site.outputs, *site.theme->templates,
                    outcome.sources, anchors);
    }
  });
  if (has_static_files)
    check_static_files(site.files, places_of(site), outcome.sources, outcome.diagnostics);
  outcome.diagnostics.append(std::move(anchors));
}

// What has a '/' in it, or is a folder with a theme.yaml, is a folder from here; else it is a name.
std::string theme_of(const std::string& asked) {
  namespace fs = std::filesystem;
  const bool is_folder =
      asked.find('/') != std::string::npos || fs::exists(fs::path(asked) / "theme.yaml");
  return is_folder ? fs::absolute(asked).lexically_normal().string() : asked;
}

}  // namespace

ReadSite read_whole_site(const BuildOptions& options, BuildOutcome& outcome, KnownTexts* known) {
  ReadSite read;
  read.settings = load_site(read_site_file(options.site, outcome.sources), outcome.sources,
                            outcome.diagnostics);
  if (options.base_url) read.settings.base_url = *options.base_url;
  if (options.theme) read.settings.theme = {theme_of(*options.theme), {}};
  outcome.output = options.out.value_or(tidy(options.site / read.settings.output));
  outcome.base_path = base_path(read.settings.base_url);
  read.files = read_site(options.site, read.settings, outcome.sources, options.jobs,
                         outcome.diagnostics, known);
  // Content read with the wrong languages or from the wrong folder would be wrong all over.
  may_go_on(options, read.settings.checks, outcome);
  return read;
}

std::vector<RawFile> make_root_files(const PreparedSite& site) {
  std::vector<RawFile> files;
  for (SiteFile& file : site_files(*site.context, site.pages))
    files.push_back({std::move(file.path), std::move(file.bytes)});
  return files;
}

BuildInputs file_inputs_of(const ReadSite& read, const SourceMap& sources) {
  BuildInputs inputs;
  for (size_t i = 0; i < sources.size(); ++i) {
    const auto id = static_cast<SourceId>(i);
    inputs.files.emplace_back(sources.path(id), hash_bytes(sources.text(id)));
  }
  const SiteFiles& files = read.files;
  for (const RawFile& file : files.theme.assets)
    inputs.files.emplace_back("theme " + file.path, hash_bytes(file.bytes));
  for (const RawFile& file : files.static_files)
    inputs.files.emplace_back((files.static_folder / file.path).string(), hash_bytes(file.bytes));
  std::sort(inputs.files.begin(), inputs.files.end());
  return inputs;
}

std::unique_ptr<PreparedSite> prepare(const BuildOptions& options, ReadSite read, Timings& timings,
                                      BuildOutcome& outcome, Reuse* reuse) {
  auto site = std::make_unique<PreparedSite>();
  site->files = std::move(read.files);
  timings.start("load");
  const std::vector<Snapshot> snapshots =
      load(options, std::move(read.settings), reuse, *site, outcome);
  const std::vector<CodeLevel>& levels = site->portal.site.checks;
  timings.start("check");
  check(snapshots, options.jobs, *site, outcome);
  timings.start("theme");
  prepare_theme(reuse, *site, outcome);
  // Pages are made of content without errors only: below here nothing looks for them.
  if (!may_go_on(options, levels, outcome)) return nullptr;
  timings.start("relate");
  relate(options, reuse != nullptr, *site, outcome);
  if (!may_go_on(options, levels, outcome)) return nullptr;
  return site;
}

}  // namespace kehoach
