#include "source/yaml_plain.hpp"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "bench/made_up_content.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

// All of a tree: kinds, styles, spans and texts.
void describe(const YamlNode& node, std::string& out) {
  out += fmt::format("({} {} {}-{} \"{}\"", static_cast<int>(node.kind),
                     static_cast<int>(node.style), node.span.begin, node.span.end, node.text);
  for (const YamlNode& item : node.items) describe(item, out);
  for (const YamlEntry& entry : node.entries) {
    describe(entry.key, out);
    describe(entry.value, out);
  }
  out += ")";
}

std::string described(const std::optional<YamlNode>& node) {
  std::string out;
  if (node) describe(*node, out);
  return out;
}

std::string read_in_full(const std::string& text) {
  SourceMap sources;
  Diagnostics diagnostics;
  const auto root = parse_full_yaml(sources.add("x.yaml", text), sources, diagnostics);
  return diagnostics.items.empty() ? described(root) : "faulty";
}

std::string read_quickly(const std::string& text) {
  return described(read_plain_yaml(SourceId{0}, text));
}

}  // namespace

TEST_CASE("the quick reader of YAML reads what content is written in as the full parser does") {
  const auto text = GENERATE(
      as<std::string>{}, "a: b\n", "a: b", "- a\n- b c\n", "a:\n- x\n- y\nb: 1\n",
      "a:\n  - x: 1\n    y: 2\n  - x: 3\n", "a: \"b: c # d\"   # e\n",
      "a: 'b \"c\"'\n# comment\nb: {vi: Việt Nam, en: \"Viet Nam\"}\n",
      "a: [x, y-z, \"1.1\", {b: c}]\nb: []\n", "a: |\n  one\n\n    two\n  three\n\n\nb: c\n",
      "- |\n  x\n- y\n", "# c\n\na:\n  b:\n    c: d\n  e: f\n", "a: 12:30\nb: x'y\nc: {d: 12:30}\n",
      "a: https://example.org/#x\n", "- id: \"1.1\"\n  when: ../2030\n", "a:   spaced out   \n",
      "- a: 1\n\n- a: 2\n  # c\n", "a: \"b \\\"c\\\" \\\\ \\nd\"\n", "a: 'b\\n'\n");
  INFO(text);
  CHECK(read_quickly(text) != "");
  CHECK(read_quickly(text) == read_in_full(text));
}

TEST_CASE("the quick reader of YAML says nothing about what it is not sure of") {
  const auto text = GENERATE(
      as<std::string>{}, "", "# only a comment\n", "a: b\n---\nc: d\n", "%YAML 1.2\n---\na: b\n",
      "a: &x b\n", "a: *x\n", "a: !t b\n", "a: b\n c\n", "a: \"b\n  c\"\n", "a: \"\\t\"\n",
      "a: \"\\x41\"\n", "a: \"b\\\n", "a: 'it''s'\n", "a:\n", "a: null\n", "null: a\n", "a: b: c\n",
      "a: b\na: c\n", "? a\n: b\n", "a: >\n  b\n", "a: |-\n  b\n", "a: |\n  b",
      "a: |\n  b\n    \nc: d\n", "a: [x,\n  y]\n", "a: {b}\n", "a: [b: c]\n", "a: [x,]\n",
      "a: -5\n", "\"a\": b\n", "- - a\n", "-\n  a\n", "a: b #c\n", "a: \"b\"#c\n", "a: b\n  c: d\n",
      "  a: b\nc: d\n", "a: @b\n", "-: b\n", "a b: c\n", "a: {\"b\": c}\n", "a: {b: c}d\n",
      "\xEF\xBB\xBF"
      "a: b\n");
  INFO(text);
  CHECK(read_quickly(text) == "");
}

TEST_CASE("whatever a text is cut to, the quick reader agrees with the full parser or is silent") {
  const std::string text =
      "- id: \"1.1\"  # c\n  title: {vi: Số một, en: 'One'}\n  lead: [a, b]\n  text:\n    vi: |\n"
      "      Dòng\n\n      hai\n    en: x\n  when: 2026\n- id: y\n  more:\n  - 1\n  - {a: b}\n";
  for (size_t begin = 0; begin < text.size(); ++begin)
    for (size_t length = 0; begin + length <= text.size(); length += 3) {
      const std::string cut = text.substr(0, begin) + text.substr(begin + length);
      if (find_invalid_utf8(cut)) continue;  // both are given checked text only
      const std::string quick = read_quickly(cut);
      if (quick.empty()) continue;
      INFO(cut);
      REQUIRE(quick == read_in_full(cut));
    }
}

TEST_CASE("the portal's own content and made-up content are read quickly, and alike") {
  size_t read = 0;
  const auto compare = [&](const std::string& path, std::string_view text) {
    if (!path.ends_with(".yaml")) return;
    const std::string quick = read_quickly(std::string(text));
    INFO(path);
    if (!quick.empty()) CHECK(quick == read_in_full(std::string(text)));
    read += !quick.empty();
  };
  const auto content = test::project_root() / "content";
  for (const std::string& path : list_files(content)) compare(path, read_file(content / path));
  CHECK(read > 8);
  bench::write_our_site(bench::MadeUpPortal(200), compare);
  CHECK(read > 8 + 30);
}
