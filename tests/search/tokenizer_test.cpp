#include "search/tokenizer.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

using namespace kehoach;

namespace {

// "text@start+length" of each token.
std::string tokens(std::string_view text, Separator separator = Separator::white_space_or_hyphen) {
  std::string out;
  for (const Token& token : tokenize(text, separator))
    out += fmt::format("{}{}@{}+{}", out.empty() ? "" : " ", token.text, token.start, token.length);
  return out;
}

}  // namespace

TEST_CASE("text is split at white space and hyphens, and empty pieces are skipped") {
  CHECK(tokens("") == "");
  CHECK(tokens(" \t-- ") == "");
  CHECK(tokens("so tai  chinh") == "so@0+2 tai@3+3 chinh@8+5");
  CHECK(tokens("-6050/kh-ubnd ") == "6050/kh@1+7 ubnd@9+4");
}

TEST_CASE("the Vietnamese pipelines keep hyphens") {
  CHECK(tokens("6050/kh-ubnd\nxyz", Separator::white_space) == "6050/kh-ubnd@0+12 xyz@13+3");
}

TEST_CASE("white space is what JavaScript takes for it") {
  for (const char* space : {"\t", "\n", "\v", "\f", "\r", " ", "\u00A0", "\u1680", "\u2000",
                            "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\uFEFF"})
    CHECK(tokens(std::string("a") + space + "b") == "a@0+1 b@2+1");
}

TEST_CASE("zero-width spaces, soft hyphens and dashes part nothing") {
  for (const char* other : {"\u200B", "\u00AD", "\u2010", "\u2011", "\u2013", "\u2014", "\u180E",
                            "\u0085", "\u001F", "/", "_"})
    CHECK(tokenize(std::string("a") + other + "b", Separator::white_space_or_hyphen).size() == 1);
}

TEST_CASE("positions count UTF-16 units") {
  CHECK(tokens("bán dẫn") == "bán@0+3 dẫn@4+3");
  CHECK(tokens("ba\u0301n dẫn") == "ba\u0301n@0+4 dẫn@5+3");
  CHECK(tokens("😀 x😀y z") == "😀@0+2 x😀y@3+4 z@8+1");
}
