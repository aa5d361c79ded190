#include "publish/publisher.hpp"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using Catch::Matchers::Contains;
using kehoach::test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

PublishCounts publish(const fs::path& folder, const Files& files,
                      const std::vector<fs::path>& sources = {}) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  Publisher publisher(folder, paths, sources);
  for (const auto& [path, bytes] : files) publisher.put(path, bytes);
  return publisher.finish();
}

// Visible files only.
Files files_in(const fs::path& folder) {
  Files files;
  for (const std::string& path : list_files(folder)) files[path] = read_file(folder / path);
  return files;
}

// Hidden files too.
std::set<std::string> all_names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory()) names.insert(entry.path().lexically_relative(folder).string());
  return names;
}

std::string refusal(const std::function<void()>& action) {
  try {
    action();
  } catch (const OutputError& error) {
    return error.what();
  }
  return "no refusal";
}

ino_t inode(const fs::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_ino;
}

}  // namespace

TEST_CASE("a folder receives all files, and only what differs the next time") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "new" / "public";
  const PublishCounts first = publish(out, {{"a.html", "1"}, {"vi/b.html", "22"}, {"empty", ""}});
  CHECK(first.written == 3);
  CHECK(first.unchanged == 0);
  CHECK(first.bytes == 3);
  const ino_t unchanged = inode(out / "a.html");

  const PublishCounts second = publish(out, {{"a.html", "1"}, {"vi/b.html", "33"}, {"empty", ""}});
  CHECK(second.written == 1);
  CHECK(second.unchanged == 2);
  CHECK(second.removed == 0);
  CHECK(files_in(out) == Files{{"a.html", "1"}, {"vi/b.html", "33"}, {"empty", ""}});
  CHECK(inode(out / "a.html") == unchanged);
}

TEST_CASE("files that are made no more are removed, with the folders they leave empty") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a.html", "1"}, {"vi/old/x/i.html", "2"}, {"vi/old/j.html", "3"}});
  CHECK(publish(folder.path, {{"a.html", "1"}}).removed == 2);
  CHECK(files_in(folder.path) == Files{{"a.html", "1"}});
  CHECK_FALSE(fs::exists(folder.path / "vi"));
}

TEST_CASE("files that kehoach has not written stay, and so do their folders") {
  const TemporaryFolder folder;
  publish(folder.path, {{"vi/old.html", "2"}});
  write_file(folder.path / "vi" / "mine.html", "mine");
  CHECK(publish(folder.path, {{"a.html", "1"}}).removed == 1);
  CHECK(files_in(folder.path) == Files{{"a.html", "1"}, {"vi/mine.html", "mine"}});
}

TEST_CASE("a file that someone has changed or deleted is mended") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a.html", "1"}, {"b.html", "2"}});
  write_file(folder.path / "a.html", "x");
  fs::remove(folder.path / "b.html");
  CHECK(publish(folder.path, {{"a.html", "1"}, {"b.html", "2"}}).written == 2);
  CHECK(files_in(folder.path) == Files{{"a.html", "1"}, {"b.html", "2"}});
}

TEST_CASE("a file may become a folder, and a folder a file") {
  const TemporaryFolder folder;
  publish(folder.path, {{"about", "file"}, {"data/a", "1"}, {"data/b/c", "1"}});
  const PublishCounts counts =
      publish(folder.path, {{"about/index.html", "page"}, {"data", "file"}});
  CHECK(counts.removed == 3);
  CHECK(files_in(folder.path) == Files{{"about/index.html", "page"}, {"data", "file"}});
}

TEST_CASE("a damaged log or one of another version deletes nothing, and is told") {
  for (const char* log : {"kehoach-log 99\n", "kehoach-log 1\nnonsense\n"}) {
    const TemporaryFolder folder;
    CHECK_FALSE(publish(folder.path, {{"a.html", "1"}, {"old.html", "2"}}).log_was_damaged);
    write_file(folder.path / build_log_name, log);
    const PublishCounts counts = publish(folder.path, {{"a.html", "2"}});
    CHECK(counts.removed == 0);
    CHECK(counts.log_was_damaged);
    CHECK(files_in(folder.path) == Files{{"a.html", "2"}, {"old.html", "2"}});
    CHECK_FALSE(publish(folder.path, {{"b.html", "1"}}).log_was_damaged);
    CHECK(files_in(folder.path) == Files{{"b.html", "1"}, {"old.html", "2"}});
  }
}

