// Long expected texts, one file each: tests/snapshots/NAME.snap.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::test {

// Whether UPDATE_SNAPSHOTS=1 is in the environment.
bool updating_snapshots();

// Empty if `actual` is the snapshot's text, else what differs first. A missing snapshot differs.
// When updating, the file is written instead and nothing differs: review the change before
// committing it.
std::string snapshot_difference(std::string_view name, std::string_view actual,
                                bool update = updating_snapshots());

}  // namespace kehoach::test

// Needs <catch2/catch.hpp>.
#define CHECK_SNAPSHOT(name, actual) CHECK(kehoach::test::snapshot_difference(name, actual) == "")
