#include "model/portal.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

TEST_CASE("agencies are named with their jurisdiction, tasks with their plan") {
  Portal portal = bilingual();
  const auto finance = add_agency(portal, "finance");
  portal.agencies[finance].jurisdiction = add_jurisdiction(portal, "lai-chau");
  const auto task = add_task(portal, add_plan(portal, "semiconductor"), "1.1");
  CHECK(full_name(portal, finance) == "lai-chau/finance");
  CHECK(full_name(portal, task) == "semiconductor/1.1");
}

TEST_CASE("an agency without jurisdiction goes by its id") {
  Portal portal = bilingual();
  CHECK(full_name(portal, add_agency(portal, "finance")) == "finance");
}

TEST_CASE("content without any date has no data date") {
  Portal portal = bilingual();
  add_task(portal, add_plan(portal, "plan"), "1.1");
  CHECK_FALSE(data_as_of(portal));
}

TEST_CASE("the data are as new as the newest date in them") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "plan");
  const auto task = add_task(portal, plan, "1.1");

  portal.plans[plan].issued = parse_period("2025-10");
  CHECK(data_as_of(portal) == day("2025-10-01"));

  portal.plans[plan].sources.push_back({{}, "", day("2025-11-22"), {}});
  CHECK(data_as_of(portal) == day("2025-11-22"));

  portal.tasks[task].milestones.push_back({{}, {}, {}, day("2026-01-15")});
  CHECK(data_as_of(portal) == day("2026-01-15"));

  Update update;
  update.date = day("2026-02-01");
  portal.tasks[task].updates = {update};
  CHECK(data_as_of(portal) == day("2026-02-01"));

  portal.tasks[task].updates.front().source.retrieved = day("2026-03-01");
  CHECK(data_as_of(portal) == day("2026-03-01"));

  Target target;
  target.measured.push_back({day("2026-04-01"), {}, 5, {}});
  portal.plans[plan].targets = {target};
  CHECK(data_as_of(portal) == day("2026-04-01"));
}

TEST_CASE("dates of what is still to come do not make the data newer") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "plan");
  portal.plans[plan].issued = parse_period("2025");
  portal.tasks[add_task(portal, plan, "1.1")].when = when("2026/2030");
  CHECK(data_as_of(portal) == day("2025-01-01"));
}

TEST_CASE("the site's data date goes before the content's") {
  Portal portal = bilingual();
  portal.plans[add_plan(portal, "plan")].issued = parse_period("2026-05-05");
  portal.site.data_as_of = day("2026-01-01");
  CHECK(data_as_of(portal) == day("2026-01-01"));
}
