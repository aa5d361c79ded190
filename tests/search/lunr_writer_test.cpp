#include "search/lunr_writer.hpp"

#include <catch2/catch.hpp>

#include "base/json.hpp"
#include "search/index_builder.hpp"

using namespace kehoach;

namespace {

IndexConfig two_fields() {
  IndexConfig config;
  config.fields = {{"title", 1}, {"body", 1}};
  config.pipeline.kind = PipelineKind::none;
  config.b = 0;
  config.k1 = 0;
  return config;
}

FieldValue text(std::string value) {
  return {FieldValue::Kind::text, {std::move(value)}};
}

std::string written(const IndexConfig& config, IndexBuilder& builder) {
  std::string out;
  write_lunr_index(builder.take(), config, [&](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace

TEST_CASE("an index is written as JSON.stringify writes lunr's") {
  const IndexConfig config = two_fields();
  IndexBuilder builder(config);
  builder.add("z", 1, std::vector{text("b a"), FieldValue{}});
  builder.add("1", 1, std::vector{FieldValue{}, text("a \"")});
  CHECK(written(config, builder) ==
        R"({"version":"2.3.9","fields":["title","body"],)"
        R"("fieldVectors":[["title/z",[0,0.693,1,0.182]],["body/z",[]],["title/1",[]],)"
        R"(["body/1",[1,0.182,2,0.693]]],)"
        R"("invertedIndex":[["\"",{"_index":2,"title":{},"body":{"1":{}}}],)"
        R"(["a",{"_index":1,"title":{"z":{}},"body":{"1":{}}}],)"
        R"(["b",{"_index":0,"title":{"z":{}},"body":{}}]],"pipeline":[]})");
}

TEST_CASE("metadata stand in the order of the list, with null for what a token has not") {
  IndexConfig config = two_fields();
  config.metadata = {"index", "position", "fields", "other"};
  IndexBuilder builder(config);
  builder.add("z", 1, std::vector{text("a b a"), FieldValue{FieldValue::Kind::list, {"b"}}});
  const std::string index = written(config, builder);
  CHECK_THAT(index, Catch::Contains(
                        R"(["a",{"_index":0,"title":{"z":{"index":[0,2],"position":[[0,1],[4,1]],)"
                        R"("fields":[["title"],["title"]],"other":[null,null]}},"body":{}}])"));
  CHECK_THAT(
      index,
      Catch::Contains(
          R"("body":{"z":{"index":[null],"position":[null],"fields":[["body"]],"other":[null]}}})"));
}

TEST_CASE("fields that look like array indexes stand before _index") {
  IndexConfig config = two_fields();
  config.fields = {{"7", 1}, {"body", 1}};
  IndexBuilder builder(config);
  builder.add("z", 1, std::vector{text("a"), FieldValue{}});
  CHECK_THAT(written(config, builder),
             Catch::Contains(R"(["a",{"7":{"z":{}},"_index":0,"body":{}}])"));
}

TEST_CASE("a large index comes in pieces that are one JSON text together") {
  const IndexConfig config = two_fields();
  IndexBuilder builder(config);
  for (int i = 0; i < 5000; ++i)
    builder.add(std::to_string(i), 1, std::vector{text("common " + std::to_string(i)), text("x")});
  std::string whole;
  size_t pieces = 0;
  size_t largest = 0;
  write_lunr_index(builder.take(), config, [&](std::string_view piece) {
    whole += piece;
    ++pieces;
    largest = std::max(largest, piece.size());
  });
  CHECK(pieces > 3);
  CHECK(largest < 128 * 1024);
  JsonError error;
  const auto value = parse_json(whole, error);
  REQUIRE(value);
  CHECK(value->find("fieldVectors")->items.size() == 10'000);
  CHECK(value->find("invertedIndex")->items.size() == 5002);
}
