#include "search/index_builder.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

FieldValue text(std::string value) {
  return {FieldValue::Kind::text, {std::move(value)}};
}

FieldValue list(std::vector<std::string> items) {
  return {FieldValue::Kind::list, std::move(items)};
}

IndexConfig config_of(PipelineKind kind, std::vector<std::string> metadata = {}) {
  IndexConfig config;
  config.fields = {{"title", 1}, {"body", 1}};
  config.pipeline.kind = kind;
  config.metadata = std::move(metadata);
  return config;
}

std::string terms(const PostingStore& store) {
  std::string out;
  for (uint32_t term = 0; term < store.terms.size(); ++term)
    out += fmt::format("{}{}", term == 0 ? "" : "|", store.terms[term]);
  return out;
}

// "length: term*count …" of each vector, one a line.
std::string vectors(const PostingStore& store) {
  std::string out;
  for (size_t vector = 0; vector < store.vectors(); ++vector) {
    out += fmt::format("{}:", store.lengths[vector]);
    for (const Posting& posting : store.postings_of(vector))
      out += fmt::format(" {}*{}", posting.term, posting.count);
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("terms are numbered as they come and sorted within a field") {
  const IndexConfig config = config_of(PipelineKind::none);
  IndexBuilder builder(config);
  builder.add("a", 1, std::vector{text("one two one"), text("three")});
  builder.add("b", 2, std::vector{text("three one"), FieldValue{}});
  const PostingStore store = builder.take();
  CHECK(store.refs == std::vector<std::string>{"a", "b"});
  CHECK(store.boosts == std::vector<double>{1, 2});
  CHECK(terms(store) == "one|two|three");
  CHECK(vectors(store) == "3: 0*2 1*1\n1: 2*1\n2: 0*1 2*1\n0:\n");
}

TEST_CASE("stop words do not count in a field's length, empty terms do") {
  const IndexConfig config = config_of(PipelineKind::english);
  IndexBuilder builder(config);
  builder.add("a", 1, std::vector{text("The plans & plan"), text("of the")});
  const PostingStore store = builder.take();
  CHECK(terms(store) == "plan|");
  CHECK(vectors(store) == "3: 0*2 1*1\n0:\n");
}

TEST_CASE("the items of a list are lower-cased but not split") {
  const IndexConfig config = config_of(PipelineKind::none);
  IndexBuilder builder(config);
  builder.add("a", 1, std::vector{list({"Sở Tài chính", "", "sở tài chính"}), list({})});
  const PostingStore store = builder.take();
  CHECK(terms(store) == "sở tài chính|");
  CHECK(vectors(store) == "3: 0*2 1*1\n0:\n");
}

TEST_CASE("neighbouring words of a text are joined, across punctuation but not in lists") {
  const IndexConfig config = config_of(PipelineKind::vietnamese_bigrams);
  IndexBuilder builder(config);
  builder.add("a", 1, std::vector{text("Sở – Tài chính"), list({"x", "y"})});
  CHECK(terms(builder.take()) == "sở|so|tài|tai|so tai|chính|chinh|tai chinh|x|y");
}

TEST_CASE("occurrences are kept for metadata, in the order of the text") {
  const IndexConfig config = config_of(PipelineKind::none, {"position"});
  IndexBuilder builder(config);
  builder.add("a", 1, std::vector{text("bán dẫn bán"), list({"dẫn"})});
  const PostingStore store = builder.take();
  const auto first = store.occurrences_of(0);
  REQUIRE(first.size() == 2);
  CHECK(first[1].start == 8);
  CHECK(first[1].length == 3);
  CHECK(first[1].number == 2);
  REQUIRE(store.occurrences_of(1).size() == 1);
  CHECK(store.occurrences_of(1)[0].start == 4);
  REQUIRE(store.occurrences_of(2).size() == 1);
  CHECK(store.occurrences_of(2)[0].number == Occurrence::none);
}
