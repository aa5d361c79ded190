#include "theme/theme.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "source/yaml.hpp"

namespace kehoach {

namespace {

constexpr std::string_view template_folder = "templates/";
constexpr std::string_view template_ending = ".mustache";
constexpr std::string_view strings_folder = "strings/";
constexpr std::string_view strings_ending = ".yaml";

// "home" of "templates/home.mustache"; empty for another path.
std::string_view stem(std::string_view path, std::string_view folder, std::string_view ending) {
  if (!path.starts_with(folder) || !path.ends_with(ending)) return {};
  return path.substr(folder.size(), path.size() - folder.size() - ending.size());
}

bool has_key(const Strings& strings, std::string_view key) {
  return strings.texts.contains(key) || strings.texts.contains(std::string(key) + ".other");
}

}  // namespace

Theme load_theme(std::span<const ThemeFile> files, std::span<const std::string> languages,
                 std::span<const std::string_view> required, const SourceMap& sources,
                 Diagnostics& diagnostics) {
  Theme theme;
  std::vector<Span> places(languages.size());  // of each language's strings, for what is missing
  for (const std::string& language : languages) theme.strings.push_back({language, {}});
  for (const ThemeFile& file : files) {
    if (const auto name = stem(file.path, template_folder, template_ending); !name.empty())
      theme.templates.insert_or_assign(std::string(name), file.source);
    const auto language = std::find(languages.begin(), languages.end(),
                                    stem(file.path, strings_folder, strings_ending));
    if (language == languages.end()) continue;
    const size_t index = static_cast<size_t>(language - languages.begin());
    places[index] = {file.source, 0, 0};
    if (const auto root = parse_yaml(file.source, sources, diagnostics))
      decode_strings(*root, theme.strings[index], diagnostics);
  }
  for (size_t i = 0; i < languages.size(); ++i) {
    if (places[i].source == SourceId::none) {
      diagnostics
          .error("missing-strings", {},
                 fmt::format("the theme has no strings for language \"{}\"", languages[i]))
          .with_help(
              fmt::format("add strings/{}.yaml to the theme, or take the language out of site.yaml",
                          languages[i]));
      continue;
    }
    for (const std::string_view key : required)
      if (!has_key(theme.strings[i], key))
        diagnostics.error("missing-string", places[i], fmt::format("string \"{}\" is missing", key))
            .with_help(fmt::format("add \"{}: …\" to this file", key));
  }
  return theme;
}

}  // namespace kehoach