TEST_CASE("a log that leads out of the folder deletes nothing") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  write_file(folder.path / "precious", "1");
  publish(out, {{"a.html", "1"}});
  write_file(out / build_log_name, "kehoach-log 1\n00000000000000000000000000000000 ../precious\n");
  publish(out, {{"a.html", "1"}});
  CHECK(read_file(folder.path / "precious") == "1");
}

TEST_CASE("a build that fails takes back what it has written, and readers see the old site") {
  const TemporaryFolder folder;
  const Files old{{"a.html", "1"}, {"about", "file"}, {"old.html", "1"}};
  publish(folder.path, old);
  const std::string log = read_file(folder.path / build_log_name);
  {
    Publisher failed(folder.path, {"a.html", "new/b.html", "about/index.html", "c.html"}, {});
    failed.put("a.html", "2");
    failed.put("new/b.html", "2");
    failed.put("about/index.html", "2");
    CHECK(files_in(folder.path).at("a.html") == "1");
    CHECK(files_in(folder.path).at("new/b.html") == "2");
  }
  CHECK(files_in(folder.path) == old);
  CHECK_FALSE(fs::exists(folder.path / "new"));
  CHECK(all_names_in(folder.path) ==
        std::set<std::string>{".kehoach-journal", ".kehoach-log", "a.html", "about", "old.html"});
  CHECK(read_file(folder.path / build_log_name) == log);
  publish(folder.path, {{"a.html", "1"}});
  CHECK(all_names_in(folder.path) == std::set<std::string>{".kehoach-log", "a.html"});
}

TEST_CASE("what a build that died has left is known by its journal") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a.html", "1"}});
  // As a process leaves it that is killed while it writes.
  write_file(folder.path / journal_name,
             format_journal({{"half.html", FileStage::coming}, {"x/b.html", FileStage::coming}}));
  write_file(folder.path / "half.html", "2");
  write_file(folder.path / "x" / "b.html", "22");
  write_file(folder.path / ".kehoach-lock", "4711");
  write_file(folder.path / fmt::format(".kehoach-{}", fingerprint("a.html")), "unfinished");
  write_file(folder.path / "mine.html", "mine");

  SECTION("what is made no more is removed") {
    CHECK(publish(folder.path, {{"a.html", "1"}}).removed == 2);
    CHECK(all_names_in(folder.path) ==
          std::set<std::string>{".kehoach-log", "a.html", "mine.html"});
  }
  SECTION("what is made again is completed") {
    const PublishCounts counts = publish(folder.path, {{"a.html", "3"}, {"half.html", "222"}});
    CHECK(counts.written == 2);
    CHECK(files_in(folder.path) ==
          Files{{"a.html", "3"}, {"half.html", "222"}, {"mine.html", "mine"}});
  }
  SECTION("another build that fails forgets nothing") {
    {
      Publisher failed(folder.path, {"c.html"}, {});
      failed.put("c.html", "1");
    }
    publish(folder.path, {{"a.html", "1"}});
    CHECK(all_names_in(folder.path) ==
          std::set<std::string>{".kehoach-log", "a.html", "mine.html"});
  }
}

TEST_CASE("after a build that died a folder may still become a file, with all that was around it") {
  const TemporaryFolder folder;
  publish(folder.path, {{"vi/a/1/x", "old"}, {"vi/a/2/x", "old"}});
  write_file(folder.path / journal_name,
             format_journal({{"vi/a/1", FileStage::coming}, {"vi/a/2", FileStage::coming}}));
  CHECK(publish(folder.path, {{"vi/a/1", "new"}, {"vi/a/2", "new"}}).removed == 2);
  CHECK(files_in(folder.path) == Files{{"vi/a/1", "new"}, {"vi/a/2", "new"}});
}

