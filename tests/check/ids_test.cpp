#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

Diagnostics checked(const Portal& portal) {
  Diagnostics diagnostics;
  check_ids(portal, diagnostics);
  return diagnostics;
}

}  // namespace

TEST_CASE("ids that differ raise nothing") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "plan");
  add_task(portal, plan, "1.1");
  add_task(portal, plan, "1.2");
  add_task(portal, plan, "1.10");
  CHECK(faults(checked(portal)).empty());
}

TEST_CASE("an id used twice is reported at its second place, for every table") {
  Portal portal = bilingual();
  for (const uint32_t place : {10, 20}) {
    add_jurisdiction(portal, "same", place);
    add_agency(portal, "same", place + 1);
    portal.topics.add({{"same", at(place + 2)}, {}, {}});
    portal.indicators.add({{"same", at(place + 3)}, {}});
    add_plan(portal, "same", place + 4);
    portal.pages.add({{"same", at(place + 5)}, {}, {}, {}});
  }
  CHECK(faults(checked(portal)) ==
        Lines{"error duplicate-id at 20, see 10", "error duplicate-id at 21, see 11",
              "error duplicate-id at 22, see 12", "error duplicate-id at 23, see 13",
              "error duplicate-id at 24, see 14", "error duplicate-id at 25, see 15"});
}

TEST_CASE("an id used three times is reported twice, against the first") {
  Portal portal = bilingual();
  for (const uint32_t place : {10, 20, 30}) add_plan(portal, "plan", place);
  CHECK(faults(checked(portal)) ==
        Lines{"error duplicate-id at 20, see 10", "error duplicate-id at 30, see 10"});
}

TEST_CASE("documents, sections, targets and milestones have ids of their own") {
  Portal portal = bilingual();
  Document document;
  document.id = {"law", at(1)};
  portal.documents.add(document);
  document.id.span = at(2);
  portal.documents.add(document);
  const auto plan = add_plan(portal, "plan");
  portal.plans[plan].sections = {{{"survey", at(3)}, "1", {}}, {{"survey", at(4)}, "2", {}}};
  Target target;
  target.id = {"survey", at(5)};
  portal.plans[plan].targets = {target, target};
  Milestone milestone;
  milestone.id = {"survey", at(6)};
  portal.tasks[add_task(portal, plan, "survey")].milestones = {milestone, milestone};
  CHECK(faults(checked(portal)) ==
        Lines{"error duplicate-id at 2, see 1", "error duplicate-id at 4, see 3",
              "error duplicate-id at 5, see 5", "error duplicate-id at 6, see 6"});
}

TEST_CASE("the same id may stand in two plans and in two jurisdictions") {
  Portal portal = bilingual();
  add_task(portal, add_plan(portal, "first"), "1.1");
  add_task(portal, add_plan(portal, "second"), "1.1");
  for (const auto* jurisdiction : {"lai-chau", "thai-nguyen"}) {
    const auto agency = add_agency(portal, "finance");
    portal.agencies[agency].jurisdiction = add_jurisdiction(portal, jurisdiction);
  }
  CHECK(faults(checked(portal)).empty());
}

TEST_CASE("a dot and a hyphen are the same in an address, and so are capitals") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "plan", 1);
  add_task(portal, plan, "1.1", 10);
  add_task(portal, plan, "1-1", 20);
  add_plan(portal, "Plan", 2);
  const auto diagnostics = checked(portal);
  CHECK(faults(diagnostics) ==
        Lines{"error address-clash at 2, see 1", "error address-clash at 20, see 10"});
  CHECK(diagnostics.items.back().message == "task \"1-1\" and task \"1.1\" would share an address");
  CHECK(diagnostics.items.back().help == "both would be at \"1-1/\": give one of them another id");
}

TEST_CASE("an old name may not have the address of a record in use, wherever that stands") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "plan", 1);
  const auto task = add_task(portal, plan, "1.1", 10);
  portal.tasks[task].formerly = {{"1.2", at(11)}};
  add_task(portal, plan, "1-2", 20);
  const auto diagnostics = checked(portal);
  CHECK(faults(diagnostics) == Lines{"error address-clash at 11, see 20"});
  CHECK(diagnostics.items.front().message ==
        "old task \"1.2\" and task \"1-2\" would share an address");
}

TEST_CASE("two records may not have the same old name") {
  Portal portal = bilingual();
  for (const uint32_t place : {10, 20}) {
    const auto plan = add_plan(portal, "plan-" + std::to_string(place), place);
    portal.plans[plan].formerly = {{"plan", at(place + 1)}};
    const auto agency = add_agency(portal, "agency-" + std::to_string(place), place);
    portal.agencies[agency].formerly = {{"agency", at(place + 2)}};
  }
  CHECK(faults(checked(portal)) ==
        Lines{"error address-clash at 22, see 12", "error address-clash at 21, see 11"});
}

TEST_CASE("an old name equal to the record's own is a clash, too: it would redirect to itself") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "plan", 1);
  portal.plans[plan].formerly = {{"plan", at(2)}};
  CHECK(faults(checked(portal)) == Lines{"error address-clash at 2, see 1"});
}

TEST_CASE("records whose id is missing do not clash with each other") {
  Portal portal = bilingual();
  add_plan(portal, "");
  add_plan(portal, "");
  CHECK(faults(checked(portal)).empty());
}
