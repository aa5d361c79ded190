// From content to output folder, by the program itself.
#include <unistd.h>

#include <catch2/catch.hpp>
#include <regex>

#include "support/temporary_site.hpp"

using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace fs = std::filesystem;

namespace {

// The last line of a build, without the time it took.
std::string summary(const RunResult& result) {
  return std::regex_replace(result.err, std::regex(R"( in \d+\.\d\d s\n$)"), "");
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a site is built into its output folder, and the build told in one line") {
  const TemporarySite site;
  const RunResult result = site.run({"build"});
  CHECK(result.status == 0);
  const auto output = site.output();
  for (const char* path : {"index.html", "404.html", "vi/index.html", "en/index.html",
                           "vi/plans/chips/1-1/index.html", "data/tasks.json", ".kehoach-log"}) {
    INFO(path);
    CHECK(output.contains(path));
  }
  const std::string count = std::to_string(output.size() - 1);
  CHECK(summary(result) ==
        "1 plan, 2 tasks: " + count + " files (" + count + " written, 0 unchanged, 0 removed)");
}

TEST_CASE("a second build makes the same bytes and writes nothing") {
  const TemporarySite site;
  site.run({"build"});
  const auto first = site.output();
  const auto written = fs::last_write_time(site.folder() / "site/public/vi/index.html");
  const RunResult again = site.run({"build", "--jobs", "1"});
  CHECK(site.output() == first);
  CHECK(fs::last_write_time(site.folder() / "site/public/vi/index.html") == written);
  const std::string count = std::to_string(first.size() - 1);
  CHECK(summary(again) ==
        "1 plan, 2 tasks: " + count + " files (0 written, " + count + " unchanged, 0 removed)");
}

TEST_CASE("the bytes depend neither on the number of threads nor on the place") {
  const TemporarySite one, other;
  one.run({"build", "--jobs", "1"});
  other.run({"build", (other.folder() / "site").string(), "--jobs", "7", "--out", "public"});
  CHECK(one.output() == other.output("public"));
}

TEST_CASE("a change writes what shows it, and only that") {
  const TemporarySite site;
  site.run({"build"});
  const auto before = site.output();
  site.edit("content/plans/chips/tasks.yaml", "en: Train people", "en: Train 200 people");
  site.run({"build"});
  const auto after = site.output();
  CHECK(contains(after.at("en/plans/chips/1-2/index.html"), "Train 200 people"));
  CHECK(after.at("en/documents/index.html") == before.at("en/documents/index.html"));
}

TEST_CASE("content with errors leaves the last good site untouched") {
  const TemporarySite site;
  site.run({"build"});
  const auto before = site.output();
  site.edit("content/plans/chips/tasks.yaml", "vi: Khảo sát nhu cầu", "vi: Khảo sát");
  site.edit("content/plans/chips/tasks.yaml", "lead: [finance]", "lead: [fiance]");
  const RunResult result = site.run({"build"});
  CHECK_THAT(result.err, StartsWith("content/plans/chips/tasks.yaml:4:10: error: ") &&
                             Contains("did you mean \"finance\"?") &&
                             EndsWith("nothing was written; the last good site stays in "
                                      "site/public\n"));
  CHECK(result.status == 1);
  CHECK(site.output() == before);
}

TEST_CASE("content with errors makes no output folder") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "lead: [finance]", "lead: [fiance]");
  CHECK_THAT(site.run({"build"}).err, EndsWith("\nnothing was written\n"));
  CHECK_FALSE(site.has("site/public"));
}

TEST_CASE("check reports the same and writes nothing") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "lead: [finance]", "lead: [fiance]");
  const RunResult check = site.run({"check"});
  CHECK(site.run({"build"}).err == check.err + "nothing was written\n");
  CHECK(check.status == 1);
  CHECK_FALSE(site.has("site/public"));
}

TEST_CASE("a page whose task is gone is removed with its folder") {
  const TemporarySite site;
  site.run({"build"});
  site.edit("content/plans/chips/tasks.yaml", "id: \"1.2\"", "id: \"1.3\"");
  // The page and, under their old names, a shard and the cards: in each language.
  CHECK_THAT(summary(site.run({"build"})), EndsWith(", 6 removed)"));
  CHECK_FALSE(site.has("site/public/vi/plans/chips/1-2"));
  CHECK(site.has("site/public/vi/plans/chips/1-3/index.html"));
}

