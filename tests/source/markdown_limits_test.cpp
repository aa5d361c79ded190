#include "source/markdown_limits.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "source/markdown.hpp"

using namespace kehoach;

namespace {

using Limits = MarkdownLimits;

std::string repeated(std::string_view text, size_t times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

// "line:begin-end message", or nothing.
std::string found(std::string_view markdown) {
  const auto excess = find_markdown_excess(markdown);
  if (!excess) return "";
  CHECK(!excess->help.empty());
  return fmt::format("{}:{}-{} {}", excess->line, excess->begin, excess->end, excess->message);
}

}  // namespace

TEST_CASE("each limit of Markdown holds what is at it and refuses one more") {
  struct Example {
    size_t most;
    std::string (*text)(size_t count);
    std::string_view place_and_message;
  };
  constexpr Example examples[] = {
      {Limits::bytes, [](size_t n) { return repeated("word\n", n / 5) + std::string(n % 5, 'x'); },
       "0:0-0 a text of more than 1 MB"},
      {Limits::nesting, [](size_t n) { return "a\n\n" + repeated("> ", n) + "b"; },
       "2:0-66 more than 32 quotes and lists begin in one line"},
      {Limits::nesting, [](size_t n) { return repeated("1. ", n - 1) + "+ b"; },
       "0:0-98 more than 32 quotes and lists begin in one line"},
      {Limits::indent, [](size_t n) { return "a\n" + std::string(n, ' ') + "b"; },
       "1:0-129 the line is indented by more than 128 columns"},
      {Limits::indent / 4, [](size_t n) { return std::string(n, '\t') + "b"; },
       "0:0-33 the line is indented by more than 128 columns"},
      {Limits::word, [](size_t n) { return "a " + std::string(n, 'b') + " c"; },
       "0:2-4099 a word of more than 4096 bytes"},
      {Limits::columns, [](size_t n) { return "x\n" + repeated("|a ", n); },
       "1:0-303 more than 100 bars in one line"},
      {Limits::instructions, [](size_t n) { return repeated("<?a\n", n - 1) + "<!A <!-- b -->"; },
       "100:0-14 more than 100 times \"<?\" or \"<!\" in one text"},
      {Limits::images, [](size_t n) { return repeated("![a\n", n); },
       "1000:0-3 more than 1000 images in one paragraph"},
      {Limits::table_heads, [](size_t n) { return repeated("a\n-|-\n", n); },
       "41:0-3 a table after too many lines without an empty one"},
      {Limits::lines_of_head, [](size_t n) { return repeated("a\n", n - 1) + "|-|"; },
       "500:0-3 a table after too many lines without an empty one"},
  };
  for (const Example& example : examples) {
    INFO(example.place_and_message);
    CHECK(found(example.text(example.most)) == "");
    CHECK(found(example.text(example.most + 1)) == example.place_and_message);
  }
}

TEST_CASE("what only looks like too much is none") {
  CHECK(found(repeated("- ", 1000)) == "");         // a line across the page
  CHECK(found(repeated("* ", 1000) + "\n") == "");  // likewise
  CHECK(found(std::string(500, ' ') + "\n") == "");
  CHECK(found(repeated("<!-- a -->\n", 1000)) == "");
  CHECK(found(repeated("![a](/b)\n\n", 5000)) == "");
  CHECK(found(repeated("|a|\n|-|\n|b|\n\n", 1000)) == "");
  CHECK(found(repeated("> |a|\n> |-|\n>\n", 1000)) == "");
  CHECK(found("|a|\n|-|\n" + repeated("|b|\n", 5000)) == "");
  CHECK(found(repeated("- item\n", 5000) + "---\n") == "");
  CHECK(found(repeated("-5 độ, 3.5 % và (2) ", 500)) == "");
}

TEST_CASE("text beyond a limit is shown as it is, and nothing in it is markup") {
  CHECK(markdown_to_html(repeated("> ", 33) + "*<b>*", {}) ==
        "<p>" + repeated("&gt; ", 33) + "*&lt;b&gt;*</p>\n");
  CHECK(markdown_links(repeated("> ", 33) + "[a](/b)").empty());
}
