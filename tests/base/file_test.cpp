#include "base/file.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>
#include <iterator>

#include "base/parallel.hpp"

namespace kehoach {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Equals;

// A new empty folder, removed at the end.
struct Folder {
  fs::path path;

  Folder() {
    std::string name = (fs::temp_directory_path() / "kehoach-file-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  // Hidden files too, which list_files would not tell of.
  size_t entry_count() const {
    const fs::directory_iterator entries(path);
    return static_cast<size_t>(std::distance(fs::begin(entries), fs::end(entries)));
  }
};

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const FileError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("what is written can be read, byte for byte") {
  const Folder folder;
  const fs::path path = folder.path / "a" / "b.txt";
  for (const std::string& bytes :
       {std::string(), std::string("Sở\r\n\0\xFF", 7), std::string(200'000, 'x')}) {
    write_file(path, bytes);
    CHECK(read_file(path) == bytes);
  }
}

TEST_CASE("writing leaves no other file behind") {
  const Folder folder;
  write_file(folder.path / "a", "1");
  write_file(folder.path / "a", "2");
  CHECK(folder.entry_count() == 1);
}

TEST_CASE("a written file has the usual rights") {
  const Folder folder;
  const mode_t mask = ::umask(022);
  write_file(folder.path / "a", "1");
  ::umask(mask);
  struct stat status {};
  REQUIRE(::stat((folder.path / "a").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0644);
}

TEST_CASE("a name as long as a name can be is written") {
  const Folder folder;
  write_file(folder.path / std::string(255, 'n'), "1");
  CHECK(list_files(folder.path) == std::vector{std::string(255, 'n')});
}

TEST_CASE("threads write files of one folder without disturbing each other") {
  const Folder folder;
  parallel_for(50, 4,
               [&](size_t i) { write_file(folder.path / "new" / std::to_string(i % 10), "text"); });
  CHECK(list_files(folder.path).size() == 10);
}

TEST_CASE("errors name the path and the reason") {
  const Folder folder;
  const fs::path missing = folder.path / "missing.yaml";
  CHECK_THAT(message_of([&] { read_file(missing); }),
             Equals("cannot read \"" + missing.string() + "\": No such file or directory"));
  CHECK_THAT(message_of([&] { read_file(folder.path); }),
             Equals("cannot read \"" + folder.path.string() + "\": Is a directory"));

  write_file(folder.path / "file", "1");
  const fs::path below = folder.path / "file" / "sub";
  CHECK_THAT(message_of([&] { write_file(below / "x", "2"); }),
             Equals("cannot create the folder \"" + below.string() + "\": Not a directory"));
  CHECK_THAT(message_of([&] { list_files(folder.path / "file"); }),
             Equals("cannot list \"" + (folder.path / "file").string() + "\": Not a directory"));
}

TEST_CASE("a failed write leaves the old things alone and no temporary file") {
  const Folder folder;
  write_file(folder.path / "taken" / "inside", "old");
  CHECK_THAT(message_of([&] { write_file(folder.path / "taken", "new"); }),
             Equals("cannot write \"" + (folder.path / "taken").string() + "\": Is a directory"));
  CHECK_THROWS_AS(write_file(folder.path / std::string(256, 'n'), "new"), FileError);
  CHECK(read_file(folder.path / "taken" / "inside") == "old");
  CHECK(folder.entry_count() == 1);
}

TEST_CASE("a file may come in pieces, and replaces the old one only if all of them came") {
  const Folder folder;
  const fs::path file = folder.path / "new" / "pieces.json";
  const auto write = [&](bool complete) {
    return write_file_in_pieces(file, [&](const ByteSink& sink) {
      sink("one, ");
      sink(complete ? "two" : "broken");
      return complete;
    });
  };
  CHECK(write(true));
  CHECK(read_file(file) == "one, two");
  CHECK_FALSE(write(false));
  CHECK_THROWS_AS(write_file_in_pieces(file, [](const ByteSink&) -> bool { throw FileError("x"); }),
                  FileError);
  CHECK(read_file(file) == "one, two");
  CHECK(std::distance(fs::directory_iterator(file.parent_path()), {}) == 1);
}

TEST_CASE("files are listed by bytes, below all folders, without hidden ones and links") {
  const Folder folder;
  for (const char* name :
       {"b.yaml", "a/z.yaml", "a.yaml", "a/b/c.md", "B.yaml", ".git/config", "a/.hidden", "đ.md"}) {
    write_file(folder.path / name, "x");
  }
  fs::create_symlink("b.yaml", folder.path / "link.yaml");
  fs::create_directory_symlink("a", folder.path / "linked");
  fs::create_directory(folder.path / "empty");
  CHECK(list_files(folder.path) ==
        std::vector<std::string>{"B.yaml", "a.yaml", "a/b/c.md", "a/z.yaml", "b.yaml", "đ.md"});
}

TEST_CASE("a missing folder has no files") {
  const Folder folder;
  CHECK(list_files(folder.path / "missing").empty());
}

}  // namespace kehoach
