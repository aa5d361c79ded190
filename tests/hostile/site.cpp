#include "hostile/site.hpp"

#include <regex>

#include "app/build.hpp"
#include "base/file.hpp"
#include "diag/report.hpp"
#include "hostile/payloads.hpp"
#include "model/snapshot.hpp"
#include "support/places.hpp"
#include "support/site_text.hpp"
#include "support/temporary_folder.hpp"

namespace kehoach::test {
namespace {

// Names of files that depend on their bytes are the same for all sites here.
std::string without_fingerprint(const std::string& path) {
  return std::regex_replace(path, std::regex(R"(\.[0-9a-f]{10}\.)"), ".x.");
}

// "@Word" is the text behind that word in both languages, "~Word" before it, "$Word" as one scalar,
// "%Word" Markdown in both languages, "^Word" Markdown without quotes.
constexpr std::string_view form = R"(
-- site/site.yaml --
title: @Site-title
description: @Site-description
base_url: https://example.org/portal/
languages: [vi, en]
organisation: @Organisation
notice: @Notice
contact: {name: @Contact-name, address: @Contact-address, phone: $Phone, email: $Mail}
data_as_of: 2026-11-22
navigation: [about]
-- content/jurisdictions.yaml --
- {id: vn, name: @Nation}
- {id: lai-chau, name: @Place, short: @Place-short, within: vn}
-- content/agencies/lai-chau.yaml --
- id: finance
  kind: department
  name: @Agency-name
  short: @Agency-short
  aliases: [$Alias-one, $Alias-two]
  website: https://example.org/?a='&b=*
  contact: {name: @Agency-person, address: @Agency-address, phone: $Agency-phone, email: $Agency-mail}
  note: @Agency-note
- id: planning
  kind: department
  name: @Old-agency
  until: 2025-03-01
  succeeded_by: [finance]
  succession: {document: decree, note: @Succession}
- {id: everyone, kind: group, name: @Group, members: [finance]}
-- content/documents.yaml --
- {id: decree, number: $Document-number, kind: decree, issued: 2024-09-21, issuer: lai-chau/finance, title: @Document-title}
-- content/topics.yaml --
- {id: people, name: @Topic, description: ~Topic-description}
-- content/indicators.yaml --
- {id: heads, name: ~Indicator}
-- content/plans/chips/plan.yaml --
jurisdiction: lai-chau
number: $Plan-number
issued: 2025-10-08
status: issued
issuer: finance
signed_by: {name: $Signer, role: @Role}
title: @Plan-title
short_title: @Plan-short
summary: %Plan-summary
period: 2025/2030
based_on: [decree]
sections: [{id: survey, number: $Section-number, title: @Section-title}]
targets:
  - id: goal
    horizon: ../2030
    statement: @Target
    figures: [{indicator: heads, at_least: 5, unit: @Unit}]
    source: $Target-source
    topics: [people]
    measured: [{on: 2026-01-01, indicator: heads, value: 2, source: {title: @Measure-source, note: @Measure-note}}]
duties: [{agency: finance, source: $Duty-source, items: [@Duty]}]
reporting: [{who: [everyone], to: finance, due: {every: year, before: 12-10}, what: @Report, source: $Report-source}]
funding: [@Funding]
sources: [{title: @Source, url: "https://example.org/'onclick='", note: @Source-note}]
notes: [@Plan-note]
-- content/plans/chips/overview.vi.md --
^Overview
-- content/plans/chips/overview.en.md --
^Overview
-- content/plans/chips/tasks.yaml --
- id: "1.1"
  section: survey
  title: @Task-title
  description: %Task-description
  lead: [finance]
  lead_note: @Lead-note
  coordinate: [everyone]
  coordinate_note: @Coordinate-note
  when: {condition: @Condition, from: 2026, until: 2030}
  when_note: @When-note
  results: [@Result]
  source: $Task-source
  restates: $Restates
  topics: [people]
  milestones: [{id: one, title: @Milestone, when: ../2026-06}]
  contact: {name: @Task-person, email: $Task-mail}
  updates: [{date: 2026-05-30, status: in-progress, note: @Update, source: {title: @Update-source}}]
  notes: [@Task-note]
- id: "1.2"
  section: survey
  title: ~Second-title
  lead: [finance]
  when: ../2026-12-31
  formerly: ["1.9"]
-- content/pages/about.vi.md --
---
title: $Page-title
description: $Page-description
---
^Page
-- content/pages/about.en.md --
---
title: $Page-title
description: $Page-description
---
^Page
)";

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

// What stands for "@Word" and the like.
std::string value_of(char sign, const std::string& word, const HostileTexts& texts,
                     std::string_view end) {
  const bool is_markdown = sign == '%' || sign == '^';
  std::string text(is_markdown ? texts.markdown : texts.plain);
  text += end;
  const std::string whole =
      sign == '~' ? text + ' ' + word : word + (is_markdown ? "\n\n" : " ") + text;
  if (sign == '^') return whole;
  const std::string scalar = yaml_quoted(whole);
  return sign == '$' ? scalar : "{vi: " + scalar + ", en: " + scalar + "}";
}

// Each text with `end` behind it.
std::string filled(const HostileTexts& texts, std::string_view text_end = "") {
  std::string site;
  for (size_t i = 0; i < form.size(); ++i) {
    const char sign = form[i];
    if (std::string_view("@~$%^").find(sign) == std::string_view::npos) {
      site += sign;
      continue;
    }
    size_t end = i + 1;
    while (end < form.size() && is_of_word(form[end])) ++end;
    site += value_of(sign, std::string(form.substr(i + 1, end - i - 1)), texts, text_end);
    i = end - 1;
  }
  return site;
}

// The same site on an earlier day, when all its texts were others: everything has changed since.
std::string earlier(const HostileTexts& texts) {
  const SiteText site = load_site_text(filled(texts, " before"));
  return write_snapshot(site.portal, {2026, 6, 1});
}

}  // namespace

HostileSite build_hostile_site(const HostileTexts& texts) {
  const TemporaryFolder folder;
  for (const TextFile& file : split_sections(filled(texts)))
    write_file(folder.path / file.path, file.text);
  write_file(folder.path / "content/snapshots/2026-06-01.json", earlier(texts));
  std::filesystem::create_directory_symlink(project_root() / "themes", folder.path / "themes");
  BuildOptions options;
  options.site = folder.path / "site";
  options.today = {2026, 11, 22};
  Timings timings;
  const BuildOutcome outcome = build(options, timings);
  HostileSite site;
  site.messages = report(outcome.diagnostics, outcome.sources, {});
  for (const std::string& path : list_files(outcome.output))
    site.files[without_fingerprint(path)] = read_file(outcome.output / path);
  return site;
}

}  // namespace kehoach::test
