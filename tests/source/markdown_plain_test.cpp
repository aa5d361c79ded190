#include "source/markdown_plain.hpp"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <random>
#include <string>

using namespace kehoach;

namespace {

// What the events say, whatever number of events the full parser divides a text into.
std::string described(const std::vector<MarkdownEvent>& events) {
  std::string out;
  bool in_text = false;
  for (const MarkdownEvent& event : events) {
    const bool is_text = event.kind == MarkdownKind::text;
    if (!is_text || !in_text)
      out += fmt::format("\n{} {}{}", static_cast<int>(event.kind), event.enter ? "" : "/",
                         event.number);
    out += event.text + event.url;
    in_text = is_text;
  }
  return out;
}

// The ends of a paragraph's events point at one another.
void check_ends(const std::vector<MarkdownEvent>& events) {
  for (size_t i = 0; i < events.size(); ++i) {
    const MarkdownEvent& event = events[i];
    if (event.kind != MarkdownKind::paragraph) {
      CHECK(event.end == i);
    } else if (event.enter) {
      REQUIRE(event.end < events.size());
      CHECK(event.end > i);
      CHECK_FALSE(events[event.end].enter);
      CHECK(events[event.end].kind == MarkdownKind::paragraph);
    }
  }
}

}  // namespace

TEST_CASE("paragraphs of words are read without the full parser, as it would read them") {
  for (const std::string text :
       {"Một việc.", "Một việc.\n", "\n\nMột việc.\n\n\nViệc khác\ncủa cùng đoạn.\n",
        "Xây dựng 3 phòng (30% vốn); hạn: 2030 - 2035.", "2030 là hạn.", "(a) một; (b) hai",
        "\"Trong ngoặc\"", "Tỷ lệ 1:2", "", "\n", "A - B = C + D", "năm 2026. 1. Một"}) {
    INFO(text);
    const auto events = read_plain_markdown(text);
    const bool has_address = text.find(":2") != text.npos;  // might be one
    REQUIRE(events.has_value() != has_address);
    if (!events) continue;
    check_ends(*events);
    CHECK(described(*events) == described(full_markdown_events(text)));
  }
}

TEST_CASE("whatever may be a mark of Markdown is left to the full parser") {
  for (const char* text :
       {"# Đầu đề", "Đầu đề\n===", "Đầu đề\n---", "- mục",       "+ mục",  "* mục",     "1. mục",
        "12) mục",  "> lời",       "    mã",      "\tmã",        "`mã`",   "*nghiêng*", "_nghiêng_",
        "~~bỏ~~",   "[chữ](x)",    "![x](y)",     "<b>",         "&amp;",  "a\\*b",     "a  \nb",
        "a \nb",    "http://x.vn", "mailto:a",    "www.x.vn",    "a@x.vn", "|a|\n|-|",  "a\x01",
        "a\xFF",    " a",          "a\r\nb",      "```\na\n```", "***",    "#a"}) {
    INFO(text);
    CHECK_FALSE(read_plain_markdown(text));
  }
}

TEST_CASE("any mixture of words and marks that is taken for plain is plain") {
  const std::vector<std::string> pieces = {
      "a",  "việc", " ",  "  ", "\n", "\n\n", "1",    "12.", "1)", ".",  ":",    "://",   "-",
      "--", "=",    "==", "+",  "#",  "*",    "_",    "`",   "[",  "]",  "(",    ")",     "<",
      ">",  "&",    ";",  "~",  "!",  "|",    "www.", "w",   "@",  "\\", "\"",   "'",     "%",
      "$",  "^",    "{",  "}",  "/",  ",",    "…",    "–",   "“",  "”",  "http", "\u00A0"};
  std::mt19937 random(20261122);
  size_t plain = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text = round % 2 == 0 ? "a" : "";
    for (size_t i = random() % 6 + 1; i > 0; --i) text += pieces[random() % pieces.size()];
    const auto events = read_plain_markdown(text);
    if (!events) continue;
    ++plain;
    const std::string full = described(full_markdown_events(text));
    if (described(*events) != full) FAIL("\"" << text << "\" is " << full);
  }
  CHECK(plain > 10'000);
}
