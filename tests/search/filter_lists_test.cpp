#include "search/filter_lists.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace kehoach;

TEST_CASE("filters list the documents of each value, as distances from the one before") {
  std::vector<SearchDocument> documents(4);
  documents[0].kind = SearchKind::plan;
  documents[0].plan = documents[1].plan = documents[3].plan = "x";
  documents[1].jurisdiction = "lai-chau";
  documents[1].lead = {"lai-chau/finance", "lai-chau/finance"};
  documents[3].lead = {"lai-chau/finance", "ha-noi/finance"};
  documents[2].coordinate = {"a/b"};
  documents[1].years = documents[2].years = std::array{2025, 2030};
  CHECK(
      filter_lists(documents) ==
      R"({"kind":{"plan":[0],"task":[1,1,1]},"plan":{"x":[0,1,2]},"jurisdiction":{"lai-chau":[1]},)"
      R"("lead":{"ha-noi/finance":[3],"lai-chau/finance":[1,2]},"coordinate":{"a/b":[2]},)"
      R"("years":{"2025/2030":[1,1]}})");
}

TEST_CASE("without documents every filter is empty") {
  CHECK(filter_lists({}) ==
        R"({"kind":{},"plan":{},"jurisdiction":{},"lead":{},"coordinate":{},"years":{}})");
}