TEST_CASE("an output folder with files of others is refused") {
  const TemporarySite site;
  site.write("site/public/thesis.txt", "mine");
  const RunResult result = site.run({"build"});
  CHECK(result.err ==
        "kehoach: \"site/public\" holds files that kehoach did not write: thesis.txt; choose "
        "another folder with --out or empty it\n");
  CHECK(result.status == 3);
  CHECK(site.output() == std::map<std::string, std::string>{{"thesis.txt", "mine"}});
}

TEST_CASE("the sources are never written over") {
  const TemporarySite site;
  for (const char* out :
       {"site", ".", "content", "content/public", "site/static", "themes/default"}) {
    const RunResult result = site.run({"build", "--out", out});
    INFO(result.err);
    CHECK_THAT(result.err, StartsWith(std::string("kehoach: the output folder \"") + out + "\""));
    CHECK(result.status == 3);
  }
  CHECK_FALSE(site.has("content/.kehoach-log"));
}

TEST_CASE("static files are copied as they are, and removed with their source") {
  const TemporarySite site;
  const std::string bytes("\0\xFF\r\n", 4);
  site.write("site/static/files/a.bin", bytes);
  CHECK(site.run({"build"}).status == 0);
  CHECK(site.output().at("files/a.bin") == bytes);
  site.remove("site/static");
  site.run({"build"});
  CHECK_FALSE(site.has("site/public/files"));
}

TEST_CASE("a static file in the place of a page is an error") {
  const TemporarySite site;
  for (const char* name : {"index.html", "vi", "data/tasks.json/x"}) {
    site.write(std::string("site/static/") + name, "mine");
    const RunResult result = site.run({"build"});
    CHECK_THAT(result.err, StartsWith(std::string("site/static/") + name + ": error: ") &&
                               Contains("[static-file-clash]"));
    CHECK(result.status == 1);
    site.remove("site/static");
  }
}

TEST_CASE("a static file that differs from a page only in case or accents is an error") {
  const TemporarySite site;
  const auto message_for = [&](std::vector<std::string> names) {
    for (const std::string& name : names) site.write("site/static/" + name, "mine");
    const RunResult result = site.run({"check"});
    site.remove("site/static");
    return result.err;
  };
  CHECK_THAT(
      message_for({"VI/x.txt", "Index.html"}),
      Contains("site/static/Index.html: error: the portal itself writes \"index.html\", which "
               "many servers take for the same"));
  CHECK_THAT(message_for({"a/T\u1EC9nh.pdf", "a/TI\u0309nh.pdf"}),
             Contains("[static-file-clash]") && Contains("many servers take it for"));
  CHECK_THAT(message_for({"vi/x.txt", "files/B.txt", "files/c.txt"}), Contains("no errors"));
}

TEST_CASE("a file too large to be a text is not read") {
  const TemporarySite site;
  site.write("content/topics.yaml", "");
  fs::resize_file(site.folder() / "content/topics.yaml", 40u << 20);
  CHECK_THAT(site.run({"check"}).err,
             Contains("content/topics.yaml: error: the file has 40 MB, and 32 are the most"));
}

TEST_CASE("links lead neither out of content nor out of static files") {
  const TemporarySite site;
  site.write("secret/topics.yaml", "- {id: secret, name: Secret}\n");
  site.write("secret/secret.txt", "secret");
  fs::create_directories(site.folder() / "site/static");
  fs::create_symlink(site.folder() / "secret/topics.yaml", site.folder() / "content/topics.yaml");
  fs::create_symlink(site.folder() / "secret/secret.txt", site.folder() / "site/static/a.txt");
  fs::create_directory_symlink(site.folder() / "secret", site.folder() / "site/static/folder");
  CHECK(site.run({"build"}).status == 0);
  for (const auto& [path, bytes] : site.output()) {
    INFO(path);
    CHECK(path.find("secret") == path.npos);
    CHECK(bytes != "secret");
  }
  CHECK_FALSE(site.has("site/public/a.txt"));
}

TEST_CASE("the stylesheet is linked by the name of its bytes") {
  const TemporarySite site;
  site.run({"build"});
  const auto output = site.output();
  const auto style = output.lower_bound("assets/style.");
  REQUIRE(style != output.end());
  CHECK(std::regex_match(style->first, std::regex(R"(assets/style\.[0-9a-f]{10}\.css)")));
  CHECK(contains(output.at("vi/index.html"), "href=\"/" + style->first + "\""));
}

TEST_CASE("the day of the build changes only what depends on it") {
  const TemporarySite site;
  site.run({"build", "--today", "2026-11-22"});
  const auto before = site.output();
  site.run({"build", "--today", "2027-02-01"});
  const auto after = site.output();
  const std::string late = "vi/plans/chips/1-2/index.html";
  CHECK(before.at(late) != after.at(late));
  CHECK(before.at("vi/documents/index.html") == after.at("vi/documents/index.html"));
  CHECK(before.at("data/tasks.json") == after.at("data/tasks.json"));
}

