#include "model/content_path.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

TEST_CASE("a content file's path tells what it holds and whose") {
  CHECK(read_content_path("jurisdictions.yaml").kind == ContentKind::jurisdictions);
  const ContentPath agencies = read_content_path("agencies/lai-chau.yaml");
  CHECK(agencies.kind == ContentKind::agencies);
  CHECK(agencies.owner == "lai-chau");
  const ContentPath overview = read_content_path("plans/chips/overview.zh-Hant.md");
  CHECK(overview.kind == ContentKind::overview);
  CHECK(overview.owner == "chips");
  CHECK(overview.language == "zh-Hant");
  const ContentPath page = read_content_path("pages/about.vi.md");
  CHECK(page.kind == ContentKind::page);
  CHECK(page.owner == "about");
  CHECK(page.language == "vi");
}

TEST_CASE("a snapshot is named by its day") {
  const ContentPath snapshot = read_content_path("snapshots/2026-11-22.json");
  CHECK(snapshot.kind == ContentKind::snapshot);
  CHECK(snapshot.owner == "2026-11-22");
}

TEST_CASE("notes and what begins with _ or . are ignored anywhere") {
  for (const char* path : {"README.md", "plans/README.md", "plans/chips/_old.yaml",
                           "_drafts/plan.yaml", ".gitkeep", "pages/.about.vi.md.swp"})
    CHECK(read_content_path(path).kind == ContentKind::ignored);
}

TEST_CASE("any other path is unknown") {
  for (const char* path :
       {"", "tasks.yaml", "plans/tasks.yaml", "plans/a/b/tasks.yaml", "agencies/a.yml",
        "pages/about.md", "pages/about..md", "plans/a/summary.vi.md", "snapshots/a.yaml",
        "snapshots/a/b.json", "Topics.yaml"})
    CHECK(read_content_path(path).kind == ContentKind::unknown);
}

TEST_CASE("a misspelt path gets the nearest name in its folder, or the list of all") {
  const std::vector<std::string> languages{"vi", "en"};
  CHECK(content_path_help("Topics.yaml", languages) == "did you mean \"topics.yaml\"?");
  CHECK(content_path_help("plans/a/task.yaml", languages) == "did you mean \"tasks.yaml\"?");
  CHECK(content_path_help("plan/a/tasks.yaml", languages) == "did you mean \"plans\"?");
  CHECK(content_path_help("pages/about.vi.markdown", languages).starts_with("content files are"));
}
