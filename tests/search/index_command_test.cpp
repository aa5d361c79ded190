#include "search/index_command.hpp"

#include <catch2/catch.hpp>

#include "support/diagnostic_lines.hpp"

using namespace kehoach;
using kehoach::test::diagnostic_lines;

namespace {

struct Indexed {
  SourceMap sources;
  Diagnostics diagnostics;
  std::string out;
  bool done = false;

  Indexed(std::string documents, std::string config) {
    const SourceId documents_id = sources.add("docs.json", std::move(documents));
    const SourceId config_id = sources.add("config.json", std::move(config));
    done = index_documents(documents_id, config_id, sources, diagnostics,
                           [&](std::string_view piece) { out += piece; });
  }
};

std::string faults(std::string documents,
                   std::string config = R"({"fields":["body"],"docBoost":"boost"})") {
  const Indexed indexed(std::move(documents), std::move(config));
  CHECK_FALSE(indexed.done);
  CHECK(indexed.out == "");
  return diagnostic_lines(indexed.diagnostics, indexed.sources);
}

}  // namespace

TEST_CASE("documents become an index") {
  const Indexed indexed(R"([{"id":7,"body":"Plans"}])", R"({"fields":["body"]})");
  CHECK(indexed.done);
  CHECK(indexed.diagnostics.items.empty());
  CHECK(indexed.out ==
        R"({"version":"2.3.9","fields":["body"],"fieldVectors":[["body/7",[0,0.288]]],)"
        R"("invertedIndex":[["plan",{"_index":0,"body":{"7":{}}}]],"pipeline":["stemmer"]})");
}

TEST_CASE("documents that are not JSON are told at the byte that spoils them") {
  CHECK(faults("[{\"id\":1},\n {\"id\":2,}]") ==
        "docs.json:2:10 invalid-json: this is not JSON: unexpected '}'; expected string literal\n");
}

TEST_CASE("documents are an array of objects") {
  CHECK(faults(R"({"id":1})") ==
        "docs.json:1:1 wrong-type: the documents are an array, not an object\n");
  CHECK(faults("[{\"id\":1},\n \"two\", null]") ==
        "docs.json:2:2 wrong-type: a document is an object, not text\n"
        "docs.json:2:9 wrong-type: a document is an object, not null\n");
}

TEST_CASE("a document without ref is told at its beginning, a null at its place") {
  const std::string help =
      "; \"ref\" of the configuration names the member that tells documents apart\n";
  CHECK(faults("[{\"id\":1},\n {\"body\":\"x\"},\n {\"id\":null}]") ==
        "docs.json:2:2 missing-ref: document 2 has no ref: \"id\" is missing" + help +
            "docs.json:3:8 missing-ref: document 3 has no ref: \"id\" is null" + help);
}

TEST_CASE("a ref that is used twice is told with its first place, whether number or text") {
  CHECK(faults("[{\"id\":1},\n {\"body\":\"x\",\"id\":\"1\"},\n {\"id\":2},{\"id\":2}]") ==
        "docs.json:2:19 duplicate-ref: the ref \"1\" is used twice, see 1:8\n"
        "docs.json:3:17 duplicate-ref: the ref \"2\" is used twice, see 3:8\n");
}

TEST_CASE("refs and boosts of wrong types are told at the value that counts, the last") {
  CHECK(faults(R"([{"id":"x","id":[1]},{"id":2,"boost":"3"},{"\u0069d":true}])") ==
        "docs.json:1:17 wrong-type: a ref is text or a number, not an array\n"
        "docs.json:1:38 wrong-type: a boost is a number, not text\n"
        "docs.json:1:54 wrong-type: a ref is text or a number, not a boolean\n");
}

TEST_CASE("documents are not read if the configuration is wrong") {
  CHECK(faults("no JSON", "{}") ==
        "config.json:1:1 missing-field: the key \"fields\" is missing; name what is indexed: "
        "\"fields\": [\"title\", \"body\"]\n");
}
