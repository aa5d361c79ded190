// `kehoach snapshot` as a person runs it.
#include <catch2/catch.hpp>

#include "support/temporary_site.hpp"

using Catch::Matchers::Contains;
using kehoach::test::TemporarySite;

namespace {

const std::string first = "content/snapshots/2026-11-22.json";
const std::string tasks = "content/plans/chips/tasks.yaml";

}  // namespace

TEST_CASE("the first snapshot is written under its day, and says what it holds") {
  const TemporarySite site;
  const auto result = site.run({"snapshot"});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains(first + ": 1 plan, 2 tasks, 1 agency"));
  CHECK_THAT(site.read(first), Contains("\"date\": \"2026-11-22\""));
  CHECK(site.run({"check"}).status == 0);
}

TEST_CASE("without a change nothing is written, on whatever day") {
  const TemporarySite site;
  site.run({"snapshot"});
  const std::string bytes = site.read(first);
  for (const char* day : {"2026-11-22", "2026-12-01", "2026-01-01"}) {
    const auto result = site.run({"snapshot", "--today", day});
    CHECK(result.status == 0);
    CHECK_THAT(result.err, Contains("nothing has changed since the snapshot of 2026-11-22"));
  }
  CHECK(site.read(first) == bytes);
  CHECK_FALSE(site.has("content/snapshots/2026-12-01.json"));
}

TEST_CASE("another snapshot of the same day is written over only if that is asked for") {
  const TemporarySite site;
  site.run({"snapshot"});
  const std::string bytes = site.read(first);
  site.edit(tasks, "when: 2026", "when: 2027");
  const auto refused = site.run({"snapshot"});
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err, Contains("another snapshot of 2026-11-22") && Contains("--replace"));
  CHECK(site.read(first) == bytes);
  CHECK(site.run({"snapshot", "--replace"}).status == 0);
  CHECK_THAT(site.read(first), Contains("\"when\": \"2027\""));
}

TEST_CASE("a change gets a snapshot of its own day, never one before the newest") {
  const TemporarySite site;
  site.run({"snapshot"});
  site.edit(tasks, "when: 2026", "when: 2027");
  const auto early = site.run({"snapshot", "--today", "2026-11-21", "--replace"});
  CHECK(early.status == 1);
  CHECK_THAT(early.err, Contains("newer snapshot, of 2026-11-22"));
  CHECK_FALSE(site.has("content/snapshots/2026-11-21.json"));
  CHECK(site.run({"snapshot", "--today", "2026-12-01"}).status == 0);
  CHECK(site.has("content/snapshots/2026-12-01.json"));
}

TEST_CASE("content with errors is not frozen") {
  const TemporarySite site;
  site.edit(tasks, "lead: [finance]", "lead: [finanse]");
  const auto result = site.run({"snapshot"});
  CHECK(result.status == 1);
  CHECK_THAT(result.err, Contains("unknown-agency") && Contains("nothing was written"));
  CHECK_FALSE(site.has("content/snapshots"));
}

TEST_CASE("a damaged snapshot stops build, check, due and the next snapshot with its name") {
  const TemporarySite site;
  site.run({"snapshot"});
  site.edit(first, "Đào tạo", "Đào tạo lại");
  for (const char* command : {"build", "check", "due", "snapshot"}) {
    INFO(command);
    const auto result = site.run({command});
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains(first + ":5:15: error: the records have another checksum"));
  }
}

TEST_CASE("a disk that takes no more leaves no half snapshot") {
  const TemporarySite site;
  const auto result = site.run({"snapshot"}, {.largest_file = 100});
  CHECK(result.status == 3);
  CHECK_FALSE(site.has(first));
}
