// What is built again, and that it never differs from what a build from nothing makes.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <random>

#include "base/file.hpp"
#include "publish/build_log.hpp"
#include "support/made_up_site.hpp"
#include "support/places.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;

namespace fs = std::filesystem;

namespace {

// Into a folder that no build has seen, without what builds have parsed.
std::map<std::string, std::string> clean_build(const TemporarySite& site) {
  static int number = 0;
  const std::string folder = "clean-" + std::to_string(number++);
  const fs::path parsed = site.folder() / "site/.kehoach/parsed", aside = site.folder() / "parsed";
  fs::rename(parsed, aside);
  site.run({"build", "--out", folder});
  fs::rename(aside, parsed);
  return site.output(folder);
}

// Paths of files that are not the same in both, or in one of them only.
std::vector<std::string> differing(const std::map<std::string, std::string>& a,
                                   const std::map<std::string, std::string>& b) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : a)
    if (!b.contains(path) || b.at(path) != bytes) paths.push_back(path);
  for (const auto& [path, bytes] : b)
    if (!a.contains(path)) paths.push_back(path);
  return paths;
}

std::string state_file(const TemporarySite& site) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(site.folder() / "site/.kehoach"))
    if (entry.path().extension() == ".state") files.push_back(entry.path());
  REQUIRE(files.size() == 1);
  return fs::relative(files[0], site.folder()).string();
}

}  // namespace

TEST_CASE("with nothing changed neither content nor pages are looked at") {
  const TemporarySite site;
  site.run({"build"});
  const auto first = site.output();
  const RunResult again = site.run({"build", "--timings"});
  CHECK_THAT(again.err, Contains("0 written") && Contains("0 removed"));
  CHECK_THAT(again.err, !Contains("load"));
  CHECK(site.output() == first);
}

TEST_CASE("whatever happens to the output, the next build puts it right") {
  const TemporarySite site;
  site.run({"build"});
  const auto first = site.output();
  SECTION("a file of the same size") {
    std::string text = site.read("site/public/vi/index.html");
    text[text.size() / 2] ^= 1;
    site.write("site/public/vi/index.html", text);
  }
  SECTION("with the same time, too") {
    const fs::path file = site.folder() / "site/public/vi/index.html";
    const auto time = fs::last_write_time(file);
    site.write("site/public/vi/index.html", std::string(fs::file_size(file), 'x'));
    fs::last_write_time(file, time);
  }
  SECTION("a file is gone") {
    site.remove("site/public/data/tasks.json");
  }
  SECTION("a folder is gone") {
    site.remove("site/public/en");
  }
  SECTION("all is gone") {
    site.remove("site/public");
  }
  site.run({"build"});
  CHECK(site.output() == first);
}

TEST_CASE("a damaged state is not believed") {
  const TemporarySite site;
  site.run({"build"});
  const auto first = site.output();
  const std::string file = state_file(site);
  const std::string text = site.read(file);
  const auto damaged = GENERATE_COPY(std::string(), text.substr(0, text.size() / 2), "x" + text,
                                     std::string(1000, '\xFF'));
  site.write(file, damaged);
  site.edit("content/plans/chips/tasks.yaml", "en: Train people", "en: Train 200 people");
  CHECK_THAT(site.run({"build", "--timings"}).err, Contains("load"));
  CHECK(site.output() == clean_build(site));
}

TEST_CASE("after any sequence of edits the output is that of a build from nothing") {
  const TemporarySite site;
  std::mt19937 chance(7);
  const std::vector<std::string> files{"content/plans/chips/tasks.yaml",
                                       "content/plans/chips/plan.yaml", "site/site.yaml",
                                       "content/agencies/lai-chau.yaml"};
  for (int step = 0; step < 12; ++step) {
    const std::string& file = files[chance() % files.size()];
    const std::string text = site.read(file);
    // Another letter in a text that readers see, or what was there before.
    const size_t place = text.find("en: ") + 4 + chance() % 3;
    std::string edited = text;
    edited[place] = "abcdefgh"[chance() % 8];
    if (step % 4 == 3)
      site.write("content/plans/chips/overview.en.md", "Step " + edited.substr(place, 1));
    if (step % 4 == 1) site.remove("content/plans/chips/overview.en.md");
    site.write(file, edited);
    const RunResult result = site.run({"build"});
    INFO(result.err);
    REQUIRE(result.status == 0);
    REQUIRE(differing(site.output(), clean_build(site)) == std::vector<std::string>());
  }
}

TEST_CASE("after any sequence of edits of the four plans, too") {
  const TemporarySite site;
  site.remove("content");
  std::vector<std::string> edited_files;
  for (const auto& [path, text] : all_files(project_root() / "content")) {
    site.write("content/" + path, text);
    if (path.starts_with("plans/") && path.ends_with(".yaml"))
      edited_files.push_back("content/" + path);
  }
  site.run({"build"});
  std::mt19937 chance(11);
  size_t built = 0;
  for (int step = 0; step < 24; ++step) {
    const std::string& file = edited_files[chance() % edited_files.size()];
    const std::string text = site.read(file);
    const std::string wanted = std::array{"en: ", "when: 202", "lead: [", "vi: \""}[chance() % 4];
    std::vector<size_t> places;
    for (size_t at = text.find(wanted); at != text.npos; at = text.find(wanted, at + 1))
      places.push_back(at);
    if (places.empty()) continue;
    std::string edited = text;
    const size_t place = places[chance() % places.size()];
    if (wanted == "lead: [") {
      const std::string other = text.substr(places[0], text.find(']', places[0]) - places[0]);
      edited.replace(place, text.find(']', place) - place, other);
    } else {
      edited[place + wanted.size()] = wanted == "when: 202" ? "6789"[chance() % 4] : 'X';
    }
    site.write(file, edited);
    const RunResult result = site.run({"build"});
    INFO(file << "\n" << result.err);
    if (result.status != 0) {
      site.write(file, text);
      continue;
    }
    ++built;
    REQUIRE(differing(site.output(), clean_build(site)) == std::vector<std::string>());
  }
  CHECK(built > 12);
}

