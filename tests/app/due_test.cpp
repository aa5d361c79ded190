// What a clerk reads on a Monday morning.
#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "base/json.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace {

// Finance has taken over planning's work and is in the group that reports.
constexpr std::string_view agencies = R"(
- {id: finance, kind: department, name: {vi: Sở Tài chính, en: Department of Finance}}
- {id: education, kind: department, name: {vi: Sở Giáo dục, en: Department of Education}}
- id: planning
  kind: department
  name: {vi: Sở Kế hoạch, en: Department of Planning}
  until: 2025-03-01
  succeeded_by: [finance]
- {id: all, kind: group, name: {vi: Các sở, en: All departments}, members: [finance]}
)";

constexpr std::string_view tasks = R"(
- {id: "1.1", title: {vi: Khảo sát, en: Survey}, lead: [planning], when: 2025, source: III.1}
- {id: "1.2", title: {vi: Đào tạo, en: Train}, lead: [education], when: ../2026-12-31, source: III.2}
- {id: "1.3", title: {vi: Báo cáo, en: Meet}, lead: [all], when: {every: year, month: 1}}
- {id: "1.4", title: {vi: Xa, en: Far away}, lead: [finance], when: 2030}
- {id: "1.5", title: {vi: Luôn luôn, en: Always}, lead: [finance], when: ongoing}
- id: "1.6"
  title: {vi: Xong, en: Finished}
  lead: [finance]
  when: 2025
  updates: [{date: 2026-01-05, status: done, source: {title: {vi: Báo cáo, en: Report}}}]
)";

struct DueSite : TemporarySite {
  DueSite() {
    write("content/agencies/lai-chau.yaml", agencies);
    write("content/plans/chips/tasks.yaml", tasks);
    const std::string plan = read("content/plans/chips/plan.yaml");
    write("content/plans/chips/plan.yaml",
          plan +
              "reporting: [{who: [all], to: finance, due: {every: year, before: 12-10}, what: "
              "{vi: Kết quả, en: Results}, source: VI.6}]\n");
  }
  std::string due(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), "due");
    const RunResult result = run(arguments);
    CHECK(result.err == "");
    CHECK(result.status == 0);
    return result.out;
  }
};

// The values of one column of the CSV.
std::vector<std::string> ids(const std::string& json) {
  JsonError error;
  const auto rows = parse_json(json, error);
  std::vector<std::string> found;
  if (rows)
    for (const JsonValue& row : rows->items)
      found.push_back(row.find("state")->string + " " + row.find("id")->string + " " +
                      row.find("date")->string);
  return found;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "the mail tells what is past first, apart and neutrally, then what comes, with who and where") {
  CHECK(DueSite().due({"--language", "en"}) == R"(Tasks and reports due
From 22 November 2026 to 20 February 2027, both included. Data as of 22 November 2026.

PAST THEIR DATE, NO COMPLETION REPORTED (1)
The date in the plan has passed and no report of completion is recorded here. That does not mean that the work is not done.

 - 31 December 2025: 1.1 Survey
   Lead: Department of Planning (today: Department of Finance)
   When: 2025.
   Plan: Semiconductor plan, section III.1
   https://example.org/en/plans/chips/1-1/

DUE NEXT (3)
The soonest first.

 - 9 December 2026: Report due: Results
   Reported by: All departments
   To: Department of Finance
   When: Before 10 December each year.
   Plan: Semiconductor plan, section VI.6
   https://example.org/en/plans/chips/#reporting

 - 31 December 2026: 1.2 Train
   Lead: Department of Education
   When: By 31 December 2026.
   Plan: Semiconductor plan, section III.2
   https://example.org/en/plans/chips/1-2/

 - 31 January 2027: 1.3 Meet
   Lead: All departments
   When: January each year.
   Plan: Semiconductor plan
   https://example.org/en/plans/chips/1-3/
)");
}

TEST_CASE("the mail is in the site's first language unless another is asked for") {
  const std::string mail = DueSite().due();
  CHECK_THAT(mail, StartsWith("Việc và báo cáo đến hạn\nTừ 22/11/2026 đến hết 20/02/2027."));
  CHECK_THAT(mail, Contains("Chủ trì: Sở Kế hoạch (nay: Sở Tài chính)"));
}

TEST_CASE("an agency's list holds its own work, its groups' and what it took over") {
  const DueSite site;
  const Ids of_finance{"past chips/1.1 2025-12-31", "coming chips.vi-6 2026-12-09",
                       "coming chips/1.3 2027-01-31"};
  CHECK(ids(site.due({"--agency", "lai-chau/finance", "--format", "json"})) == of_finance);
  CHECK(ids(site.due({"--agency", "finance", "--format", "json"})) == of_finance);
  CHECK(ids(site.due({"--agency", "education", "--format", "json"})) ==
        Ids{"coming chips/1.2 2026-12-31"});
  CHECK_THAT(site.due({"--agency", "education"}),
             StartsWith("Việc và báo cáo đến hạn: Sở Giáo dục (Tỉnh Lai Châu)\n") &&
                 Contains("(0)\nKhông có.\n"));
}

TEST_CASE("a body that has ended has nothing to do, and it is said who answers") {
  const DueSite site;
  const RunResult result = site.run({"due", "--agency", "planning", "--format", "json"});
  CHECK(result.out == "[]\n");
  CHECK(result.err == "lai-chau/planning ended on 2025-03-01; today answers: lai-chau/finance\n");
  CHECK(result.status == 0);
}

