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
  Url action;            // the search page
  Url index;             // index.json, a lunr index; or manifest.json of a sharded one
  Url documents;         // documents.json: the result cards
  std::string pipeline;  // "vi" or "en": how words of a query are analysed
  Url lunr;              // lunr.min.js
  Url script;            // search.js
  Url query_script;      // search-query.js
  Url shards_script;     // search-shards.js
};
template <>
struct ViewFields<SearchView> {
  static constexpr std::string_view name = "search";
  static constexpr std::array fields{field<&SearchView::action>("action"),
                                     field<&SearchView::index>("index"),
                                     field<&SearchView::documents>("documents"),
                                     field<&SearchView::pipeline>("pipeline"),
                                     field<&SearchView::lunr>("lunr"),
                                     field<&SearchView::script>("script"),
                                     field<&SearchView::query_script>("query_script"),
                                     field<&SearchView::shards_script>("shards_script")};
};

}  // namespace kehoach
