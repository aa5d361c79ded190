#include "support/snapshot.hpp"

#include <catch2/catch.hpp>

using namespace kehoach::test;

TEST_CASE("a snapshot that does not exist differs from any text") {
  CHECK(snapshot_difference("no-such-snapshot", "", false).find("UPDATE_SNAPSHOTS=1") !=
        std::string::npos);
}

TEST_CASE("a difference from a snapshot names the first line that differs") {
  CHECK(snapshot_difference("support/two-lines", "one\ntwo\n", false) == "");
  CHECK(snapshot_difference("support/two-lines", "one\n2\n", false)
            .ends_with("line 2\n  expected: two\n  actual:   2"));
  CHECK(snapshot_difference("support/two-lines", "one\n", false)
            .ends_with("line 2\n  expected: two\n  actual:   "));
}
