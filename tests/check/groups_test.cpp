#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// Groups "0", "1", … at 100, 200, …: group i has `members[i]`, whose references stand at 101, 102,
// …
Diagnostics checked(const std::vector<std::vector<uint32_t>>& members) {
  Portal portal = bilingual();
  for (uint32_t i = 0; i < members.size(); ++i) {
    const auto group = add_agency(portal, std::to_string(i), (i + 1) * 100);
    portal.agencies[group].kind = AgencyKind::group;
    for (const uint32_t member : members[i]) {
      const auto place = portal.agencies[group].id.span.begin + 1 +
                         static_cast<uint32_t>(portal.agencies[group].members.size());
      portal.agencies[group].members.push_back(ref(Id<Agency>{member}, place));
      portal.agencies[group].members.back().text = std::to_string(member);
    }
  }
  Diagnostics diagnostics;
  check_groups(portal, diagnostics);
  return diagnostics;
}

}  // namespace

TEST_CASE("a group that shares a member with another contains no cycle") {
  CHECK(faults(checked({{1, 2}, {3}, {3}, {}})).empty());
}

TEST_CASE("a group that is its own member contains itself") {
  const auto diagnostics = checked({{0}});
  CHECK(faults(diagnostics) == Lines{"error group-cycle at 101, see 100"});
  CHECK(diagnostics.items.front().message == "\"0\" contains itself");
}

TEST_CASE("a cycle of groups is reported once, where it closes, with the way there") {
  const auto diagnostics = checked({{1}, {2}, {0}});
  CHECK(faults(diagnostics) == Lines{"error group-cycle at 301, see 100, see 101, see 201"});
  CHECK(diagnostics.items.front().notes.at(1).message == "by way of \"1\"");
}

TEST_CASE("the way into a cycle is no part of it") {
  CHECK(faults(checked({{1}, {2}, {1}})) == Lines{"error group-cycle at 301, see 200, see 201"});
}

TEST_CASE("two cycles through one group are two faults") {
  CHECK(faults(checked({{1, 2}, {0}, {0}})) == Lines{"error group-cycle at 201, see 100, see 101",
                                                     "error group-cycle at 301, see 100, see 102"});
}

TEST_CASE("a very long chain of groups is walked without fault") {
  constexpr uint32_t length = 100'000;
  std::vector<std::vector<uint32_t>> members(length);
  for (uint32_t i = 0; i + 1 < length; ++i) members[i] = {i + 1};
  CHECK(faults(checked(members)).empty());
}

TEST_CASE("members of what is no group are an error, a group without members is none") {
  Portal portal = bilingual();
  const auto finance = add_agency(portal, "finance", 10);
  add_group(portal, "related-agencies", {});
  portal.agencies[finance].members = {ref(finance, 11)};
  portal.agencies[finance].members.front().id = {};
  Diagnostics diagnostics;
  check_groups(portal, diagnostics);
  CHECK(faults(diagnostics) == Lines{"error members-of-non-group at 11, see 10"});
  CHECK(diagnostics.items.front().message == "\"finance\" has members but is no group");
}
