#include "app/assets.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "publish/assets.hpp"

namespace kehoach {
namespace {

constexpr std::string_view stylesheet_path = "assets/style.css";
constexpr std::string_view icon_path = "assets/favicon.svg";

struct Script {
  std::string_view path;
  std::string SearchAssets::*name;
};
constexpr std::array scripts{
    Script{"assets/site.js", &SearchAssets::site_script},
    Script{"assets/lists.js", &SearchAssets::lists_script},
    Script{"assets/search.js", &SearchAssets::script},
    Script{"assets/search-query.js", &SearchAssets::query_script},
    Script{"assets/search-shards.js", &SearchAssets::shards_script},
    Script{"assets/search-english.js", &SearchAssets::english_script},
};

void check_is_complete(const Assets& assets, const Site& site, Diagnostics& diagnostics) {
  const auto require = [&](const std::string& name, std::string_view path) {
    if (name.empty())
      diagnostics.error("missing-asset", site.span,
                        fmt::format("the theme \"{}\" has no {}", site.theme.value, path));
  };
  require(assets.stylesheet, stylesheet_path);
  require(assets.icon, icon_path);
  if (assets.search.script.empty()) return;
  for (const Script& script : scripts) require(assets.search.*script.name, script.path);
}

}  // namespace

Assets prepare_assets(std::vector<RawFile> files, const Site& site, Diagnostics& diagnostics) {
  Assets assets;
  for (RawFile& file : files) {
    if (file.path.ends_with(".js") && !file.path.ends_with(".min.js"))
      file.bytes = stripped_script(file.bytes);
    std::string name = fingerprinted_name(file.path, file.bytes);
    if (file.path == stylesheet_path) assets.stylesheet = name;
    if (file.path == icon_path) assets.icon = name;
    for (const Script& script : scripts)
      if (file.path == script.path) assets.search.*script.name = name;
    file.path = std::move(name);
  }
  assets.files = std::move(files);
  check_is_complete(assets, site, diagnostics);
  return assets;
}

}  // namespace kehoach
