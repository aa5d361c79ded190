#include "app/checked_content.hpp"

#include <utility>

#include "app/tell.hpp"
#include "check/check.hpp"
#include "model/load.hpp"

namespace kehoach {

CheckedContent read_checked_content(const std::filesystem::path& site) {
  constexpr unsigned jobs = 0;
  CheckedContent content;
  auto& [sources, diagnostics, files, portal, snapshots] = content;
  Site settings = load_site(read_site_file(site, sources), sources, diagnostics);
  files = read_site(site, settings, sources, jobs, diagnostics);
  // Content read with the wrong languages or from the wrong folder would be wrong all over.
  if (diagnostics.has_errors()) return content;
  portal = load_portal(std::move(settings), files.content, sources, jobs, diagnostics);
  snapshots = load_snapshots(files.content, sources, portal.site.languages, jobs, diagnostics);
  check_portal(portal, sources, jobs, diagnostics);
  return content;
}

bool tell_errors(CheckedContent& content, MessageLanguage language) {
  if (!content.diagnostics.has_errors()) return false;
  sort(content.diagnostics, content.sources);
  tell_diagnostics(content.diagnostics, content.sources, ReportFormat::text, language);
  return true;
}

}  // namespace kehoach
