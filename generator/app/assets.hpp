// The theme's assets, as they are published.
#pragma once

#include <string>
#include <vector>

#include "app/read_site.hpp"
#include "diag/diagnostic.hpp"
#include "model/portal.hpp"
#include "render/context.hpp"

namespace kehoach {

// Under the names that change with their bytes, and where those have gone that pages link to.
struct Assets {
  std::vector<RawFile> files;
  std::string stylesheet;
  std::string icon;
  SearchAssets search;
};

// What of the assets is the system's: a hash of its lunr.min.js, empty if it has none.
std::string system_assets_identity();

// A theme that has assets/search.js gets lunr.min.js, from Debian's package libjs-lunr unless it
// brings its own ("missing-lunr"). A theme without stylesheet or icon is an error
// ("missing-asset").
Assets prepare_assets(std::vector<RawFile> files, const Site& site, Diagnostics& diagnostics);

}  // namespace kehoach
