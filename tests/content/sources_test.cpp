// The four plans against the official texts they were written from.
#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "base/file.hpp"
#include "content/compare.hpp"
#include "model/load.hpp"
#include "support/places.hpp"

namespace kehoach::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = project_root();

std::string seed(std::string_view name) {
  return read_file(root / "tests/content/seeds" / (std::string(name) + ".txt"));
}

struct Content {
  SourceMap sources;
  Diagnostics diagnostics;
  Portal portal;
};

Content load_content() {
  Content content;
  const SourceId site = content.sources.add("site.yaml", read_file(root / "site/site.yaml"));
  std::vector<ContentFile> files;
  for (const std::string& path : list_files(root / "content"))
    if (path.ends_with(".yaml") || path.ends_with(".md"))
      files.push_back({path, content.sources.add(path, read_file(root / "content" / path))});
  Site settings = load_site(site, content.sources, content.diagnostics);
  content.portal = load_portal(std::move(settings), files, content.sources, 1, content.diagnostics);
  return content;
}

const Content& content() {
  static const Content loaded = load_content();
  return loaded;
}

SourceText lai_chau_strategy() {
  SourceText source = read_plan_with_assignments(seed("000_lai-chau-6050-text"));
  source.scan = seed("002_lai-chau-6050-signed-scan-ocr");
  return source;
}

const SourceText& source_of(std::string_view plan) {
  static const std::map<std::string, SourceText, std::less<>> sources = {
      {"lai-chau-semiconductor", lai_chau_strategy()},
      {"lai-chau-workforce-2026",
       read_plan_with_run_together_annex(seed("001_lai-chau-workforce-2026"))},
      {"thai-nguyen-semiconductor", read_plan_with_assignments(seed("003_thai-nguyen"))},
      {"ha-noi-semiconductor", read_plan_with_tabbed_annex(seed("004_ha-noi"))}};
  return sources.find(plan)->second;
}

Id<Plan> find_plan(const Portal& portal, std::string_view name) {
  for (const Id<Plan> id : portal.plans.ids())
    if (portal.plans[id].id.text == name) return id;
  throw std::runtime_error("no such plan");
}

// Findings that are no mistakes.
struct Exception {
  std::string_view plan;
  std::string_view finding;
  std::string_view reason;
};
constexpr Exception exceptions[] = {
    {"ha-noi-semiconductor", "target leading-the-north: vi: number 2030 is missing",
     "the words \"Đến năm 2030\" of the statement are the target's horizon"},
    {"ha-noi-semiconductor", "target leading-the-north: en: number 2030 is missing", "the same"},
};

Findings compare(const Portal& portal, std::string_view name) {
  Findings findings =
      compare_with_source({portal, portal.plans[find_plan(portal, name)], source_of(name)});
  for (const Exception& exception : exceptions) {
    if (exception.plan != name) continue;
    const auto at = std::find(findings.begin(), findings.end(), exception.finding);
    if (at == findings.end()) {
      findings.push_back(fmt::format("no longer an exception: {}", exception.finding));
    } else {
      findings.erase(at);
    }
  }
  return findings;
}

// What is found once the content is changed in one place.
template <class Change>
Findings compare_changed(std::string_view plan, Change change) {
  Portal portal = content().portal;
  change(portal, portal.plans[find_plan(portal, plan)]);
  return compare(portal, plan);
}

Task& task_of(Portal& portal, const Plan& plan, std::string_view id) {
  for (const Id<Task> task : plan.tasks)
    if (portal.tasks[task].id.text == id) return portal.tasks[task];
  throw std::runtime_error("no such task");
}

Target& target_of(Plan& plan, std::string_view id) {
  for (Target& target : plan.targets)
    if (target.id.text == id) return target;
  throw std::runtime_error("no such target");
}

constexpr std::string_view lai_chau = "lai-chau-semiconductor";
constexpr std::string_view workforce = "lai-chau-workforce-2026";
constexpr std::string_view thai_nguyen = "thai-nguyen-semiconductor";
constexpr std::string_view ha_noi = "ha-noi-semiconductor";
const Findings none;

}  // namespace

