#include "pages/redirects.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// "old -> new", one a redirect.
Lines lines_of(const std::vector<Redirect>& redirects) {
  Lines lines;
  for (const Redirect& redirect : redirects) lines.push_back(redirect.from + " -> " + redirect.to);
  return lines;
}

}  // namespace

TEST_CASE("what was never renamed has no redirect") {
  Portal portal = bilingual();
  add_task(portal, add_plan(portal, "chips"), "1.1");
  CHECK(list_redirects(portal).empty());
  CHECK(list_moved_folders(portal).empty());
}

TEST_CASE("a renamed task redirects from each of its old addresses") {
  Portal portal = bilingual();
  const auto task = add_task(portal, add_plan(portal, "chips"), "1.1");
  portal.tasks[task].formerly = {{"1.0", at(1)}, {"survey", at(2)}};
  CHECK(lines_of(list_redirects(portal)) ==
        Lines{"plans/chips/1-0/ -> plans/chips/1-1/", "plans/chips/survey/ -> plans/chips/1-1/"});
  CHECK(list_moved_folders(portal).empty());
}

TEST_CASE("a renamed plan takes its tasks with it, under all the names they have had") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "chips");
  portal.plans[plan].formerly = {{"draft", at(1)}};
  const auto task = add_task(portal, plan, "1.1");
  portal.tasks[task].formerly = {{"1.0", at(2)}};
  CHECK(lines_of(list_moved_folders(portal)) == Lines{"plans/draft/ -> plans/chips/"});
  CHECK(lines_of(list_redirects(portal)) ==
        Lines{"plans/draft/ -> plans/chips/", "plans/chips/1-0/ -> plans/chips/1-1/",
              "plans/draft/1-1/ -> plans/chips/1-1/", "plans/draft/1-0/ -> plans/chips/1-1/"});
}

TEST_CASE("a renamed agency redirects within its place") {
  Portal portal = bilingual();
  const auto place = add_jurisdiction(portal, "lai-chau");
  const auto agency = add_agency(portal, "finance");
  portal.agencies[agency].jurisdiction = place;
  portal.agencies[agency].formerly = {{"treasury", at(1)}};
  const Lines expected{"agencies/lai-chau/treasury/ -> agencies/lai-chau/finance/"};
  CHECK(lines_of(list_redirects(portal)) == expected);
  CHECK(lines_of(list_moved_folders(portal)) == expected);
}
