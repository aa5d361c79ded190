#include "source/yaml.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <string>
#include "support/translations.hpp"

using namespace kehoach;

namespace {

// One text parsed, with its positions as people read them.
struct Parsed {
  SourceMap sources;
  Diagnostics diagnostics;
  SourceId source;
  std::optional<YamlNode> root;

  explicit Parsed(std::string text) : source(sources.add("a.yaml", std::move(text))) {
    root = parse_yaml(source, sources, diagnostics);
    test::check_translations(diagnostics);
  }

  // "line:column", and the bytes of the span.
  std::string place(Span span) const {
    const Location location = sources.locate(span.source, span.begin);
    return fmt::format("{}:{} {}", location.line, location.column,
                       sources.text(span.source).substr(span.begin, span.end - span.begin));
  }

  // "code line:column bytes", one a line, in the order of the reports.
  std::string reports() const {
    std::string out;
    for (const Diagnostic& item : diagnostics.items) {
      out += fmt::format("{} {}\n", item.code, place(item.span));
    }
    return out;
  }
};

const YamlNode& value(const YamlNode& mapping, std::string_view key) {
  const YamlNode* found = mapping.find(key);
  REQUIRE(found != nullptr);
  return *found;
}

std::string repeated(std::string_view text, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("keys and values of nested maps, lists and brackets carry their spans") {
  const Parsed yaml(
      "plan: lai-chau\n"
      "tasks:\n"
      "  - id: \"1.1\"\n"
      "    lead: [finance, {vi: Sở Tài chính, en: 'it''s'}]\n"
      "  - second\n");
  REQUIRE(yaml.reports() == "");
  const YamlNode& root = *yaml.root;
  REQUIRE(root.entries.size() == 2);
  CHECK(yaml.place(root.entries[0].key.span) == "1:1 plan");
  CHECK(yaml.place(root.entries[0].value.span) == "1:7 lai-chau");
  CHECK(yaml.place(root.entries[1].key.span) == "2:1 tasks");

  const YamlNode& tasks = value(root, "tasks");
  REQUIRE(tasks.is_sequence());
  REQUIRE(tasks.items.size() == 2);
  CHECK(yaml.place(value(tasks.items[0], "id").span) == "3:9 \"1.1\"");
  CHECK(yaml.place(tasks.items[1].span) == "5:5 second");

  const YamlNode& lead = value(tasks.items[0], "lead");
  CHECK(yaml.place(lead.items[0].span) == "4:12 finance");
  CHECK(yaml.place(value(lead.items[1], "vi").span) == "4:26 Sở Tài chính");
  CHECK(yaml.place(lead.items[1].entries[1].key.span) == "4:40 en");
  CHECK(yaml.place(value(lead.items[1], "en").span) == "4:44 'it''s'");
  CHECK(value(lead.items[1], "en").text == "it's");
}

TEST_CASE("a list or mapping spans from its first to its last child") {
  const Parsed yaml("a:\n  b: 1\n  c: [x, y]\nd: [ ]\ne: {}\n");
  CHECK(yaml.place(value(*yaml.root, "a").span) == "2:3 b: 1\n  c: [x, y");
  CHECK(yaml.place(value(*yaml.root, "d").span) == "4:4 [ ]");
  CHECK(yaml.place(value(*yaml.root, "e").span) == "5:4 {}");
}

TEST_CASE("scalars stay text, whatever they look like") {
  const Parsed yaml("- 012\n- no\n- 1.1\n- 2026-06-30\n- 1e3\n- 'null'\n- \"~\"\n");
  std::string texts;
  for (const YamlNode& item : yaml.root->items) texts += item.text + " ";
  CHECK(texts == "012 no 1.1 2026-06-30 1e3 null ~ ");
}

TEST_CASE("the style of a scalar is kept") {
  using Style = YamlNode::Style;
  const Parsed yaml("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\n");
  CHECK(value(*yaml.root, "a").style == Style::plain);
  CHECK(value(*yaml.root, "b").style == Style::quoted);
  CHECK(value(*yaml.root, "c").style == Style::quoted);
  CHECK(value(*yaml.root, "d").style == Style::literal);
  CHECK(value(*yaml.root, "e").style == Style::folded);
}

TEST_CASE("scalars of several lines span to their end, block scalars their header") {
  const Parsed yaml(
      "plain: one\n  two\n\n  three # remark\n"
      "double: \"one \\\" #\n  two\"  # remark\n"
      "single: 'one\n  ''two'''\n"
      "literal: |-  # remark\n  one\n   two\n"
      "folded: >2\n    one\n  two\n");
  REQUIRE(yaml.reports() == "");
  const auto check = [&](std::string_view key, std::string_view place, std::string_view text) {
    CHECK(yaml.place(value(*yaml.root, key).span) == place);
    CHECK(value(*yaml.root, key).text == text);
  };
  check("plain", "1:8 one\n  two\n\n  three", "one two\nthree");
  check("double", "5:9 \"one \\\" #\n  two\"", "one \" # two");
  check("single", "7:9 'one\n  ''two'''", "one 'two'");
  check("literal", "9:10 |-", "one\n two");
  check("folded", "12:9 >2", "  one\ntwo\n");
}

TEST_CASE("files with CRLF line ends read and count like those with LF") {
  const Parsed yaml("a: b\r\nc: |\r\n  x\r\n  y\r\nd: one\r\n  two\r\n\r\ne: [f,\r\n  g]\r\n");
  REQUIRE(yaml.reports() == "");
  CHECK(yaml.place(value(*yaml.root, "a").span) == "1:4 b");
  CHECK(value(*yaml.root, "c").text == "x\ny\n");
  CHECK(yaml.place(value(*yaml.root, "c").span) == "2:4 |");
  CHECK(value(*yaml.root, "d").text == "one two");
  CHECK(yaml.place(value(*yaml.root, "e").items[1].span) == "9:3 g");
}

TEST_CASE("a byte order mark is passed over, and spans still count from the file's first byte") {
  const Parsed yaml("\xEF\xBB\xBFkey: value\nnext: x\n");
  REQUIRE(yaml.reports() == "");
  CHECK(yaml.root->entries[0].key.text == "key");
  CHECK(yaml.root->entries[0].key.span == Span{yaml.source, 3, 6});
  CHECK(yaml.place(value(*yaml.root, "next").span) == "2:7 x");
}

TEST_CASE("text is normalised to NFC, and its span keeps the bytes of the source") {
  const std::string decomposed =
      "Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
      "ch";
  const Parsed yaml("title: " + decomposed + "\nnext: x\n");
  CHECK(value(*yaml.root, "title").text == "Kế hoạch");
  CHECK(yaml.place(value(*yaml.root, "title").span) == "1:8 " + decomposed);
}

TEST_CASE("an empty text, or one of comments only, is nothing") {
  for (const char* text : {"", "\n\n", "# remark\n", "---\n", "\xEF\xBB\xBF"}) {
    const Parsed yaml(text);
    CHECK(yaml.reports() == "");
    REQUIRE(yaml.root);
    CHECK(yaml.root->kind == YamlNode::Kind::null);
  }
}

TEST_CASE("a missing value is nothing, and stands where its colon or dash is") {
  const Parsed yaml("a:\nb: ~\nc:  # none\nd:\n  - x\n  -\n  - null\ne: {f: , g: 1}\n");
  REQUIRE(yaml.reports() == "");
  CHECK(value(*yaml.root, "a").kind == YamlNode::Kind::null);
  CHECK(yaml.place(value(*yaml.root, "a").span) == "1:2 :");
  CHECK(yaml.place(value(*yaml.root, "b").span) == "2:4 ~");
  CHECK(yaml.place(value(*yaml.root, "c").span) == "3:2 :");
  CHECK(yaml.place(value(*yaml.root, "d").items[1].span) == "6:3 -");
  CHECK(yaml.place(value(*yaml.root, "d").items[2].span) == "7:5 null");
  CHECK(yaml.place(value(value(*yaml.root, "e"), "f").span) == "8:6 :");
}

TEST_CASE("a duplicate key is reported at its second place, notes the first and is dropped") {
  const Parsed yaml("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 4\n");
  REQUIRE(yaml.reports() == "duplicate-key 5:3 c\nduplicate-key 6:1 a\n");
  REQUIRE(yaml.diagnostics.items[0].notes.size() == 1);
  CHECK(yaml.diagnostics.items[0].message == "duplicate key \"c\"");
  CHECK(yaml.diagnostics.items[0].notes[0].message == "first defined here");
  CHECK(yaml.place(yaml.diagnostics.items[0].notes[0].span) == "3:3 c");
  CHECK(yaml.root->entries.size() == 2);
  CHECK(value(*yaml.root, "a").text == "1");
  CHECK(value(value(*yaml.root, "b"), "c").text == "1");
}

TEST_CASE("keys are duplicates if they read the same, quoted or decomposed") {
  CHECK(Parsed("a: 1\n\"a\": 2\n").reports() == "duplicate-key 2:1 \"a\"\n");
  CHECK(Parsed("ê: 1\ne\xCC\x82: 2\n").reports() == "duplicate-key 2:1 e\xCC\x82\n");
  CHECK(Parsed("a: 1\nA: 2\n").reports() == "");
}

TEST_CASE("anchors, aliases and tags are reported, and reading goes on") {
  const Parsed yaml(
      "a: &x 1\nb: *x\nc: !t {d: 2}\ne: &y\n  f: 3\n&z g: 4\nh: !!str\n  - &v !w 5\n");
  CHECK(yaml.reports() ==
        "yaml-anchor 1:4 &x\nyaml-anchor 2:4 *x\nyaml-tag 3:4 !t\nyaml-anchor 4:4 &y\n"
        "yaml-anchor 6:1 &z\nyaml-tag 7:4 !!str\nyaml-anchor 8:5 &v\nyaml-tag 8:8 !w\n");
  REQUIRE(yaml.root);
  CHECK(yaml.place(value(*yaml.root, "a").span) == "1:7 1");
  CHECK(yaml.place(value(value(*yaml.root, "c"), "d").span) == "3:11 2");
  CHECK(yaml.place(value(*yaml.root, "g").span) == "6:7 4");
  CHECK(value(*yaml.root, "h").items[0].text == "5");
}

TEST_CASE("a second document is reported, and the first is kept") {
  const Parsed yaml("a: 1\n---\nb: 2\n");
  CHECK(yaml.reports() == "yaml-documents 2:1 ---\n");
  REQUIRE(yaml.root);
  CHECK(yaml.root->entries.size() == 1);
  CHECK(Parsed("---\na: 1\n...\n# end\n").reports() == "");
}

TEST_CASE("a key that is not text is reported, and its entry is dropped") {
  const Parsed yaml("[a, b]: 1\n{c: d}: 2\n~: 3\nx: 4\n");
  CHECK(yaml.reports() == "wrong-type 1:2 a, b\nwrong-type 2:2 c: d\nwrong-type 3:1 ~\n");
  CHECK(yaml.diagnostics.items[0].message == "a key must be text, not a list");
  REQUIRE(yaml.root);
  REQUIRE(yaml.root->entries.size() == 1);
  CHECK(value(*yaml.root, "x").text == "4");
}

TEST_CASE("bytes that are not UTF-8 are reported where they stand") {
  const Parsed yaml("a: b\nc: x\xFFy\n");
  CHECK_FALSE(yaml.root);
  CHECK(yaml.reports() == "invalid-utf8 2:5 \xFF\n");
  CHECK(Parsed("\xFF\xFE\x61\x00").reports().starts_with("invalid-utf8 1:1"));
}

TEST_CASE("control characters are reported, line ends and tabs within text are none") {
  CHECK(Parsed("a: x\x04y\n").reports() == "yaml-syntax 1:5 \x04\n");
  CHECK(Parsed(std::string("a\0:\0", 4)).reports().starts_with("yaml-syntax 1:2"));
  CHECK(Parsed("a: 1\rb: 2\r").diagnostics.items[0].help ==
        "save the file with LF or CRLF line ends");
  CHECK(Parsed("a: x\ty\r\n").reports() == "");
}

TEST_CASE("nesting is read to 64 levels, and reported beyond") {
  const auto nested = [](size_t depth) { return repeated("[", depth) + repeated("]", depth); };
  CHECK(Parsed(nested(64)).root);
  const Parsed deeper(nested(65));
  CHECK_FALSE(deeper.root);
  CHECK(deeper.reports() == "too-deep 1:65 [\n");
}

TEST_CASE("lists and mappings are read to 100,000 entries, and reported beyond") {
  CHECK(Parsed(repeated("- 1\n", 100000)).root);
  const Parsed list(repeated("- 1\n", 100000) + "- one too many\n");
  CHECK_FALSE(list.root);
  CHECK(list.reports() == "too-long 100001:3 one too many\n");
  std::string entries;
  for (size_t i = 0; i < 100000; ++i) entries += "k" + std::to_string(i) + ": 1\n";
  CHECK(Parsed(entries).root);
  const Parsed mapping(entries + "last: 1\n");
  CHECK_FALSE(mapping.root);
  CHECK(mapping.reports() == "too-long 100001:1 last\n");
}

TEST_CASE("lines are read to one mebibyte, and reported beyond") {
  const auto line = [](size_t bytes) { return "a: 1\nb: " + std::string(bytes - 3, 'x') + "\n"; };
  CHECK(Parsed(line(1 << 20)).root);
  const Parsed longer(line((1 << 20) + 1));
  CHECK_FALSE(longer.root);
  CHECK(longer.reports() == "too-long 2:1 b\n");
}

TEST_CASE("no alias is ever expanded") {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 30; ++i) bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}]\n", i, i - 1);
  const Parsed yaml(bomb);
  CHECK(yaml.diagnostics.items.size() == 30 + 2 * 29);
  for (const Diagnostic& each : yaml.diagnostics.items) CHECK(each.code == "yaml-anchor");
}

TEST_CASE("hostile nesting of every kind ends with one report") {
  for (const char* opening : {"[", "{", "- ", "? ", "{a: ", "[a, "}) {
    const Parsed yaml(repeated(opening, 50000));
    CHECK_FALSE(yaml.root);
    REQUIRE(yaml.diagnostics.items.size() == 1);
    CHECK(yaml.diagnostics.items[0].code == "too-deep");
  }
}

TEST_CASE("find gives the value of a key, or nothing") {
  const Parsed yaml("a: 1\n");
  CHECK(yaml.root->find("a")->text == "1");
  CHECK(yaml.root->find("b") == nullptr);
  CHECK(yaml.root->find("a")->find("a") == nullptr);
}

TEST_CASE("kinds have names for messages") {
  const Parsed yaml("- {a: 1}\n- [1]\n- x\n-\n");
  std::string names;
  for (const YamlNode& item : yaml.root->items) names += std::string(kind_name(item)) + "; ";
  CHECK(names == "a mapping; a list; text; nothing; ");
}