TEST_CASE("the content loads without errors") {
  for (const Diagnostic& diagnostic : content().diagnostics.items)
    CHECK(diagnostic.severity != Severity::error);
  CHECK(content().portal.plans.size() == 4);
}

TEST_CASE("the source texts are taken apart whole") {
  CHECK(source_of(lai_chau).tasks.size() == 14);
  CHECK(source_of(workforce).tasks.size() == 15);
  CHECK(source_of(thai_nguyen).tasks.size() == 16);
  CHECK(source_of(ha_noi).tasks.size() == 40);

  const SourceTask& cut = source_of(ha_noi).tasks[15];  // by a page, in three of its cells
  CHECK(cut.number == "16");
  CHECK(
      cut.coordinate ==
      "sở tài chính, sở giáo dục và đào tạo, sở khoa học và công nghệ, các cơ sở giáo dục đại học, "
      "giáo dục nghề nghiệp, các doanh nghiệp bán dẫn trên địa bàn thành phố");
  CHECK(cut.restates == "II.2.e");
  CHECK(source_of(workforce).tasks[11].coordinate == "các sở, ban, ngành tỉnh; ubnd xã, phường");
  CHECK(source_of(workforce).tasks[11].text.ends_with("phát triển ngành công nghiệp bán dẫn."));
}

TEST_CASE("the Lai Châu strategy plan says what its source says") {
  CHECK(compare(content().portal, lai_chau) == none);
}

TEST_CASE("the Lai Châu workforce plan says what its source says") {
  CHECK(compare(content().portal, workforce) == none);
}

TEST_CASE("the Thái Nguyên plan says what its source says") {
  CHECK(compare(content().portal, thai_nguyen) == none);
}

TEST_CASE("the Hà Nội plan says what its source says") {
  CHECK(compare(content().portal, ha_noi) == none);
}

TEST_CASE("a changed lead is found") {
  CHECK(compare_changed(lai_chau,
                        [](Portal& portal, Plan& plan) {
                          task_of(portal, plan, "1.2").lead = task_of(portal, plan, "1.1").lead;
                        }) == Findings{"task 1.2: lead: source [lai-chau/industry-trade], content "
                                       "[lai-chau/science-technology]"});
}

TEST_CASE("a dropped and an added coordinating agency are found") {
  CHECK(compare_changed(
            ha_noi,
            [](Portal& portal, Plan& plan) { task_of(portal, plan, "3").coordinate.pop_back(); }) ==
        Findings{"task 3: coordinate: source [ha-noi/finance ha-noi/related-departments], "
                 "content [ha-noi/finance]"});
  CHECK(compare_changed(
            workforce,
            [](Portal& portal, Plan& plan) {
              task_of(portal, plan, "12").coordinate.push_back(task_of(portal, plan, "7").lead[0]);
            }) ==
        Findings{"task 12: coordinate: source [lai-chau/all-departments "
                 "lai-chau/commune-peoples-committees], content [lai-chau/all-departments "
                 "lai-chau/commune-peoples-committees lai-chau/finance]"});
}

TEST_CASE("a changed year is found") {
  const Findings findings = compare_changed(lai_chau, [](Portal& portal, Plan& plan) {
    Diagnostics ignored;
    task_of(portal, plan, "3.1").when = parse_timeframe("2026/2028", {}, ignored);
  });
  REQUIRE(findings.size() == 1);
  CHECK_THAT(findings[0],
             Catch::StartsWith("task 3.1: when: source span 2026-01-01 to 2027-12-31"));
}

TEST_CASE("a period in place of a deadline is found") {
  const Findings findings = compare_changed(thai_nguyen, [](Portal& portal, Plan& plan) {
    Diagnostics ignored;
    task_of(portal, plan, "2.2").when = parse_timeframe("2029-Q3", {}, ignored);
  });
  REQUIRE(findings.size() == 1);
  CHECK_THAT(findings[0], Catch::StartsWith("task 2.2: when: source deadline open to 2029-09-30"));
}

TEST_CASE("a dropped figure is found") {
  CHECK(compare_changed(lai_chau,
                        [](Portal&, Plan& plan) {
                          target_of(plan, "stem-students-2030").figures.pop_back();
                        }) ==
        Findings{"target stem-students-2030: figures: source exactly 70, exactly 20, content "
                 "exactly 70"});
}

