#include "model/snapshot.hpp"

#include <catch2/catch.hpp>

#include "support/site_text.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

constexpr std::string_view small_site = R"(
-- content/jurisdictions.yaml --
- {id: lai-chau, name: {vi: Tỉnh Lai Châu, en: Lai Châu Province}}
-- content/indicators.yaml --
- {id: people, name: {vi: Người, en: People}}
-- content/agencies/lai-chau.yaml --
- {id: finance, kind: department, name: {vi: Sở Tài chính, en: Department of Finance}, formerly: [treasury]}
- {id: planning, kind: department, name: {vi: Sở Kế hoạch, en: Planning}, until: 2025-03-01, succeeded_by: [finance]}
-- content/plans/chips/plan.yaml --
jurisdiction: lai-chau
issued: 2025-10
status: draft
title: {vi: Kế hoạch "bán dẫn", en: Semiconductor plan}
targets:
  - id: people-2030
    horizon: ../2030
    statement: {vi: Đến năm 2030 có 5–7 người, en: 5–7 people by 2030}
    figures: [{indicator: people, from: 5, to: 7.5, unit: {vi: người}, per: year}]
    measured: [{on: 2026-01-01, indicator: people, value: 2, source: {title: {vi: Báo cáo, en: Report}}}]
reporting: [{who: [finance], to: planning, due: {every: year, before: 12-10}}]
-- content/plans/chips/tasks.yaml --
- {id: "1.10", title: {vi: Mười, en: Ten}, lead: [finance], when: {every: year, month: 2}}
- id: "1.2"
  title: {vi: Hai, en: Two}
  description: {vi: "Dòng một\nDòng hai"}
  lead: [finance, planning]
  coordinate: [lai-chau/finance]
  when: {condition: {vi: Khi có tiền, en: Once there is money}, from: 2026, until: 2027-Q3}
  results: [{vi: Báo cáo, en: A report}]
  milestones: [{id: m, title: {vi: Mốc, en: Milestone}, when: 2026-H1, done: 2026-02-03}]
  updates: [{date: 2026-05-05, status: delayed, note: {vi: Chậm, en: Late}, source: {title: {vi: Nguồn, en: Source}, url: "https://a.example/"}}]
- {id: "1.3", title: {vi: Ba, en: Three}, lead: [finance], when: {before: 2026-12-15}}
)";

std::string frozen(std::string_view site = small_site) {
  const SiteText loaded = load_site_text(site);
  REQUIRE(lines(loaded.diagnostics, loaded.sources).empty());
  return write_snapshot(loaded.portal, {2026, 11, 22});
}

struct Read {
  std::optional<Snapshot> snapshot;
  std::string faults;
};

Read read_text(const std::string& text) {
  SourceMap sources;
  Diagnostics diagnostics;
  Read result{read_snapshot(sources.add("s.json", text), sources, diagnostics), ""};
  result.faults = lines(diagnostics, sources);
  return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t found = text.find(from);
  REQUIRE(found != std::string::npos);
  return text.replace(found, from.size(), to);
}

// What is wrong with the sample after that edit.
std::string fault(const std::string& from, const std::string& to) {
  const Read read = read_text(replaced(frozen(), from, to));
  CHECK_FALSE(read.snapshot);
  return read.faults;
}

}  // namespace

TEST_CASE(
    "a snapshot is one value a line, in the order of ids, times as content files write them") {
  const std::string text = frozen();
  CHECK_THAT(text, StartsWith("{\n  \"format\": \"kehoach-snapshot\",\n  \"version\": 1,\n"
                              "  \"date\": \"2026-11-22\",\n  \"checksum\": \""));
  CHECK_THAT(text, Contains(R"(      {
        "plan": "chips",
        "id": "1.3",
        "title": {
          "vi": "Ba",
          "en": "Three"
        },
        "lead": [
          "lai-chau/finance"
        ],
        "when": {
          "before": "2026-12-15"
        }
      }
    ]
  }
}
)"));
  CHECK_THAT(text, Contains(R"("title": {
          "vi": "Kế hoạch \"bán dẫn\"",)"));
  CHECK_THAT(text, Contains(R"("when": {
          "condition": {
            "vi": "Khi có tiền",
            "en": "Once there is money"
          },
          "from": "2026",
          "until": "2027-Q3"
        })"));
  CHECK(text.find("\"1.10\"") < text.find("\"1.2\""));
}

TEST_CASE("reading a snapshot and writing it again gives the same bytes") {
  const std::string text = frozen();
  const Read read = read_text(text);
  CHECK(read.faults.empty());
  REQUIRE(read.snapshot);
  CHECK(read.snapshot->date == Date{2026, 11, 22});
  CHECK(write_snapshot(read.snapshot->portal, read.snapshot->date) == text);
}

TEST_CASE("the order of records in their files, and the day, are no change") {
  const SiteText loaded = load_site_text(small_site);
  const SiteText other = load_site_text(
      replaced(std::string(small_site), "- {id: \"1.10\"",
               "- {id: \"1.0\", title: {vi: K, en: N}, lead: [finance]}\n- {id: \"1.10\""));
  Portal reversed = loaded.portal;
  std::reverse(reversed.tasks.begin(), reversed.tasks.end());
  CHECK(snapshot_checksum(reversed) == snapshot_checksum(loaded.portal));
  CHECK(snapshot_checksum(other.portal) != snapshot_checksum(loaded.portal));
}

