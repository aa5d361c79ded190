#include <catch2/catch.hpp>

#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

TEST_CASE("a code is explained, with its level and how to set it") {
  const RunResult warning = run_program({"explain", "unused-agency", "--lang", "en"});
  CHECK(warning.out ==
        "unused-agency\n\n"
        "No task, duty, plan or other agency names this agency. Name it where it has a\n"
        "role, say in \"note\" why it is listed, or remove it.\n\n"
        "A warning; site.yaml may set it to another level: checks: {unused-agency: off}\n"
        "(or warning, error).\n");
  CHECK(warning.status == 0);
  const RunResult error = run_program({"explain", "unknown-field", "--lang", "vi"});
  CHECK_THAT(error.out, Contains("Mục này không có trường tên như vậy."));
  CHECK_THAT(error.out, EndsWith("Đây luôn là lỗi: chưa sửa thì trang chưa được dựng.\n"));
}

TEST_CASE("all codes are listed, and an unknown one is told with the nearest") {
  CHECK_THAT(run_program({"explain"}).out, Contains("\nunknown-field               error\n"));
  const RunResult unknown = run_program({"explain", "unknown-feild"});
  CHECK(unknown.err ==
        "kehoach: there is no message \"unknown-feild\"; did you mean \"unknown-field\"?\n"
        "see kehoach explain\n");
  CHECK(unknown.status == 2);
}

TEST_CASE("a site sets warnings to another level, and says so if it cannot") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "{vi: Đào tạo, en: Train people}", "{vi: Đào tạo}");
  const std::string settings = site.read("site/site.yaml");
  site.write("site/site.yaml", settings + "checks: {missing-translation: off}\n");
  CHECK(site.run({"check", "--strict"}).err == "1 plan, 2 tasks: no errors\n");
  site.write("site/site.yaml", settings + "checks: {missing-translation: error}\n");
  CHECK(site.run({"check"}).status == 1);
  site.write(
      "site/site.yaml",
      settings + "checks: {missing-translations: off, unknown-field: off, long-title: no}\n");
  const std::string err = site.run({"check"}).err;
  CHECK_THAT(err, Contains("there is no warning \"missing-translations\""));
  CHECK_THAT(err, Contains("did you mean \"missing-translation\"?"));
  CHECK_THAT(err, Contains("\"unknown-field\" is always an error"));
  CHECK_THAT(err, Contains("the values are: off, warning, error"));
}
