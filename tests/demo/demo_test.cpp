// The invented portal that uses everything (README.md beside this file), built and read.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.hpp"
#include "support/html.hpp"
#include "support/places.hpp"
#include "support/run.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace {

struct Demo {
  RunResult result;
  std::map<std::string, std::string> files;
};

const Demo& demo() {
  static const Demo built = [] {
    const TemporaryFolder out;
    const std::string site = project_root() / "tests/demo/site";
    Demo demo;
    demo.result = run_program(
        {"build", site, "--out", (out.path / "public").string(), "--today", "2026-11-22"});
    if (demo.result.status == 0)
      for (const std::string& path : list_files(out.path / "public"))
        demo.files[path] = read_file(out.path / "public" / path);
    return demo;
  }();
  INFO(built.result.err);
  REQUIRE(built.result.status == 0);
  return built;
}

// The words of a page of the English half, all white space as single spaces.
std::string words(const std::string& address, const std::string& language = "en") {
  std::string out;
  for (const char c :
       parse_html(demo().files.at(language + "/" + address + "index.html")).main_text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string task(const std::string& id) {
  return words("plans/sample-plan/" + id + "/");
}

}  // namespace

TEST_CASE("the demonstration portal builds; only its two missing translations are told") {
  CHECK_THAT(demo().result.err, Contains("2 warnings") && Contains("missing-translation"));
  CHECK_THAT(demo().result.err, Contains("1 plan, 8 tasks"));
}

TEST_CASE("late, not reported and each reported status are different words") {
  CHECK_THAT(task("1-1"), Contains("Past its date, no completion reported"));
  CHECK_THAT(task("2-4"), Contains("Not reported"));
  CHECK_THAT(task("2-3"), Contains("Not reported"));
  CHECK_THAT(task("2-2"), Contains("Not started"));
  CHECK_THAT(task("1-2"), Contains("In progress"));
  CHECK_THAT(task("1-3"), Contains("Reported as delayed"));
  CHECK_THAT(task("2-1"), Contains("Done"));
  CHECK_THAT(task("2-5"), Contains("Cancelled"));
}

TEST_CASE("what has no date, or waits, is not late") {
  for (const char* id : {"2-2", "2-3", "2-4", "2-5"})
    CHECK(task(id).find("Past its date") == std::string::npos);
}

TEST_CASE("every kind of time is worded as what it is") {
  CHECK_THAT(task("1-1"), Contains("When 2025 "));
  CHECK_THAT(task("1-2"), Contains("2026–2028"));
  CHECK_THAT(task("1-3"), Contains("Q3 2026"));
  CHECK_THAT(task("2-1"), Contains("By the end of December 2026"));
  CHECK_THAT(task("2-2"), Contains("From 2026"));
  CHECK_THAT(task("2-3"), Contains("Ongoing"));
  CHECK_THAT(task("2-4"), Contains("February each year"));
  CHECK_THAT(task("2-5"), Contains("Once there is an investor (by the end of 2027)"));
  CHECK_THAT(task("1-2"), Contains("First half of 2027") && Contains("5 September 2026") &&
                              Contains("By the end of March 2026"));
}

TEST_CASE("a task's story is its reports and the milestones reached, newest first") {
  const std::string story = task("1-2");
  const size_t in_progress = story.find("1 October 2026");
  const size_t course = story.find("7 September 2026 Milestone reached");
  const size_t not_started = story.find("2 April 2026");
  const size_t programme = story.find("20 March 2026 Milestone reached");
  REQUIRE(in_progress != std::string::npos);
  REQUIRE(programme != std::string::npos);
  CHECK(in_progress < course);
  CHECK(course < not_started);
  CHECK(not_started < programme);
  CHECK_THAT(story, Contains("25 people in the first course"));
}

TEST_CASE("a measured target shows its newest value, its line and every value with its source") {
  const std::string targets = words("targets/");
  CHECK_THAT(targets, Contains("150 people (30 June 2026)"));
  CHECK_THAT(targets, Contains("110.5 people Sample report no. 2"));
  CHECK_THAT(targets, Contains("22% (31 March 2026)"));
  CHECK_THAT(targets, Contains("No progress reported"));
  const std::string& page = demo().files.at("en/plans/sample-plan/index.html");
  CHECK_THAT(page, Contains("aria-label=\"People trained: 150 people (30 June 2026) measured last; "
                            "target: at least 300 people."));
  CHECK_THAT(page, Contains("id=\"target-people-2030-progress\"") &&
                       Contains("href=\"#target-people-2030-progress\""));
  CHECK(page.find("id=\"target-unmeasured-progress\"") == std::string::npos);
  CHECK_THAT(words("targets/", "vi"), Contains("110,5 người"));
}

TEST_CASE(
    "a merged, a split and a twice renamed body say who answers today; a lost one that nobody is "
    "known") {
  CHECK_THAT(words("agencies/sample/planning/"),
             Contains("ended on 1 March 2025") && Contains("Sample Department of Finance"));
  CHECK_THAT(words("agencies/sample/education/"),
             Contains("Sample Department of Schools") && Contains("Sample Department of Training"));
  CHECK_THAT(words("agencies/sample/post/"), Contains("Sample Digital Department"));
  CHECK_THAT(words("agencies/sample/bureau/"), Contains("is not known"));
  CHECK_THAT(words("agencies/sample/digital/"), Contains("Taken over from a former body") &&
                                                    Contains("Run the data store") &&
                                                    Contains("Upgrade the service portal"));
}

TEST_CASE("a plan says at a glance how far its tasks are, from done to not reported") {
  CHECK_THAT(words("plans/sample-plan/"),
             Contains("Tasks Done 1 task In progress 1 task Reported as delayed 1 task Past its "
                      "date, no completion reported 1 task Not started 1 task Cancelled 1 task "
                      "Not reported 2 tasks"));
  CHECK_THAT(words("agencies/sample/digital/"), !Contains("alone or jointly"));
}

TEST_CASE("whom to ask stands with a task and with a body, to be called or written to at a touch") {
  CHECK_THAT(task("1-2"), Contains("Contact Training office 0200 100 200 dao-tao@demo.example"));
  const std::string page = demo().files.at("vi/plans/sample-plan/1-2/index.html");
  CHECK_THAT(page, Contains("href=\"tel:0200100200\"") &&
                       Contains("href=\"mailto:dao-tao@demo.example\""));
  CHECK_THAT(words("agencies/sample/digital/"),
             Contains("Contact 1 Sample Street +84 200 100 300"));
  CHECK_THAT(
      demo().files.at("en/agencies/sample/digital/index.html"),
      Contains("href=\"tel:+84200100300\"") && Contains("href=\"https://demo.example/digital\""));
}

TEST_CASE("a heir's calendar has what it inherited, as has each half of a split body") {
  const auto calendar = [](const std::string& agency) {
    return demo().files.at("en/agencies/sample/" + agency + "/calendar.ics");
  };
  CHECK_THAT(calendar("finance"), Contains("UID:task-sample-plan.1-1@demo.example"));
  CHECK_THAT(calendar("schools"), Contains("UID:task-sample-plan.1-2@demo.example"));
  CHECK_THAT(calendar("training"), Contains("UID:task-sample-plan.1-2@demo.example"));
  CHECK_FALSE(demo().files.contains("en/agencies/sample/education/calendar.ics"));
}

TEST_CASE(
    "deadlines stand by quarter and month, with milestones, work that comes again and reports") {
  const std::string next = words("deadlines/");
  const auto in_order = [&](std::initializer_list<std::string_view> parts) {
    size_t from = 0;
    for (const std::string_view part : parts) {
      INFO(part);
      from = next.find(part, from);
      REQUIRE(from != std::string::npos);
    }
  };
  in_order({"Past their date", "Survey the need for people", "Grant scholarships", "Q4 2026",
            "December 2026", "9 December 2026 Report Yearly report", "Q1 2027", "February 2027",
            "28 February 2027 Digital day", "Q2 2027", "May 2027",
            "14 May 2027 Milestone Exhibition Task: Train technicians", "June 2027",
            "Ongoing or recurring"});
  CHECK_THAT(next, !Contains("First course opens"));
  CHECK_THAT(words("deadlines/", "vi"), Contains("Quý IV năm 2026 Tháng 12/2026"));
  CHECK_THAT(words("deadlines/2029/"), Contains("31 March 2029 Report Quarterly report") &&
                                           Contains("31 December 2029 Report Quarterly report") &&
                                           Contains("28 February 2029 Digital day"));
}

TEST_CASE("a task of a body that has ended says since when, who answers today, and on what basis") {
  const std::string& task = demo().files.at("en/plans/sample-plan/1-1/index.html");
  const size_t begin = task.find("<details class=\"fold successions\">");
  REQUIRE(begin != task.npos);
  const std::string basis = task.substr(begin, task.find("</details>", begin) - begin);
  CHECK_THAT(basis, Contains("Sample Department of Planning") && Contains("until 1 March 2025") &&
                        Contains("Sample Department of Finance") &&
                        Contains("href=\"/en/documents/1-qd-mau/\"") &&
                        Contains("Merged into the Sample Department of Finance"));
  CHECK_THAT(demo().files.at("vi/agencies/sample/planning/index.html"),
             Contains("<p>Căn cứ:</p>") && Contains("href=\"/vi/documents/1-qd-mau/\""));
  // Nobody has ended that this task names.
  CHECK_THAT(demo().files.at("en/plans/sample-plan/2-4/index.html"), !Contains("successions"));
}

TEST_CASE("a missing translation is shown in the other language, marked as that") {
  CHECK_THAT(task("2-3"), Contains("Phần này chưa có bản dịch tiếng Anh."));
  CHECK_THAT(task("2-3"), Contains("in Vietnamese only"));
  CHECK_THAT(demo().files.at("en/plans/sample-plan/calendar.ics"),
             Contains("SUMMARY;LANGUAGE=vi:Mốc: Sơ kết"));
}

TEST_CASE("the record of changes tells every kind of change, newest first, in both languages") {
  const std::string changes = words("changes/");
  const auto tells = [&](const std::string& text) { CHECK_THAT(changes, Contains(text)); };
  tells("Recorded since 15 February 2026");
  tells("was Q2 2026 now Q3 2026 3 months later");
  tells("Milestone: Exhibition");
  tells("was by the end of September 2026 now by the end of December 2026 3 months later");
  tells("no longer has a fixed date");
  tells("was by the end of 2028 now by the end of 2030");
  tells("New task");
  tells("No longer in the plan");
  tells("added Sample Digital Department");
  tells("was Draft now Issued");
  tells("now 0/KH-MAU");
  tells("was at least 250 people now at least 300 people");
  tells("reported 30 June 2026: 150");
  tells("Sample Information Department");
  tells("1 item with small corrections only");
  CHECK(changes.find("First shown on 20 November 2026") <
        changes.find("First shown on 1 June 2026"));
  CHECK_THAT(words("changes/", "vi"), Contains("Thời hạn thay đổi") && Contains("lùi 3 tháng"));
  CHECK_THAT(task("1-3"), Contains("First shown on 20 November 2026, compared with 1 June 2026"));
}

TEST_CASE("every page of it is valid, without style or script of its own, and its ids are unique") {
  for (const auto& [path, bytes] : demo().files) {
    if (!path.ends_with(".html")) continue;
    const HtmlPage page = parse_html(bytes);
    INFO(path);
    CHECK(page.parse_errors == 0);
    CHECK(page.faults == std::vector<std::string>{});
    auto ids = page.ids;
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
  }
}
