#include "pages/pages.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

TEST_CASE("a task's address is its plan's with the dots of its id as hyphens") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "lai-chau-semiconductor");
  const auto task = add_task(portal, plan, "1.1");
  CHECK(address_of(portal, task) == "plans/lai-chau-semiconductor/1-1/");
}

TEST_CASE("agencies of the same name live under their jurisdictions") {
  Portal portal = bilingual();
  const auto lai_chau = add_jurisdiction(portal, "lai-chau");
  const auto ha_noi = add_jurisdiction(portal, "ha-noi");
  const auto first = add_agency(portal, "finance");
  const auto second = add_agency(portal, "finance");
  portal.agencies[first].jurisdiction = lai_chau;
  portal.agencies[second].jurisdiction = ha_noi;
  CHECK(address_of(portal, first) == "agencies/lai-chau/finance/");
  CHECK(address_of(portal, second) == "agencies/ha-noi/finance/");
}

TEST_CASE("every record of a portal has one page, and lists come before what they list") {
  Portal portal = bilingual();
  const auto plan = add_plan(portal, "x");
  add_task(portal, plan, "1");
  portal.documents.add(
      {{"1018-qd-ttg", {}}, "1018/QĐ-TTg", DocumentKind::decision, {}, {}, {}, ""});
  portal.topics.add({{"workforce", {}}, {}, {}});
  portal.pages.add({{"about", {}}, {}, {}, {}});
  std::vector<std::string> addresses;
  for (const Page& page : list_pages(portal)) addresses.push_back(page.address);
  CHECK(addresses == std::vector<std::string>{"", "plans/", "plans/x/", "plans/x/1/", "agencies/",
                                              "documents/", "documents/1018-qd-ttg/", "topics/",
                                              "topics/workforce/", "targets/", "timeline/",
                                              "deadlines/", "compare/", "quality/", "changes/",
                                              "data/", "search/", "about/"});
}

TEST_CASE("the base path is what follows the host") {
  CHECK(base_path("https://example.org/") == "/");
  CHECK(base_path("https://example.org") == "/");
  CHECK(base_path("https://example.org/portal/") == "/portal/");
  CHECK(base_path("https://example.org/a/b") == "/a/b/");
  CHECK(base_path("http://127.0.0.1:8080/") == "/");
}

TEST_CASE("a free page may not take the address of a list") {
  Portal portal = bilingual();
  portal.pages.add({{"about", at(1)}, {}, {}, {}});
  portal.pages.add({{"plans", at(2)}, {}, {}, {}});
  Diagnostics diagnostics;
  check_free_pages(portal, diagnostics);
  CHECK(faults(diagnostics) == Lines{"error reserved-address at 2"});
}
