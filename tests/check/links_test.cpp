#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

const std::vector<std::string> addresses{"", "plans/", "plans/x/", "plans/x/1-1/", "topics/chips/"};

// A free page whose Vietnamese text is the source from its third line on.
struct Example {
  SourceMap sources;
  Portal portal = bilingual();
  std::string_view front_matter = "title: x\n---\n";

  explicit Example(const std::string& markdown) {
    const auto source = sources.add("about.vi.md", std::string(front_matter) + markdown);
    const auto begin = static_cast<uint32_t>(front_matter.size());
    const Span span{source, begin, begin + static_cast<uint32_t>(markdown.size())};
    FreePage page;
    page.body.texts = {{markdown, span, TextLayout::whole_file}};
    portal.pages.add(page);
  }

  Diagnostics checked() const {
    Diagnostics diagnostics;
    for (const FreePage& page : portal.pages) check_markdown(page.body, sources, diagnostics);
    check_links(
        portal, sources, [&] { return addresses; }, diagnostics);
    return diagnostics;
  }

  // "code `marked text` help" of each fault.
  Lines told() const {
    Lines lines;
    for (const Diagnostic& diagnostic : checked().items) {
      const Span span = diagnostic.span;
      const auto marked = sources.text(span.source).substr(span.begin, span.end - span.begin);
      lines.push_back(std::string(diagnostic.code) + " `" + std::string(marked) + "` " +
                      diagnostic.help);
    }
    return lines;
  }
};

Lines told(const std::string& markdown) {
  return Example(markdown).told();
}

}  // namespace

TEST_CASE("links to pages there are, to files, to anchors and to other sites raise nothing") {
  CHECK(told("[home](/) [plan](/plans/x/) [task](/plans/x/1-1/#source) [find](/plans/?q=a)\n"
             "[data](/data/tasks.json) [below](#notes) [out](https://example.org/none)\n"
             "[mail](mailto:a@example.org) [call](tel:+842130000) <https://example.org>")
            .empty());
}

TEST_CASE("a link to a page that does not exist is an error at its address") {
  CHECK(told("See\n[task](/plans/x/1-2/).") ==
        Lines{"broken-link `/plans/x/1-2/` did you mean \"/plans/x/1-1/\"?"});
  CHECK(told("[x](/nothing/like/it/)") == Lines{"broken-link `/nothing/like/it/` "});
}

TEST_CASE("a forgotten slash, a language and another site are each told how to mend") {
  CHECK(told("[x](/plans/x)") == Lines{"broken-link `/plans/x` write \"/plans/x/\""});
  CHECK(told("[x](/vi/plans/x/)") ==
        Lines{"broken-link `/vi/plans/x/` write \"/plans/x/\": the reader's language is added"});
  CHECK(told("[x](/en/)") ==
        Lines{"broken-link `/en/` write \"/\": the reader's language is added"});
  CHECK(told("[x](//example.org/a.html)") ==
        Lines{"broken-link `//example.org/a.html` for another site write "
              "\"https://example.org/a.html\""});
}

TEST_CASE("a relative link and a link to a source file are errors") {
  const std::string help =
      "begin with \"/\" for a page of the portal (\"/plans/\"), with \"https://\" for another site";
  CHECK(told("[x](@/plans/x.md)") == Lines{"relative-link `@/plans/x.md` " + help});
  CHECK(told("[x](../x/)") == Lines{"relative-link `../x/` " + help});
  CHECK(told("[x](/plans/x.md)").size() == 1);
}

TEST_CASE("a link of an unsafe scheme is an error, however it is written") {
  const std::string help = "links may be http, https, mailto, tel, or begin with \"/\"";
  CHECK(told("[x](javascript:alert(1))") == Lines{"unsafe-link `javascript:alert(1)` " + help});
  CHECK(told("<ftp://example.org>") == Lines{"unsafe-link `ftp://example.org` " + help});
  CHECK(faults(Example("[x](java&#115;cript:alert(1))").checked()).size() == 1);
  CHECK(faults(Example("![x](data:text/html,a)").checked()).size() == 1);
  CHECK(faults(Example("[x][ref]\n\n[ref]: vbscript:a").checked()).size() == 1);
}

TEST_CASE("an image of another site is an error, one of the portal's files is not") {
  const std::string help =
      "put it into static/ and begin its address with \"/\", or make it a link";
  CHECK(told("![x](/files/x.png)").empty());
  for (const char* url : {"https://example.org/x.png", "mailto:a@example.org"})
    CHECK(told("![x](" + std::string(url) + ")") ==
          Lines{"foreign-image `" + std::string(url) + "` " + help});
  CHECK(told("[![x](/files/x.png)](https://example.org/)").empty());
  CHECK(told("![x](//example.org/x.png)").size() == 1);
}

TEST_CASE("an address in a text that is no Markdown is no link") {
  Example example("");
  example.portal.pages.begin()->title = both("[x](javascript:a)", "[x](/none/)");
  CHECK(faults(example.checked()).empty());
}

TEST_CASE("links are found in every language") {
  Example example("[x](/none/)");
  example.portal.pages.begin()->body.texts.push_back({"[y](/none/)", at(3), {}});
  CHECK(example.checked().items.size() == 2);
}

TEST_CASE("text beyond the limits of Markdown is an error at its place, and is not parsed") {
  const std::string quotes = "> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > ";
  CHECK(told("a\n\n" + quotes + "[x](javascript:a)") ==
        Lines{"unsafe-link `javascript:a` links may be http, https, mailto, tel, or begin with "
              "\"/\""});
  CHECK(told("a\n\n" + quotes + "> [x](javascript:a)") ==
        Lines{"markdown-limit `" + quotes +
              "> ` put a \"\\\" before the first mark if it is meant as text"});
}
