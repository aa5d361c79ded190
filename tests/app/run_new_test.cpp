#include "app/run_new.hpp"

#include <catch2/catch.hpp>
#include <regex>
#include <utility>

#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

namespace {

const std::string tasks = "content/plans/chips/tasks.yaml";

std::string without_comments(const std::string& yaml) {
  static const std::regex comment(" *#[^\n]*");
  return std::regex_replace(yaml, comment, "");
}

}  // namespace

TEST_CASE("a new site builds at once, without a warning") {
  const TemporarySite site;
  const RunResult result = site.run({"new", "site", "my-portal"});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("my-portal/content/plans/first-plan/tasks.yaml\n"));
  CHECK_THAT(result.err, EndsWith("next: kehoach serve my-portal\n"));
  CHECK(site.run({"build", "my-portal", "--strict"}).status == 0);
  CHECK(site.has("my-portal/public/vi/plans/first-plan/1/index.html"));
  CHECK(site.has("my-portal/schemas/tasks.json"));
}

TEST_CASE("what is added to a site is valid at once, and what was there stays") {
  const TemporarySite site;
  const std::string before = site.read(tasks);
  CHECK(site.run({"new", "task", "chips/2.1"}).err == tasks + "\n");
  CHECK(site.run({"new", "task", "chips/2.2"}).status == 0);
  CHECK(site.run({"new", "agency", "lai-chau/health"}).err == "content/agencies/lai-chau.yaml\n");
  CHECK(site.run({"new", "plan", "roads"}).err ==
        "content/plans/roads/plan.yaml\ncontent/plans/roads/tasks.yaml\n");
  CHECK_THAT(site.read(tasks), Catch::Matchers::StartsWith(before + "\n- id: \"2.1\"\n"));
  CHECK_THAT(site.run({"check"}).err, EndsWith("1 warning\n2 plans, 5 tasks: no errors\n"));
  CHECK_THAT(site.run({"check"}).err, Contains("nothing names agency \"health\""));
}

TEST_CASE("in the folder of a site it need not be named") {
  const TemporarySite site;
  const RunOptions inside{.folder = site.folder() / "site"};
  CHECK(site.run({"new", "plan", "roads"}, inside).status == 0);
  CHECK(site.run({"check"}, inside).err == "2 plans, 3 tasks: no errors\n");
  CHECK(site.has("content/plans/roads/plan.yaml"));
}

TEST_CASE("texts of a new record are in the languages of the site") {
  const TemporarySite site;
  site.edit("site/site.yaml", "languages: [vi, en]", "languages: [vi, en, de]");
  CHECK(site.run({"new", "agency", "lai-chau/health"}).status == 0);
  CHECK_THAT(
      site.read("content/agencies/lai-chau.yaml"),
      Contains("name: {vi: Cơ quan mới health, en: New agency health, de: New agency health}"));
}

TEST_CASE("comments in new files are in the language of messages, and the content the same") {
  const TemporarySite site;
  REQUIRE(site.run({"new", "site", "en"}).status == 0);
  REQUIRE(site.run({"--lang", "vi", "new", "site", "vi"}).status == 0);
  for (const char* path :
       {"site.yaml", "content/jurisdictions.yaml", "content/plans/first-plan/plan.yaml",
        "content/plans/first-plan/tasks.yaml", "content/agencies/my-province.yaml"}) {
    INFO(path);
    const std::string english = site.read(std::string("en/") + path);
    const std::string vietnamese = site.read(std::string("vi/") + path);
    CHECK(english != vietnamese);
    CHECK(without_comments(english) == without_comments(vietnamese));
  }
  CHECK_THAT(site.read("vi/content/plans/first-plan/plan.yaml"), Contains("# như trên văn bản"));
  CHECK(site.run({"build", "vi", "--strict"}).status == 0);
  REQUIRE(site.run({"--lang", "vi", "new", "task", "chips/2.1"}).status == 0);
  CHECK_THAT(site.read(tasks), Contains("# thay bằng: lead"));
}

TEST_CASE("a file that does not end in a line feed, or is not there yet, is added to") {
  const TemporarySite site;
  site.write("content/agencies/lai-chau.yaml", "- {id: finance, name: {vi: A, en: B}}");
  site.write("content/jurisdictions.yaml", "- {id: lai-chau, name: A}\n- {id: hue, name: B}\n");
  CHECK(site.run({"new", "agency", "lai-chau/health"}).status == 0);
  CHECK(site.run({"new", "agency", "hue/health"}).status == 0);
  CHECK(site.run({"check"}).status == 0);
}

TEST_CASE("what cannot be begun is told with a way out, and nothing is written") {
  const TemporarySite site;
  site.write("content/plans/flow/plan.yaml", "{jurisdiction: lai-chau, title: A}\n");
  site.write("content/plans/flow/tasks.yaml", "[{id: a, title: b, lead: [finance]}]\n");
  site.write("content/jurisdictions.yaml", "- {id: lai-chau, name: A}\n- {id: hue, name: B}\n");
  const auto before = site.output("content");
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{"site", "site"}, "\"site\" is there already\n"},
      {{"plan", "chips"}, "there is already a plan \"chips\"\n"},
      {{"plan", "Đường bộ"},
       "\"Đường bộ\" cannot be an id; ids have a-z, 0-9 and \"-\" only, at most 80 characters, for "
       "example \"duong-bo\"\n"},
      {{"plan", "../x"},
       "\"../x\" cannot be an id; ids have a-z, 0-9 and \"-\" only, at most 80 characters, for "
       "example \"x\"\n"},
      {{"plan", "roads"}, "whose plan is it? name it with --jurisdiction\n"},
      {{"plan", "roads", "--jurisdiction", "hué"},
       "there is no jurisdiction \"hué\"; did you mean \"hue\"?\n"},
      {{"task", "1.3"}, "\"1.3\" is not written as PLAN/TASK, for example chips/1.1\n"},
      {{"task", "chips/1.1"}, "there is already a task \"1.1\" in plan \"chips\"\n"},
      {{"task", "chip/1.3"}, "there is no plan \"chip\"; did you mean \"chips\"?\n"},
      {{"agency", "lai-chau/finance"}, "there is already an agency \"lai-chau/finance\"\n"},
      {{"agency", "lai-chau/"},
       "\"lai-chau/\" is not written as JURISDICTION/AGENCY, for example hue/finance\n"},
  };
  for (const auto& [arguments, message] : cases) {
    std::vector<std::string> all{"new"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const RunResult result = site.run(all);
    CHECK(result.err == "kehoach: " + message);
    CHECK(result.status == 2);
  }
  const RunResult flow = site.run({"new", "task", "flow/b"});
  CHECK_THAT(flow.err, Contains("cannot add to \"content/plans/flow/tasks.yaml\", which is not a "
                                "plain list; add by hand:\n- id: \"b\"\n"));
  CHECK(flow.status == 2);
  CHECK(site.output("content") == before);
}

TEST_CASE("a task can be added to content that has faults") {
  const TemporarySite site;
  site.edit(tasks, "  when: 2026\n", "  wehn: 2026\n");
  CHECK(site.run({"new", "task", "chips/2.1"}).status == 0);
  CHECK_THAT(site.run({"check"}).err, EndsWith("1 error\n"));
}