TEST_CASE("the base address decides about links, with or without a slash at its end") {
  const TemporarySite site;
  site.run({"build", "--base-url", "https://a.example/portal"});
  const auto output = site.output();
  const std::string& page = output.at("vi/plans/chips/1-1/index.html");
  CHECK(contains(page, "\"https://a.example/portal/vi/plans/chips/1-1/\""));
  CHECK(contains(page, "href=\"/portal/vi/plans/chips/\""));
  CHECK_FALSE(contains(page, "example.org"));
  site.run({"build", "--base-url", "https://a.example/portal/"});
  CHECK(site.output() == output);
}

TEST_CASE("a setting that names what does not exist is told at site.yaml") {
  const TemporarySite site;
  SECTION("a theme") {
    site.write("site/site.yaml", site.read("site/site.yaml") + "theme: defualt\n");
    CHECK_THAT(site.run({"build"}).err, StartsWith("site/site.yaml:") &&
                                            Contains("there is no theme \"defualt\"") &&
                                            Contains("help: did you mean \"default\"?"));
  }
  SECTION("a theme outside of the themes") {
    site.write("site/site.yaml", site.read("site/site.yaml") + "theme: ../themes/default\n");
    CHECK_THAT(site.run({"build"}).err, Contains("there is no theme \"../themes/default\""));
  }
  SECTION("a content folder") {
    site.write("site/site.yaml", site.read("site/site.yaml") + "content: ../contents\n");
    CHECK_THAT(site.run({"build"}).err, StartsWith("site/site.yaml:") &&
                                            Contains("there is no content folder \"contents\""));
  }
  CHECK(site.run({"build"}).status == 1);
}

TEST_CASE("a file that belongs nowhere is told, whatever it is") {
  const TemporarySite site;
  site.write("content/plans/chips/task.yaml", "");
  site.write("content/plans/chips/scan.pdf", "%PDF\xFF");
  CHECK_THAT(site.run({"build"}).err, Contains("content/plans/chips/task.yaml: error: ") &&
                                          Contains("content/plans/chips/scan.pdf: error: "));
}

TEST_CASE("what cannot be read is told in one line and ends with 3") {
  const TemporarySite site;
  site.write("content/locked/topics.yaml", "");
  fs::permissions(site.folder(), fs::perms::all);
  fs::permissions(site.folder() / "content/locked", fs::perms::none);
  const RunResult result = site.run({"check"}, {.without_rights = true});
  fs::permissions(site.folder() / "content/locked", fs::perms::owner_all);
  if (result.status == 127) {
    WARN("skipped: nobody may not run the program from where it is");
    return;
  }
  CHECK(result.err == "kehoach: cannot list \"content/locked\": Permission denied\n");
  CHECK(result.status == 3);
}

TEST_CASE("an output folder that cannot be made is told in one line and ends with 3") {
  const TemporarySite site;
  site.write("file", "");
  const RunResult result = site.run({"build", "--out", "file/site"});
  CHECK_THAT(result.err,
             Contains("kehoach: cannot create the folder \"file/site\": Not a directory\n"));
  CHECK(result.status == 3);
}

TEST_CASE("a full disk leaves whole files, and the next build mends the rest") {
  const TemporarySite site;
  site.run({"build"});
  const auto before = site.output();
  site.edit("site/site.yaml", "en: Plan portal", "en: Portal of plans");
  site.edit("content/plans/chips/tasks.yaml", "id: \"1.2\"", "id: \"1.3\"");
  // The one file that has no room any more: the spreadsheet is made in temporary files, and
  // smaller.
  std::string overview;
  while (overview.size() < 300'000) overview += std::string(1000, 'a') + '\n';
  site.write("content/plans/chips/overview.en.md", overview);

  site.run({"build", "--out", "fresh"});
  const auto after = site.output("fresh");

  const RunResult full = site.run({"build"}, {.largest_file = 200'000});
  CHECK_THAT(full.err, StartsWith("kehoach: cannot write \"site/public/"));
  CHECK(full.status == 3);
  for (const auto& [path, bytes] : site.output()) {
    if (path == ".kehoach-journal") continue;
    INFO(path);
    const bool is_old = before.contains(path) && bytes == before.at(path);
    const bool is_new = after.contains(path) && bytes == after.at(path);
    CHECK((is_old || is_new));
  }

  CHECK(site.run({"build"}).status == 0);
  CHECK(site.output() == after);
}
