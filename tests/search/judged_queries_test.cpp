// How well the portal's search finds, as a regression test. ./dev bench search prints the table.
#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "base/json.hpp"
#include "support/built_site.hpp"
#include "support/lunr.hpp"
#include "support/places.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

JsonValue parsed(const std::string& text) {
  JsonError error;
  auto value = parse_json(text, error);
  INFO(text);
  REQUIRE(value);
  return *std::move(value);
}

const std::string queries = project_root() / "tests/search/judged_queries.json";

}  // namespace

TEST_CASE("the judged queries are many and varied, half of them typed without accents") {
  const JsonValue list = parsed(read_file(queries));
  size_t plain = 0;
  for (const JsonValue& item : list.items) {
    const std::string& text = item.find("query")->string;
    const bool has_accents = std::any_of(text.begin(), text.end(), [](char c) { return c < 0; });
    if (!has_accents) ++plain;
    CHECK_FALSE(item.find("best")->items.empty());
  }
  CHECK(list.items.size() >= 150);
  CHECK(2 * plain >= list.items.size());
}

TEST_CASE("the best answer to nearly every judged query comes first, to all of them in sight") {
  const LunrFolder folder;
  for (const auto& [path, bytes] : built_site("https://example.org/"))
    if (path.find("/search/") != std::string::npos) folder.write(path, bytes);
  const std::string table =
      run_node("evaluate.mjs", fmt::format("'{}' '{}' --json", folder.file("").string(), queries));
  const JsonValue results = parsed(table);
  for (const JsonMember& row : results.members) {
    INFO(row.name);
    CHECK(row.value.find("success5")->number >= 0.98);
  }
  CHECK(results.find("all")->find("success1")->number >= 0.95);
  CHECK(results.find("all")->find("mrr")->number >= 0.97);
}
