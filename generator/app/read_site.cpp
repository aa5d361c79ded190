#include "app/read_site.hpp"

#include <fmt/core.h>

#include <algorithm>
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

std::vector<ContentFile> read_content(const fs::path& folder, SourceMap& sources, unsigned jobs,
                                      Diagnostics& diagnostics, KnownTexts* known) {
  std::vector<std::string> texts = list_within(folder, content_limits, sources, diagnostics);
  const auto others = std::stable_partition(texts.begin(), texts.end(), is_content_text);
  const std::vector<std::string> unread(others, texts.end());
  texts.erase(others, texts.end());
  texts = keep_within(folder, std::move(texts), content_limits, sources, diagnostics);
  auto files = add_texts<ContentFile>(folder, texts, sources, jobs, known);
  for (const std::string& path : unread)
    files.push_back({path, sources.add((folder / path).string(), "")});
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
                    Diagnostics& diagnostics, KnownTexts* known) {
  SiteFiles files;
  const fs::path content = tidy(site / settings.content);
  if (fs::is_directory(content)) {
    files.content = read_content(content, sources, jobs, diagnostics, known);
  } else {
    diagnostics.error("missing-folder", settings.span,
                      fmt::format("there is no content folder \"{}\"", content.string()));
  }
  files.theme = read_theme(site, settings, sources, jobs, diagnostics);
  files.static_folder = tidy(site / "static");
  const std::vector<std::string> statics = keep_within(
      files.static_folder, list_within(files.static_folder, static_limits, sources, diagnostics),
      static_limits, sources, diagnostics);
  files.static_files = read_raw(files.static_folder, statics, jobs);
  files.places = {site / "site.yaml", content, files.static_folder};
  files.places.insert(files.places.end(), files.theme.places.begin(), files.theme.places.end());
  return files;
}

}  // namespace kehoach
