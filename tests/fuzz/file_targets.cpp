#include "fuzz/file_targets.hpp"

#include <array>

#include "base/text.hpp"
#include "fuzz/messages.hpp"
#include "import/draft_files.hpp"
#include "import/report_draft.hpp"
#include "import/sheets.hpp"
#include "model/content_path.hpp"
#include "model/snapshot.hpp"
#include "model/snapshot_reader.hpp"
#include "pages/changes.hpp"
#include "source/yaml.hpp"
#include "support/site_text.hpp"

namespace kehoach::test {

const std::string_view fuzzed_site = R"(
-- content/jurisdictions.yaml --
- {id: vn, name: {vi: Việt Nam, en: Viet Nam}, kind: nation}
- {id: a, name: {vi: Tỉnh A, en: A Province}, within: vn}
-- content/agencies/a.yaml --
- id: finance
  kind: department
  name: {vi: Sở Tài chính, en: Department of Finance}
  aliases: [Sở TC]
- {id: planning, name: {vi: Sở Kế hoạch, en: Planning}, until: 2025-03-01, succeeded_by: [finance]}
- {id: everyone, kind: group, name: {vi: Các sở, en: All departments}, members: [finance]}
-- content/documents.yaml --
- {id: law, number: 1/QĐ, kind: decision, issued: 2024-09-21, title: {vi: Luật, en: Law}}
-- content/topics.yaml --
- {id: people, name: {vi: Nhân lực, en: Workforce}}
-- content/indicators.yaml --
- {id: heads, name: {vi: Số người, en: Heads}}
-- content/plans/p/plan.yaml --
jurisdiction: a
number: 2/KH
issued: 2025-10-08
status: issued
issuer: finance
title: {vi: Kế hoạch, en: Plan}
summary: {vi: "Một *hai*", en: "One *two*"}
period: 2025/2030
based_on: [law]
sections: [{id: s, number: "1", title: {vi: Phần, en: Part}}]
targets:
  - id: t
    horizon: ../2030
    statement: {vi: Năm người, en: Five people}
    figures: [{indicator: heads, at_least: 5, unit: {vi: người, en: people}}]
reporting: [{who: [everyone], to: finance, due: {every: year, before: 12-10}}]
-- content/plans/p/tasks.yaml --
- id: "1.1"
  section: s
  title: {vi: Đào tạo, en: Train people}
  lead: [finance]
  coordinate: [everyone]
  when: 2026-Q3
  results: [{vi: Báo cáo, en: Report}]
  topics: [people]
  milestones: [{id: m, title: {vi: Mốc, en: Step}, when: ../2026-06}]
  updates: [{date: 2026-05-30, status: in-progress, note: {vi: Đang làm, en: At work}, source: {title: B}}]
- {id: "1.2", section: s, title: {vi: Khảo sát, en: Survey}, lead: [finance], when: {every: year, month: 6}}
-- content/pages/about.vi.md --
---
title: Giới thiệu
---
Một trang.
)";

namespace {

const SiteText& known_site() {
  static const SiteText site = load_site_text(fuzzed_site);
  return site;
}

// What is written for authors must be YAML that can be read again.
std::string check_yaml(const YamlValue& value) {
  SourceMap sources;
  Diagnostics diagnostics;
  const std::string text = yaml_file(value);
  parse_yaml(sources.add("written.yaml", text), sources, diagnostics);
  if (!diagnostics.has_errors()) return "";
  return "what is written cannot be read: " + diagnostics.items.front().message + "\n" + text;
}

std::string import_as(TextFormat format, const std::string& text) {
  const ImportContext context{known_site().portal, "a"};
  SourceMap sources;
  Diagnostics diagnostics;
  const PlanDraft draft =
      read_plan_text(sources.add("plan.txt", text), sources, format, context, diagnostics);
  report_draft(draft, diagnostics);
  const DraftFiles files = make_files(draft, context);
  for (const YamlValue* value :
       {&files.plan, &files.tasks, &files.agencies, &files.documents, &files.jurisdictions})
    if (std::string fault = check_yaml(*value); !fault.empty()) return fault;
  return check_messages(diagnostics, sources);
}

// The fuzzed site as `kehoach export` and `import` read it.
ContentTrees read_trees(SourceMap& sources) {
  ContentTrees content;
  content.languages = {"vi", "en"};
  Diagnostics diagnostics;
  for (TextFile& file : split_sections(fuzzed_site)) {
    const std::string path = file.path.substr(std::string_view("content/").size());
    if (path.ends_with(".md"))
      content.texts[path] = file.text;
    else if (auto tree = parse_yaml(sources.add(path, file.text), sources, diagnostics))
      content.trees[path] = std::move(*tree);
  }
  return content;
}

// A snapshot file with these records and the checksum that they have.
std::string sealed(std::string_view records) {
  JsonError error;
  const auto value = parse_json(records, error);
  Portal portal;
  std::string checksum;
  if (value && SnapshotReader(portal).read(*value, {})) checksum = snapshot_checksum(portal);
  return fmt::format(
      R"({{"format":"kehoach-snapshot","version":1,"date":"2026-06-01","checksum":"{}","records":{}}})",
      checksum, records);
}

std::string read_and_compare(std::string text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const Portal& portal = known_site().portal;
  const std::string path = "snapshots/2026-06-01.json";
  const std::vector<ContentFile> files{{path, sources.add(path, std::move(text))}};
  const std::vector<Snapshot> snapshots =
      load_snapshots(files, sources, portal.site.languages, 1, diagnostics);
  if (snapshots.empty() != diagnostics.has_errors()) return "a snapshot and an error, or neither";
  const ChangeLog log = compare(snapshots, portal);
  for (const Snapshot& snapshot : snapshots) write_snapshot(snapshot.portal, snapshot.date);
  return check_messages(diagnostics, sources);
}

}  // namespace

std::string run_import_text(std::string_view input) {
  if (find_invalid_utf8(input)) return "";  // the command refuses it
  const std::string text = to_nfc(input);
  std::string fault = import_as(TextFormat::plain, text);
  return fault.empty() ? import_as(TextFormat::comma_separated, text) : fault;
}

std::string run_import_sheet(std::string_view input) {
  const size_t line_end = std::min(input.find('\n'), input.size());
  SourceMap sources;
  Diagnostics diagnostics;
  const ContentTrees content = read_trees(sources);
  const std::string name(input.substr(0, line_end));
  const std::string bytes(input.substr(std::min(line_end + 1, input.size())));
  const SheetChanges changes =
      import_sheets(content, {{name, sources.add(name, bytes)}}, sources, diagnostics);
  for (const auto& [path, value] : changes.trees)
    if (std::string fault = check_yaml(value); !fault.empty() && !diagnostics.has_errors())
      return fault;
  return check_messages(diagnostics, sources);
}

std::string run_snapshot_file(std::string_view input) {
  std::string fault = read_and_compare(std::string(input));
  return fault.empty() ? read_and_compare(sealed(input)) : fault;
}

}  // namespace kehoach::test
