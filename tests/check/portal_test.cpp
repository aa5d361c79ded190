#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

TEST_CASE("checking a portal applies the rules of every concern") {
  Portal portal = bilingual();
  portal.site.title = both("Cổng", "", 1);
  const auto plan = add_plan(portal, "plan", 2);
  add_plan(portal, "plan", 3);
  const auto task = add_task(portal, plan, "1.1", 4);
  portal.tasks[task].when = when("2026", 5);
  Milestone late;
  late.when = when("2027", 6);
  portal.tasks[task].milestones = {late};
  const auto body = add_agency(portal, "body", 7);
  portal.agencies[body].members = {ref(add_agency(portal, "part", 8), 9)};
  portal.agencies[body].succeeded_by = {ref(body, 10)};

  Diagnostics diagnostics;
  check_portal(portal, SourceMap(), 0, diagnostics);
  CHECK(faults(diagnostics) ==
        Lines{"error duplicate-id at 3, see 2", "error missing-lead at 4",
              "error members-of-non-group at 9, see 7", "error succession-cycle at 10, see 7",
              "error succession-without-end at 10, see 7",
              "warning milestone-after-end at 6, see 5", "warning missing-translation at 1"});
}

TEST_CASE("an empty portal has no faults") {
  Diagnostics diagnostics;
  check_portal(Portal(), SourceMap(), 0, diagnostics);
  CHECK(faults(diagnostics).empty());
}
