#include "theme/theme_names.hpp"

#include <fmt/core.h>

#include <set>
#include <string>
#include <vector>

#include "base/closest.hpp"
#include "source/yaml.hpp"
#include "theme/template_parser.hpp"

namespace kehoach {
namespace {

using Names = std::set<std::string, std::less<>>;

// "home" of "templates/home.mustache".
std::string_view stem(std::string_view path, std::string_view folder, std::string_view ending) {
  if (!path.starts_with(folder) || !path.ends_with(ending)) return {};
  return path.substr(folder.size(), path.size() - folder.size() - ending.size());
}

// What is asked for by the program and by templates.
struct Wanted {
  Names templates;
  Names strings;
};

void add_wanted(SourceId source, const SourceMap& sources, Wanted& wanted) {
  Diagnostics reported_when_compiled;
  const auto pieces = parse_template(source, sources, reported_when_compiled);
  if (!pieces) return;
  for (const TemplatePiece& piece : *pieces) {
    if (piece.kind == TemplatePiece::Kind::partial) wanted.templates.emplace(piece.text);
    if (piece.kind == TemplatePiece::Kind::value && piece.text.starts_with("t."))
      wanted.strings.emplace(piece.text.substr(2));
  }
}

Wanted find_wanted(std::span<const ThemeFile> files, const ThemeNeeds& needs,
                   const SourceMap& sources) {
  Wanted wanted;
  wanted.templates.insert(needs.templates.begin(), needs.templates.end());
  wanted.strings.insert(needs.strings.begin(), needs.strings.end());
  for (const ThemeFile& file : files)
    if (!template_name(file.path).empty()) add_wanted(file.source, sources, wanted);
  return wanted;
}

std::string suggestion(std::string_view name, const Names& names, std::string_view otherwise) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string help = did_you_mean(name, candidates);
  return help.empty() ? std::string(otherwise) : help;
}

void check_strings(SourceId source, const Names& wanted, const SourceMap& sources,
                   Diagnostics& diagnostics) {
  Diagnostics reported_when_loaded;
  const auto root = parse_yaml(source, sources, reported_when_loaded);
  if (!root || !root->is_mapping()) return;
  for (const YamlEntry& entry : root->entries) {
    const std::string& key = entry.key.text;
    if (wanted.contains(key)) continue;
    diagnostics
        .error("unused-string", entry.key.span,
               fmt::format("nothing asks for the string \"{}\"", key))
        .with_help(suggestion(key, wanted, "take it out"));
  }
}

}  // namespace

std::string_view template_name(std::string_view path) {
  return stem(path, "templates/", ".mustache");
}

std::string_view strings_language(std::string_view path) {
  return stem(path, "strings/", ".yaml");
}

void check_unused_names(std::span<const ThemeFile> files, const ThemeNeeds& needs,
                        const SourceMap& sources, Diagnostics& diagnostics) {
  const Wanted wanted = find_wanted(files, needs, sources);
  for (const ThemeFile& file : files) {
    const std::string_view name = template_name(file.path);
    if (!name.empty() && !wanted.templates.contains(name))
      diagnostics
          .error("unused-template", {file.source, 0, 0},
                 fmt::format("no page has the template \"{}\", and no other includes it", name))
          .with_help(suggestion(name, wanted.templates, "include it, or take the file out"));
    if (!strings_language(file.path).empty())
      check_strings(file.source, wanted.strings, sources, diagnostics);
  }
}

}  // namespace kehoach
