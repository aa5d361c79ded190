// What the search box of every page needs to know, and the search page.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "render/views/parts.hpp"

namespace kehoach {

// The address of what a search in this language is made with. Scripts are empty if the theme has
// none: then the form leads to the search page, which lists what there is.
struct SearchView {
  Url action;          // the search page
  Url manifest;        // manifest.json, which names all other files of the index
  Url script;          // search.js
  Url query_script;    // search-query.js
  Url shards_script;   // search-shards.js
  Url english_script;  // search-english.js; empty for other languages
};
template <>
struct ViewFields<SearchView> {
  static constexpr std::string_view name = "search";
  static constexpr std::array fields{field<&SearchView::action>("action"),
                                     field<&SearchView::manifest>("manifest"),
                                     field<&SearchView::script>("script"),
                                     field<&SearchView::query_script>("query_script"),
                                     field<&SearchView::shards_script>("shards_script"),
                                     field<&SearchView::english_script>("english_script")};
};

}  // namespace kehoach
