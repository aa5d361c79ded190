#include "model/text_position.hpp"

#include <catch2/catch.hpp>

#include "source/yaml.hpp"

using namespace kehoach;

namespace {

struct Example {
  SourceMap sources;
  Text text;

  Example(const std::string& before, const std::string& written, std::string value,
          TextLayout layout) {
    const auto source = sources.add("x", before + written);
    const auto begin = static_cast<uint32_t>(before.size());
    const Span span{source, begin, begin + static_cast<uint32_t>(written.size())};
    text = {std::move(value), span, layout};
  }

  std::string at(uint32_t line, uint32_t begin, uint32_t end) const {
    const Span span = span_in_text(text, sources, line, begin, end);
    return std::string(sources.text(span.source).substr(span.begin, span.end - span.begin));
  }
};

Example file(const std::string& written) {
  return {"title: x\n---\n", written, written, TextLayout::whole_file};
}

}  // namespace

TEST_CASE("bytes of a line of a Markdown file are found behind its front matter") {
  const auto example = file("first line\nsecond line\n");
  CHECK(example.at(0, 0, 5) == "first");
  CHECK(example.at(1, 7, 11) == "line");
}

TEST_CASE("lines that end with CR LF are found as well") {
  CHECK(file("first line\r\nsecond line\r\n").at(1, 0, 6) == "second");
}

TEST_CASE("a range beyond its line ends with the line, a line beyond the text is the text") {
  const auto example = file("first\nsecond");
  CHECK(example.at(0, 2, 99) == "rst");
  CHECK(example.at(9, 0, 1) == "first\nsecond");
}

TEST_CASE("a line that was normalised is marked whole") {
  const std::string decomposed = "ke\xCC\x82 x";
  const Example example("", "a\n" + decomposed + "\n", "a\nkê x\n", TextLayout::whole_file);
  CHECK(example.at(1, 4, 5) == decomposed);
}

TEST_CASE("bytes of a line of a literal block are found behind its indentation") {
  SourceMap sources;
  Diagnostics diagnostics;
  const std::string yaml = "vi: |\n  first line\n  second line\n";
  const auto tree = parse_yaml(sources.add("x.yaml", yaml), sources, diagnostics);
  const YamlNode& block = *tree.value().find("vi");
  const Text text{block.text, block.span, TextLayout::literal_scalar};

  const Span span = span_in_text(text, sources, 1, 7, 11);
  CHECK(yaml.substr(span.begin, span.end - span.begin) == "line");
  CHECK(sources.locate(span.source, span.begin).line == 3);
}

TEST_CASE("a text on one line of YAML is marked whole") {
  const Example example("vi: ", "\"a [b](c)\"", "a [b](c)", TextLayout::inline_scalar);
  CHECK(example.at(0, 6, 7) == "\"a [b](c)\"");
}

TEST_CASE("a text without source has no place") {
  const SourceMap sources;
  const Text text{"a", {}, TextLayout::whole_file};
  CHECK(span_in_text(text, sources, 0, 0, 1) == Span{});
}
