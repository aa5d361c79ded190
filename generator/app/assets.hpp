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

// A theme that has assets/search.js must have the scripts that it loads; every theme a stylesheet
// and an icon ("missing-asset").
Assets prepare_assets(std::vector<RawFile> files, const Site& site, Diagnostics& diagnostics);

}  // namespace kehoach