TEST_CASE("a figure with another value or comparing word is found") {
  CHECK(compare_changed(thai_nguyen,
                        [](Portal&, Plan& plan) {
                          target_of(plan, "workforce-2030").figures[1].value = 10000;
                        }) ==
        Findings{"target workforce-2030: figures: source about 300, about 1000, about 2000, "
                 "content about 300, about 10000, about 2000"});
  CHECK(
      compare_changed(ha_noi,
                      [](Portal&, Plan& plan) {
                        target_of(plan, "workforce-trained").figures[0].comparator =
                            Comparator::exactly;
                      }) ==
      Findings{"target workforce-trained: figures: source at_least 22000, content exactly 22000"});
}

TEST_CASE("a number changed in a text is found in either language") {
  CHECK(compare_changed(thai_nguyen, [](Portal& portal, Plan& plan) {
          task_of(portal, plan, "4.1").description.texts[1].value =
              "Carry out Plan 211/KH-UBND of 15 November 2024 to 2030.";
        }) == Findings{"task 4.1: en: the source has no number 211"});
  CHECK(
      compare_changed(ha_noi, [](Portal& portal, Plan& plan) {
        task_of(portal, plan, "14").results[1].texts[1].value = "Plan for a pilot";
      }) == Findings{"task 14: en: number 2026 is missing", "task 14: en: number 2027 is missing"});
}

TEST_CASE("a changed result is found") {
  const Findings findings = compare_changed(
      ha_noi, [](Portal& portal, Plan& plan) { task_of(portal, plan, "34").results.pop_back(); });
  REQUIRE(findings.size() == 1);
  CHECK_THAT(findings[0], Catch::StartsWith("task 34: results: "));
}

TEST_CASE("a dropped task, target, duty and item are found") {
  const auto first = [](const Findings& findings) { return findings.at(0); };
  CHECK(first(compare_changed(ha_noi, [](Portal&, Plan& plan) { plan.tasks.pop_back(); })) ==
        "tasks: source 40, content 39");
  CHECK(first(compare_changed(thai_nguyen, [](Portal&, Plan& plan) { plan.targets.pop_back(); })) ==
        "targets: source 10, content 9");
  CHECK(first(compare_changed(lai_chau, [](Portal&, Plan& plan) { plan.duties.pop_back(); })) ==
        "duties: source 9, content 8");
  CHECK(first(compare_changed(workforce, [](Portal&, Plan& plan) {
          plan.duties[1].items.pop_back();
        })) == "duty IV.2 of [lai-chau/finance]: items: source 3, content 2");
}

TEST_CASE("a changed reporting date or recipient is found") {
  CHECK(compare_changed(ha_noi,
                        [](Portal&, Plan& plan) {
                          plan.reporting[3].due->recurrence.before_month = 11;
                        }) == Findings{"reporting IV.4: the source has no \"before 1/11\"",
                                       "reporting IV.4: no duty before 1/12"});
  CHECK(compare_changed(workforce, [](Portal&, Plan& plan) {
          plan.reporting[2].to = plan.reporting[3].who[0];
        }) == Findings{"reporting IV.2.b: the source does not name related-agencies"});
}

TEST_CASE("a changed number, date, signer, basis and citation are found") {
  const Findings findings = compare_changed(lai_chau, [](Portal& portal, Plan& plan) {
    plan.number = "6051/KH-UBND";
    plan.issued = parse_period("2025-10-09");
    plan.signed_by->name = "Lê Quang Tiến";
    plan.based_on.pop_back();
    portal.documents[plan.based_on[0].id].issued = parse_period("2019-09-28");
    plan.notes[0].texts[0].value = "Mục III.7";
  });
  CHECK(findings == Findings{"number: the source has no 6051/KH-UBND",
                             "issued: the source has no \"ngay 09 thang 10 nam 2025\"",
                             "signed_by: not the name in the source",
                             "based_on: the source has no \"52-nq/tw ngày 28/9/2019\"",
                             "based_on: 43/ct-ttg is missing",
                             "citation: the source has no provision III.7"});
}

}  // namespace kehoach::test
