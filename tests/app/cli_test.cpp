// What people type, and what they are told when it is wrong.
#include <catch2/catch.hpp>
#include <utility>

#include "base/json.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("wrong usage is told in one line, with where to read on, and ends with 2") {
  const TemporarySite site;
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{}, "which command?\nsee kehoach --help"},
      {{"bild"}, "unknown command \"bild\"; did you mean \"build\"?\nsee kehoach --help"},
      {{"publish"}, "unknown command \"publish\"\nsee kehoach --help"},
      {{"--versoin"},
       "unknown option \"--versoin\"; did you mean \"--version\"?\nsee kehoach --help"},
      {{"build", "--strct"},
       "unknown option \"--strct\"; did you mean \"--strict\"?\nsee kehoach build --help"},
      {{"build", "--base-ulr=https://a.b/"},
       "unknown option \"--base-ulr\"; did you mean \"--base-url\"?\nsee kehoach build --help"},
      {{"check", "--out", "x"}, "unknown option \"--out\"\nsee kehoach check --help"},
      {{"build", "site", "more"}, "unexpected argument \"more\"\nsee kehoach build --help"},
      {{"build", "--out", ""}, "--out: the name is empty\nsee kehoach build --help"},
      {{"build", "--today", "2026-02-30"},
       "--today: \"2026-02-30\" is not a date like 2026-06-30\nsee kehoach build --help"},
      {{"build", "--today", "tomorrow"},
       "--today: \"tomorrow\" is not a date like 2026-06-30\nsee kehoach build --help"},
      {{"build", "--strict=7"}, "--strict: it takes no value\nsee kehoach build --help"},
      {{"check", "--strict=false"}, "--strict: it takes no value\nsee kehoach check --help"},
      {{"check", "--format", "xml"},
       "--format: \"xml\" is not one of text, json, github\nsee kehoach check --help"},
      {{"build", "--jobs", "0"},
       "--jobs: \"0\" is not a number from 1 to 256\nsee kehoach build --help"},
      {{"serve", "--port", "80 80"},
       "--port: \"80 80\" is not a number from 0 to 65535\nsee kehoach serve --help"},
      {{"build", "--base-url", "example.org"},
       "--base-url: \"example.org\" is not an address like https://example.org/portal/\n"
       "see kehoach build --help"},
      {{"build", "--base-url", "ftp://example.org/"},
       "--base-url: \"ftp://example.org/\" is not an address like https://example.org/portal/\n"
       "see kehoach build --help"},
      {{"build", "--base-url", "https://example.org/?a=b"},
       "--base-url: \"https://example.org/?a=b\" is not an address like "
       "https://example.org/portal/\nsee kehoach build --help"},
  };
  for (const auto& [arguments, message] : cases) {
    const RunResult result = run_program(arguments, {.folder = site.folder()});
    CHECK(result.err == "kehoach: " + message + "\n");
    CHECK(result.out == "");
    CHECK(result.status == 2);
  }
  CHECK_FALSE(site.has("site/public"));
}

TEST_CASE("help and version go to standard output and end with 0") {
  const RunResult version = run_program({"--version"});
  CHECK_THAT(version.out, StartsWith("kehoach "));
  CHECK(version.status == 0);

  const RunResult help = run_program({"--help"});
  for (const char* command : {"build", "check", "serve"}) CHECK_THAT(help.out, Contains(command));
  CHECK(help.status == 0);

  const RunResult build_help = run_program({"build", "--help"});
  for (const char* option :
       {"SITE", "--out", "--base-url", "--today", "--jobs", "--strict", "--format", "--timings"})
    CHECK_THAT(build_help.out, Contains(option));
  CHECK(build_help.status == 0);
  CHECK(build_help.err == "");
}

TEST_CASE("a folder without site.yaml is told in one line and ends with 3") {
  const TemporarySite site;
  const RunResult result = site.run({"build", "content"});
  CHECK(result.err ==
        "kehoach: there is no \"content/site.yaml\"; name the folder that holds the site.yaml\n");
  CHECK(result.status == 3);
}

