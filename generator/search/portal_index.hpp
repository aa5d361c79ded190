// The files that a search in one language is made with.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/search_documents.hpp"
#include "search/index_config.hpp"
#include "search/posting_store.hpp"

namespace kehoach {

// Below the folder of the search page: "index.json", "shards/0.0123456789.json".
struct SearchFile {
  std::string path;
  std::string bytes;
};

// The fields of portal documents and how much each counts. `pipeline` is that of search_pipeline().
IndexConfig portal_index_config(std::string_view pipeline);

struct SearchIndex {
  PostingStore store;
  std::string vocabulary;  // see vocabulary.hpp
};

// The documents with their places as refs: "0", "1", …
//
// English text is folded before it is indexed, because lunr's trimmer would cut the marked letters
// from "Hà Nội", and English readers type neither marks nor đ.
SearchIndex index_search_documents(std::span<const SearchDocument> documents,
                                   const IndexConfig& config);

// For anybody: documents.json with the cards and, if `strict`, index.json, one strict lunr file.
//
// For the search page, which needs only parts of the same index for a query:
//   manifest.json  {"version":2,"documents":N,"fields":["title",…],
//                   "words":"words/0.0123456789.json","filters":"filters/0.0123456789.json",
//                   "shards":[{"first":"a","file":"shards/0.0123456789.json"},…],
//                   "cards":[{"first":0,"file":"cards/0.0123456789.json"},…]}
// with the shards (see shard_writer.hpp), what is shown of the cards in files of a few, and what
// vocabulary.hpp and filter_lists.hpp describe. A term is in the last shard whose `first` is not
// behind its folded form; a card in the last file whose `first` is not above its ref. Names change
// with the bytes, so that files of two builds are never taken for one.
std::vector<SearchFile> search_files(std::vector<SearchDocument> documents,
                                     std::string_view pipeline, bool strict);

// Files and folders that search_files() may write, for telling whether another file is in the way.
std::span<const std::string_view> search_places();

}  // namespace kehoach
