#include "render/data_writers.hpp"

#include <catch2/catch.hpp>

#include "support/csv.hpp"
#include "support/hand_made.hpp"
#include "support/hand_made_context.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// One task whose cells are of every kind.
Portal portal_with_task() {
  Portal portal = bilingual();
  const auto place = add_jurisdiction(portal, "lai-chau");
  const auto finance = add_agency(portal, "finance");
  portal.agencies[finance].jurisdiction = place;
  const auto police = add_agency(portal, "police");
  portal.agencies[police].jurisdiction = place;
  const auto plan = add_plan(portal, "chips");
  const auto task = add_task(portal, plan, "1.1");
  Task& record = portal.tasks[task];
  record.title = both("=Khảo sát, \"lần 1\"", "Survey");
  record.description = {{text("Dòng **một**")}, at(0)};
  record.lead = refs(std::vector{finance, police});
  record.when = when("../2026");
  record.results = {both("Báo cáo", "Report"), {{text("Hồ sơ")}, at(0)}};
  return portal;
}

using Row = std::vector<std::string>;

}  // namespace

TEST_CASE("in JSON a row is an object, with null for what is not given") {
  const PortalContext made(portal_with_task());
  std::string out;
  JsonWriter json(out);
  const DataTable& table = data_table("tasks");
  write_rows(json, out, made.context, table, table.rows(made.portal));
  CHECK(out == R"([{"id":"chips/1.1","plan":"chips","task":"1.1","section":null,)"
               R"("title":{"vi":"=Khảo sát, \"lần 1\"","en":"Survey"},)"
               R"("description":{"vi":"Dòng một","en":null},)"
               R"("lead":["lai-chau/finance","lai-chau/police"],"coordinate":[],)"
               R"("when":{"kind":"deadline","start":null,"end":"2026-12-31",)"
               R"("text":{"vi":"Hoàn thành trong năm 2026","en":"By the end of 2026"}},)"
               R"("results":[{"vi":"Báo cáo","en":"Report"},{"vi":"Hồ sơ","en":null}],)"
               R"("source":null,"restates":null,"topics":[],"status":"not-reported",)"
               R"("url":{"vi":"https://example.org/vi/plans/chips/1-1/",)"
               R"("en":"https://example.org/en/plans/chips/1-1/"}}])");
}

TEST_CASE("in CSV texts have a column for each language, times five, lists one cell") {
  const PortalContext made(portal_with_task());
  std::string out;
  const DataTable& table = data_table("tasks");
  append_csv(out, made.context, table, table.rows(made.portal));
  const auto rows = parse_csv(out);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == Row{"id",         "plan",         "task",           "section",
                       "title_vi",   "title_en",     "description_vi", "description_en",
                       "lead",       "coordinate",   "when_kind",      "when_start",
                       "when_end",   "when_text_vi", "when_text_en",   "results_vi",
                       "results_en", "source",       "restates",       "topics",
                       "status",     "url_vi",       "url_en"});
  CHECK(rows[1] == Row{"chips/1.1",
                       "chips",
                       "1.1",
                       "",
                       "'=Khảo sát, \"lần 1\"",
                       "Survey",
                       "Dòng một",
                       "",
                       "lai-chau/finance;lai-chau/police",
                       "",
                       "deadline",
                       "",
                       "2026-12-31",
                       "Hoàn thành trong năm 2026",
                       "By the end of 2026",
                       "Báo cáo\nHồ sơ",
                       "Report",
                       "",
                       "",
                       "",
                       "not-reported",
                       "https://example.org/vi/plans/chips/1-1/",
                       "https://example.org/en/plans/chips/1-1/"});
}

TEST_CASE("a cell that is not given leaves all its columns empty, and those behind it in place") {
  Portal portal = bilingual();
  add_task(portal, add_plan(portal, "chips"), "1.1");
  const PortalContext made(std::move(portal));
  std::string out;
  const DataTable& table = data_table("tasks");
  append_csv(out, made.context, table, table.rows(made.portal));
  const Row row = parse_csv(out).at(1);
  CHECK(Row(row.begin() + 10, row.begin() + 15) == Row{"", "", "", "", ""});
  CHECK(row[20] == "not-reported");
}

TEST_CASE("an empty table is its head alone") {
  const PortalContext made(bilingual());
  std::string out;
  append_csv(out, made.context, data_table("topics"), {});
  CHECK(out == "\xEF\xBB\xBFid,name_vi,name_en,url_vi,url_en\r\n");
}
