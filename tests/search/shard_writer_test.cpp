#include "search/shard_writer.hpp"

#include <catch2/catch.hpp>

#include "search/index_builder.hpp"

using namespace kehoach;

namespace {

IndexConfig config_of(std::vector<IndexField> fields) {
  IndexConfig config;
  config.fields = std::move(fields);
  config.pipeline.kind = PipelineKind::vietnamese;
  return config;
}

using Texts = std::vector<std::string>;

PostingStore store_of(const IndexConfig& config, const std::vector<Texts>& documents) {
  IndexBuilder builder(config);
  for (size_t i = 0; i < documents.size(); ++i) {
    std::vector<FieldValue> values;
    for (const std::string& text : documents[i]) values.push_back({FieldValue::Kind::text, {text}});
    builder.add(std::to_string(i), 1, values);
  }
  return builder.take();
}

}  // namespace

TEST_CASE("a row tells in which documents a term is, field by field, and how much it says there") {
  const IndexConfig config = config_of({{"title", 2}, {"body", 1}});
  const PostingStore store =
      store_of(config, {{"tin", ""}, {"vui", ""}, {"vui", ""}, {"tin", "tin"}});
  const auto shards = write_shards(store, config, 1000);
  REQUIRE(shards.size() == 1);
  CHECK(shards[0].first == "tin");
  CHECK(shards[0].bytes ==
        R"({"rows":[["tin",0,[0,3],[713,713],[3],[160]],["vui",1,[1,1],[1386,1386],[],[]]]})");
}

TEST_CASE("spellings of one folded form stand together, behind what is shorter") {
  const IndexConfig config = config_of({{"body"}});
  const PostingStore store = store_of(config, {{"Sở Số so sơn"}});
  std::vector<std::string> terms;
  const auto shards = write_shards(store, config, 1);
  REQUIRE(shards.size() == 2);
  CHECK(shards[0].first == "so");
  CHECK(shards[0].bytes.find("\"so\"") < shards[0].bytes.find("\"số\""));
  CHECK(shards[0].bytes.find("\"số\"") < shards[0].bytes.find("\"sở\""));
  CHECK(shards[1].first == "son");
  CHECK(shards[1].bytes.find("\"sơn\"") != std::string::npos);
}

TEST_CASE("a shard is as large as asked for at most, unless one form needs more") {
  const IndexConfig config = config_of({{"body"}});
  const PostingStore store = store_of(config, {{"a b c d e f g h"}});
  const size_t row = std::string(R"(["a",0,[0],[288]],)").size();
  for (const auto& [size, count] : {std::pair<size_t, size_t>{1, 8}, {4 * row + 16, 2}, {1000, 1}})
    CHECK(write_shards(store, config, size).size() == count);
}

TEST_CASE("shards follow the order of UTF-16, in which browsers compare") {
  const IndexConfig config = config_of({{"body"}});
  const PostingStore store = store_of(config, {{"ｆ 𝐀"}});
  const auto shards = write_shards(store, config, 1);
  REQUIRE(shards.size() == 2);
  CHECK(shards[0].first == "𝐀");
  CHECK(shards[1].first == "ｆ");
}

TEST_CASE("an index without terms has no shards") {
  const IndexConfig config = config_of({{"body"}});
  CHECK(write_shards(store_of(config, {}), config, 1000).empty());
  CHECK(write_shards(store_of(config, {{"–"}}), config, 1000).empty());
}
