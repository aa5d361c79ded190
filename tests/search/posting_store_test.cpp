#include "search/posting_store.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "search/index_builder.hpp"

using namespace kehoach;

namespace {

PostingStore store_of(const std::vector<std::string>& refs) {
  IndexConfig config;
  config.fields = {{"title", 1}, {"body", 1}};
  config.pipeline.kind = PipelineKind::none;
  IndexBuilder builder(config);
  const FieldValue title{FieldValue::Kind::text, {"one"}};
  const FieldValue body{FieldValue::Kind::text, {"two one"}};
  for (const std::string& ref : refs) builder.add(ref, 1, std::vector{title, body});
  return builder.take();
}

// "field:ref" of each place of a term.
std::string places(const PostingStore& store, uint32_t term) {
  const InvertedPostings inverted = invert(store);
  std::string out;
  for (const auto& place : inverted.places_of(term)) {
    CHECK(store.postings_of(place.vector)[place.posting_in_vector].term == term);
    out += fmt::format("{}{}:{}", out.empty() ? "" : " ", place.vector % store.fields,
                       store.refs[place.vector / store.fields]);
  }
  return out;
}

}  // namespace

TEST_CASE("the places of a term stand by field and document") {
  const PostingStore store = store_of({"x", "a"});
  CHECK(places(store, 0) == "0:x 0:a 1:x 1:a");
  CHECK(places(store, 1) == "1:x 1:a");
}

TEST_CASE("refs that look like array indexes come first") {
  CHECK(places(store_of({"x", "10", "a", "9"}), 1) == "1:9 1:10 1:x 1:a");
}

TEST_CASE("no documents have no places") {
  CHECK(invert(store_of({})).places.empty());
}
