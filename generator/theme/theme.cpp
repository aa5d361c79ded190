#include "theme/theme.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/closest.hpp"
#include "source/yaml.hpp"
#include "theme/theme_names.hpp"

namespace kehoach {
namespace {

bool has_key(const Strings& strings, std::string_view key) {
  return strings.texts.contains(key) || strings.texts.contains(std::string(key) + ".other");
}

// The theme's own theme.yaml: the last, which builds on the others. The site's files have none.
Span place_of_theme(std::span<const ThemeFile> files) {
  Span place;
  for (const ThemeFile& file : files)
    if (file.path == "theme.yaml") place = {file.source, 0, 0};
  return place;
}

void check_file_name(const ThemeFile& file, std::span<const std::string> languages,
                     Diagnostics& diagnostics) {
  const Span span{file.source, 0, 0};
  const std::string_view language = strings_language(file.path);
  if (file.path.starts_with("templates/") && template_name(file.path).empty())
    diagnostics.error("unknown-file", span, "a template's name ends in \".mustache\"");
  if (file.path.starts_with("strings/") && language.empty())
    diagnostics.error("unknown-file", span, "a file of strings is named after a language")
        .with_help("for example: strings/vi.yaml");
  // A theme may speak more languages than a site; what a site adds is for itself.
  if (!file.of_site || language.empty() || std::ranges::count(languages, language) > 0) return;
  const std::vector<std::string_view> known(languages.begin(), languages.end());
  diagnostics.error("unknown-file", span, fmt::format("the site has no language \"{}\"", language))
      .with_help(did_you_mean(language, known));
}

void check_parameters(const YamlEntry& entry, const Strings& below, Diagnostics& diagnostics) {
  const std::vector<std::string_view> known = parameters_of(below, entry.key.text);
  const auto check = [&](const YamlNode& text) {
    for (const std::string_view name : parameters_in(text.text))
      if (std::ranges::count(known, name) == 0)
        diagnostics
            .error("unknown-parameter", text.span,
                   fmt::format("\"{}\" has no parameter {{{}}}", entry.key.text, name))
            .with_help(did_you_mean(name, known));
  };
  if (entry.value.is_scalar()) check(entry.value);
  for (const YamlEntry& form : entry.value.entries) check(form.value);
}

// Lays a file's texts over those that are there.
void add_strings(const ThemeFile& file, Strings& strings, const SourceMap& sources,
                 Diagnostics& diagnostics) {
  const auto root = parse_yaml(file.source, sources, diagnostics);
  if (!root) return;
  for (const YamlEntry& entry : root->entries)
    if (has_key(strings, entry.key.text)) check_parameters(entry, strings, diagnostics);
  decode_strings(*root, strings, diagnostics);
}

void check_strings(const Strings& strings, Span place, Span theme,
                   std::span<const std::string_view> required, Diagnostics& diagnostics) {
  if (place.source == SourceId::none) {
    diagnostics
        .error("missing-strings", theme,
               fmt::format("the theme has no strings for language \"{}\"", strings.language))
        .with_help(
            fmt::format("add strings/{}.yaml to the theme, or take the language out of site.yaml",
                        strings.language));
    return;
  }
  for (const std::string_view key : required)
    if (!has_key(strings, key))
      diagnostics.error("missing-string", place, fmt::format("string \"{}\" is missing", key))
          .with_help(fmt::format("add \"{}: …\" to this file", key));
}

// All at once: a theme without `extends` would have one message a template else.
void check_templates(const TemplateSources& templates, Span theme,
                     std::span<const std::string_view> required, Diagnostics& diagnostics) {
  std::set<std::string_view> missing;
  for (const std::string_view name : required)
    if (!templates.contains(name)) missing.insert(name);
  if (missing.empty()) return;
  std::string names;
  for (const std::string_view name : missing)
    names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
  diagnostics.error("missing-template", theme, fmt::format("the theme has no template {}", names))
      .with_help(
          "add them as templates/NAME.mustache, or build on a theme that has them: "
          "extends: default");
}

}  // namespace

Theme load_theme(std::span<const ThemeFile> files, std::span<const std::string> languages,
                 const ThemeNeeds& needs, const SourceMap& sources, Diagnostics& diagnostics) {
  Theme theme;
  std::vector<Span> places(languages.size());  // of each language's strings, for what is missing
  for (const std::string& language : languages) theme.strings.push_back({language, {}});
  for (const ThemeFile& file : files) {
    check_file_name(file, languages, diagnostics);
    if (const auto name = template_name(file.path); !name.empty())
      theme.templates.insert_or_assign(std::string(name), file.source);
    const auto language = std::ranges::find(languages, strings_language(file.path));
    if (language == languages.end()) continue;
    const size_t index = static_cast<size_t>(language - languages.begin());
    places[index] = {file.source, 0, 0};
    add_strings(file, theme.strings[index], sources, diagnostics);
  }
  const Span place = place_of_theme(files);
  for (size_t i = 0; i < languages.size(); ++i)
    check_strings(theme.strings[i], places[i], place, needs.strings, diagnostics);
  check_templates(theme.templates, place, needs.templates, diagnostics);
  check_unused_names(files, needs, sources, diagnostics);
  return theme;
}

}  // namespace kehoach
