#include "app/build.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/progress.hpp"
#include "app/read_site.hpp"
#include "base/parallel.hpp"
#include "check/check.hpp"
#include "model/load.hpp"
#include "model/relations.hpp"
#include "pages/pages.hpp"
#include "publish/assets.hpp"
#include "render/render.hpp"
#include "theme/theme.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view stylesheet_path = "assets/style.css";
constexpr std::string_view icon_path = "assets/favicon.svg";

// Gives the theme's assets the names under which they are published, and says where the two that
// every page links to have gone.
struct Assets {
  std::vector<RawFile> files;
  std::string stylesheet;
  std::string icon;
};

Assets name_assets(std::vector<RawFile> files) {
  Assets assets;
  for (RawFile& file : files) {
    std::string name = fingerprinted_name(file.path, file.bytes);
    if (file.path == stylesheet_path) assets.stylesheet = name;
    if (file.path == icon_path) assets.icon = name;
    file.path = std::move(name);
  }
  assets.files = std::move(files);
  return assets;
}

void check_assets(const Assets& assets, const Site& site, Diagnostics& diagnostics) {
  const auto require = [&](const std::string& name, std::string_view path) {
    if (name.empty())
      diagnostics.error("missing-asset", site.span,
                        fmt::format("the theme \"{}\" has no {}", site.theme, path));
  };
  require(assets.stylesheet, stylesheet_path);
  require(assets.icon, icon_path);
}

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

// Sorted.
std::vector<std::string> paths_of(const std::vector<Output>& outputs, const Assets& assets) {
  std::vector<std::string> paths;
  for (const Output& output : outputs) paths.push_back(output.path);
  for (const RawFile& file : assets.files) paths.push_back(file.path);
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Writes all outputs, assets and static files. Each page is rendered and written at once, so that
// none is held longer than it takes.
template <class Render>
PublishCounts write_site(const fs::path& folder, const std::vector<Output>& outputs,
                         const Assets& assets, const SiteFiles& files, unsigned jobs,
                         const Render& render) {
  std::vector<std::string> paths = paths_of(outputs, assets);
  for (const RawFile& file : files.static_files) paths.push_back(file.path);
  Publisher publisher(folder, std::move(paths), files.places);
  Progress progress(outputs.size());
  parallel_for(outputs.size(), jobs, [&](size_t i) {
    std::string bytes;
    render(outputs[i], bytes);
    publisher.put(outputs[i].path, bytes);
    progress.step();
  });
  for (const RawFile& file : assets.files) publisher.put(file.path, file.bytes);
  for (const RawFile& file : files.static_files) publisher.put(file.path, file.bytes);
  return publisher.finish();
}

// The verdict on what has been found so far.
bool may_go_on(const BuildOptions& options, BuildOutcome& outcome) {
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
  outcome.output = options.out.value_or(tidy(options.site / site.output));
  outcome.base_path = base_path(site.base_url);
  SiteFiles files = read_site(options.site, site, sources, options.jobs, diagnostics);
  // Content read with the wrong languages or from the wrong folder would be wrong all over.
  if (!may_go_on(options, outcome)) return outcome;

  timings.start("load");
  const Portal portal =
      load_portal(std::move(site), files.content, sources, options.jobs, diagnostics);
  outcome.plan_count = portal.plans.size();
  outcome.task_count = portal.tasks.size();

  timings.start("check");
  check_portal(portal, diagnostics);
  check_free_pages(portal, diagnostics);
  const std::vector<Page> pages = list_pages(portal);
  check_links(portal, sources, list_addresses(pages), diagnostics);

  timings.start("theme");
  const Theme theme =
      load_theme(files.theme, portal.site.languages, required_strings(), sources, diagnostics);
  const auto templates = compile_templates(theme, sources, diagnostics);
  const Assets assets = name_assets(std::move(files.assets));
  check_assets(assets, portal.site, diagnostics);
  // Pages are made of content without errors only: below here nothing looks for them.
  if (!may_go_on(options, outcome)) return outcome;

  timings.start("relate");
  const Relations relations = relate(portal);
  const Context context{portal,
                        relations,
                        theme.strings,
                        options.today,
                        portal.site.base_url,
                        outcome.base_path,
                        assets.stylesheet,
                        assets.icon};
  const std::vector<Output> outputs = list_outputs(context, pages);
  check_static_files(files, paths_of(outputs, assets), sources, diagnostics);
  if (!may_go_on(options, outcome) || !options.write) return outcome;

  timings.start("render and write");
  const auto render = [&](const Output& output, std::string& bytes) {
    render_output(output, context, pages, *templates, bytes);
  };
  outcome.published = write_site(outcome.output, outputs, assets, files, options.jobs, render);
  return outcome;
}

}  // namespace kehoach
