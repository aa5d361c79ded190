#include "app/assets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "publish/assets.hpp"

namespace kehoach {
namespace {

constexpr std::string_view stylesheet_path = "assets/style.css";
constexpr std::string_view icon_path = "assets/favicon.svg";
constexpr std::string_view site_script_path = "assets/site.js";
constexpr std::string_view search_script_path = "assets/search.js";
constexpr std::string_view query_script_path = "assets/search-query.js";
constexpr std::string_view shards_script_path = "assets/search-shards.js";
constexpr std::string_view lunr_path = "assets/lunr.min.js";

constexpr std::string_view debian_lunr = "/usr/share/javascript/lunr/lunr.min.js";

bool has(const std::vector<RawFile>& files, std::string_view path) {
  return std::any_of(files.begin(), files.end(),
                     [&](const RawFile& file) { return file.path == path; });
}

void add_lunr(std::vector<RawFile>& files, const Site& site, Diagnostics& diagnostics) {
  if (!has(files, search_script_path) || has(files, lunr_path)) return;
  if (std::filesystem::exists(debian_lunr)) {
    files.push_back({std::string(lunr_path), read_file(debian_lunr)});
    return;
  }
  diagnostics
      .error("missing-lunr", site.span,
             fmt::format("the search needs lunr.min.js, and there is no \"{}\"", debian_lunr))
      .with_help(fmt::format("apt-get install libjs-lunr, or put the file of lunr 2.3.9 into the "
                             "theme as {}",
                             lunr_path));
}

void check_is_complete(const Assets& assets, const Site& site, Diagnostics& diagnostics) {
  const auto require = [&](const std::string& name, std::string_view path) {
    if (name.empty())
      diagnostics.error("missing-asset", site.span,
                        fmt::format("the theme \"{}\" has no {}", site.theme.value, path));
  };
  require(assets.stylesheet, stylesheet_path);
  require(assets.icon, icon_path);
}

}  // namespace

std::string system_assets_identity() {
  return std::filesystem::exists(debian_lunr) ? fingerprint(read_file(debian_lunr)) : "";
}

Assets prepare_assets(std::vector<RawFile> files, const Site& site, Diagnostics& diagnostics) {
  add_lunr(files, site, diagnostics);
  Assets assets;
  for (RawFile& file : files) {
    if (file.path.ends_with(".js") && !file.path.ends_with(".min.js"))
      file.bytes = stripped_script(file.bytes);
    std::string name = fingerprinted_name(file.path, file.bytes);
    if (file.path == stylesheet_path) assets.stylesheet = name;
    if (file.path == icon_path) assets.icon = name;
    if (file.path == site_script_path) assets.search.site_script = name;
    if (file.path == search_script_path) assets.search.script = name;
    if (file.path == query_script_path) assets.search.query_script = name;
    if (file.path == shards_script_path) assets.search.shards_script = name;
    if (file.path == lunr_path) assets.search.lunr = name;
    file.path = std::move(name);
  }
  assets.files = std::move(files);
  check_is_complete(assets, site, diagnostics);
  return assets;
}

}  // namespace kehoach
