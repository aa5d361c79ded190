// A whole site as one string, in sections that begin with a line `-- path --`:
//   -- content/topics.yaml --
//   - {id: workforce, name: {vi: Nhân lực, en: Workforce}}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach::test {

struct TextFile {
  std::string path;
  std::string text;
};

// The sections in their order. What stands before the first is dropped.
std::vector<TextFile> split_sections(std::string_view text);

struct SiteText {
  SourceMap sources;  // by the paths of the sections
  Portal portal;
  Diagnostics diagnostics;  // of site.yaml, of loading and of resolving, sorted
};

// Loads `site.yaml` and `content/…`; other sections are left alone. Without a `site.yaml` the site
// speaks Vietnamese and English and is published at https://example.org/.
SiteText load_site_text(std::string_view text);

// The same, and the rules of check_portal().
SiteText check_site_text(std::string_view text);

// One line a diagnostic: `path:line:column code: message; help`. Without help if there is none.
std::string lines(const Diagnostics& diagnostics, const SourceMap& sources);

}  // namespace kehoach::test
