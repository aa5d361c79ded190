#include "publish/release.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <functional>

#include "base/file.hpp"
#include "publish/publisher.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using Catch::Matchers::Contains;
using kehoach::test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

void publish(const fs::path& folder, const std::vector<std::string>& paths,
             const std::string& bytes) {
  Publisher publisher(folder, paths, {});
  for (const std::string& path : paths) publisher.put(path, bytes);
  publisher.finish();
}

void release(const fs::path& folder, const std::vector<std::string>& paths,
             const std::string& bytes) {
  Release release(folder, {});
  publish(release.standby(), paths, bytes);
  release.switch_over();
}

std::string refusal(const std::function<void()>& action) {
  try {
    action();
  } catch (const OutputError& error) {
    return error.what();
  }
  return "no refusal";
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a first release becomes the folder") {
  const TemporaryFolder folder;
  release(folder.path / "public", {"a.html"}, "1");
  CHECK(read_file(folder.path / "public" / "a.html") == "1");
  CHECK_FALSE(fs::exists(folder.path / ".public.standby"));
}

TEST_CASE("a release exchanges the new site for the old one, which stays as standby") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  publish(out, {"a.html", "old.html"}, "1");
  ::chmod(out.c_str(), 0750);
  release(out, {"a.html", "new.html"}, "2");
  CHECK(list_files(out) == Paths{"a.html", "new.html"});
  CHECK(read_file(out / "a.html") == "2");
  CHECK(fs::status(out).permissions() == fs::perms(0750));
  CHECK(list_files(folder.path / ".public.standby") == Paths{"a.html", "old.html"});

  release(out, {"b.html"}, "3");
  CHECK(list_files(out) == Paths{"b.html"});
  CHECK(list_files(folder.path / ".public.standby") == Paths{"a.html", "new.html"});
}

TEST_CASE("a release that is not completed changes nothing that readers see") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  publish(out, {"a.html"}, "1");
  {
    Release unfinished(out, {});
    publish(unfinished.standby(), {"a.html", "b.html"}, "2");
  }
  CHECK(list_files(out) == Paths{"a.html"});
  CHECK(read_file(out / "a.html") == "1");
  release(out, {"c.html"}, "3");
  CHECK(list_files(out) == Paths{"c.html"});
}

TEST_CASE("a folder that is reached by a link is exchanged where it is") {
  const TemporaryFolder folder;
  publish(folder.path / "srv" / "site", {"a.html"}, "1");
  fs::create_directory_symlink(folder.path / "srv" / "site", folder.path / "public");
  release(folder.path / "public", {"b.html"}, "2");
  CHECK(fs::is_symlink(folder.path / "public"));
  CHECK(list_files(folder.path / "srv" / "site") == Paths{"b.html"});
}

TEST_CASE("files of others would go away with a release, and so it is refused") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  publish(out, {"a.html"}, "1");
  for (const char* name : {"mine.txt", ".git/HEAD", "vi/mine.txt"}) {
    write_file(out / name, "mine");
    CHECK_THAT(refusal([&] { release(out, {"a.html"}, "2"); }),
               Contains(std::string("holds what kehoach did not write: ") + name));
    fs::remove(out / name);
  }
  write_file(folder.path / ".public.standby" / "mine.txt", "mine");
  CHECK_THAT(refusal([&] { release(out, {"a.html"}, "2"); }), Contains(".public.standby\" holds"));
  CHECK(read_file(out / "a.html") == "1");
}

TEST_CASE("a release is refused where the log is damaged: nobody knows what would go away") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  publish(out, {"a.html"}, "1");
  write_file(out / ".kehoach-log", "nonsense");
  CHECK_THAT(refusal([&] { release(out, {"a.html"}, "2"); }), Contains("is damaged"));
}

TEST_CASE("a release and another build refuse each other") {
  const TemporaryFolder folder;
  const fs::path out = folder.path / "public";
  publish(out, {"a.html"}, "1");
  {
    const Release first(out, {});
    CHECK_THAT(refusal([&] { publish(out, {"a.html"}, "2"); }), Contains("another build"));
    CHECK_THAT(refusal([&] { release(out, {"a.html"}, "2"); }), Contains("another build"));
  }
  const Publisher second(out, {"a.html"}, {});
  CHECK_THAT(refusal([&] { release(out, {"a.html"}, "2"); }), Contains("another build"));
}