TEST_CASE("references and times are resolved in what is read") {
  const Read read = read_text(frozen());
  REQUIRE(read.snapshot);
  const Portal& portal = read.snapshot->portal;
  REQUIRE(portal.tasks.size() == 3);
  const Task& two = portal.tasks[Id<Task>{1}];
  CHECK(full_name(portal, Id<Task>{1}) == "chips/1.2");
  REQUIRE(two.lead.size() == 2);
  CHECK(full_name(portal, two.lead[1].id) == "lai-chau/planning");
  CHECK(two.when->last_day() == Date{2027, 9, 30});
  CHECK(words(*portal.tasks[Id<Task>{2}].when, "en", 1) == "Before 15 December 2026");
  CHECK(words(*portal.tasks[Id<Task>{0}].when, "en", 1) == "February each year");
  CHECK(portal.plans[Id<Plan>{0}].tasks.size() == 3);
}

TEST_CASE("what is not a snapshot of ours is refused at its place") {
  CHECK_THAT(read_text("{").faults, Contains("s.json:1:2 invalid-json"));
  CHECK_THAT(read_text("[]").faults, Contains("s.json:1:1 not-a-snapshot"));
  CHECK_THAT(read_text("{}").faults, Contains("s.json:1:1 not-a-snapshot"));
  CHECK_THAT(fault("kehoach-snapshot", "other"),
             Contains("s.json:2:13 not-a-snapshot: this is not a snapshot of kehoach"));
}

TEST_CASE("a later version is refused as that, whatever else it holds") {
  CHECK_THAT(fault("\"version\": 1,\n  \"date\"", "\"version\": 2,\n  \"day\""),
             Contains("s.json:3:14 newer-snapshot: the snapshot has version 2; this program knows "
                      "version 1"));
}

TEST_CASE("a snapshot that was changed is damaged: by its checksum, or at the place that tells") {
  CHECK_THAT(fault("\"Ba\"", "\"Bà\""),
             Contains("s.json:5:15 damaged-snapshot: the records have another checksum"));
  CHECK_THAT(fault("\"checksum\"", "\"sum\""), Contains("damaged-snapshot"));
  CHECK_THAT(fault("\"2026-11-22\"", "\"2026-11-31\""),
             Contains("s.json:4:11 damaged-snapshot: \"date\" is not a date"));
  CHECK_THAT(
      fault("\"title\": {\n          \"vi\": \"Ba\"", "\"titel\": {\n          \"vi\": \"Ba\""),
      Contains("damaged-snapshot: unknown member \"titel\""));
  CHECK_THAT(fault("\"2027-Q3\"", "\"2027-Q5\""),
             Contains("damaged-snapshot: \"2027-Q5\" is not a date, month or year"));
  CHECK_THAT(fault("\"delayed\"", "\"late\""),
             Contains("damaged-snapshot: unknown value \"late\""));
  CHECK_THAT(fault("\"value\": 5", "\"value\": \"5\""),
             Contains("damaged-snapshot: text stands where a number is expected"));
  CHECK_THAT(fault("\"plan\": \"chips\"", "\"plan\": \"chip\""),
             Contains("damaged-snapshot: the snapshot has no plan \"chip\""));
  CHECK_THAT(fault("\"id\": \"1.3\",", ""), Contains("a record without \"id\""));
  CHECK_THAT(fault("\"version\": 1", "\"version\": 0"), Contains("damaged-snapshot"));
  CHECK_THAT(fault("\"records\"", "\"record\""), Contains("the records are missing"));
  CHECK_THAT(fault("\"before\": \"12-10\"", "\"before\": \"13-10\""), Contains("damaged-snapshot"));
}

TEST_CASE("an id that stands twice is named") {
  CHECK_THAT(fault("\"id\": \"1.3\"", "\"id\": \"1.2\""),
             Contains("duplicate-id: the snapshot holds \"chips/1.2\" twice"));
}

TEST_CASE("snapshots come oldest first, in the site's languages; one named wrongly is left out") {
  const SiteText loaded = load_site_text(small_site);
  SourceMap sources;
  const auto file = [&](const std::string& path, Date date) {
    return ContentFile{path, sources.add(path, write_snapshot(loaded.portal, date))};
  };
  const std::vector<ContentFile> files{file("snapshots/2026-11-22.json", {2026, 11, 22}),
                                       file("snapshots/2025-12-01.json", {2025, 12, 1}),
                                       file("snapshots/2026-01-01.json", {2026, 1, 2})};
  Diagnostics diagnostics;
  const auto snapshots = load_snapshots(files, sources, {"en", "vi", "fr"}, 2, diagnostics);
  REQUIRE(snapshots.size() == 2);
  CHECK(snapshots[0].date == Date{2025, 12, 1});
  const Task& task = snapshots[0].portal.tasks[Id<Task>{1}];
  CHECK(task.title.in(0).text == "Two");
  CHECK(task.when->condition.in(1).text == "Khi có tiền");
  CHECK_FALSE(task.title.has(2));
  CHECK(lines(diagnostics, sources) ==
        "snapshots/2026-01-01.json:1:1 misnamed-snapshot: this is the snapshot of 2026-01-02, in a "
        "file of another name; name the file \"2026-01-02.json\"\n");
}