TEST_CASE("a folder that goes with what a dead build left in it is made again") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a.html", "1"}});
  write_file(folder.path / journal_name,
             format_journal({{"x/new", FileStage::coming}, {"x/old", FileStage::coming}}));
  write_file(folder.path / "x" / fmt::format(".kehoach-{}", fingerprint("x/old")), "unfinished");
  publish(folder.path, {{"a.html", "1"}, {"x/new", "2"}});
  CHECK(files_in(folder.path) == Files{{"a.html", "1"}, {"x/new", "2"}});
}

TEST_CASE("what readers know is replaced only after all that is new is there") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a/index.html", "links to b"}, {"b/index.html", "b"}});
  Publisher publisher(folder.path, {"a/index.html", "c/index.html"}, {});
  publisher.put("a/index.html", "links to c");
  CHECK(files_in(folder.path) == Files{{"a/index.html", "links to b"}, {"b/index.html", "b"}});
  publisher.put("c/index.html", "c");
  CHECK(files_in(folder.path).size() == 3);
  publisher.finish();
  CHECK(files_in(folder.path) == Files{{"a/index.html", "links to c"}, {"c/index.html", "c"}});
}

TEST_CASE("in a new folder the pages by which readers enter come last") {
  const TemporaryFolder folder;
  Publisher publisher(folder.path, {"index.html", "vi/index.html", "vi/plans/index.html"}, {});
  for (const char* path : {"index.html", "vi/index.html", "vi/plans/index.html"})
    publisher.put(path, "1");
  CHECK(files_in(folder.path) == Files{{"vi/plans/index.html", "1"}});
  publisher.finish();
  CHECK(files_in(folder.path).size() == 3);
}

TEST_CASE("a build without changes leaves all as it is, the log too") {
  const TemporaryFolder folder;
  const Files files{{"a.html", "1"}, {"b/c.html", "2"}};
  publish(folder.path, files);
  const ino_t log = inode(folder.path / build_log_name);
  publish(folder.path, files);
  CHECK(inode(folder.path / build_log_name) == log);
  CHECK(all_names_in(folder.path) == std::set<std::string>{".kehoach-log", "a.html", "b/c.html"});
}

TEST_CASE("a file that is kept is left as it is, and stays known") {
  const TemporaryFolder folder;
  const Files files{{"a.html", "a"}, {"b.html", "b"}};
  publish(folder.path / "out", files);
  const std::string log = read_file(folder.path / "out" / build_log_name);
  {
    Publisher publisher(folder.path / "out", {"a.html", "b.html", "new.html"}, {});
    CHECK(publisher.keep("a.html", 1));
    CHECK_FALSE(publisher.keep("new.html", 0));  // no build has made it
    publisher.put("b.html", "other");
    publisher.put("new.html", "new");
    const PublishCounts counts = publisher.finish();
    CHECK(counts.kept == 1);
    CHECK(counts.unchanged == 1);
    CHECK(counts.bytes == 9);
  }
  CHECK(files_in(folder.path / "out") ==
        Files{{"a.html", "a"}, {"b.html", "other"}, {"new.html", "new"}});
  publish(folder.path / "out", files);
  CHECK(read_file(folder.path / "out" / build_log_name) == log);
}

TEST_CASE("after a build that died nothing is kept") {
  const TemporaryFolder folder;
  publish(folder.path / "out", {{"a.html", "a"}});
  write_file(folder.path / "out" / journal_name, format_journal({{"a.html", FileStage::coming}}));
  Publisher publisher(folder.path / "out", {"a.html"}, {});
  CHECK_FALSE(publisher.keep("a.html", 1));
}

TEST_CASE("a file that someone else has put where a new one must be is not lost") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a.html", "1"}});
  write_file(folder.path / "robots.txt", "mine");
  CHECK_THAT(refusal([&] {
               publish(folder.path, {{"a.html", "1"}, {"robots.txt", "2"}});
             }),
             Contains("robots.txt\" is not from kehoach"));
  CHECK(read_file(folder.path / "robots.txt") == "mine");
  CHECK(publish(folder.path, {{"a.html", "1"}, {"robots.txt", "mine"}}).unchanged == 2);
}

