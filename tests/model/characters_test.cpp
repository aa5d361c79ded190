#include "model/characters.hpp"

#include <catch2/catch.hpp>

#include "support/site_text.hpp"

using namespace kehoach;
using Catch::Matchers::Contains;

namespace {

std::vector<std::string> codes(std::string_view text) {
  Diagnostics diagnostics;
  check_characters(text, {}, diagnostics);
  std::vector<std::string> found;
  for (const Diagnostic& each : diagnostics.items)
    found.push_back((each.severity == Severity::error ? "error " : "warning ") +
                    std::string(each.code));
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text in any script, with line breaks and tabs, has nothing hidden in it") {
  CHECK(codes("") == Lines{});
  CHECK(codes("Kế hoạch\r\n\tbán dẫn – 100 % “Đà Nẵng” 中文 العربية 😀") == Lines{});
}

TEST_CASE("controls and what reverses the order of words are errors") {
  for (const char* text : {"a\x01",
                           "\x1F"
                           "b",
                           "a\x7F", "\u0085", "\u009F", "\uFFFE", "a\vb"})
    CHECK(codes(text) == Lines{"error control-character"});
  for (const char* text : {"\u202A", "a\u202Eb", "\u2066x\u2069"})
    CHECK(codes(text) == Lines{"error bidi-control"});
  CHECK(codes(std::string_view("\0", 1)) == Lines{"error control-character"});
}

TEST_CASE("what has no width is a warning") {
  for (const char* text : {"Sở\u200B Tài chính", "\uFEFFa", "a\u00ADb", "\u2060", "\u200E"})
    CHECK(codes(text) == Lines{"warning invisible-character"});
}

TEST_CASE("each kind is reported once a text") {
  CHECK(codes("\u200B\u200B\u202E\u202E\x01\x02") ==
        Lines{"warning invisible-character", "error bidi-control", "error control-character"});
}

TEST_CASE("hidden characters are found in fields of every kind, also where escapes hide them") {
  const auto site = test::load_site_text(R"(
-- content/jurisdictions.yaml --
- {id: x, name: {vi: "Tỉnh\u202E X", en: X}}
-- content/plans/p/plan.yaml --
jurisdiction: x
number: "1\u200B/KH"
title: {vi: P, en: P}
summary: {vi: "a\u0007", en: a}
-- content/pages/about.vi.md --
---
title: A
---
Một)"
                                         "\u202E"
                                         R"(hai
)");
  const std::string messages = test::lines(site.diagnostics, site.sources);
  CHECK_THAT(messages,
             Contains("content/jurisdictions.yaml:1:22 bidi-control: the text has U+202E"));
  CHECK_THAT(messages,
             Contains("content/plans/p/plan.yaml:2:9 invisible-character: the text has U+200B"));
  CHECK_THAT(messages, Contains("content/plans/p/plan.yaml:4:15 control-character: the text has a "
                                "control character, U+0007"));
  CHECK_THAT(messages, Contains("content/pages/about.vi.md") && Contains("bidi-control"));
}

namespace {

// "code `marked text` message" of what a file's text is told of.
std::string form_of(const std::string& text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const SourceId source = sources.add("a.yaml", text);
  check_normal_form(sources.text(source), source, diagnostics);
  std::string told;
  for (const Diagnostic& item : diagnostics.items)
    told +=
        std::string(item.code) + " `" +
        std::string(sources.text(source).substr(item.span.begin, item.span.end - item.span.begin)) +
        "` " + item.message;
  return told;
}

}  // namespace

TEST_CASE("letters written apart from their marks are told once a file, at the first") {
  CHECK(form_of("title: Kế hoạch bán dẫn\n") == "");
  CHECK(form_of("") == "");
  CHECK(form_of("title: Lai Cha\u0302u\n") ==
        "not-normalised `a\u0302` letters and their marks are written apart in this line");
  CHECK(form_of("a: b\nc: Ke\u0302\u0301 hoa\u0323ch\nd: e\nf: ho\u031B\u0323p\n") ==
        "not-normalised `e\u0302` letters and their marks are written apart in 2 lines, from here "
        "on");
  // Half of the marks joined is not whole, and marks in another order are another text.
  CHECK(form_of("K\u00EA\u0301") ==
        "not-normalised `\u00EA\u0301` letters and their marks are written apart in this line");
  // Signs that NFC writes as others.
  CHECK(form_of("5 \u212B") ==
        "not-normalised `\u212B` letters and their marks are written apart in this line");
}
