#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "fuzz/targets.hpp"
#include "support/places.hpp"

using namespace kehoach;

// Seeds of the fuzzers, and what they once found.
TEST_CASE("no kept input of the fuzzers does any harm") {
  for (const test::FuzzTarget& target : test::fuzz_targets()) {
    const auto folder = test::project_root() / "tests/fuzz/corpus" / target.name;
    const auto names = list_files(folder);
    INFO(target.name);
    CHECK(!names.empty());
    for (const std::string& name : names) {
      INFO(name);
      CHECK(target.run(read_file(folder / name)) == "");
    }
  }
}
