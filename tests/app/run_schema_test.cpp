// What `kehoach schema` says and writes; what the schemas mean is judged in tests/schema.
#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "base/json.hpp"
#include "model/json_schema.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;
using namespace kehoach::test;

TEST_CASE("a schema is printed as JSON that names its kind") {
  for (const std::string_view name : schema_names()) {
    const RunResult result = run_program({"schema", std::string(name)});
    CHECK(result.status == 0);
    JsonError error;
    const auto schema = parse_json(result.out, error);
    REQUIRE(schema);
    CHECK(schema->find("title")->string == "Kehoach: " + std::string(name));
    CHECK(schema->find("$schema")->string == "http://json-schema.org/draft-07/schema#");
  }
}

TEST_CASE("all schemas are written into a folder") {
  const TemporarySite site;
  const RunResult result = site.run({"schema", "--out", "schemas"});
  CHECK(result.status == 0);
  CHECK(result.out == "");
  const auto files = list_files(site.folder() / "schemas");
  CHECK(files.size() == schema_names().size());
  CHECK(read_file(site.folder() / "schemas/tasks.json") == *schema_of("tasks"));
}

TEST_CASE("a schema that is not there is wrong usage, as is asking for none") {
  const RunResult unknown = run_program({"schema", "task"});
  CHECK(unknown.err ==
        "kehoach: NAME: \"task\" is not one of site, plan, tasks, agencies, jurisdictions, "
        "documents, topics, indicators, glossary, page\nsee kehoach schema --help\n");
  CHECK(unknown.status == 2);
  const RunResult none = run_program({"schema"});
  CHECK(none.err ==
        "kehoach: name the kind of file, or a folder for all of them with --out\n"
        "see kehoach schema --help\n");
  CHECK(none.status == 2);
}
