#include "app/known_texts.hpp"

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using kehoach::test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

constexpr int64_t second = 1'000'000'000;

// As if the files had been there for a while.
int64_t a_while_later() {
  return KnownTexts::system_time() + 10 * second;
}

struct Example {
  TemporaryFolder folder;
  fs::path path = folder.path / "a.yaml";

  void save(std::string_view text) const { write_file(path, text); }
};

}  // namespace

TEST_CASE("a text that nobody has written since is not read again") {
  const Example example;
  example.save("first");
  KnownTexts texts(a_while_later);
  const SharedText first = texts.read(example.path);
  CHECK(*first == "first");
  CHECK(texts.read(example.path) == first);
}

TEST_CASE("a text that was saved again is read again, also if it is as long as before") {
  const Example example;
  KnownTexts texts(a_while_later);
  example.save("first");
  CHECK(*texts.read(example.path) == "first");
  example.save("other");
  CHECK(*texts.read(example.path) == "other");
}

TEST_CASE("a text is read again if only its time of change tells that it was written") {
  const Example example;
  KnownTexts texts(a_while_later);
  example.save("first");
  const auto time = fs::last_write_time(example.path);
  CHECK(*texts.read(example.path) == "first");
  example.save("other");
  fs::last_write_time(example.path, time);
  CHECK(*texts.read(example.path) == "other");
}

TEST_CASE("what was just saved is read each time: the clock of files may not have ticked since") {
  const Example example;
  KnownTexts texts;
  example.save("first");
  const SharedText first = texts.read(example.path);
  CHECK(texts.read(example.path) != first);
}

TEST_CASE("what comes from the future is read each time") {
  const Example example;
  KnownTexts texts([] { return KnownTexts::system_time() - 100 * second; });
  example.save("first");
  const SharedText first = texts.read(example.path);
  CHECK(texts.read(example.path) != first);
}

TEST_CASE("a text that is gone is an error, and may come back") {
  const Example example;
  KnownTexts texts(a_while_later);
  example.save("first");
  CHECK(*texts.read(example.path) == "first");
  fs::remove(example.path);
  CHECK_THROWS_AS(texts.read(example.path), FileError);
  example.save("other");
  CHECK(*texts.read(example.path) == "other");
}
