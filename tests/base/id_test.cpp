#include "base/id.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>

namespace kehoach {
namespace {

struct Plan {
  std::string title;
};
struct Agency {};

}  // namespace

TEST_CASE("an id names nothing by default") {
  const Id<Plan> id;
  CHECK_FALSE(id);
  CHECK(id == Id<Plan>{});
  CHECK(Id<Plan>{0});
}

TEST_CASE("ids of different records do not mix") {
  CHECK_FALSE(std::is_convertible_v<Id<Plan>, Id<Agency>>);
  CHECK_FALSE(std::is_convertible_v<Id<Plan>, uint32_t>);
}

TEST_CASE("records are found by the id they were given, in order") {
  Table<Plan> plans;
  CHECK(plans.empty());
  const Id<Plan> first = plans.add({"first"});
  const Id<Plan> second = plans.add({"second"});
  CHECK(plans.size() == 2);
  CHECK(first < second);
  CHECK(plans[second].title == "second");

  plans[first].title = "changed";
  std::string titles;
  for (const Plan& plan : plans) titles += plan.title + " ";
  for (const Id<Plan> id : plans.ids()) titles += plans[id].title + " ";
  CHECK(titles == "changed second changed second ");
}

TEST_CASE("an empty table has no ids") {
  const Table<Plan> plans;
  size_t count = 0;
  for ([[maybe_unused]] const Id<Plan> id : plans.ids()) ++count;
  CHECK(count == 0);
}

}  // namespace kehoach
