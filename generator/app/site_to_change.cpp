#include "app/site_to_change.hpp"

#include "app/read_files.hpp"
#include "app/read_site.hpp"
#include "base/closest.hpp"
#include "base/file.hpp"
#include "model/decode.hpp"
#include "model/load.hpp"

namespace kehoach {

namespace fs = std::filesystem;

SiteToChange read_site_to_change(const fs::path& folder) {
  SourceMap sources;
  Diagnostics diagnostics;
  Site site = load_site(read_site_file(folder, sources), sources, diagnostics);
  if (diagnostics.has_errors())
    throw Refusal("site.yaml has faults; see kehoach check " + folder.string());
  const fs::path content = tidy(folder / site.content);
  const SiteFiles files = read_site(folder, site, sources, 0, diagnostics);
  return {content, load_portal(std::move(site), files.content, sources, 0, diagnostics)};
}

void require_id(std::string_view id, bool dots) {
  Diagnostics diagnostics;
  check_id(id, dots, {}, diagnostics);
  if (!diagnostics.items.empty())
    throw Refusal(with_hint(diagnostics.items[0].message, diagnostics.items[0].help));
}

}  // namespace kehoach
