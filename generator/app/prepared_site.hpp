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
#include "model/load.hpp"
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

// Whole, even if there are errors. Sets the outcome's folder and base path. `known`, if given,
// saves reading content anew.
ReadSite read_whole_site(const BuildOptions& options, BuildOutcome& outcome,
                         KnownTexts* known = nullptr);

// The files that were read, with their hashes; no settings.
BuildInputs file_inputs_of(const ReadSite& read, const SourceMap& sources);

// A theme that pages can be made with, and what is to be said of it.
struct ReadyTheme {
  Theme theme;
  std::optional<PageTemplates> templates;  // nothing if there are errors
  Diagnostics diagnostics;
};

// What a state of a site takes over from the one before: what its files were decoded to, and its
// theme, where those are the same. The result, messages included, is as if there had been none.
struct Reuse {
  DecodedFiles content;
  std::shared_ptr<const ReadyTheme> theme;
  Hash theme_key;
};

// Without errors. It stays where it is: the context refers to what stands above it.
struct PreparedSite {
  Portal portal;
  ChangeLog changes;
  Listings listings;
  std::shared_ptr<const ReadyTheme> theme;
  Relations relations;
  Assets assets;
  SiteFiles files;
  std::vector<Page> pages;
  std::optional<Context> context;
  std::vector<Output> outputs;
  // What hosts and search engines read. Where a site is only shown or checked nobody may ask for
  // it, and it is not made before (make_root_files).
  std::optional<std::vector<RawFile>> root_files;

  PreparedSite() = default;
  PreparedSite(const PreparedSite&) = delete;
  PreparedSite& operator=(const PreparedSite&) = delete;
};

std::vector<RawFile> make_root_files(const PreparedSite& site);

// Nothing if there are errors. `reuse`, if given, is used and brought up to date.
std::unique_ptr<PreparedSite> prepare(const BuildOptions& options, ReadSite read, Timings& timings,
                                      BuildOutcome& outcome, Reuse* reuse = nullptr);

}  // namespace kehoach
