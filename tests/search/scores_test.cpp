#include "search/scores.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "search/index_builder.hpp"

using namespace kehoach;

namespace {

IndexConfig body_only() {
  IndexConfig config;
  config.fields = {{"body", 1}};
  config.pipeline.kind = PipelineKind::none;
  return config;
}

// Of the first term in the first of three documents: "one one two", "two", "three".
double first_score(const IndexConfig& config, double document_boost = 1) {
  IndexBuilder builder(config);
  builder.add("1", document_boost,
              std::vector{FieldValue{FieldValue::Kind::text, {"one one two"}}});
  builder.add("2", 1, std::vector{FieldValue{FieldValue::Kind::text, {"two"}}});
  builder.add("3", 1, std::vector{FieldValue{FieldValue::Kind::text, {"three"}}});
  const PostingStore store = builder.take();
  const Scores scores(store, config);
  return scores.thousandths(scores.factors(0), store.postings_of(0)[0]);
}

// log(1 + 2.5 / 1.5): in one of three documents.
const double rare = std::log(1 + 2.5 / 1.5);

}  // namespace

TEST_CASE("a score grows with the term's count and rarity and falls with the field's length") {
  const double average = 5.0 / 3;
  const double length_factor = 1.2 * (1 - 0.75 + 0.75 * (3 / average));
  CHECK(first_score(body_only()) == std::round(1000 * rare * (2.2 * 2) / (length_factor + 2)));
}

TEST_CASE("without b the length does not count, and b stays between 0 and 1") {
  IndexConfig config = body_only();
  config.b = 0;
  const double expected = std::round(1000 * rare * (2.2 * 2) / (1.2 + 2));
  CHECK(first_score(config) == expected);
  config.b = -5;
  CHECK(first_score(config) == expected);
  config.b = 1;
  const double with_all = first_score(config);
  config.b = 5;
  CHECK(first_score(config) == with_all);
}

TEST_CASE("without k1 the count does not matter") {
  IndexConfig config = body_only();
  config.k1 = 0;
  CHECK(first_score(config) == std::round(1000 * rare));
}

TEST_CASE("boosts multiply, and 0 counts as 1") {
  IndexConfig config = body_only();
  config.b = 0;
  config.k1 = 0;
  config.fields[0].boost = 4;
  CHECK(first_score(config, 0.5) == std::round(2000 * rare));
  config.fields[0].boost = 0;
  CHECK(first_score(config, 0) == std::round(1000 * rare));
}
