#include "app/preview.hpp"

#include <catch2/catch.hpp>

#include "app/build.hpp"
#include "app/preview_page.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

struct Previewed {
  TemporarySite site;
  BuildOptions options;
  Preview preview;

  explicit Previewed(MessageLanguage language = MessageLanguage::english)
      : options(options_for(site)), preview(options, {.language = language}) {}

  static BuildOptions options_for(const TemporarySite& site) {
    BuildOptions options;
    options.site = site.folder() / "site";
    options.today = {2026, 11, 22};
    return options;
  }
};

constexpr const char* tasks = "content/plans/chips/tasks.yaml";

}  // namespace

TEST_CASE("every file of a preview is what a build writes, byte for byte") {
  Previewed previewed;
  REQUIRE(previewed.preview.refresh());
  const auto live = previewed.preview.state().site;
  REQUIRE(live);
  previewed.site.run({"build"});
  const auto built = previewed.site.output();
  CHECK(built.size() > 50);
  for (const auto& [path, bytes] : built) {
    if (path == ".kehoach-log") continue;
    INFO(path);
    CHECK(live->file(path) == bytes);
  }
  for (const char* path : {"", "vi", "vi/", "nothing", "vi/search/nothing", "data/nothing",
                           ".kehoach-log", "../site.yaml", "vi/index.html/"})
    CHECK_FALSE(live->file(path));
}

TEST_CASE("a refresh without changes is none, and states with the same files share a version") {
  Previewed previewed;
  REQUIRE(previewed.preview.refresh()->changed.empty());
  const std::string version = previewed.preview.state().version;
  CHECK_FALSE(previewed.preview.refresh());
  previewed.site.edit(tasks, "Train people", "Train many people");
  const auto news = previewed.preview.refresh();
  REQUIRE(news);
  CHECK(news->good);
  REQUIRE(news->changed.size() == 1);
  CHECK_THAT(news->changed[0], Catch::Matchers::EndsWith(tasks));
  CHECK(previewed.preview.state().version != version);
  previewed.site.edit(tasks, "Train many people", "Train people");
  CHECK(previewed.preview.refresh());
  CHECK(previewed.preview.state().version == version);
}

TEST_CASE("with errors the last state without them stays, and it is told what is wrong") {
  Previewed previewed;
  previewed.preview.refresh();
  const auto good = previewed.preview.state().site;
  previewed.site.edit(tasks, "lead: [finance]", "lead: [fiance]");
  CHECK_FALSE(previewed.preview.refresh()->good);
  const PreviewState state = previewed.preview.state();
  CHECK(state.site == good);
  CHECK_THAT(state.faults, Contains("tasks.yaml:") && Contains("[unknown-agency]"));
  const std::string page = previewed_page(*good->file("en/index.html"), state);
  CHECK_THAT(page, StartsWith("<!doctype html>") && Contains("below is the last version") &&
                       Contains("did you mean &quot;finance&quot;?"));
}

TEST_CASE("a site file that is gone for a moment is an error like others") {
  Previewed previewed;
  previewed.preview.refresh();
  const std::string text = previewed.site.read("site/site.yaml");
  const std::string version = previewed.preview.state().version;
  previewed.site.remove("site/site.yaml");
  CHECK_FALSE(previewed.preview.refresh()->good);
  CHECK_THAT(previewed.preview.state().faults, Contains("site.yaml"));
  CHECK_FALSE(previewed.preview.refresh());
  previewed.site.write("site/site.yaml", text);
  CHECK(previewed.preview.refresh()->good);
  CHECK(previewed.preview.state().version == version);
}

TEST_CASE("without any good state all pages are the errors") {
  Previewed previewed;
  previewed.site.write("site/site.yaml", "title: <script>alert(1)</script>\nlanguages: [vi]\n");
  previewed.preview.refresh();
  const PreviewState state = previewed.preview.state();
  CHECK_FALSE(state.site);
  const std::string page = faults_page(state);
  CHECK_THAT(page, Contains("there is nothing to show yet") && Contains("base_url") &&
                       !Contains("<script>alert"));
}

TEST_CASE("errors are shown in the language of messages") {
  Previewed previewed(MessageLanguage::vietnamese);
  previewed.site.write("site/site.yaml", "title: Cổng\nlanguages: [vi]\n");
  previewed.preview.refresh();
  CHECK_THAT(faults_page(previewed.preview.state()),
             Contains("<html lang=\"vi\">") && Contains("lang=\"vi\" role=\"alert\"") &&
                 Contains("Các tệp có lỗi; chưa có gì để hiện") &&
                 Contains("lỗi: thiếu trường &quot;base_url&quot;"));
}

TEST_CASE("who waits for another version is woken, also by the end") {
  Previewed previewed;
  previewed.preview.refresh();
  const std::string version = previewed.preview.state().version;
  CHECK(previewed.preview.await_other(version, std::chrono::milliseconds(1)).version == version);
  CHECK(previewed.preview.await_other("", std::chrono::hours(1)).version == version);
  previewed.preview.stop();
  CHECK(previewed.preview.await_other(version, std::chrono::hours(1)).version == version);
  CHECK(previewed.preview.is_stopped());
}
