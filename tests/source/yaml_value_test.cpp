#include "source/yaml_value.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

// The text of "title" in what is written, read again.
std::string read_again(const std::string& text) {
  YamlValue record = YamlValue::mapping();
  record.add("title", YamlValue::scalar(text));
  record.add("last", YamlValue::scalar("x"));
  SourceMap sources;
  Diagnostics diagnostics;
  const auto tree = parse_yaml(sources.add("a.yaml", yaml_file(record)), sources, diagnostics);
  if (!tree) return "not read: " + diagnostics.items.front().message;
  CHECK(diagnostics.items.empty());
  REQUIRE(tree->find("last"));
  std::string read = tree->find("title")->text;
  if (!text.ends_with('\n') && read.ends_with('\n')) read.pop_back();  // of a block: means the same
  return read;
}

}  // namespace

TEST_CASE("whatever a text holds, it is read again as it was written") {
  const std::string texts[] = {"plain",
                               "two words",
                               "1.10",
                               "yes",
                               "a: b # c",
                               "\"quoted\" \\n",
                               "- a",
                               "*alias",
                               "tab\there",
                               "two\nlines",
                               "two\n\n  lines",
                               "\nleading line",
                               "  two\nblanks",
                               "\ttab\nline",
                               "a\x01z",
                               std::string("a\0z", 3),
                               "two\nlines\x0C",
                               "a\r\nb",
                               "\x1B[31mred",
                               "del\x7F",
                               "a\u0085b\u2028c"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(read_again(text) == text);
  }
}

TEST_CASE("a comment stays one line, whatever it tells of") {
  YamlValue record = YamlValue::mapping();
  record.add("a", YamlValue::scalar("b"));
  record.comments.push_back("from x\ninjected: yes\r\x01");
  CHECK(yaml_file(record) == "# from x injected: yes  \na: b\n");
}
