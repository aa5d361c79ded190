#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "support/annotated.hpp"
#include "support/places.hpp"

using namespace kehoach;
using namespace kehoach::test;

TEST_CASE("every fault in tests/invalid is reported as its file says, and nothing else") {
  const std::string folder = project_root() / "tests/invalid/";
  const std::vector<std::string> files = list_files(folder);
  REQUIRE_FALSE(files.empty());
  for (const std::string& file : files) {
    DYNAMIC_SECTION(file) {
      CHECK(annotation_mismatches(read_file(folder + file)) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("a fault that no comment expects is a mismatch") {
  CHECK(annotation_mismatches("-- content/topics.yaml --\n- {id: a, name: A, colour: red}\n")
            .size() == 1);
}

TEST_CASE("a comment without its fault is a mismatch, at its columns, code and words") {
  const std::string site =
      "-- content/topics.yaml --\n- {id: a, name: A, nmae: B}\n# ^ error unknown-field ";
  CHECK(annotation_mismatches(site + "20-24: did you mean \"name\"?").empty());
  CHECK(annotation_mismatches(site + "20-25: did you mean \"name\"?").size() == 2);
  CHECK(annotation_mismatches(site + "20-24: did you mean \"id\"?").size() == 2);
}
