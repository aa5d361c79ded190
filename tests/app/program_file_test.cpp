#include "app/program_file.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"

using namespace kehoach;

TEST_CASE("the program is found with and without the system's link to it") {
  const test::TemporaryFolder folder;
  const std::filesystem::path linked = program_file();
  CHECK(linked.filename() == "kehoach-tests");
  CHECK(program_file(folder.path / "none") == linked);
  CHECK(program_file(folder.path) == linked);  // what is no link
}
