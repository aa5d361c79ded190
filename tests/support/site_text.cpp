#include "support/site_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "check/check.hpp"
#include "model/load.hpp"
#include "support/translations.hpp"

namespace kehoach::test {
namespace {

constexpr std::string_view default_site =
    "title: {vi: Cổng kế hoạch, en: Plan portal}\n"
    "base_url: https://example.org/\n"
    "languages: [vi, en]\n";

// The path of a line `-- path --`, or empty.
std::string_view section_path(std::string_view line) {
  constexpr std::string_view begin = "-- ";
  constexpr std::string_view end = " --";
  if (!line.starts_with(begin) || !line.ends_with(end) || line.size() <= begin.size() + end.size())
    return {};
  return line.substr(begin.size(), line.size() - begin.size() - end.size());
}

}  // namespace

std::vector<TextFile> split_sections(std::string_view text) {
  std::vector<TextFile> files;
  for (size_t begin = 0; begin < text.size();) {
    const size_t newline = text.find('\n', begin);
    const size_t next = newline == std::string_view::npos ? text.size() : newline + 1;
    const std::string_view line = text.substr(begin, std::min(newline, text.size()) - begin);
    if (const std::string_view path = section_path(line); !path.empty()) {
      files.push_back({std::string(path), ""});
    } else if (!files.empty()) {
      files.back().text += text.substr(begin, next - begin);
    }
    begin = next;
  }
  return files;
}

SiteText load_site_text(std::string_view text) {
  constexpr std::string_view content = "content/";
  SiteText site;
  std::vector<TextFile> sections = split_sections(text);
  const auto is_site = [](const TextFile& file) { return file.path == "site.yaml"; };
  if (std::none_of(sections.begin(), sections.end(), is_site))
    sections.push_back({"site.yaml", std::string(default_site)});

  SourceId site_source = SourceId::none;
  std::vector<ContentFile> files;
  for (TextFile& section : sections) {
    const SourceId source = site.sources.add(section.path, std::move(section.text));
    if (is_site(section)) site_source = source;
    if (section.path.starts_with(content))
      files.push_back({section.path.substr(content.size()), source});
  }
  Site settings = load_site(site_source, site.sources, site.diagnostics);
  site.portal = load_portal(std::move(settings), files, site.sources, 2, site.diagnostics);
  sort(site.diagnostics, site.sources);
  check_translations(site.diagnostics);
  return site;
}

SiteText check_site_text(std::string_view text) {
  SiteText site = load_site_text(text);
  check_portal(site.portal, site.sources, 1, site.diagnostics);
  check_translations(site.diagnostics);
  sort(site.diagnostics, site.sources);
  return site;
}

std::string lines(const Diagnostics& diagnostics, const SourceMap& sources) {
  check_translations(diagnostics);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.items) {
    const Location place = sources.locate(diagnostic.span.source, diagnostic.span.begin);
    text +=
        fmt::format("{}:{}:{} {}: {}{}{}\n", place.path, place.line, place.column, diagnostic.code,
                    diagnostic.message, diagnostic.help.empty() ? "" : "; ", diagnostic.help);
  }
  return text;
}

}  // namespace kehoach::test
