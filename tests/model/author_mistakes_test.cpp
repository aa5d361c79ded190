// The mistakes that authors make most, as other generators were tested on them, each in two files
// at once: both must be reported, at their place.
#include <catch2/catch.hpp>

#include <set>

#include "check/check.hpp"
#include "support/site_text.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

// Two plans with one task each; a test adds its faults.
std::string two_plans(std::string_view first_task, std::string_view second_task) {
  std::string site = R"(
-- content/jurisdictions.yaml --
- {id: lai-chau, name: {vi: Tỉnh Lai Châu, en: Lai Châu Province}}
-- content/agencies/lai-chau.yaml --
- {id: finance, name: {vi: Sở Tài chính, en: Department of Finance}}
-- content/plans/chips/plan.yaml --
jurisdiction: lai-chau
title: {vi: Kế hoạch bán dẫn, en: Semiconductor plan}
-- content/plans/skills/plan.yaml --
jurisdiction: lai-chau
title: {vi: Kế hoạch nhân lực, en: Workforce plan}
-- content/plans/chips/tasks.yaml --
)";
  site += first_task;
  site += "-- content/plans/skills/tasks.yaml --\n";
  site += second_task;
  return site;
}

std::string faults(std::string_view site_text) {
  const SiteText site = check_site_text(site_text);
  return lines(site.diagnostics, site.sources);
}

}  // namespace

TEST_CASE("two plans without a mistake have no fault") {
  CHECK(faults(two_plans(
            "- {id: '1', title: {vi: Một, en: One}, lead: [finance], when: 2026}\n",
            "- {id: '1', title: {vi: Hai, en: Two}, lead: [finance], when: ongoing}\n")) == "");
}

TEST_CASE("a misspelt key in two files is reported in both") {
  CHECK(faults(two_plans(
            "- id: '1'\n  titel: {vi: Một, en: One}\n  lead: [finance]\n",
            "- id: '1'\n  title: {vi: Hai, en: Two}\n  lead: [finance]\n  wen: 2026\n")) ==
        "content/plans/chips/tasks.yaml:2:3 unknown-field: unknown field \"titel\"; did you mean "
        "\"title\"?\n"
        "content/plans/skills/tasks.yaml:4:3 unknown-field: unknown field \"wen\"; did you mean "
        "\"when\"?\n");
}

TEST_CASE("a wrong type in two files is reported in both") {
  CHECK(faults(two_plans("- id: '1'\n  title: {vi: Một, en: One}\n  lead: [finance]\n  when: abc\n",
                         "- id: '1'\n  title: {vi: Hai, en: Two}\n  lead: finance\n")) ==
        "content/plans/chips/tasks.yaml:4:9 bad-timeframe: \"abc\" is not a timeframe; the forms "
        "are 2026, 2026-06, 2026-Q3, 2026-H1, 2026-06-30, 2025/2030, ../2030, 2026/.. and ongoing\n"
        "content/plans/skills/tasks.yaml:3:9 wrong-type: \"lead\" must be a list, not text; write "
        "it as a list: [finance]\n");
}

TEST_CASE("a syntax error in two files is reported in both") {
  CHECK(faults(two_plans("- id: '1'\n  title: {vi: Một, en: One\n", "- id: '1'\n\ttitle: Hai\n")) ==
        "content/plans/chips/tasks.yaml:2:10 yaml-syntax: the bracket is never closed; close it "
        "with \"}\"; inside "
        "brackets, quote texts with \",\", \": \" or brackets\n"
        "content/plans/skills/tasks.yaml:2:1 yaml-syntax: a tab is used for indentation; indent "
        "with spaces; most "
        "editors can replace tabs with spaces\n");
}

TEST_CASE("an unknown agency in two files is reported in both") {
  CHECK(
      faults(two_plans(
          "- id: '1'\n  title: {vi: Một, en: One}\n  lead: [finanse]\n",
          "- id: '1'\n  title: {vi: Hai, en: Two}\n  lead: [finance]\n  coordinate: [fiance]\n")) ==
      "content/plans/chips/tasks.yaml:3:10 unknown-agency: there is no agency \"finanse\"; did you "
      "mean \"finance\"?\n"
      "content/plans/skills/tasks.yaml:4:16 unknown-agency: there is no agency \"fiance\"; did you "
      "mean \"finance\"?\n");
}

