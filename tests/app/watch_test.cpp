#include "app/watch.hpp"

#include <catch2/catch.hpp>

#include <vector>

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using kehoach::test::TemporaryFolder;
using std::chrono::milliseconds;

namespace fs = std::filesystem;

namespace {

constexpr milliseconds long_enough{20'000};  // ends as soon as there is a change
constexpr milliseconds a_moment{60};

// A watched folder "a" with "a/deep/b.txt", a file "single.txt" and a folder that is missing.
struct Watched {
  TemporaryFolder folder;
  Watch watch;

  Watched() {
    write_file(folder.path / "a/deep/b.txt", "b");
    write_file(folder.path / "single.txt", "s");
    watch.add(places());
  }
  std::vector<fs::path> places() const {
    return {folder.path / "a", folder.path / "single.txt", folder.path / "missing"};
  }
};

}  // namespace

TEST_CASE("where nothing changes nothing is told") {
  Watched watched;
  read_file(watched.folder.path / "a/deep/b.txt");
  CHECK_FALSE(watched.watch.await_change(a_moment));
}

TEST_CASE("files that are written, renamed, deleted and made are changes, at any depth") {
  Watched watched;
  const fs::path& folder = watched.folder.path;
  write_file(folder / "a/deep/b.txt", "c");
  CHECK(watched.watch.await_change(long_enough));
  fs::rename(folder / "a/deep/b.txt", folder / "a/deep/c.txt");
  CHECK(watched.watch.await_change(long_enough));
  fs::remove(folder / "a/deep/c.txt");
  CHECK(watched.watch.await_change(long_enough));
  write_file(folder / "single.txt", "t");
  CHECK(watched.watch.await_change(long_enough));
  CHECK_FALSE(watched.watch.await_change(a_moment));
}

TEST_CASE("folders that come later are watched once they are added again") {
  Watched watched;
  const fs::path& folder = watched.folder.path;
  fs::create_directories(folder / "missing/new");
  CHECK(watched.watch.await_change(long_enough));
  watched.watch.add(watched.places());
  write_file(folder / "missing/new/x.txt", "x");
  CHECK(watched.watch.await_change(long_enough));
}

TEST_CASE("many changes at once are told of once") {
  Watched watched;
  for (int i = 0; i < 2000; ++i)
    write_file(watched.folder.path / "a" / (std::to_string(i) + ".txt"), "x");
  while (watched.watch.await_change(a_moment)) {
  }
  fs::remove_all(watched.folder.path / "a");
  CHECK(watched.watch.await_change(long_enough));
}
