#include "app/read_site.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/closest.hpp"
#include "base/file.hpp"
#include "base/parallel.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> read_all(const fs::path& folder, const std::vector<std::string>& paths,
                                  unsigned jobs) {
  std::vector<std::string> texts(paths.size());
  parallel_for(paths.size(), jobs, [&](size_t i) { texts[i] = read_file(folder / paths[i]); });
  return texts;
}

std::vector<RawFile> read_raw(const fs::path& folder, const std::vector<std::string>& paths,
                              unsigned jobs) {
  std::vector<std::string> texts = read_all(folder, paths, jobs);
  std::vector<RawFile> files;
  for (size_t i = 0; i < paths.size(); ++i) files.push_back({paths[i], std::move(texts[i])});
  return files;
}

// Adds the files as texts: ContentFile and ThemeFile alike are a path and a source.
template <class File>
std::vector<File> add_texts(const fs::path& folder, const std::vector<std::string>& paths,
                            SourceMap& sources, unsigned jobs) {
  std::vector<std::string> texts = read_all(folder, paths, jobs);
  std::vector<File> files;
  for (size_t i = 0; i < paths.size(); ++i)
    files.push_back({paths[i], sources.add((folder / paths[i]).string(), std::move(texts[i]))});
  return files;
}

std::vector<std::string> below(const std::vector<std::string>& paths, std::string_view folder) {
  std::vector<std::string> found;
  for (const std::string& path : paths)
    if (path.starts_with(folder)) found.push_back(path);
  return found;
}

std::array<fs::path, 2> theme_folders(const fs::path& site) {
  return {tidy(site / "themes"), tidy(site / ".." / "themes")};
}

// Names of folders, not paths: a theme is always one of a themes folder.
std::vector<std::string> theme_names(const fs::path& site) {
  std::vector<std::string> names;
  for (const fs::path& folder : theme_folders(site)) {
    if (!fs::is_directory(folder)) continue;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
      if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<fs::path> find_theme(const fs::path& site, const Site& settings,
                                   Diagnostics& diagnostics) {
  const std::vector<std::string> names = theme_names(site);
  if (std::binary_search(names.begin(), names.end(), settings.theme))
    for (const fs::path& folder : theme_folders(site))
      if (fs::is_directory(folder / settings.theme)) return folder / settings.theme;
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string help = did_you_mean(settings.theme, candidates);
  const auto [own, shared] = theme_folders(site);
  diagnostics
      .error("unknown-theme", settings.span,
             fmt::format("there is no theme \"{}\"", settings.theme))
      .with_help(help.empty() ? fmt::format("themes are folders of \"{}\" or \"{}\"", own.string(),
                                            shared.string())
                              : help);
  return std::nullopt;
}

// Only the texts of content are read: a film put beside a plan by mistake is reported by its name.
bool is_content_text(std::string_view path) {
  const bool is_snapshot = path.starts_with("snapshots/") && path.ends_with(".json");
  return path.ends_with(".yaml") || path.ends_with(".md") || is_snapshot;
}

std::vector<ContentFile> read_content(const fs::path& folder, SourceMap& sources, unsigned jobs) {
  const std::vector<std::string> paths = list_files(folder);
  std::vector<std::string> texts;
  for (const std::string& path : paths)
    if (is_content_text(path)) texts.push_back(path);
  auto files = add_texts<ContentFile>(folder, texts, sources, jobs);
  for (const std::string& path : paths)
    if (!is_content_text(path)) files.push_back({path, sources.add((folder / path).string(), "")});
  return files;
}

void read_theme(const fs::path& folder, SourceMap& sources, unsigned jobs, SiteFiles& files) {
  const std::vector<std::string> paths = list_files(folder);
  std::vector<std::string> texts = below(paths, "templates/");
  const std::vector<std::string> strings = below(paths, "strings/");
  texts.insert(texts.end(), strings.begin(), strings.end());
  files.theme = add_texts<ThemeFile>(folder, texts, sources, jobs);
  files.assets = read_raw(folder, below(paths, "assets/"), jobs);
}

}  // namespace

fs::path tidy(const fs::path& path) {
  fs::path shorter = path.lexically_normal();
  if (!shorter.has_filename()) shorter = shorter.parent_path();
  std::error_code ignored;
  // "a/../b" is another place than "b" if "a" is a link.
  if (fs::exists(path, ignored) && !fs::equivalent(path, shorter, ignored)) return path;
  return shorter;
}

SourceId read_site_file(const fs::path& site, SourceMap& sources) {
  const fs::path path = tidy(site / "site.yaml");
  if (!fs::exists(path))
    throw FileError(
        fmt::format("there is no \"{}\"; name the folder that holds the site.yaml", path.string()));
  return sources.add(path.string(), read_file(path));
}

SiteFiles read_site(const fs::path& site, const Site& settings, SourceMap& sources, unsigned jobs,
                    Diagnostics& diagnostics) {
  SiteFiles files;
  const fs::path content = tidy(site / settings.content);
  if (fs::is_directory(content)) {
    files.content = read_content(content, sources, jobs);
  } else {
    diagnostics.error("missing-folder", settings.span,
                      fmt::format("there is no content folder \"{}\"", content.string()));
  }
  const auto theme = find_theme(site, settings, diagnostics);
  if (theme) read_theme(*theme, sources, jobs, files);
  files.static_folder = tidy(site / "static");
  files.static_files = read_raw(files.static_folder, list_files(files.static_folder), jobs);
  files.places = {site / "site.yaml", content, files.static_folder};
  if (theme) files.places.push_back(*theme);
  return files;
}

}  // namespace kehoach
