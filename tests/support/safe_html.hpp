// What must not be in a page, as an HTML parser sees it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::test {

// Elements that run, frame or restyle something, event handlers, style attributes, and addresses
// that are neither relative nor of the schemes http, https, mailto and tel, as browsers read them:
// "iframe", "a onclick", "a href=javascript:…". Comments, too: templates leave none in.
std::vector<std::string> unsafe_markup(std::string_view html);

// Every element and attribute in the order of the document, without texts and values:
// "a[class,href]". What is the same for two pages differs in texts and values only.
std::vector<std::string> skeleton(std::string_view html);

// The contents of <script type="application/ld+json">.
std::vector<std::string> json_blocks(std::string_view html);

// All texts and values of attributes, as decoded by the parser.
std::string all_texts(std::string_view html);

}  // namespace kehoach::test
