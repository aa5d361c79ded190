#include "source/yaml_error.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>

#include "source/yaml.hpp"
#include "support/translations.hpp"

using namespace kehoach;

namespace {

// The first report about a text, as "line:column bytes: message", and the line of its note.
std::string complaint(std::string text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("a.yaml", std::move(text));
  CHECK_FALSE(parse_yaml(source, sources, diagnostics));
  REQUIRE(diagnostics.items.size() == 1);
  test::check_translations(diagnostics);
  const Diagnostic& item = diagnostics.items[0];
  CHECK_FALSE(item.help.empty());
  const Location at = sources.locate(source, item.span.begin);
  std::string out = fmt::format(
      "{}:{} {}: {}", at.line, at.column,
      sources.text(source).substr(item.span.begin, item.span.end - item.span.begin), item.message);
  for (const Note& note : item.notes) {
    const Location place = sources.locate(source, note.span.begin);
    out += fmt::format("; {}:{} {}", place.line, place.column, note.message);
  }
  return out;
}

}  // namespace

TEST_CASE("a value that contains a colon must be quoted") {
  CHECK(complaint("title: Kế hoạch: năm 2026\n") ==
        "1:16 :: a value that contains \": \" must be quoted");
  CHECK(complaint("- title: a\n  note: Plan: b: c\n") ==
        "2:13 :: a value that contains \": \" must be quoted");
}

TEST_CASE("a tab used for indentation is shown, wherever the parser stumbles") {
  const std::string message = "a tab is used for indentation";
  CHECK(complaint("a:\n\tb: 1\n") == "2:1 \t: " + message);
  CHECK(complaint("a:\n  - b\n\t- c\n") == "3:1 \t: " + message);
  CHECK(complaint("a:\n  b: 1\n \t c: 1\n") == "3:2 \t : " + message);
  CHECK(complaint("a: |\n  x\n\ty\n") == "3:1 \t: " + message);
}

TEST_CASE("a quote without end is shown where it begins") {
  CHECK(complaint("a: \"unclosed\nb: 1\n") == "1:4 \": the quote is never closed");
  CHECK(complaint("a: 1\nb: [c, 'unclosed]\nd: 1\n") == "2:8 ': the quote is never closed");
  CHECK(complaint("a: 'x\n---\ny'\n") == "1:4 ': the quote is never closed");
}

TEST_CASE("a quote that the next quote closes is noted where it begins") {
  CHECK(complaint("a: \"unclosed\nb: \"x\"\n") ==
        "2:5 x: text follows a closing quote; 1:4 the quote was opened here");
}

TEST_CASE("text behind a closing quote or bracket is shown") {
  CHECK(complaint("a: 'it's'\n") == "1:8 s: text follows a closing quote");
  CHECK(complaint("a: \"A\" và B\n") == "1:8 v: text follows a closing quote");
  CHECK(complaint("a: [draft] Plan\n") == "1:12 P: text follows a closing \"]\"");
  CHECK(complaint("a: {x: 1} y\n") == "1:11 y: text follows a closing \"}\"");
}

TEST_CASE("bad indentation is shown at the line that fits nothing") {
  const std::string column =
      "bad indentation: the line begins in another column than the lines above it";
  CHECK(complaint("a:\n    b: 1\n  c: 2\n") == "3:3 c: " + column);
  CHECK(complaint("a: |\n    x\n  y\n") == "3:3 y: " + column);
  const std::string nothing = "bad indentation: the line belongs to nothing above it";
  CHECK(complaint("  a: 1\nb: 2\n") == "2:1 b: 2: " + nothing);
  CHECK(complaint("- a\nb: 1\n") == "2:1 b: 1: " + nothing);
  CHECK(complaint("a: 1\n  b: 2\n") ==
        "2:4 :: bad indentation: the line continues the value above it and cannot hold a key");
  CHECK(complaint("a: 1\n- b\n") == "2:1 -: a list item stands where a key is expected");
}

