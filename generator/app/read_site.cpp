#include "app/read_site.hpp"

#include <fmt/core.h>

#include <string_view>

#include "base/file.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

// Only the texts of content are read: a film put beside a plan by mistake is reported by its name.
bool is_content_text(std::string_view path) {
  const bool is_snapshot = path.starts_with("snapshots/") && path.ends_with(".json");
  return path.ends_with(".yaml") || path.ends_with(".md") || is_snapshot;
}

// The paths of files up to that size; the others are reported.
std::vector<std::string> not_too_large(const fs::path& folder, std::vector<std::string> paths,
                                       uintmax_t most, SourceMap& sources,
                                       Diagnostics& diagnostics) {
  std::erase_if(paths, [&](const std::string& path) {
    std::error_code ignored;
    const uintmax_t size = fs::file_size(folder / path, ignored);
    if (ignored || size <= most) return false;
    diagnostics
        .error("file-too-large", {sources.add((folder / path).string(), ""), 0, 0},
               fmt::format("the file has {} MB, and {} are the most", size >> 20, most >> 20))
        .with_help("divide it, or put a link to it into the content");
    return true;
  });
  return paths;
}

std::vector<ContentFile> read_content(const fs::path& folder, SourceMap& sources, unsigned jobs,
                                      Diagnostics& diagnostics) {
  const std::vector<std::string> paths = list_files(folder);
  std::vector<std::string> texts;
  for (const std::string& path : paths)
    if (is_content_text(path)) texts.push_back(path);
  texts = not_too_large(folder, std::move(texts), max_text_bytes, sources, diagnostics);
  auto files = add_texts<ContentFile>(folder, texts, sources, jobs);
  for (const std::string& path : paths)
    if (!is_content_text(path)) files.push_back({path, sources.add((folder / path).string(), "")});
  return files;
}

}  // namespace

SourceId read_site_file(const fs::path& site, SourceMap& sources) {
  const fs::path path = tidy(site / "site.yaml");
  if (!fs::exists(path))
    throw FileError(
        fmt::format("there is no \"{}\"; name the folder that holds the site.yaml", path.string()));
  return sources.add(path.string(), read_text(path));
}

SiteFiles read_site(const fs::path& site, const Site& settings, SourceMap& sources, unsigned jobs,
                    Diagnostics& diagnostics) {
  SiteFiles files;
  const fs::path content = tidy(site / settings.content);
  if (fs::is_directory(content)) {
    files.content = read_content(content, sources, jobs, diagnostics);
  } else {
    diagnostics.error("missing-folder", settings.span,
                      fmt::format("there is no content folder \"{}\"", content.string()));
  }
  files.theme = read_theme(site, settings, sources, jobs, diagnostics);
  files.static_folder = tidy(site / "static");
  const std::vector<std::string> statics = not_too_large(
      files.static_folder, list_files(files.static_folder), max_static_bytes, sources, diagnostics);
  files.static_files = read_raw(files.static_folder, statics, jobs);
  files.places = {site / "site.yaml", content, files.static_folder};
  files.places.insert(files.places.end(), files.theme.places.begin(), files.theme.places.end());
  return files;
}

}  // namespace kehoach
