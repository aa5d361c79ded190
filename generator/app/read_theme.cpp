#include "app/read_theme.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "app/program_file.hpp"
#include "base/closest.hpp"
#include "theme/settings.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view style_path = "assets/style.css";
constexpr std::string_view extra_style_path = "assets/extra.css";

// Where themes are looked for: the site's own, those beside it, those beside the theme that asks
// (`beside`, may be empty), and those that were installed with the program.
std::vector<fs::path> theme_folders(const fs::path& site, const fs::path& beside) {
  std::vector<fs::path> folders{tidy(site / "themes"), tidy(site / ".." / "themes")};
  for (const fs::path& folder :
       {beside, tidy(program_file().parent_path() / ".." / "share/kehoach/themes")})
    if (fs::is_directory(folder) && std::ranges::count(folders, folder) == 0)
      folders.push_back(folder);
  return folders;
}

// Names of folders, not paths: a theme is always one of a themes folder.
std::vector<std::string> theme_names(const std::vector<fs::path>& folders) {
  std::vector<std::string> names;
  for (const fs::path& folder : folders) {
    if (!fs::is_directory(folder)) continue;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
      if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string list_folders(const std::vector<fs::path>& folders) {
  std::string list;
  for (size_t i = 0; i < folders.size(); ++i)
    list += fmt::format("{}\"{}\"",
                        i == 0                    ? ""
                        : i + 1 == folders.size() ? " or "
                                                  : ", ",
                        folders[i].string());
  return list;
}

// `name` stands where it is asked for; a full path is that folder.
std::optional<fs::path> find_theme(const fs::path& site, const fs::path& beside, const Text& name,
                                   Diagnostics& diagnostics) {
  const std::vector<fs::path> folders = theme_folders(site, beside);
  const std::vector<std::string> names = theme_names(folders);
  if (fs::path(name.value).is_absolute() && fs::is_directory(name.value)) return tidy(name.value);
  if (std::binary_search(names.begin(), names.end(), name.value))
    for (const fs::path& folder : folders)
      if (fs::is_directory(folder / name.value)) return folder / name.value;
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string help = did_you_mean(name.value, candidates);
  diagnostics.error("unknown-theme", name.span, fmt::format("there is no theme \"{}\"", name.value))
      .with_help(help.empty() ? fmt::format("themes are folders of {}", list_folders(folders))
                              : help);
  return std::nullopt;
}

// A theme's folder and its theme.yaml.
struct ThemePlace {
  fs::path folder;
  SourceId settings;
};

SourceId read_settings(const fs::path& folder, SourceMap& sources, Diagnostics& diagnostics) {
  const fs::path path = folder / "theme.yaml";
  if (fs::exists(path)) return sources.add(path.string(), read_file(path));
  const SourceId source = sources.add(path.string(), "");
  diagnostics.error("missing-file", {source, 0, 0}, "the theme has no theme.yaml")
      .with_help(
          "an empty one will do; with \"extends: default\" the theme needs only the files "
          "in which it differs");
  return source;
}

// The site's theme and those that it builds on, the last one first.
std::vector<ThemePlace> find_themes(const fs::path& site, Text name, SourceMap& sources,
                                    Diagnostics& diagnostics) {
  std::vector<ThemePlace> places;
  while (!name.value.empty()) {
    const fs::path beside = places.empty() ? fs::path() : places.back().folder.parent_path();
    const auto folder = find_theme(site, beside, name, diagnostics);
    if (!folder) break;
    if (std::ranges::count(places, *folder, &ThemePlace::folder) > 0) {
      diagnostics
          .error("cyclic-theme", name.span,
                 fmt::format("the theme \"{}\" extends itself, directly or through others",
                             name.value))
          .with_help("leave out \"extends\" in the theme that has all files");
      break;
    }
    places.push_back({*folder, read_settings(*folder, sources, diagnostics)});
    name = load_theme_settings(places.back().settings, sources, diagnostics).extends;
  }
  return places;
}

// What counts of the assets so far.
struct LayeredAssets {
  std::map<std::string, std::string> files;
  std::string extra_style;

  void add(RawFile file) {
    if (file.path == extra_style_path)
      extra_style += "\n" + file.bytes;
    else
      files.insert_or_assign(std::move(file.path), std::move(file.bytes));
  }

  std::vector<RawFile> take() {
    if (const auto style = files.find(std::string(style_path)); style != files.end())
      style->second += extra_style;
    std::vector<RawFile> list;
    for (auto& [path, bytes] : files) list.push_back({path, std::move(bytes)});
    return list;
  }
};

std::vector<std::string> files_below(const fs::path& folder, std::string_view name) {
  std::vector<std::string> paths = list_files(folder / name);
  for (std::string& path : paths) path = fmt::format("{}/{}", name, path);
  return paths;
}

void add_folder(const fs::path& folder, bool of_site, SourceMap& sources, unsigned jobs,
                ThemeFiles& files, LayeredAssets& assets) {
  for (const std::string_view name : {"templates", "strings"})
    for (ThemeFile& file : add_texts<ThemeFile>(folder, files_below(folder, name), sources, jobs)) {
      file.of_site = of_site;
      files.texts.push_back(std::move(file));
    }
  for (RawFile& file : read_raw(folder, files_below(folder, "assets"), jobs))
    assets.add(std::move(file));
}

}  // namespace

ThemeFiles read_theme(const fs::path& site, const Site& settings, SourceMap& sources, unsigned jobs,
                      Diagnostics& diagnostics) {
  Text name = settings.theme;
  if (name.span.source == SourceId::none) name.span = settings.span;
  std::vector<ThemePlace> themes = find_themes(site, std::move(name), sources, diagnostics);
  std::reverse(themes.begin(), themes.end());
  ThemeFiles files;
  LayeredAssets assets;
  for (const ThemePlace& theme : themes) {
    files.texts.push_back({"theme.yaml", theme.settings});
    add_folder(theme.folder, false, sources, jobs, files, assets);
    files.places.push_back(theme.folder);
  }
  add_folder(tidy(site), true, sources, jobs, files, assets);
  for (const std::string_view folder : {"templates", "strings", "assets"})
    files.places.push_back(tidy(site / folder));
  files.assets = assets.take();
  return files;
}

}  // namespace kehoach
