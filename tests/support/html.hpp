// HTML as a parser sees it, for tests of the output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

struct HtmlPage {
  std::string language;  // of <html>
  std::string title;
  std::vector<std::string> ids;  // in order, repeats included
  std::vector<std::string>
      links;  // href and src of any element, but of <link> to the page itself in whichever language
  std::vector<std::string> canonical;                           // href of <link rel=canonical>
  std::vector<std::pair<std::string, std::string>> alternates;  // hreflang, href
  std::vector<int> headings;                                    // levels, in order
  std::vector<std::string> faults;  // inline style or script, event handlers, images without alt …
  std::string main_text;            // the words inside <main>
  size_t parse_errors = 0;
};

HtmlPage parse_html(std::string_view html);

// The words inside an element with that id or, without '#', the first with that tag.
std::string text_of(std::string_view html, std::string_view selector);

}  // namespace kehoach
