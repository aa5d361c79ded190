#include "app/read_site.hpp"

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using kehoach::test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

// A site as people lay it out, with every kind of file that is read and some that are not.
struct Folder {
  TemporaryFolder folder;

  Folder() {
    for (const char* path :
         {"site/site.yaml", "content/topics.yaml", "content/plans/a/plan.yaml",
          "content/plans/a/photo.jpg", "content/.draft.yaml", "themes/default/README.md",
          "themes/default/templates/home.mustache", "themes/default/strings/vi.yaml",
          "themes/default/assets/style.css", "site/static/robots.txt", "site/static/img/a.png"})
      write_file(folder.path / path, path);
    write_file(folder.path / "themes/default/theme.yaml", "name: default\n");
  }
};

template <class File>
std::vector<std::string> paths_of(const std::vector<File>& files) {
  std::vector<std::string> paths;
  for (const File& file : files) paths.push_back(file.path);
  return paths;
}

using Paths = std::vector<std::string>;

const Site settings;  // all defaults

}  // namespace

TEST_CASE("a site is read from its folders, each file once and with its text") {
  const Folder site;
  SourceMap sources;
  Diagnostics diagnostics;
  const SiteFiles files = read_site(site.folder.path / "site", settings, sources, 2, diagnostics);
  CHECK(diagnostics.items.empty());
  CHECK(paths_of(files.content) == Paths{"plans/a/plan.yaml", "topics.yaml", "plans/a/photo.jpg"});
  CHECK(paths_of(files.theme.texts) ==
        Paths{"theme.yaml", "templates/home.mustache", "strings/vi.yaml"});
  CHECK(paths_of(files.theme.assets) == Paths{"assets/style.css"});
  CHECK(paths_of(files.static_files) == Paths{"img/a.png", "robots.txt"});
  CHECK(sources.text(files.content[1].source) == "content/topics.yaml");
  CHECK(files.static_files[0].bytes == "site/static/img/a.png");
}

TEST_CASE("of a content file that is no text only the name is taken") {
  const Folder site;
  SourceMap sources;
  Diagnostics diagnostics;
  const SiteFiles files = read_site(site.folder.path / "site", settings, sources, 1, diagnostics);
  const SourceId photo = files.content.back().source;
  CHECK(sources.path(photo) == (site.folder.path / "content/plans/a/photo.jpg").string());
  CHECK(sources.text(photo) == "");
}

TEST_CASE("content is read up to 32 MiB a file and static files up to 256, larger ones are told") {
  const Folder site;
  const auto make = [&](const char* path, uintmax_t bytes) {
    write_file(site.folder.path / path, "");
    fs::resize_file(site.folder.path / path, bytes);  // takes no room on the disk
  };
  make("content/documents.yaml", 32u << 20);
  make("content/glossary.yaml", (32u << 20) + 1);
  make("site/static/film.webm", (256u << 20) + 1);
  SourceMap sources;
  Diagnostics diagnostics;
  const SiteFiles files = read_site(site.folder.path / "site", settings, sources, 2, diagnostics);
  CHECK(paths_of(files.content) ==
        Paths{"documents.yaml", "plans/a/plan.yaml", "topics.yaml", "plans/a/photo.jpg"});
  CHECK(paths_of(files.static_files) == Paths{"img/a.png", "robots.txt"});
  REQUIRE(diagnostics.items.size() == 2);
  for (const Diagnostic& each : diagnostics.items) {
    CHECK(each.code == "file-too-large");
    CHECK(!each.help.empty());
  }
  CHECK(fs::path(sources.path(diagnostics.items[0].span.source)).filename() == "glossary.yaml");
  CHECK(fs::path(sources.path(diagnostics.items[1].span.source)).filename() == "film.webm");
}

TEST_CASE("a text is read to its limit, and refused with the way out beyond") {
  const TemporaryFolder folder;
  write_file(folder.path / "a.txt", "12345");
  CHECK(read_text(folder.path / "a.txt", 5) == "12345");
  CHECK_THROWS_WITH(read_text(folder.path / "a.txt", 4), Catch::EndsWith(": divide it"));
  CHECK_THROWS_AS(read_text(folder.path / "none", 4), FileError);
}

TEST_CASE("everything that is read is named as a place to keep the output away from") {
  const Folder site;
  const fs::path& root = site.folder.path;
  SourceMap sources;
  Diagnostics diagnostics;
  const SiteFiles files = read_site(root / "site", settings, sources, 1, diagnostics);
  CHECK(files.places == std::vector<fs::path>{root / "site/site.yaml", root / "content",
                                              root / "site/static", root / "themes/default",
                                              root / "site/templates", root / "site/strings",
                                              root / "site/assets"});
}

TEST_CASE("a path is shortened only if it still leads to the same place") {
  const TemporaryFolder folder;
  const fs::path& root = folder.path;
  fs::create_directories(root / "a/b");
  fs::create_directory_symlink("a/b", root / "link");
  CHECK(tidy(root / "a/./b/") == root / "a/b");
  CHECK(tidy(root / "a/b/../../a") == root / "a");
  CHECK(tidy(root / "link/../b") == root / "link/../b");
  CHECK(tidy("nowhere/../x") == "x");
  CHECK(tidy(".") == ".");
}
