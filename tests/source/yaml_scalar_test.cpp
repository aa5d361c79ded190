#include "source/yaml_scalar.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "source/markdown.hpp"

using namespace kehoach;

namespace {

// The value of the key `a` of one text.
struct Scalar {
  SourceMap sources;
  Diagnostics diagnostics;
  YamlNode node;

  explicit Scalar(std::string text) {
    const SourceId source = sources.add("a.yaml", std::move(text));
    const auto root = parse_yaml(source, sources, diagnostics);
    REQUIRE(root);
    REQUIRE(root->find("a"));
    node = *root->find("a");
  }

  // "line:column bytes" of a piece of the scalar.
  std::string place(uint32_t line, uint32_t begin, uint32_t end) const {
    const Span span = span_in_scalar(node, sources, line, begin, end);
    const Location location = sources.locate(span.source, span.begin);
    return fmt::format("{}:{} {}", location.line, location.column,
                       sources.text(span.source).substr(span.begin, span.end - span.begin));
  }

  // The same of a piece that is found in the scalar's text.
  std::string place_of(std::string_view piece) const {
    const size_t at = node.text.find(piece);
    REQUIRE(at != std::string::npos);
    const auto line = std::count(node.text.begin(), node.text.begin() + at, '\n');
    const size_t begin = at - line_begin_of(node.text, at);
    return place(static_cast<uint32_t>(line), static_cast<uint32_t>(begin),
                 static_cast<uint32_t>(begin + piece.size()));
  }
};

}  // namespace

TEST_CASE("a piece of a one-line scalar is found in its source") {
  CHECK(Scalar("a: one two three\n").place_of("two") == "1:8 two");
  CHECK(Scalar("b: {c: d}\na: Sở Tài chính # x\n").place_of("Tài") == "2:7 Tài");
}

TEST_CASE("a piece of a quoted scalar is found behind its escapes") {
  CHECK(Scalar("a: 'it''s two'\n").place_of("two") == "1:11 two");
  CHECK(Scalar("a: \"\\\"x\\\" \\u1EBF\\x41 two\"\n").place_of("two") == "1:22 two");
  CHECK(Scalar("a: \"\\\"x\\\" \\u1EBF two\"\n").place_of("ế") == "1:11 \\u1EBF");
  CHECK(Scalar("a: \"one\\ntwo\"\n").place_of("two") == "1:10 two");
}

TEST_CASE("a piece of a literal block scalar is found on its own line") {
  const Scalar text(
      "b:\n"
      "  - 1\n"
      "a: |  # remark\n"
      "\n"
      "    Sở Tài chính\n"
      "      code\n"
      "\n"
      "    last\n");
  CHECK(text.place_of("Tài") == "5:8 Tài");
  CHECK(text.place_of("  code") == "6:5   code");
  CHECK(text.place_of("last") == "8:5 last");
  CHECK(text.place(0, 0, 0) == "4:1 ");
}

TEST_CASE("an indentation indicator leaves the leading spaces in the text") {
  const Scalar text("a: |2-\n    two\n  one\n");
  CHECK(text.node.text == "  two\none");
  CHECK(text.place_of("two") == "2:5 two");
  CHECK(text.place_of("one") == "3:3 one");
}

TEST_CASE("block scalars with CRLF line ends are found too") {
  const Scalar text("a: |\r\n  one\r\n\r\n  two\r\n");
  CHECK(text.place_of("one") == "2:3 one");
  CHECK(text.place_of("two") == "4:3 two");
}

TEST_CASE("a piece of decomposed text is found in its source") {
  const Scalar text(
      "a: |\n  Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
      "ch moi\n");
  CHECK(text.node.text == "Kế hoạch moi\n");
  CHECK(text.place_of("moi") == "2:15 moi");
  CHECK(text.place_of("hoạch") ==
        "2:8 hoa\xCC\xA3"
        "ch");
}

TEST_CASE("folded scalars are exact where a line stayed a line") {
  const Scalar single("a: >-\n  one two\n");
  CHECK(single.place_of("two") == "2:7 two");
  const Scalar folded("a: >-\n  one\n  two\n");
  CHECK(folded.node.text == "one two");
  CHECK(folded.place_of("two") == "1:4 >-");
}

TEST_CASE("where the source cannot tell, a piece has the scalar's own span") {
  CHECK(Scalar("a: one\n  two\n").place_of("two") == "1:4 one\n  two");
  CHECK(Scalar("a: \"one\n  two\"\n").place_of("two") == "1:4 \"one\n  two\"");
  CHECK(Scalar("a: |\n  one\n").place(7, 0, 1) == "1:4 |");
  CHECK(Scalar("a: one\n").place(7, 0, 1) == "1:4 one");
  CHECK(span_in_scalar(YamlNode{}, SourceMap{}, 0, 0, 1) == Span{});
}

TEST_CASE("a Markdown link in a block scalar has its exact place in the file") {
  const Scalar text(
      "a: |\n"
      "  Theo [Quyết định](documents/1018-qd-ttg)\n"
      "  và\n"
      "\n"
      "  - [kế hoạch](other-plan) năm 2026.\n");
  std::string places;
  for (const MarkdownLink& link : markdown_links(text.node.text)) {
    places += text.place(link.line, link.begin, link.end) + "\n";
  }
  CHECK(places == "2:21 documents/1018-qd-ttg\n5:16 other-plan\n");
}

TEST_CASE("white space and comments are skipped, a # within a word is none") {
  CHECK(skip_space_and_comments("  # x\r\n\t y", 0) == 9);
  CHECK(skip_space_and_comments("a#b", 1) == 1);
  CHECK(skip_space_and_comments("# all", 0) == 5);
}

TEST_CASE("a line is bounded by LF and CRLF alike") {
  CHECK(line_begin_of("ab\ncd", 4) == 3);
  CHECK(line_begin_of("ab\ncd", 1) == 0);
  CHECK(line_end_of("ab\r\ncd", 1) == 2);
  CHECK(line_end_of("ab\ncd", 3) == 5);
}
