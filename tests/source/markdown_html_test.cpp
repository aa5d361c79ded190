#include "source/markdown.hpp"

#include <fmt/core.h>

#include <catch2/catch.hpp>

using namespace kehoach;

namespace {

std::string html(std::string_view markdown) {
  return markdown_to_html(markdown, {});
}

}  // namespace

TEST_CASE("blocks become elements") {
  CHECK(html("a\nb  \nc\n") == "<p>a\nb<br>\nc</p>\n");
  CHECK(html("> a\n\n---\n") == "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
  CHECK(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(html("3. a\n\n4. b\n") ==
        "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n");
  CHECK(html("1. a\n") == "<ol>\n<li>a</li>\n</ol>\n");
  CHECK(html("```js\na < b\n```\n") == "<pre><code>a &lt; b\n</code></pre>\n");
}

TEST_CASE("inline markup becomes elements") {
  CHECK(html("*a* **b** ~~c~~ `<d>`\n") ==
        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>&lt;d&gt;</code></p>\n");
  CHECK(html("~10 đến ~20\n") == "<p>~10 đến ~20</p>\n");
}

TEST_CASE("tables are wrapped, have scopes and align by class") {
  CHECK(html("|a|b|\n|-:|:-:|\n|1|2|\n") ==
        "<div class=\"table-scroll\"><table>\n"
        "<thead>\n<tr><th scope=\"col\" class=\"align-right\">a</th>"
        "<th scope=\"col\" class=\"align-center\">b</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td class=\"align-right\">1</td><td class=\"align-center\">2</td></tr>\n"
        "</tbody>\n</table></div>\n");
}

TEST_CASE("tables with a label are regions that the keyboard reaches, each with its own name") {
  MarkdownOptions options;
  options.table_label = "Bảng \"x\"";
  const std::string tables = markdown_to_html("|a|\n|-|\n\n|b|\n|-|\n", options);
  CHECK(tables ==
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"Bảng &quot;x&quot;\" "
        "tabindex=\"0\"><table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n"
        "</table></div>\n"
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"Bảng &quot;x&quot; 2\" "
        "tabindex=\"0\"><table>\n<thead>\n<tr><th scope=\"col\">b</th></tr>\n</thead>\n"
        "</table></div>\n");
}

TEST_CASE("headings begin at the level asked for and end at h6") {
  CHECK(html("# a\n## b\n") == "<h2>a</h2>\n<h3>b</h3>\n");
  CHECK(
      markdown_to_html("# a\n### b\n", {.first_heading = 5, .heading_ids = false, .resolve = {}}) ==
      "<h5>a</h5>\n<h6>b</h6>\n");
}

TEST_CASE("links are written as resolved, and lose their element if there is no address") {
  MarkdownOptions options;
  options.resolve = [](std::string_view url) {
    return url == "plan" ? std::string("/vi/plans/kế hoạch/?a&b") : std::string();
  };
  CHECK(markdown_to_html("[a *b*](plan \"T\") [c](other)\n", options) ==
        "<p><a href=\"/vi/plans/k%E1%BA%BF%20ho%E1%BA%A1ch/?a&amp;b\" title=\"T\">a <em>b</em></a> "
        "c</p>\n");
  CHECK(markdown_to_html("![a *b*](plan) ![c](other)\n", options) ==
        "<p><img src=\"/vi/plans/k%E1%BA%BF%20ho%E1%BA%A1ch/?a&amp;b\" alt=\"a b\"> c</p>\n");
  CHECK(html("[a](plan#x)\n") == "<p><a href=\"plan#x\">a</a></p>\n");
}

TEST_CASE("addresses in running text become links") {
  CHECK(html("http://a.vn\n") == "<p><a href=\"http://a.vn\">http://a.vn</a></p>\n");
  CHECK(html("www.a.vn\n") == "<p><a href=\"http://www.a.vn\">www.a.vn</a></p>\n");
  CHECK(html("so@a.vn\n") == "<p><a href=\"mailto:so@a.vn\">so@a.vn</a></p>\n");
  CHECK(html("xmpp:so@a.vn <irc:x>\n").find("<a href=\"xmpp") == std::string::npos);
}

TEST_CASE("raw HTML is dropped, its text stays escaped text") {
  CHECK(html("<script>alert(1)</script>\n") == "");
  CHECK(html("<div onclick=x>\n*a*\n</div>\n") == "");
  CHECK(html("a <b onclick=\"x\">b</b> <!-- c --><?d?><![CDATA[e]]>\n") == "<p>a b </p>\n");
  CHECK(html("a <img src=x onerror=alert(1)> 1 < 2 & \"c\"\n") ==
        "<p>a  1 &lt; 2 &amp; &quot;c&quot;</p>\n");
  CHECK(html("`</code><script>`\n") == "<p><code>&lt;/code&gt;&lt;script&gt;</code></p>\n");
  CHECK(html("[a](x \"\\\"><script>\")\n") ==
        "<p><a href=\"x\" title=\"&quot;&gt;&lt;script&gt;\">a</a></p>\n");
}

TEST_CASE("links with unsafe addresses keep their text only") {
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&#58;alert(1)",
        "&#106;avascript:alert(1)", "java&Tab;script:alert(1)", "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)", "javascript&colon;alert(1)", "javascript\\:alert(1)",
        "data:text/html,x", "data:image/svg+xml,x", "vbscript:x", "file:///etc/passwd"}) {
    CAPTURE(url);
    CHECK(html(fmt::format("[a]({})\n", url)) == "<p>a</p>\n");
    CHECK(html(fmt::format("[a](<{}>)\n", url)) == "<p>a</p>\n");
    CHECK(html(fmt::format("![a]({})\n", url)) == "<p>a</p>\n");
    CHECK(html(fmt::format("[a][r]\n\n[r]: {}\n", url)) == "<p>a</p>\n");
  }
  CHECK(html("<javascript:alert(1)>\n") == "<p>javascript:alert(1)</p>\n");
}

TEST_CASE("of an image of another site only the description is shown") {
  for (const char* url : {"https://a.vn/x.png", "HTTPS://a.vn/x.png", "//a.vn/x.png", "tel:1",
                          "&#1;http://a.vn/x.png", "h&Tab;ttp:x"}) {
    CAPTURE(url);
    CHECK(html(fmt::format("![a]({})\n", url)) == "<p>a</p>\n");
  }
  CHECK(html("![a](/x:y.png)\n") == "<p><img src=\"/x:y.png\" alt=\"a\"></p>\n");
}

TEST_CASE("an unsafe address is never given to resolve") {
  MarkdownOptions options;
  std::string asked;
  options.resolve = [&](std::string_view url) {
    asked += std::string(url) + " ";
    return std::string(url);
  };
  markdown_to_html("[a](javascript:x) [b](c) ![d](data:x)\n", options);
  CHECK(asked == "c ");
}

TEST_CASE("quotes and control characters cannot leave an attribute") {
  CHECK(html("[a](<x\"onclick=y>)\n") == "<p><a href=\"x%22onclick=y\">a</a></p>\n");
  CHECK(html("![\"><script>](x)\n") == "<p><img src=\"x\" alt=\"&quot;&gt;\"></p>\n");
  CHECK(html(std::string("a\0b\x01", 4)) ==
        "<p>a\xEF\xBF\xBD"
        "b</p>\n");
  CHECK(html("a\xFF\n") == "<p>a\xEF\xBF\xBD</p>\n");
}
