// Everything a build reads from disk. What the texts mean is decided elsewhere; here they are only
// found, read and given the paths that messages show.
//
// Folders, SITE being the folder of site.yaml:
//   content          `content` of site.yaml, by default SITE/../content
//   theme            see read_theme.hpp
//   static files     SITE/static, may be missing
// Hidden files and symbolic links are passed over. Paths in messages are written from the working
// directory, as one would type them, or absolute where the site was given so.
#pragma once

#include <filesystem>
#include <vector>

#include "app/read_files.hpp"
#include "app/read_theme.hpp"
#include "diag/diagnostic.hpp"
#include "model/load.hpp"

namespace kehoach {

struct SiteFiles {
  std::vector<ContentFile> content;
  ThemeFiles theme;
  std::vector<RawFile> static_files;  // of the site
  std::filesystem::path static_folder;

  // What the output folder must stay apart from: site.yaml, content, theme, static files.
  std::vector<std::filesystem::path> places;
};

// Adds SITE/site.yaml. FileError if there is none.
SourceId read_site_file(const std::filesystem::path& site, SourceMap& sources);

// Reads what site.yaml asks for. Folders that it names and that do not exist are diagnostics
// ("missing-folder", and those of read_theme.hpp); whatever cannot be read is a FileError.
// `known`, if given, saves reading content anew.
SiteFiles read_site(const std::filesystem::path& site, const Site& settings, SourceMap& sources,
                    unsigned jobs, Diagnostics& diagnostics, KnownTexts* known = nullptr);

}  // namespace kehoach