TEST_CASE("two records with one address are reported in both files, each with the other's place") {
  const std::string clash =
      "- {id: '1.1', title: {vi: Một, en: One}, lead: [finance]}\n"
      "- {id: 1-1, title: {vi: Hai, en: Two}, lead: [finance]}\n";
  const SiteText site = check_site_text(two_plans(clash, clash));
  CHECK(lines(site.diagnostics, site.sources) ==
        "content/plans/chips/tasks.yaml:2:8 address-clash: task \"1-1\" and task \"1.1\" would "
        "share an address; both "
        "would be at \"1-1/\": give one of them another id\n"
        "content/plans/skills/tasks.yaml:2:8 address-clash: task \"1-1\" and task \"1.1\" would "
        "share an address; both "
        "would be at \"1-1/\": give one of them another id\n");
  for (const Diagnostic& diagnostic : site.diagnostics.items) CHECK(diagnostic.notes.size() == 1);
}

TEST_CASE("a text that lacks a language is reported in both files") {
  CHECK(faults(two_plans("- id: '1'\n  title: {vi: Một}\n  lead: [finance]\n",
                         "- id: '1'\n  title: Hai\n  lead: [finance]\n")) ==
        "content/plans/chips/tasks.yaml:2:11 missing-translation: no text in \"en\"; add \"en:\"; "
        "until then readers see "
        "another language\n"
        "content/plans/skills/tasks.yaml:2:10 missing-translation: no text in \"en\"; add \"en:\"; "
        "until then readers see "
        "another language\n");
}

TEST_CASE("a page that lacks a language is reported for both pages") {
  const SiteText site = check_site_text(
      "-- content/pages/about.vi.md --\n---\ntitle: Giới thiệu\n---\nVề cổng này.\n"
      "-- content/pages/help.vi.md --\n---\ntitle: Trợ giúp\n---\nCách đọc.\n");
  std::set<std::string_view> files;
  for (const Diagnostic& diagnostic : site.diagnostics.items) {
    CHECK(diagnostic.code == "missing-translation");
    files.insert(site.sources.path(diagnostic.span.source));
  }
  CHECK(files ==
        std::set<std::string_view>{"content/pages/about.vi.md", "content/pages/help.vi.md"});
}

ListAddresses known(std::vector<std::string> addresses) {
  return [addresses] { return addresses; };
}

TEST_CASE("a broken internal link in two files is reported in both") {
  SiteText site =
      load_site_text(two_plans("- id: '1'\n  title: {vi: Một, en: One}\n  description:\n    vi: "
                               "|\n      Xem [kế hoạch](/plans/chip/).\n",
                               "- id: '1'\n  title: {vi: Hai, en: Two}\n  description: {vi: 'Xem "
                               "[kế hoạch](/plans/skill/)'}\n"));
  check_links(site.portal, site.sources, known({"plans/chips/", "plans/skills/"}),
              site.diagnostics);
  sort(site.diagnostics, site.sources);
  CHECK(lines(site.diagnostics, site.sources) ==
        "content/plans/chips/tasks.yaml:5:22 broken-link: there is no page \"/plans/chip/\"; did "
        "you mean \"/plans/chips/\"?\n"
        "content/plans/skills/tasks.yaml:3:21 broken-link: there is no page \"/plans/skill/\"; did "
        "you mean \"/plans/skills/\"?\n");
}

TEST_CASE("a link to the file of a page in two files is reported in both") {
  SiteText site = load_site_text(two_plans(
      "- id: '1'\n  title: {vi: Một, en: One}\n  description: {vi: '[a](@/plans/x.md)'}\n",
      "- id: '1'\n  title: {vi: Hai, en: Two}\n  description: {vi: '[b](../plan.md)'}\n"));
  check_links(site.portal, site.sources, known({"plans/chips/"}), site.diagnostics);
  sort(site.diagnostics, site.sources);
  const std::string help =
      "begin with \"/\" for a page of the portal (\"/plans/\"), with \"https://\" for another "
      "site\n";
  CHECK(lines(site.diagnostics, site.sources) ==
        "content/plans/chips/tasks.yaml:3:21 relative-link: \"@/plans/x.md\" is not a full "
        "address; " +
            help +
            "content/plans/skills/tasks.yaml:3:21 relative-link: \"../plan.md\" is not a full "
            "address; " +
            help);
}
