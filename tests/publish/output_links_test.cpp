// Links that lie in the output folder, for whatever reason.
#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <map>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "publish/build_log.hpp"
#include "publish/publisher.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using Catch::Matchers::Contains;
using kehoach::test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

PublishCounts publish(const fs::path& folder, const std::map<std::string, std::string>& files) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  Publisher publisher(folder, paths, {});
  for (const auto& [path, bytes] : files) publisher.put(path, bytes);
  return publisher.finish();
}

}  // namespace

TEST_CASE("links in the output are not followed") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  write_file(folder.path / "elsewhere" / "a.html", "precious");
  publish(out, {{"a.html", "1"}, {"vi/a.html", "2"}});

  SECTION("a link in a file's place is replaced") {
    fs::remove(out / "a.html");
    fs::create_symlink(folder.path / "elsewhere" / "a.html", out / "a.html");
    CHECK(publish(out, {{"a.html", "1"}, {"vi/a.html", "2"}}).written == 1);
    CHECK(fs::is_regular_file(fs::symlink_status(out / "a.html")));
  }
  SECTION("a link to the very same bytes is replaced too") {
    fs::remove(out / "a.html");
    fs::create_symlink(folder.path / "elsewhere" / "a.html", out / "a.html");
    CHECK(publish(out, {{"a.html", "precious"}, {"vi/a.html", "2"}}).written == 1);
  }
  SECTION("a link in a folder's place is refused") {
    fs::remove_all(out / "vi");
    fs::create_directory_symlink(folder.path / "elsewhere", out / "vi");
    CHECK_THROWS_WITH(publish(out, {{"a.html", "1"}, {"vi/a.html", "2"}}),
                      Contains("vi\" is in the way"));
  }
  SECTION("nothing is deleted through a link") {
    fs::remove_all(out / "vi");
    fs::create_directory_symlink(folder.path / "elsewhere", out / "vi");
    CHECK(publish(out, {{"a.html", "1"}}).removed == 0);
  }
  CHECK(read_file(folder.path / "elsewhere" / "a.html") == "precious");
}

TEST_CASE("links in the place of hidden names are not followed either") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  const fs::path precious = folder.path / "precious";
  const auto link = [&](const std::string& name) {
    fs::remove(out / name);
    fs::create_symlink(precious, out / name);
  };
  write_file(precious, "precious");
  publish(out, {{"a.html", "1"}, {"b.html", "1"}});

  SECTION("of the log") {
    link(std::string(build_log_name));
    CHECK(publish(out, {{"a.html", "2"}}).removed == 0);
  }
  SECTION("of the journal and of unfinished files") {
    link(std::string(journal_name));
    for (const auto name : {std::string_view("a.html"), build_log_name, journal_name})
      link(fmt::format(".kehoach-{}", fingerprint(name)));
    publish(out, {{"a.html", "2"}});
    CHECK(read_file(out / "a.html") == "2");
    CHECK(fs::is_regular_file(fs::symlink_status(out / build_log_name)));
  }
  SECTION("of the lock") {
    link(".kehoach-lock");
    CHECK_THROWS_AS(publish(out, {{"a.html", "2"}}), FileError);
  }
  CHECK(read_file(precious) == "precious");
}
