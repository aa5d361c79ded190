#include "search/vocabulary.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

std::string words_of(PipelineKind kind, const std::vector<std::string>& texts) {
  IndexConfig config;
  config.fields = {{"body", 1}};
  config.pipeline.kind = kind;
  IndexBuilder builder(config);
  for (const std::string& text : texts)
    builder.add("", 1, std::array{FieldValue{FieldValue::Kind::text, {text}}});
  return vocabulary(builder, kind);
}

constexpr auto vietnamese = PipelineKind::vietnamese;
constexpr auto english = PipelineKind::english;

}  // namespace

TEST_CASE("a vocabulary has words as they are written, the most frequent first, then by bytes") {
  CHECK(words_of(vietnamese, {"Sở Tài chính, sở (Tài)", "SỞ công-nghệ"}) ==
        "sở tài chính công nghệ");
}

TEST_CASE("a vocabulary has no numbers and no single letters") {
  CHECK(words_of(vietnamese, {"1018/QĐ-TTg a 2026 b2b ở"}) == "qđ ttg");
}

TEST_CASE("an English vocabulary has words, not stems, and no stop words") {
  CHECK(words_of(english, {"The policies and/or universities", "policies"}) ==
        "policies universities");
}

TEST_CASE("a vocabulary keeps the 20,000 most frequent words") {
  std::string text;
  const auto letter = [](int number) { return static_cast<char>('a' + number % 26); };
  for (int i = 0; i < 26 * 26 * 26 + 3000; ++i)
    text += fmt::format("{}{}{}{} ", letter(i), letter(i / 26), letter(i / 676), letter(i / 17576));
  const std::string words = words_of(vietnamese, {text + "zzzzz zzzzz"});
  CHECK(words.starts_with("zzzzz "));
  CHECK(std::count(words.begin(), words.end(), ' ') == 19'999);
}
