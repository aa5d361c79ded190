// A site made ready: read, loaded, checked, and all that its outputs are rendered from.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/assets.hpp"
#include "app/build.hpp"
#include "app/build_state.hpp"
#include "app/read_site.hpp"
#include "app/timings.hpp"
#include "model/portal.hpp"
#include "model/relations.hpp"
#include "pages/changes.hpp"
#include "render/context.hpp"
#include "render/render.hpp"
#include "theme/theme.hpp"

namespace kehoach {

// site.yaml, and every file that it asks for.
struct ReadSite {
  Site settings;
  SiteFiles files;
};

// Whole, even if there are errors. Sets the outcome's folder and base path.
ReadSite read_whole_site(const BuildOptions& options, BuildOutcome& outcome);

// The files that were read, with their hashes; no settings.
BuildInputs file_inputs_of(const ReadSite& read, const SourceMap& sources);

// Without errors. It stays where it is: the context refers to what stands above it.
struct PreparedSite {
  Portal portal;
  ChangeLog changes;
  Listings listings;
  Theme theme;
  Relations relations;
  Assets assets;
  SiteFiles files;
  std::vector<Page> pages;
  std::optional<PageTemplates> templates;
  std::optional<Context> context;
  std::vector<Output> outputs;
  std::vector<RawFile> root_files;  // what hosts and search engines read

  PreparedSite() = default;
  PreparedSite(const PreparedSite&) = delete;
  PreparedSite& operator=(const PreparedSite&) = delete;
};

// Nothing if there are errors.
std::unique_ptr<PreparedSite> prepare(const BuildOptions& options, ReadSite read, Timings& timings,
                                      BuildOutcome& outcome);

}  // namespace kehoach