TEST_CASE("the option --within bounds what comes, its last day included, and not what is past") {
  const DueSite site;
  const auto within = [&](const std::string& time) {
    return ids(site.due({"--within", time, "--format", "json"})).size();
  };
  CHECK(within("0d") == 1);
  CHECK(within("16d") == 1);
  CHECK(within("17d") == 2);
  CHECK(within("17") == 2);
  CHECK(within("6w") == 3);
  CHECK(within("3650d") == 5);
}

TEST_CASE("the table is for spreadsheets: marked as UTF-8, and no cell is computed") {
  const DueSite site;
  site.edit("content/plans/chips/plan.yaml", "{vi: Kết quả, en: Results}",
            "{vi: '=1+1', en: '@SUM(A1)'}");
  const std::string table = site.due({"--format", "csv", "--language", "en"});
  CHECK_THAT(table, StartsWith(std::string(csv_mark) +
                               "state,kind,id,date,title,when,who,who_ids,plan,provision,url\r\n"
                               "past,task,chips/1.1,2025-12-31,1.1 Survey,2025,"));
  CHECK_THAT(table, Contains("\r\ncoming,report,chips.vi-6,2026-12-09,'@SUM(A1),"));
  CHECK_THAT(table, EndsWith("\r\n"));
}

TEST_CASE("milestones are due with their task, in the mail, the data and the table") {
  const DueSite site;
  site.edit("content/plans/chips/tasks.yaml", "when: ../2026-12-31, source: III.2}",
            "when: ../2026-12-31, source: III.2, milestones: [{id: course, title: {vi: Khóa đầu, "
            "en: First course}, when: 2026-11}, {id: late, title: {vi: Muộn, en: Late one}, when: "
            "2026-09}, {id: reached, title: {vi: Đạt, en: Reached}, when: 2026-10, done: "
            "2026-10-01}]}");
  const std::string mail = site.due({"--language", "en", "--agency", "education"});
  CHECK_THAT(mail, Contains(R"(
 - 30 November 2026: Milestone: First course (task 1.2 Train)
   Lead: Department of Education
   When: November 2026.
   Plan: Semiconductor plan, section III.2
   https://example.org/en/plans/chips/1-2/#milestones
)"));
  CHECK_THAT(mail, Contains("(1)\nThe date in the plan") &&
                       Contains(" - 30 September 2026: Milestone: Late one (task 1.2 Train)") &&
                       !Contains("Reached"));
  CHECK_THAT(site.due({"--agency", "education"}), Contains("Mốc: Khóa đầu (nhiệm vụ 1.2 Đào tạo)"));
  CHECK(ids(site.due({"--agency", "education", "--format", "json"})) ==
        Ids{"past chips/1.2#late 2026-09-30", "coming chips/1.2#course 2026-11-30",
            "coming chips/1.2 2026-12-31"});
  CHECK_THAT(site.due({"--format", "json"}), Contains("\"kind\":\"milestone\""));
  CHECK_THAT(site.due({"--format", "csv", "--language", "en"}),
             Contains("\r\ncoming,milestone,chips/1.2#course,2026-11-30,First course (task 1.2 "
                      "Train),November 2026,"));
}

TEST_CASE("an agency that does not exist, or is not the only one, is wrong usage") {
  const DueSite site;
  const auto complaint = [&](const std::string& agency) {
    const RunResult result = site.run({"due", "--agency", agency});
    CHECK(result.status == 2);
    CHECK(result.out == "");
    return result.err;
  };
  const std::string see = "\nsee kehoach due --help\n";
  CHECK(complaint("lai-chau/finanse") ==
        "kehoach: there is no agency \"lai-chau/finanse\"; did you mean \"lai-chau/finance\"?" +
            see);
  CHECK(complaint("finanse") ==
        "kehoach: there is no agency \"finanse\"; did you mean \"finance\"?" + see);
  CHECK(complaint("weather-office") == "kehoach: there is no agency \"weather-office\"" + see);

  site.write("content/jurisdictions.yaml",
             "- {id: lai-chau, name: {vi: A, en: A}}\n- {id: ha-noi, name: {vi: B, en: B}}\n");
  site.write("content/agencies/ha-noi.yaml",
             "- {id: finance, kind: department, name: {vi: Sở, en: Department}}\n");
  CHECK(complaint("finance") ==
        "kehoach: \"finance\" is more than one agency: ha-noi/finance, lai-chau/finance" + see);
  CHECK(site.run({"due", "--language", "fr"}).err == "kehoach: there is no language \"fr\"" + see);
}

TEST_CASE("content with errors is not reported on") {
  const DueSite site;
  site.edit("content/plans/chips/tasks.yaml", "lead: [education]", "lead: [educatoin]");
  const RunResult result = site.run({"due"});
  CHECK(result.status == 1);
  CHECK(result.out == "");
  CHECK_THAT(result.err, Contains("did you mean \"education\"?"));
}

TEST_CASE("wrong values of its options are told like those of other commands") {
  const DueSite site;
  CHECK(site.run({"due", "--within", "soon"}).err ==
        "kehoach: --within: \"soon\" is not a time like 90d or 12w\nsee kehoach due --help\n");
  CHECK(site.run({"due", "--format", "github"}).err ==
        "kehoach: --format: \"github\" is not one of text, json, csv\nsee kehoach due --help\n");
  CHECK(site.run({"due", "--within", "-1d"}).status == 2);
}
