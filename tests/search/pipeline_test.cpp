#include "search/pipeline.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

using Terms = std::vector<std::string>;

Terms english(std::string_view token) {
  return terms_of_token({PipelineKind::english}, token).terms;
}

Terms english_in_parts(std::string_view token) {
  return terms_of_token({PipelineKind::english, true}, token).terms;
}

Terms vietnamese(std::string_view token) {
  return terms_of_token({PipelineKind::vietnamese}, token).terms;
}

}  // namespace

TEST_CASE("English tokens are trimmed to ASCII, stopped and stemmed") {
  CHECK(english("(trainings),") == Terms{"train"});
  CHECK(english("the") == Terms{});
  CHECK(english("“the”") == Terms{});
  CHECK(english("_x_") == Terms{"_x_"});
  CHECK(english("constructor") == Terms{"constructor"});
}

TEST_CASE("an English token that is trimmed to nothing gives the empty term") {
  for (const char* token : {"", "++", "&", "đ", "độ", "ở"}) CHECK(english(token) == Terms{""});
}

TEST_CASE("English compounds give their parts on request only") {
  CHECK(english("1018/qd_ttg") == Terms{"1018/qd_ttg"});
  CHECK(english_in_parts("(1018/qd_ttg)") == Terms{"1018/qd_ttg", "1018", "qd", "ttg"});
  CHECK(english_in_parts("plans/the/trainings") == Terms{"plans/the/train", "plan", "train"});
  CHECK(english_in_parts("(plans)") == Terms{"plan"});
}

TEST_CASE("without a pipeline tokens are terms") {
  CHECK(terms_of_token({PipelineKind::none}, "(the),").terms == Terms{"(the),"});
  CHECK(terms_of_token({PipelineKind::none}, "").terms == Terms{""});
}

TEST_CASE("Vietnamese words stand as written and folded") {
  CHECK(vietnamese("sở,") == Terms{"sở", "so"});
  CHECK(vietnamese("“đất") == Terms{"đất", "dat"});
  CHECK(vietnamese("lai") == Terms{"lai"});
  CHECK(vietnamese("an") == Terms{"an"});
  CHECK(vietnamese("–") == Terms{});
  CHECK(vietnamese("") == Terms{});
}

TEST_CASE("Vietnamese compounds stand whole and in parts") {
  CHECK(vietnamese("1018/qđ-ttg") ==
        Terms{"1018/qđ-ttg", "1018/qd-ttg", "1018", "qđ", "qd", "ttg"});
  CHECK(vietnamese("(kh&cn)") == Terms{"kh&cn", "kh", "cn"});
}

TEST_CASE("the folded whole word is told apart") {
  const Pipeline pipeline{PipelineKind::vietnamese_bigrams};
  CHECK(terms_of_token(pipeline, "gd&đt").folded == 1u);
  CHECK(terms_of_token(pipeline, "kh&cn").folded == 0u);
  CHECK_FALSE(terms_of_token(pipeline, "…").folded);
  CHECK(bigram("so", "tai") == "so tai");
}

TEST_CASE("text is lower-cased, and composed in the Vietnamese pipelines") {
  CHECK(prepared_text(PipelineKind::vietnamese, "BA\u0301N ĐẤT") == "bán đất");
  CHECK(prepared_text(PipelineKind::vietnamese_bigrams, "ΑΣ") == "ας");
  CHECK(prepared_text(PipelineKind::english, "BA\u0301N İ") == "ba\u0301n i\u0307");
}

TEST_CASE("pipelines are named as in a configuration, and name their functions to lunr") {
  CHECK(pipeline_named("default") == PipelineKind::english);
  CHECK(pipeline_named("none") == PipelineKind::none);
  CHECK(pipeline_named("vi") == PipelineKind::vietnamese);
  CHECK(pipeline_named("vi-bigram") == PipelineKind::vietnamese_bigrams);
  CHECK_FALSE(pipeline_named("english"));
  CHECK(search_pipeline_labels(PipelineKind::english).front() == "stemmer");
  CHECK(search_pipeline_labels(PipelineKind::none).empty());
  CHECK(search_pipeline_labels(PipelineKind::vietnamese).front() == "viFold");
  CHECK(search_pipeline_labels(PipelineKind::vietnamese_bigrams).front() == "viFold");
}