TEST_CASE("a second build of the same folder is refused, and the first goes on") {
  const TemporaryFolder folder;
  Publisher first(folder.path, {"a.html"}, {});
  CHECK(refusal([&] {
          publish(folder.path, {{"b.html", "1"}});
        }) ==
        fmt::format("another build is writing to \"{}\" (process {}); try again when it has ended",
                    folder.path.string(), getpid()));
  first.put("a.html", "1");
  first.finish();
  CHECK(files_in(folder.path) == Files{{"a.html", "1"}});
}

TEST_CASE("a lock that a killed build has left locks nothing") {
  const TemporaryFolder folder;
  publish(folder.path, {{"a.html", "1"}});
  write_file(folder.path / ".kehoach-lock", "4711");
  CHECK(publish(folder.path, {{"a.html", "2"}}).written == 1);
  CHECK(all_names_in(folder.path) == std::set<std::string>{".kehoach-log", "a.html"});
}

TEST_CASE("a folder with files of others is refused and left alone") {
  const TemporaryFolder folder;
  for (const char* name : {"d", "c", "b", "a/x"}) write_file(folder.path / name, "mine");
  const std::string name = folder.path.string();
  CHECK(refusal([&] {
          publish(folder.path, {{"a.html", "1"}});
        }) ==
        "\"" + name +
            "\" holds files that kehoach did not write: a, b, c and 1 more; choose another folder "
            "with --out or empty it");
  CHECK(list_files(folder.path).size() == 4);
}

TEST_CASE("hidden files do not make a folder someone else's") {
  const TemporaryFolder folder;
  write_file(folder.path / ".git" / "HEAD", "ref");
  CHECK(publish(folder.path, {{"a.html", "1"}}).written == 1);
  CHECK(read_file(folder.path / ".git" / "HEAD") == "ref");
}

TEST_CASE("a file in the place of the output folder is refused") {
  const TemporaryFolder folder;
  write_file(folder.path / "public", "mine");
  CHECK_THAT(refusal([&] {
               publish(folder.path / "public", {{"a", "1"}});
             }),
             Contains("is not a folder"));
}

TEST_CASE("the output folder is neither around the sources nor within them") {
  const TemporaryFolder folder;
  write_file(folder.path / "site" / "site.yaml", "");
  write_file(folder.path / "content" / "topics.yaml", "");
  fs::create_directory_symlink(folder.path / "content", folder.path / "link");
  const std::vector<fs::path> sources{folder.path / "site" / "site.yaml", folder.path / "content"};
  for (const char* out : {".", "site", "site/", "content", "content/public", "link/public",
                          "site/public/../../content"}) {
    INFO(out);
    CHECK_THAT(refusal([&] {
                 publish(folder.path / out, {{"a", "1"}}, sources);
               }),
               Contains("the output folder") && Contains("the source") && Contains("--out"));
  }
  for (const char* out : {"site/public", "site/build/", "content-2", "public"})
    CHECK(publish(folder.path / out, {{"a", "1"}}, sources).written == 1);
  CHECK(list_files(folder.path / "content").size() == 1);
}

TEST_CASE("many threads may put files at a time") {
  const TemporaryFolder folder;
  Files files;
  for (int i = 0; i < 200; ++i)
    files[fmt::format("{}/{}/i.html", i % 7, i)] = std::string(static_cast<size_t>(i), 'x');
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  Publisher publisher(folder.path, paths, {});
  parallel_for(paths.size(), 8, [&](size_t i) { publisher.put(paths[i], files.at(paths[i])); });
  CHECK(publisher.finish().written == 200);
  CHECK(files_in(folder.path) == files);
}

TEST_CASE("outputs that cannot be written as they are named are bugs") {
  const TemporaryFolder folder;
  const auto open = [&](std::vector<std::string> paths) { Publisher(folder.path, paths, {}); };
  CHECK_THROWS_AS(open({"a/b", "a-", "a"}), std::logic_error);

  Publisher publisher(folder.path, {"a", "b"}, {});
  CHECK_THROWS_AS(publisher.put("c", "1"), std::logic_error);
  publisher.put("a", "1");
  CHECK_THROWS_AS(publisher.put("a", "1"), std::logic_error);
  CHECK_THROWS_AS(publisher.finish(), std::logic_error);
}
