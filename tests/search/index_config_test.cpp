#include "search/index_config.hpp"

#include <catch2/catch.hpp>

#include "support/diagnostic_lines.hpp"

using namespace kehoach;
using kehoach::test::diagnostic_lines;

namespace {

struct Read {
  SourceMap sources;
  Diagnostics diagnostics;
  std::optional<IndexConfig> config;

  explicit Read(std::string text) {
    config = read_index_config(sources.add("config.json", std::move(text)), sources, diagnostics);
  }

  std::string lines() const { return diagnostic_lines(diagnostics, sources); }
};

std::string faults(std::string text) {
  const Read read(std::move(text));
  CHECK_FALSE(read.config);
  return read.lines();
}

}  // namespace

TEST_CASE("a configuration says what is indexed and how") {
  const Read read(R"({"ref":"key","fields":["body",{"name":"title","boost":2}],"docBoost":"weight",
    "b":0.5,"k1":2,"metadataWhitelist":["position","index"],"pipeline":"vi-bigram"})");
  CHECK(read.lines() == "");
  REQUIRE(read.config);
  const IndexConfig& config = *read.config;
  CHECK(config.ref == "key");
  REQUIRE(config.fields.size() == 2);
  CHECK(config.fields[0].name == "body");
  CHECK(config.fields[0].boost == 1);
  CHECK(config.fields[1].name == "title");
  CHECK(config.fields[1].boost == 2);
  CHECK(config.document_boost == "weight");
  CHECK(config.b == 0.5);
  CHECK(config.k1 == 2);
  CHECK(config.metadata == std::vector<std::string>{"position", "index"});
  CHECK(config.pipeline.kind == PipelineKind::vietnamese_bigrams);
  CHECK_FALSE(config.pipeline.split_compounds);
}

TEST_CASE("all but the fields has lunr's defaults") {
  const Read read(R"({"fields":["body","10","9"]})");
  REQUIRE(read.config);
  CHECK(read.config->ref == "id");
  CHECK(read.config->document_boost.empty());
  CHECK(read.config->b == 0.75);
  CHECK(read.config->k1 == 1.2);
  CHECK(read.config->metadata.empty());
  CHECK(read.config->pipeline.kind == PipelineKind::english);
  CHECK(read.config->fields[0].name == "9");  // array indexes first
}

TEST_CASE("what is not JSON is told at the byte that spoils it") {
  CHECK(faults("{\"fields\":\n [\"a\",]}") ==
        "config.json:2:7 invalid-json: this is not JSON: unexpected ']'; expected '[', '{', or a "
        "literal\n");
  CHECK(faults("") ==
        "config.json:1:1 invalid-json: this is not JSON: unexpected end of input; expected '[', "
        "'{', or a literal\n");
}

TEST_CASE("unknown, repeated and missing keys are reported, all of them") {
  CHECK(faults("{\"feilds\":[\"a\"],\n \"b\":1,\n \"b\":2,\n \"colour\":0}") ==
        "config.json:1:2 unknown-field: unknown key \"feilds\"; did you mean \"fields\"?\n"
        "config.json:3:2 duplicate-key: \"b\" is given twice, see 2:2\n"
        "config.json:4:2 unknown-field: unknown key \"colour\"; one of: ref, fields, docBoost, b, "
        "k1, metadataWhitelist, pipeline\n"
        "config.json:1:1 missing-field: the key \"fields\" is missing; name what is indexed: "
        "\"fields\": [\"title\", \"body\"]\n");
  CHECK(faults(R"({"fields":[]})") ==
        "config.json:1:11 missing-field: \"fields\" names no field\n");
  CHECK(faults(R"({"fields":[{"boost":2},{"name":"a","bost":1}]})") ==
        "config.json:1:12 missing-field: the key \"name\" is missing\n"
        "config.json:1:36 unknown-field: unknown key \"bost\"; did you mean \"boost\"?\n");
}

TEST_CASE("wrong types are reported at the value") {
  CHECK(faults("[]") ==
        "config.json:1:1 wrong-type: the configuration is an object, not an array\n");
  CHECK(
      faults(R"({"ref":1,"fields":"a","b":"x","k1":null,"metadataWhitelist":[1],"pipeline":{}})") ==
      "config.json:1:8 wrong-type: \"ref\" is text, not a number\n"
      "config.json:1:19 wrong-type: \"fields\" is an array, not text\n"
      "config.json:1:27 wrong-type: \"b\" is a number, not text\n"
      "config.json:1:36 wrong-type: \"k1\" is a number, not null\n"
      "config.json:1:62 wrong-type: a key of metadata is text, not a number\n"
      "config.json:1:76 wrong-type: \"pipeline\" is text, not an object\n");
  CHECK(faults(R"({"fields":[1,{"name":false},{"name":"a","boost":"2"}]})") ==
        "config.json:1:12 wrong-type: a field is a name or an object, not a number\n"
        "config.json:1:22 wrong-type: \"name\" is text, not a boolean\n"
        "config.json:1:49 wrong-type: \"boost\" is a number, not text\n");
}

TEST_CASE("names that lunr cannot index are reported") {
  CHECK(faults(R"({"fields":["a/b",{"name":"_index"},"toString","a","a"]})") ==
        "config.json:1:12 bad-name: lunr cannot index a field named \"a/b\"; a name holds no \"/\" "
        "and is not \"_index\"\n"
        "config.json:1:26 bad-name: lunr cannot index a field named \"_index\"; a name holds no "
        "\"/\" and is not \"_index\"\n"
        "config.json:1:36 bad-name: lunr cannot score a field named \"toString\"; every object of "
        "JavaScript has a member of that name: choose another\n"
        "config.json:1:51 duplicate-key: \"a\" is given twice, see 1:47\n");
}

TEST_CASE("an unknown pipeline is an error, unknown metadata are a warning") {
  CHECK(faults(R"({"fields":["a"],"pipeline":"vi-bigrams"})") ==
        "config.json:1:28 unknown-value: unknown pipeline \"vi-bigrams\"; did you mean "
        "\"vi-bigram\"?\n");
  const Read read(R"({"fields":["a"],"metadataWhitelist":["positon","x"]})");
  REQUIRE(read.config);
  CHECK(read.config->metadata.size() == 2);
  CHECK(read.lines() ==
        "config.json:1:38 unknown-value: no token has metadata named \"positon\": only null is "
        "written; did you mean \"position\"?\n"
        "config.json:1:48 unknown-value: no token has metadata named \"x\": only null is written; "
        "one of: position, index, fields\n");
}
