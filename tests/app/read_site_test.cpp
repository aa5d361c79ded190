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

TEST_CASE("the limits of static files and of documents to index hold to the byte") {
  const TemporaryFolder folder;
  const auto make = [&](const char* name, uintmax_t bytes) {
    write_file(folder.path / name, "");
    fs::resize_file(folder.path / name, bytes);  // takes no room on the disk, and is not read
  };
  make("film.webm", 256u << 20);
  make("longer.webm", (256u << 20) + 1);
  SourceMap sources;
  Diagnostics diagnostics;
  CHECK(keep_within(folder.path, {"film.webm", "longer.webm"}, static_limits, sources,
                    diagnostics) == Paths{"film.webm"});
  REQUIRE(diagnostics.items.size() == 1);
  CHECK(diagnostics.items[0].message == "the file has 257 MB, and 256 are the most");

  make("documents.json", uintmax_t{2} << 30);
  CHECK_NOTHROW(require_size(folder.path / "documents.json", max_documents_bytes));
  make("documents.json", (uintmax_t{2} << 30) + 1);
  CHECK_THROWS_WITH(
      require_size(folder.path / "documents.json", max_documents_bytes),
      Catch::EndsWith("documents.json has 2049 MB, and 2048 are the most: divide it"));
}

TEST_CASE("a folder is read up to a number of files, and of bytes together") {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b", "sub/c"}) write_file(folder.path / name, "1234");
  const Paths all{"a", "b", "sub/c"};
  SourceMap sources;
  Diagnostics diagnostics;
  const auto listed = [&](size_t files) {
    return list_within(folder.path, {files, 100, 100}, sources, diagnostics);
  };
  const auto kept = [&](uintmax_t bytes) {
    return keep_within(folder.path, all, {100, 4, bytes}, sources, diagnostics);
  };
  CHECK(listed(3) == all);
  CHECK(kept(12) == all);
  CHECK(diagnostics.items.empty());

  CHECK(listed(2).empty());
  CHECK(kept(11).empty());
  REQUIRE(diagnostics.items.size() == 2);
  CHECK(diagnostics.items[0].message == "the folder has 3 files, and 2 are the most");
  CHECK(diagnostics.items[1].message == "its files have 1 MB together, and 1 are the most");
  for (const Diagnostic& each : diagnostics.items) {
    CHECK(each.code == "too-much-content");
    CHECK(sources.path(each.span.source) == folder.path.string());
    CHECK(!each.help.empty());
  }
}

TEST_CASE("too much content is told by the name of its folder, and none of it is read") {
  const Folder site;
  for (int i = 0; i < 33; ++i) {
    const fs::path path = site.folder.path / "content/plans" / std::to_string(i) / "tasks.yaml";
    write_file(path, "");
    fs::resize_file(path, 32u << 20);
  }
  SourceMap sources;
  Diagnostics diagnostics;
  const SiteFiles files = read_site(site.folder.path / "site", settings, sources, 1, diagnostics);
  CHECK(paths_of(files.content) == Paths{"plans/a/photo.jpg"});
  REQUIRE(diagnostics.items.size() == 1);
  CHECK(diagnostics.items[0].message == "its files have 1057 MB together, and 1024 are the most");
  CHECK(fs::path(sources.path(diagnostics.items[0].span.source)).filename() == "content");
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