TEST_CASE("a key without colon, or without space behind it, is shown") {
  CHECK(complaint("a: 1\nb:2\nc: 3\n") == "2:2 :: a space is missing after \":\"");
  CHECK(complaint("a: 1\njust text\nc: 3\n") == "2:1 just text: a line without \":\"");
  CHECK(complaint("a: 1\njust text\n") == "2:1 just text: no \":\" follows \"just text\"");
  CHECK(complaint("a: {vi: Xin chào, các bạn}\n") == "1:19 các bạn: no \":\" follows \"các bạn\"");
}

TEST_CASE("a bracket that is not closed is shown") {
  CHECK(complaint("a: [b, c\n") == "1:4 [: the bracket is never closed");
  CHECK(complaint("a: {b: c\n") == "1:4 {: the bracket is never closed");
  CHECK(complaint("a: [b, c\nd: 1\n") ==
        "2:2 :: \",\" or \"]\" is expected here; 1:4 the bracket was opened here");
  CHECK(complaint("a: {b: c: d}\n") ==
        "1:9 :: \",\" or \"}\" is expected here; 1:4 the bracket was opened here");
}

TEST_CASE("values that begin with a sign of the format must be quoted") {
  for (const char* sign : {"@", "`", "%", "]", "}"}) {
    CHECK(complaint(fmt::format("a: {}x\n", sign)) ==
          fmt::format("1:4 {0}: a value that begins with \"{0}\" must be quoted", sign));
  }
  CHECK(complaint("a: ? b\n") == "1:4 ?: a value that begins with \"?\" must be quoted");
  CHECK(complaint("a: - b\n") == "1:4 -: a list item cannot stand here");
}

TEST_CASE("emphasis in a plain value is taken for an alias, and the report tells to quote it") {
  const std::string message = "anchors and aliases are not part of the format";
  CHECK(complaint("a: *quan trọng*\n") == "1:4 *: " + message);
  CHECK(complaint("a: **b**\n") == "1:4 *: " + message);
  CHECK(complaint("a: & b\n") == "1:5  : " + message);
}

TEST_CASE("a tag that is none is told to be quoted, where the parser gives it up") {
  const std::string message = "tags are not part of the format";
  CHECK(complaint("a: !<x y\n") == "1:7  : " + message);
  CHECK(complaint("a: !! b\n") == "1:6  : " + message);
  CHECK(complaint("a: !x!y!z b\n") == "1:8 !: " + message);
  CHECK(complaint("a: !x !y b\n") == "1:7 !: " + message);
}

TEST_CASE("a key that no line above can have led to is shown at its colon") {
  CHECK(complaint("-\ta: b\n- c: d\n") == "1:4 :: unexpected \":\"");
  CHECK(complaint("a: b\n  c\n d: - e\n") == "2:3 c: a line without \":\"");
}

TEST_CASE("escapes that do not exist are shown") {
  CHECK(complaint("a: \"C:\\qx\"\n") == "1:7 \\q: an unknown escape after \"\\\"");
  CHECK(complaint("a: \"\\u12\"\n") == "1:5 \\u12\": an unknown escape after \"\\\"");
}

TEST_CASE("text on the header line of a block scalar is shown") {
  CHECK(complaint("a: |x\n  b\n") == "1:5 x: text stands on the line of \"|\" or \">\"");
}

TEST_CASE("a complaint of the parser without words of ours is passed on") {
  SourceMap sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("a.yaml", "a: 1\n");
  YamlComplaint unknown;
  unknown.text = "unheard of";
  unknown.at = 99;
  report_complaint(unknown, source, sources.text(source), diagnostics);
  REQUIRE(diagnostics.items.size() == 1);
  CHECK(diagnostics.items[0].message == "not valid YAML: unheard of");
  CHECK(diagnostics.items[0].span == Span{source, 5, 5});
}
