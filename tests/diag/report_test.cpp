#include "diag/report.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "base/json.hpp"

namespace kehoach {
namespace {

using Catch::Matchers::Equals;

struct Fixture {
  SourceMap sources;
  Diagnostics diagnostics;

  // The span of the first `part` in a new source.
  Span span_in(std::string path, std::string text, std::string_view part) {
    const auto begin = static_cast<uint32_t>(text.find(part));
    const auto end = begin + static_cast<uint32_t>(part.size());
    return {sources.add(std::move(path), std::move(text)), begin, end};
  }

  std::string text() const { return report(diagnostics, sources, {}); }
  std::string in(ReportFormat format) const {
    return report(diagnostics, sources, {.format = format});
  }
};

// The two lines that show the place of an error at `part` of `text`.
std::string snippet(std::string text, std::string_view part) {
  Fixture fixture;
  fixture.diagnostics.error("c", fixture.span_in("p", std::move(text), part), "m");
  const std::string out = fixture.text();
  const size_t begin = out.find('\n') + 1;
  return out.substr(begin, out.find("1 error\n") - begin);
}

}  // namespace

TEST_CASE("an error shows place, message, code, line, caret and help") {
  Fixture fixture;
  const Span span = fixture.span_in("content/plans/x/tasks.yaml", "- id: 1\n  titel: y\n", "titel");
  fixture.diagnostics.error("unknown-field", span, "unknown field \"titel\"")
      .with_help("did you mean \"title\"?");
  CHECK_THAT(fixture.text(),
             Equals(R"(content/plans/x/tasks.yaml:2:3: error: unknown field "titel" [unknown-field]
    2 |   titel: y
      |   ^~~~~
help: did you mean "title"?
1 error
)"));
}

TEST_CASE("notes are further places, and the last line counts") {
  Fixture fixture;
  const Span span = fixture.span_in("a.yaml", "id: one\nid: two\n", "id: two");
  fixture.diagnostics.error("duplicate-key", span, "duplicate key \"id\"")
      .note("first defined here", {span.source, 0, 2})
      .note("keys are case-sensitive", {});
  fixture.diagnostics.warning("empty", {span.source, 0, 0}, "nothing of use");
  fixture.diagnostics.error("no-site", {}, "no site here");
  CHECK_THAT(fixture.text(), Equals(R"(a.yaml:2:1: error: duplicate key "id" [duplicate-key]
    2 | id: two
      | ^~~~~~~
a.yaml:1:1: note: first defined here
    1 | id: one
      | ^~
note: keys are case-sensitive
a.yaml: warning: nothing of use [empty]
error: no site here [no-site]
2 errors, 1 warning
)"));
}

TEST_CASE("nothing is reported as nothing") {
  const Fixture fixture;
  CHECK(fixture.text() == "");
  CHECK(fixture.in(ReportFormat::github) == "");
  CHECK(fixture.in(ReportFormat::json) == "[]\n");
}

TEST_CASE("warnings alone are counted alone") {
  Fixture fixture;
  fixture.diagnostics.warning("w", {}, "a");
  fixture.diagnostics.warning("w", {}, "b");
  CHECK_THAT(fixture.text(), Equals("warning: a [w]\nwarning: b [w]\n2 warnings\n"));
}

TEST_CASE("the caret stands under its text, whatever comes before") {
  CHECK_THAT(snippet("\ta: x", "x"), Equals("    1 |     a: x\n"
                                            "      |        ^\n"));
  CHECK_THAT(snippet("ab\tx\ty", "y"), Equals("    1 | ab  x   y\n"
                                              "      |         ^\n"));
  CHECK_THAT(snippet("Sở: xấu", "xấu"), Equals("    1 | Sở: xấu\n"
                                               "      |     ^~~\n"));
  CHECK_THAT(snippet("So\u031B\u0309: xa\u0302\u0301u", "xa\u0302\u0301u"),
             Equals("    1 | So\u031B\u0309: xa\u0302\u0301u\n"
                    "      |     ^~~\n"));
  CHECK_THAT(snippet("日本: 中国", "中国"), Equals("    1 | 日本: 中国\n"
                                                   "      |       ^~~~\n"));
}

TEST_CASE("characters that would upset the terminal are not shown") {
  CHECK_THAT(snippet("a\x1B[31m\u202E\xFFx\r\n", "x"), Equals("    1 | a\uFFFD[31m\uFFFD\uFFFDx\n"
                                                              "      |         ^\n"));
  Fixture fixture;
  fixture.diagnostics.error("c", {}, "bad \"\x1B[2J\"");
  CHECK_THAT(fixture.text(), Equals("error: bad \"\uFFFD[2J\" [c]\n1 error\n"));
}

TEST_CASE("a span over several lines is underlined to the end of the first") {
  CHECK_THAT(snippet("a: |\n  b\n  c\n", "|\n  b\n"), Equals("    1 | a: |\n"
                                                             "      |    ^\n"));
  CHECK_THAT(snippet("x: [1,\n2]", "[1,\n2]"), Equals("    1 | x: [1,\n"
                                                      "      |    ^~~\n"));
}

TEST_CASE("a span without length, or behind the line, has a caret alone") {
  Fixture fixture;
  const SourceId id = fixture.sources.add("p", "ab\n");
  fixture.diagnostics.error("c", {id, 1, 1}, "inside");
  fixture.diagnostics.error("c", {id, 2, 3}, "at the line's end");
  fixture.diagnostics.error("c", {id, 99, 99}, "beyond the text");
  CHECK_THAT(fixture.text(), Equals("p:1:2: error: inside [c]\n"
                                    "    1 | ab\n"
                                    "      |  ^\n"
                                    "p:1:3: error: at the line's end [c]\n"
                                    "    1 | ab\n"
                                    "      |   ^\n"
                                    "p:2:1: error: beyond the text [c]\n"
                                    "    2 |\n"
                                    "      | ^\n"
                                    "3 errors\n"));
}

TEST_CASE("a line of more than 200 columns is cut around the caret") {
  const std::string fill(500, '.');
  const std::string dots(40, '.');
  CHECK_THAT(snippet(fill + "xyz" + fill, "xyz"),
             Equals("    1 | …" + dots + "xyz" + std::string(57, '.') + "…\n" + "      |  " +
                    std::string(40, ' ') + "^~~\n"));
  CHECK_THAT(snippet("xyz" + fill, "xyz"),
             Equals("    1 | xyz" + std::string(97, '.') + "…\n" + "      | ^~~\n"));
  CHECK_THAT(snippet(fill + "xyz", "xyz"), Equals("    1 | …" + std::string(97, '.') + "xyz\n" +
                                                  "      |  " + std::string(97, ' ') + "^~~\n"));
  CHECK_THAT(snippet(dots + std::string(160, 'x'), "x"),
             Equals("    1 | " + dots + std::string(160, 'x') + "\n" +  //
                    "      | " + std::string(40, ' ') + "^\n"));
}

TEST_CASE("a long underline ends where the shown part ends") {
  const std::string marked(300, 'x');
  CHECK_THAT(snippet("  " + marked, marked), Equals("    1 |   " + std::string(98, 'x') + "…\n" +
                                                    "      |   ^" + std::string(97, '~') + "\n"));
}

TEST_CASE("a wide character cut in half leaves a space, so the caret stays in place") {
  std::string fill;
  for (int i = 0; i < 150; ++i) fill += "日";
  std::string shown;
  for (int i = 0; i < 19; ++i) shown += "日";
  const std::string out = snippet(fill + "a" + "xyz", "xyz");
  // 304 columns, the last 100 shown: from column 204, the beginning of a character.
  std::string whole;
  for (int i = 0; i < 48; ++i) whole += "日";
  CHECK_THAT(out, Equals("    1 | …" + whole + "axyz\n" +  //
                         "      |  " + std::string(97, ' ') + "^~~\n"));
  const std::string odd = snippet("b" + fill + "xyz" + fill, "xyz");
  CHECK_THAT(odd.substr(0, odd.find("xyz")), Equals("    1 | …" + shown + "日"));
  const std::string half = snippet(fill + "bxyz" + fill, "xyz");
  CHECK_THAT(half.substr(0, half.find("xyz")), Equals("    1 | … " + shown + "b"));
}

TEST_CASE("line numbers of more than five digits widen the margin") {
  CHECK_THAT(snippet(std::string(123455, '\n') + "x", "x"), Equals("123456 | x\n"
                                                                   "       | ^\n"));
}

TEST_CASE("colours are escapes around the same text") {
  Fixture fixture;
  const Span span = fixture.span_in("a", "x", "x");
  fixture.diagnostics.error("c", span, "m").with_help("h");
  const std::string coloured = report(fixture.diagnostics, fixture.sources, {.colour = true});
  CHECK(coloured.find("\033[1;31merror: \033[0m") != std::string::npos);
  std::string plain;
  for (size_t i = 0; i < coloured.size(); ++i) {
    if (coloured[i] == '\033')
      i = coloured.find('m', i);
    else
      plain += coloured[i];
  }
  CHECK_THAT(plain, Equals(fixture.text()));
}

TEST_CASE("JSON has one object a diagnostic, with null for what is not known") {
  Fixture fixture;
  const Span span = fixture.span_in("a.yaml", "Sở: \"x\ny\"", "\"x\ny\"");
  fixture.diagnostics.error("e", span, "say \"x\"").with_help("h").note("n", {span.source, 0, 4});
  fixture.diagnostics.warning("w", {span.source, 0, 0}, "m");
  fixture.diagnostics.warning("w", {}, "m");
  CHECK_THAT(fixture.in(ReportFormat::json),
             Equals(R"([{"severity":"error","code":"e","message":"say \"x\"","file":"a.yaml",)"
                    R"("line":1,"column":5,"end_line":2,"end_column":3,"help":"h",)"
                    R"("notes":[{"message":"n","file":"a.yaml","line":1,"column":1,)"
                    R"("end_line":1,"end_column":3}]},)"
                    R"({"severity":"warning","code":"w","message":"m","file":"a.yaml","line":null,)"
                    R"("column":null,"end_line":null,"end_column":null,"help":null,"notes":[]},)"
                    R"({"severity":"warning","code":"w","message":"m","file":null,"line":null,)"
                    R"("column":null,"end_line":null,"end_column":null,"help":null,"notes":[]}])"
                    "\n"));
}

TEST_CASE("GitHub gets one command a line, escaped") {
  Fixture fixture;
  const Span span = fixture.span_in("a,b:c.yaml", "x: y", "y");
  fixture.diagnostics.error("bad-value", span, "100 %\r\n::error::x, y").with_help("h");
  fixture.diagnostics.warning("w", {span.source, 0, 0}, "m");
  fixture.diagnostics.warning("w", {}, "m");
  CHECK_THAT(fixture.in(ReportFormat::github),
             Equals("::error file=a%2Cb%3Ac.yaml,line=1,col=4,title=bad-value::"
                    "100 %25%0D%0A::error::x, y\n"
                    "::warning file=a%2Cb%3Ac.yaml,title=w::m\n"
                    "::warning title=w::m\n"));
}

TEST_CASE("a mark in a very long line is shown with what stands around it") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "Sở ";
  const size_t before = text.size();
  text += "here";
  for (int i = 0; i < 5000; ++i) text += " Sở";
  const std::string shown = snippet(text, "here");
  const auto words = [](int count) {
    std::string out;
    while (count-- > 0) out += " Sở";
    return out;
  };
  CHECK_THAT(shown, Equals("    1 | …" + words(13) + " here" + words(18) + " S…\n      | " +
                           std::string(41, ' ') + "^~~~\n"));
  Fixture fixture;
  fixture.diagnostics.error("c", fixture.span_in("p", text, "here"), "m");
  CHECK_THAT(fixture.text(), Catch::StartsWith(fmt::format("p:1:{}: error", before / 5 * 3 + 1)));
}

TEST_CASE("marks without end on one letter are cut off, the rest of the line is not") {
  std::string text = "x a";
  for (int i = 0; i < 1000; ++i) text += "\u0301";
  CHECK(snippet(text + "bc", "bc").size() < 60);
  CHECK_THAT(snippet(text + "bc", "bc"), Catch::Contains("bc\n"));
}

}  // namespace kehoach
