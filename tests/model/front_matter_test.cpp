#include "model/front_matter.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

struct Split {
  std::string head;
  std::string body;
};

std::optional<Split> split(std::string text) {
  SourceMap sources;
  const SourceId file = sources.add("about.vi.md", std::move(text));
  const auto front_matter = add_front_matter(file, sources);
  if (!front_matter) return std::nullopt;
  CHECK(sources.path(front_matter->source) == "about.vi.md");
  return Split{std::string(sources.text(front_matter->source)),
               std::string(sources.text(file).substr(front_matter->body_begin))};
}

}  // namespace

TEST_CASE("front matter keeps the offsets of its file and ends before the second line") {
  const auto parts = split("---\ntitle: Giới thiệu\n---\n\nVề cổng\n---\n");
  REQUIRE(parts);
  CHECK(parts->head == "---\ntitle: Giới thiệu\n");
  CHECK(parts->body == "\nVề cổng\n---\n");
}

TEST_CASE("front matter survives other editors' line ends and byte order mark") {
  const auto parts = split("\xEF\xBB\xBF---\r\ntitle: A\r\n---\r\nB");
  REQUIRE(parts);
  CHECK(parts->head == "\xEF\xBB\xBF---\r\ntitle: A\r\n");
  CHECK(parts->body == "B");
}

TEST_CASE("a page may have no text") {
  CHECK(split("---\ntitle: A\n---")->body == "");
}

TEST_CASE("no front matter: none at the top, or no end") {
  CHECK_FALSE(split(""));
  CHECK_FALSE(split("title: A\n---\n"));
  CHECK_FALSE(split("\n---\ntitle: A\n---\n"));
  CHECK_FALSE(split("---\ntitle: A\n"));
}
