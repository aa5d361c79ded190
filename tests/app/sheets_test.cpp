// Content to spreadsheets and back, as a person would do it.
#include <catch2/catch.hpp>

#include "support/snapshot.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace {

struct SheetSite : TemporarySite {
  SheetSite() {
    edit("content/plans/chips/tasks.yaml", "  lead: [finance]\n  when: 2026\n",
         "  lead: [finance]  # as printed\n  when: 2026\n");
    run_program({"export", "--csv", "sheets"}, {.folder = folder()});
  }
  RunResult import(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"import", "sheets"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments, {.folder = folder()});
  }
};

const std::string tasks = "content/plans/chips/tasks.yaml";

}  // namespace

TEST_CASE("export writes one sheet a kind of record, and importing them changes nothing") {
  const SheetSite site;
  CHECK_SNAPSHOT("app/sheet_tasks", site.read("sheets/tasks.csv"));
  CHECK(
      site.read("sheets/agencies.csv").starts_with("\xEF\xBB\xBFjurisdiction,id,name.vi,name.en,"));
  const RunResult result = site.import();
  CHECK(result.status == 0);
  CHECK(result.out == "");
  CHECK(result.err == "nothing to change\n");
}

TEST_CASE("an edited sheet changes the fields that were edited, where they stand") {
  const SheetSite site;
  site.edit("sheets/tasks.csv", "Survey the need", "Survey the need for chips");
  site.edit("sheets/tasks.csv", ",../2026-12-31,", ",../2027-06-30,");
  const RunResult dry = site.import({"--dry-run"});
  const std::string before = site.read(tasks);
  CHECK_THAT(dry.err, Contains("would write content/plans/chips/tasks.yaml"));
  const RunResult result = site.import();
  CHECK(result.out == dry.out);
  CHECK(result.out ==
        "~ chips/1.1: title.en: Survey the need -> Survey the need for chips\n"
        "~ chips/1.2: when: ../2026-12-31 -> ../2027-06-30\n");
  CHECK(site.read(tasks) == R"(- id: "1.1"
  section: survey
  title: {vi: Khảo sát nhu cầu, en: "Survey the need for chips"}
  lead: [finance]  # as printed
  when: 2026
- id: "1.2"
  section: survey
  title: {vi: Đào tạo, en: Train people}
  lead: [finance]
  when: ../2027-06-30
)");
  CHECK(before != site.read(tasks));
  CHECK(site.run({"check"}).status == 0);
}

TEST_CASE("every mistake in a sheet is told at its cell, and nothing is written") {
  const SheetSite site;
  const std::string before = site.read(tasks);
  const auto with = [&](const std::string& sheet, const std::string& old_text,
                        const std::string& new_text) {
    const std::string whole = site.read(sheet);
    site.edit(sheet, old_text, new_text);
    const RunResult result = site.import();
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("nothing was written"));
    CHECK(site.read(tasks) == before);
    site.write(sheet, whole);
    return result.err.substr(0, result.err.rfind("1 error"));
  };
  const std::string sheet = "sheets/tasks.csv";
  std::string said;
  said += with(sheet, "title.en", "titel.en");
  said += with(sheet, "plan,id,", "plan,number,");
  said += with(sheet, "chips,1.1,", "chip,1.1,");
  said += with(sheet, ",finance,", ",finanze,");
  said += with(sheet, ",../2026-12-31,", ",30/6/2027,");
  said += with(sheet, ",../2026-12-31,", ",{every year,");
  said += with(sheet, "chips,1.2,", "chips,1.1,");
  said += with(sheet, "Survey the need", "\"Survey the need");
  said += with(sheet, "Survey the need", "Survey\xFFthe need");
  said += with("sheets/plan_sections.csv", "chips,survey,", "chips,,");
  site.write("sheets/taks.csv", "plan,id\r\n");
  said += site.import().err;
  CHECK_SNAPSHOT("app/sheet_mistakes", said);
}

TEST_CASE(
    "a sheet that is cut off, has a column twice or knows other records is told at its cell") {
  const SheetSite site;
  const auto told = [&](const std::string& sheet, const std::string& bytes) {
    site.write("sheets/" + sheet, bytes);
    const RunResult result = site.import();
    site.remove("sheets/" + sheet);
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("nothing was written"));
    return result.err;
  };
  CHECK_THAT(told("topics.csv", ""), Contains("topics.csv: error: the sheet has no head"));
  CHECK_THAT(told("topics.csv", "id,name.vi,name.vi\n"),
             Contains("topics.csv:1:12: error: the column \"name.vi\" is there twice"));
  CHECK_THAT(told("topics.csv", "id,name.vi\nnew,Mới,Thêm\n"),
             Contains("topics.csv:2:9: error: the row has more cells than the head"));
  CHECK_THAT(told("task_milestones.csv", "plan,task,id,when\nchips,1.3,m,2026\n"),
             Contains("task_milestones.csv:2:7: error: there is no task \"1.3\"") &&
                 Contains("did you mean \"1.1\"?"));
  CHECK_THAT(told("task_milestones.csv", "plan,task,id,when\nchips\n"),
             Contains("task_milestones.csv:2:1: error: there is no task \"\""));
  CHECK_THAT(told("texts.csv", "path,text\npages/none.vi.md,x\n"),
             Contains("texts.csv:2:1: error: there is no file \"pages/none.vi.md\""));
}

TEST_CASE("a comment that goes with what an edit replaces is told, with its place") {
  const SheetSite site;
  const std::string text = site.read("sheets/tasks.csv");
  const size_t row = text.find("chips,1.1,"), lead = text.find(",finance,", row);
  site.write("sheets/tasks.csv", std::string(text).replace(lead, 9, ",,"));
  const RunResult result = site.import();
  CHECK_THAT(result.err, Contains("content/plans/chips/tasks.yaml:4:") &&
                             Contains("this comment goes with the value it stood at") &&
                             Contains("import-lost-comment"));
}

TEST_CASE("a lost row is told, and its record stays") {
  const SheetSite site;
  const std::string text = site.read("sheets/tasks.csv");
  site.write("sheets/tasks.csv", text.substr(0, text.find("chips,1.2,")));
  const RunResult result = site.import();
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("\"chips/1.2\" has no row; it stays [missing-row]"));
  CHECK_THAT(site.read(tasks), Contains("\"1.2\""));
}

TEST_CASE("pages are texts in a sheet of their own") {
  const SheetSite site;
  site.write("content/pages/about.en.md", "---\ntitle: About\n---\n# Who\n\nWe.\n");
  site.write("content/pages/about.vi.md", "---\ntitle: Giới thiệu\n---\n# Ai\n\nTa.\n");
  run_program({"export", "--csv", "sheets"}, {.folder = site.folder()});
  CHECK(site.import().err == "nothing to change\n");
  site.edit("sheets/texts.csv", "We.", "We all.");
  CHECK_THAT(site.import().err, Contains("wrote content/pages/about.en.md"));
  CHECK(site.read("content/pages/about.en.md") == "---\ntitle: About\n---\n# Who\n\nWe all.\n");
}

TEST_CASE("a folder without sheets, and content with faults, are no export") {
  const SheetSite site;
  site.write("empty/note.txt", "");
  CHECK(run_program({"import", "empty"}, {.folder = site.folder()}).err ==
        "kehoach: empty holds no sheets (*.csv)\n");
  site.write(tasks, "- id: [\n");
  CHECK(run_program({"export", "--csv", "again"}, {.folder = site.folder()}).status == 1);
  CHECK(!site.has("again"));
}
