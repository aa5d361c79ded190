// Everything a build reads from disk. What the texts mean is decided elsewhere; here they are only
// found, read and given the paths that messages show.
//
// Folders, SITE being the folder of site.yaml:
//   content          `content` of site.yaml, by default SITE/../content
//   theme            SITE/themes/NAME, else SITE/../themes/NAME
//   static files     SITE/static, may be missing
// Hidden files and symbolic links are passed over. Paths in messages are written from the working
// directory, as one would type them, or absolute where the site was given so.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/load.hpp"
#include "theme/theme.hpp"

namespace kehoach {

// A file that is published as it is; the path is relative to the folder it was found in.
struct RawFile {
  std::string path;
  std::string bytes;
};

struct SiteFiles {
  std::vector<ContentFile> content;
  std::vector<ThemeFile> theme;       // templates and strings
  std::vector<RawFile> assets;        // of the theme, "assets/style.css"
  std::vector<RawFile> static_files;  // of the site
  std::filesystem::path static_folder;

  // What the output folder must stay apart from: site.yaml, content, theme, static files.
  std::vector<std::filesystem::path> places;
};

// Adds SITE/site.yaml. FileError if there is none.
SourceId read_site_file(const std::filesystem::path& site, SourceMap& sources);

// Reads what site.yaml asks for. Folders that it names and that do not exist are diagnostics
// ("missing-folder", "unknown-theme"); whatever cannot be read is a FileError.
SiteFiles read_site(const std::filesystem::path& site, const Site& settings, SourceMap& sources,
                    unsigned jobs, Diagnostics& diagnostics);

// `path` in the shortest form that means the same place, for messages.
std::filesystem::path tidy(const std::filesystem::path& path);

}  // namespace kehoach
