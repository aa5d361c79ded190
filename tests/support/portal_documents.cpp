#include "support/portal_documents.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/read_site.hpp"
#include "model/load.hpp"
#include "render/render.hpp"
#include "support/places.hpp"

namespace kehoach::test {

std::vector<SearchDocument> portal_documents(std::string_view language) {
  const auto folder = project_root() / "site";
  SourceMap sources;
  Diagnostics diagnostics;
  Site site = load_site(read_site_file(folder, sources), sources, diagnostics);
  const SiteFiles files = read_site(folder, site, sources, 0, diagnostics);
  const Portal portal = load_portal(std::move(site), files.content, sources, 0, diagnostics);
  const Theme theme =
      load_theme(files.theme.texts, portal.site.languages, theme_needs(), sources, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  const Relations relations = relate(portal);
  const Context context{portal, relations, theme.strings, {2026, 11, 22}, portal.site.base_url, "/",
                        "",     ""};
  const auto& codes = portal.site.languages;
  const auto place = std::find(codes.begin(), codes.end(), language) - codes.begin();
  return search_documents({context, static_cast<Language>(place)});
}

}  // namespace kehoach::test
