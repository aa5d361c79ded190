// The files of a site's theme, those of the themes it builds on, and those that the site lays over
// them.
//
// Folders, SITE being the folder of site.yaml:
//   themes           SITE/themes/NAME, else SITE/../themes/NAME, else beside the theme that extends
//                    it, else where the program was installed (share/kehoach/themes beside its
//                    bin), each with a theme.yaml; or the folder that settings.theme is the full
//                    path of
//   over the theme   SITE/templates, SITE/strings, SITE/assets, as in a theme
// Of assets, the last of the same path counts, but assets/extra.css: what each folder has of that
// name is added to the end of assets/style.css, so that few rules need no copy of all others.
#pragma once

#include <filesystem>
#include <vector>

#include "app/read_files.hpp"
#include "diag/diagnostic.hpp"
#include "model/portal.hpp"
#include "theme/theme.hpp"

namespace kehoach {

struct ThemeFiles {
  std::vector<ThemeFile> texts;               // what later files replace comes before them
  std::vector<RawFile> assets;                // "assets/style.css", sorted
  std::vector<std::filesystem::path> places;  // what was read, folders that may be missing too
};

// Reports "unknown-theme", with a suggestion, "cyclic-theme", "missing-file" (theme.yaml) and what
// is wrong in a theme.yaml.
ThemeFiles read_theme(const std::filesystem::path& site, const Site& settings, SourceMap& sources,
                      unsigned jobs, Diagnostics& diagnostics);

}  // namespace kehoach
