#include "source/markdown.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/parallel.hpp"
#include "source/markdown_events.hpp"

using namespace kehoach;

namespace {

using Kind = MarkdownKind;

std::vector<Kind> entered(std::string_view markdown) {
  std::vector<Kind> kinds;
  for (const MarkdownEvent& event : markdown_events(markdown)) {
    if (event.enter) kinds.push_back(event.kind);
  }
  return kinds;
}

std::string repeated(std::string_view text, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("events come in the order of the text, and each enter knows its leave") {
  const auto events = markdown_events("# a *b*\n");
  REQUIRE(events.size() == 6);
  CHECK(events[0].kind == Kind::heading);
  CHECK(events[0].number == 1);
  CHECK(events[0].end == 5);
  CHECK(events[1].text == "a ");
  CHECK(events[1].end == 1);
  CHECK(events[2].kind == Kind::emphasis);
  CHECK(events[2].end == 4);
  CHECK_FALSE(events[5].enter);
  CHECK(events[5].number == 1);
}

TEST_CASE("a table has a head, a body if it has rows, and cells with alignment") {
  const auto kinds = entered("|a|b|\n|:-:|--|\n|1|2|\n");
  CHECK(kinds == std::vector{Kind::table, Kind::table_head, Kind::head_cell, Kind::text,
                             Kind::head_cell, Kind::text, Kind::table_body, Kind::table_row,
                             Kind::cell, Kind::text, Kind::cell, Kind::text});
  CHECK(entered("|a|\n|-|\n") ==
        std::vector{Kind::table, Kind::table_head, Kind::head_cell, Kind::text});
  CHECK(markdown_events("|a|\n|:-:|\n")[2].alignment == 'c');
}

TEST_CASE("paragraphs of a list without blank lines are tight") {
  CHECK(entered("- a\n- b\n")[2] == Kind::tight_paragraph);
  CHECK(entered("- a\n\n- b\n")[2] == Kind::paragraph);
}

TEST_CASE("raw HTML makes no events") {
  CHECK(entered("<div>x</div>\n").empty());
  CHECK(entered("a<br>b\n") == std::vector{Kind::paragraph, Kind::text, Kind::text});
}

TEST_CASE("a table wider than any reader's is text, so that its rows cannot be multiplied") {
  std::string table = std::string(500, '|') + "\n";
  for (int i = 0; i < 499; ++i) table += "|-";
  table += "|\n";
  for (int i = 0; i < 1000; ++i) table += "a\n";
  CHECK(markdown_events(table).size() < 10000);
}

TEST_CASE("texts parsed at the same time all have their extensions") {
  const std::string text = "www.a.vn ~~x~~ http://b.vn\n";
  const size_t expected = markdown_events(text).size();
  std::vector<size_t> sizes(2000);
  parallel_for(sizes.size(), 8, [&](size_t i) { sizes[i] = markdown_events(text).size(); });
  CHECK(std::count(sizes.begin(), sizes.end(), expected) == 2000);
}

TEST_CASE("words leave out markup, and keep lines and cells apart") {
  const auto words = [](std::string_view markdown) { return words_of(markdown_events(markdown)); };
  CHECK(words("# A *b*\n\nc\nd `e`  \nf\n") == "A b\nc d e f");
  CHECK(words("|a|b|\n|-|-|\n|1|2|\n|3||\n\nend") == "a b\n1 2\n3\nend");
  CHECK(words("- a\n- b\n\n```\nc  d\n```\n> e\n") == "a\nb\nc  d\ne");
  CHECK(words("a <b>c</b> ![d *e*](f)\n") == "a c d e");
  CHECK(words("") == "");
}

TEST_CASE("headings have the same ids in the page and in the list of headings") {
  const std::string text = "# Kế *hoạch*\n## Kế hoạch\n## !\n## Kế hoạch 2\n### Kế hoạch\n";
  CHECK(markdown_to_html(text, {.first_heading = 1, .heading_ids = true, .resolve = {}}) ==
        "<h1 id=\"ke-hoach\">Kế <em>hoạch</em></h1>\n<h2 id=\"ke-hoach-2\">Kế hoạch</h2>\n"
        "<h2 id=\"section\">!</h2>\n<h2 id=\"ke-hoach-2-2\">Kế hoạch 2</h2>\n"
        "<h3 id=\"ke-hoach-3\">Kế hoạch</h3>\n");
  std::string headings;
  for (const MarkdownHeading& heading : markdown_headings(text)) {
    headings += fmt::format("{} {} {}\n", heading.level, heading.id, heading.text);
  }
  CHECK(headings ==
        "1 ke-hoach Kế hoạch\n2 ke-hoach-2 Kế hoạch\n2 section !\n2 ke-hoach-2-2 Kế hoạch 2\n"
        "3 ke-hoach-3 Kế hoạch\n");
}

TEST_CASE("the words of a text are kept for search") {
  CHECK(markdown_to_text("# Tít\n\nMột **hai** [ba](x) <b>bốn</b>\n\n- năm & sáu\n") ==
        "Tít\nMột hai ba bốn\nnăm & sáu");
  CHECK(markdown_to_text("") == "");
}

TEST_CASE("pathological nesting is read by all functions") {
  constexpr size_t depth = 50000;
  const std::string cases[] = {
      repeated("[", depth),
      repeated("[", depth) + "a" + repeated("](u)", depth),
      repeated("![", depth) + "a" + repeated("](u)", depth),
      repeated("*", depth) + "a" + repeated("*", depth),
      repeated("*a **b ", depth),
      repeated("> ", depth) + "a",
      repeated("- ", depth) + "a",
      repeated("`a``", depth),
      repeated("<a ", depth),
      repeated("<!--", depth),
      repeated("[a](<b", depth),
  };
  for (const std::string& text : cases) {
    CAPTURE(text.substr(0, 20));
    CHECK(markdown_to_html(text, {}).size() < 100 * text.size());
    CHECK(markdown_to_text(text).size() <= text.size());
    CHECK(markdown_headings(text).empty());
    CHECK(markdown_links(text).size() <= depth);
  }
}