TEST_CASE("the site is the folder \"site\" unless named, and messages name files from here") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "  when: 2026\n", "  wehn: 2026\n");
  const std::string place = "plans/chips/tasks.yaml:5:3: error: unknown field \"wehn\"";

  CHECK_THAT(site.run({"check"}).err, StartsWith("content/" + place));
  CHECK_THAT(site.run({"check", "site"}).err, StartsWith("content/" + place));
  CHECK_THAT(site.run({"check", "./site/"}).err, StartsWith("content/" + place));
  const RunOptions inside{.folder = site.folder() / "site"};
  CHECK_THAT(site.run({"check", "."}, inside).err, StartsWith("../content/" + place));
  const std::string folder = site.folder().string();
  CHECK_THAT(site.run({"check", folder + "/site"}).err, StartsWith(folder + "/content/" + place));
}

TEST_CASE("a site behind a link is named by a path that leads there") {
  const TemporarySite site;
  std::filesystem::create_directories(site.folder() / "elsewhere");
  std::filesystem::create_directory_symlink("../site", site.folder() / "elsewhere" / "link");
  site.edit("content/plans/chips/tasks.yaml", "  when: 2026\n", "  wehn: 2026\n");
  CHECK_THAT(site.run({"check", "elsewhere/link"}).err,
             StartsWith("elsewhere/link/../content/plans/chips/tasks.yaml:5:3: error"));
}

TEST_CASE("faults are text on standard error, or data on standard output") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "  when: 2026\n", "  wehn: 2026\n");

  const RunResult text = site.run({"check"});
  CHECK(text.out == "");
  CHECK_THAT(text.err, Contains("help: did you mean \"when\"?"));
  CHECK(text.err.find('\033') == std::string::npos);

  const RunResult json = site.run({"check", "--format", "json"});
  kehoach::JsonError error;
  const auto parsed = kehoach::parse_json(json.out, error);
  REQUIRE(parsed);
  CHECK(parsed->items.at(0).find("code")->string == "unknown-field");
  CHECK(parsed->items.at(0).find("file")->string == "content/plans/chips/tasks.yaml");
  CHECK(parsed->items.at(0).find("line")->number == 5);

  const RunResult github = site.run({"check", "--format", "github"});
  CHECK_THAT(github.out, StartsWith("::error file=content/plans/chips/tasks.yaml,line=5,col=3,"));

  for (const RunResult* result : {&text, &json, &github}) CHECK(result->status == 1);
}

TEST_CASE("without faults the data are an empty list") {
  const TemporarySite site;
  const RunResult result = site.run({"check", "--format", "json"});
  CHECK(result.out == "[]\n");
  CHECK(result.err == "1 plan, 2 tasks: no errors\n");
  CHECK(result.status == 0);
}

TEST_CASE("data that cannot be written to standard output are a failure") {
  const TemporarySite site;
  const RunOptions full{.standard_output = "/dev/full"};
  const RunResult result = site.run({"check", "--format", "json"}, full);
  CHECK(result.err == "kehoach: cannot write to standard output\n");
  CHECK(result.status == 3);
}

TEST_CASE("warnings do not stop a build unless it is strict") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "{vi: Đào tạo, en: Train people}", "{vi: Đào tạo}");

  const RunResult strict = site.run({"build", "--strict"});
  CHECK_THAT(strict.err, Contains("error:") && Contains("[missing-translation]"));
  CHECK(strict.status == 1);
  CHECK_FALSE(site.has("site/public"));

  const RunResult lenient = site.run({"build"});
  CHECK_THAT(lenient.err, Contains("warning:") && Contains("[missing-translation]"));
  CHECK(lenient.status == 0);
  CHECK(site.has("site/public/vi/index.html"));
}

TEST_CASE("timings name each stage, the files and the memory") {
  const TemporarySite site;
  const RunResult result = site.run({"build", "--timings"});
  for (const char* line : {"read", "load", "check", "theme", "search", "render and write", "in all",
                           "files", "output", "peak memory"})
    CHECK_THAT(result.err, Contains(std::string("\n  ") + line + " "));
  CHECK(result.status == 0);
}
