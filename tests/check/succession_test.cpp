#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

struct Example {
  Portal portal = bilingual();
  Id<Agency> first = add_agency(portal, "first", 100);
  Id<Agency> second = add_agency(portal, "second", 200);
  Id<Agency> third = add_agency(portal, "third", 300);

  void succeeds(Id<Agency> old, std::vector<Ref<Agency>> successors) {
    portal.agencies[old].until = day("2025-03-01");
    portal.agencies[old].succeeded_by = std::move(successors);
  }

  Lines checked() const {
    Diagnostics diagnostics;
    check_succession(portal, diagnostics);
    return faults(diagnostics);
  }
};

}  // namespace

TEST_CASE("a chain of successions and a body that was split are in order") {
  Example example;
  example.succeeds(example.first, {ref(example.second, 101), ref(example.third, 102)});
  example.succeeds(example.second, {ref(example.third, 201)});
  CHECK(example.checked().empty());
}

TEST_CASE("a body that ended without a successor is in order") {
  Example example;
  example.succeeds(example.first, {});
  CHECK(example.checked().empty());
}

TEST_CASE("bodies that succeed themselves are an error where the cycle closes") {
  Example example;
  example.succeeds(example.first, {ref(example.second, 101)});
  example.succeeds(example.second, {ref(example.first, 201)});
  example.succeeds(example.third, {ref(example.third, 301)});
  CHECK(example.checked() == Lines{"error succession-cycle at 201, see 100, see 101",
                                   "error succession-cycle at 301, see 300"});
}

TEST_CASE("a successor without a last day is an error at the successor") {
  Example example;
  example.portal.agencies[example.first].succeeded_by = {ref(example.second, 101)};
  CHECK(example.checked() == Lines{"error succession-without-end at 101, see 100"});
}

TEST_CASE("bodies that are part of each other are an error") {
  Example example;
  example.portal.agencies[example.first].part_of = ref(example.second, 101);
  example.portal.agencies[example.second].part_of = ref(example.first, 201);
  example.portal.agencies[example.third].part_of = ref(example.first, 301);
  CHECK(example.checked() == Lines{"error part-of-cycle at 201, see 100, see 101"});
}

TEST_CASE("jurisdictions that lie within each other are an error") {
  Portal portal = bilingual();
  const auto nation = add_jurisdiction(portal, "vn", 10);
  const auto province = add_jurisdiction(portal, "lai-chau", 20);
  portal.jurisdictions[province].within = ref(nation, 21);
  Diagnostics in_order;
  check_succession(portal, in_order);
  CHECK(faults(in_order).empty());

  portal.jurisdictions[nation].within = ref(province, 11);
  Diagnostics diagnostics;
  check_succession(portal, diagnostics);
  CHECK(faults(diagnostics) == Lines{"error part-of-cycle at 21, see 10, see 11"});
  CHECK(diagnostics.items.front().message == "\"vn\" lies within itself");
}
