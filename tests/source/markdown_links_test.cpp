#include "source/markdown.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

// "line:begin url" of each link, "!" before images, and the bytes of its place.
std::string links(std::string_view markdown) {
  std::string out;
  for (const MarkdownLink& link : markdown_links(markdown)) {
    std::string_view line = markdown;
    for (uint32_t i = 0; i < link.line; ++i) line.remove_prefix(line.find('\n') + 1);
    out += fmt::format("{}{}:{} {} [{}]\n", link.image ? "!" : "", link.line, link.begin, link.url,
                       line.substr(link.begin, link.end - link.begin));
  }
  return out;
}

std::string repeated(std::string_view text, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("links are found where their address stands") {
  CHECK(links("a [x](u) and [u](u)\n") == "0:6 u [u]\n0:17 u [u]\n");
  CHECK(links("a\n\n- b [x\n  y](plan \"T\")\n") == "3:5 plan [plan]\n");
  CHECK(links("[x](\n  plan\n  'T\n  U')\n") == "1:2 plan [plan]\n");
  CHECK(links("![a](i.png)[b](<c d>)\n") == "!0:5 i.png [i.png]\n0:16 c d [c d]\n");
  CHECK(links("[![a](i.png)](plan)\n") == "!0:6 i.png [i.png]\n0:14 plan [plan]\n");
  CHECK(links("|a|b|\n|-|-|\n|x \\| y|[b](plan)|\n") == "2:12 plan [plan]\n");
  CHECK(links("# a\r\n\r\n[b](plan)\r\n") == "2:4 plan [plan]\n");
  CHECK(links("[x](a) [y](b) [x](a)\n") == "0:4 a [a]\n0:11 b [b]\n0:18 a [a]\n");
}

TEST_CASE("a destination is not mistaken for the same letters elsewhere") {
  CHECK(links("plan (plan) [plan](plan)\n") == "0:19 plan [plan]\n");
  CHECK(links("[http://a.vn](http://a.vn)\n") == "0:14 http://a.vn [http://a.vn]\n");
}

TEST_CASE("automatic links are found as they are spelled") {
  CHECK(links("x www.a.vn,\nso@a.vn; http://b.vn. <http://c.vn> <d@e.vn>\n") ==
        "0:2 http://www.a.vn [www.a.vn]\n1:0 mailto:so@a.vn [so@a.vn]\n"
        "1:9 http://b.vn [http://b.vn]\n1:23 http://c.vn [http://c.vn]\n"
        "1:37 mailto:d@e.vn [d@e.vn]\n");
}

TEST_CASE("a link whose address stands elsewhere, or in other letters, has its whole line") {
  CHECK(links("x\nsee [a][r]\ny\n\n[r]: plan\n") == "1:0 plan [see [a][r]]\n");
  CHECK(links("[a](b&amp;c)\n") == "0:0 b&c [[a](b&amp;c)]\n");
  CHECK(links("no link\n") == "");
  CHECK(links("") == "");
}

TEST_CASE("many links to one reference are found in fair time") {
  CHECK(markdown_links(repeated("[a][r] ", 20000) + "\n\n[r]: u\n").size() == 20000);
  CHECK(markdown_links(repeated("[a][r]\n", 20000) + "\n[r]: u\n").size() == 20000);
  CHECK(markdown_links(repeated("a\\_b@c.vn\n", 20000)).size() == 20000);
}