TEST_CASE("pages that show nothing of what was edited are not made again") {
  const TemporarySite site;
  site.remove("content");
  for (const auto& [path, text] : all_files(project_root() / "content"))
    if (!path.starts_with("snapshots/")) site.write("content/" + path, text);
  site.run({"build"});
  site.edit("content/plans/lai-chau-semiconductor/tasks.yaml", "en: \"", "en: \"Edited ");
  const RunResult again = site.run({"build", "--timings"});
  const size_t line = again.err.find("pages kept");
  INFO(again.err);
  REQUIRE(line != std::string::npos);
  CHECK(std::stoul(again.err.substr(line + 10)) > site.output().size() / 3);
  CHECK_THAT(site.run({"explain", "vi/plans/ha-noi-semiconductor/"}).out,
             Contains("nothing has changed"));
  site.edit("content/plans/lai-chau-semiconductor/tasks.yaml", "en: \"", "en: \"Again ");
  CHECK_THAT(site.run({"explain", "vi/plans/ha-noi-semiconductor/"}).out,
             Contains("if it shows anything that follows from"));
  CHECK_THAT(site.run({"explain", "data/tasks.json"}).out, Contains("because of changes in"));
}

TEST_CASE("messages of a build that reported something come again") {
  const TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", ", en: Train people", "");
  const RunResult first = site.run({"build"});
  CHECK_THAT(first.err, Contains("warning"));
  const RunResult again = site.run({"build", "--timings"});
  CHECK_THAT(again.err, Contains("warning") && Contains("0 written"));
  CHECK_THAT(again.err, Contains("check") && !Contains("render"));  // and nothing else is done
}

TEST_CASE("another day, address or place is another build") {
  const TemporarySite site;
  site.run({"build"});
  CHECK_THAT(site.run({"build", "--today", "2027-05-01", "--timings"}).err, Contains("load"));
  CHECK_THAT(site.run({"build", "--base-url", "https://x.example/", "--timings"}).err,
             Contains("load"));
  CHECK_THAT(site.run({"build", "--out", "elsewhere", "--timings"}).err, Contains("load"));
}

TEST_CASE("the parts of a build put together are the whole, byte for byte") {
  const TemporarySite site;
  site.run({"build"});
  const auto whole = site.output();
  const size_t count = GENERATE(size_t{1}, size_t{3}, size_t{7});
  std::map<std::string, std::string> together;
  std::string log;
  for (size_t part = 1; part <= count; ++part) {
    const std::string folder = "part-" + std::to_string(part);
    const std::string numbers = std::to_string(part) + "/" + std::to_string(count);
    const RunResult result = site.run({"build", "--part", numbers, "--out", folder});
    REQUIRE(result.status == 0);
    for (auto& [path, bytes] : site.output(folder)) {
      if (path == ".kehoach-log") {
        log += bytes;
      } else {
        CHECK(together.emplace(path, bytes).second);
      }
    }
  }
  CHECK(parse_build_log(log) == parse_build_log(whole.at(".kehoach-log")));
  together[".kehoach-log"] = whole.at(".kehoach-log");
  CHECK(together == whole);
}

TEST_CASE("a part needs a folder of its own, and numbers that make sense") {
  const TemporarySite site;
  const RunResult result = site.run({"build", "--part", "1/2"});
  CHECK(result.status == 2);
  CHECK_THAT(result.err, Contains("--out"));
  for (const char* part : {"0/2", "3/2", "1", "1/", "/2", "a/b", "1/2/3", "-1/2"})
    CHECK(site.run({"build", "--part", part, "--out", "x"}).status == 2);
}

TEST_CASE("a page's making is explained") {
  const TemporarySite site;
  CHECK_THAT(site.run({"explain", "vi/plans/chips/"}).out, Contains("no record of a build"));
  site.run({"build"});
  CHECK_THAT(site.run({"explain", "/vi/plans/chips/"}).out,
             Contains("vi/plans/chips/index.html\n") && Contains("today 2026-11-22") &&
                 Contains("the last build wrote it") && Contains("nothing has changed"));
  site.edit("content/plans/chips/tasks.yaml", "en: Train people", "en: Train 200 people");
  CHECK_THAT(site.run({"explain", "vi/plans/chips"}).out,
             Contains("from the changes in\n  content/plans/chips/tasks.yaml\n"));
  site.run({"build"});
  CHECK_THAT(
      site.run({"explain", "en/plans/chips/1-2/"}).out,
      Contains(
          "the last build wrote it; it came after changes in\n  content/plans/chips/tasks.yaml\n"));
  CHECK_THAT(site.run({"explain", "vi/documents/"}).out, Contains("made the same bytes"));
  site.remove("site/public/vi/index.html");
  CHECK_THAT(site.run({"explain", "vi/documents/"}).out,
             Contains("files of the output were changed"));
  const RunResult unknown = site.run({"explain", "vi/nothing/"});
  CHECK(unknown.status == 1);
  CHECK_THAT(unknown.err, Contains("vi/nothing/index.html"));
}
