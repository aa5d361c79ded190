// The index in pieces, for sites where nobody should load all of it for one query.
//
// A shard holds the rows of some terms; a browser needs only the shards of the terms of a query,
// and finds in them the very scores that the strict lunr file has:
//   {"rows":[[term,number,gaps,scores,gaps,scores,…],…]}
// A row is a term with its number in the strict file (`_index`), and for each field, in the order
// of the configuration, the documents that have it there and the scores. The documents are their
// refs, which must be the decimal numbers of the order in which they were added: the first, then
// for each the difference to the one before. The scores are in thousandths. A field without the
// term has twice `[]`. From all rows the strict file can be made again, byte for byte.
//
// Rows are sorted by the folded term, then by the term, both in UTF-16 order. All terms of one
// folded form are in one shard, so that a word, its folded form and a beginning of it are mostly
// found together. Why a part of the rows gives the same results: lunr divides by the length of the
// query's vector only, so other terms never count.
#pragma once

#include <string>
#include <vector>

#include "search/index_config.hpp"
#include "search/posting_store.hpp"

namespace kehoach {

struct Shard {
  std::string first;  // the folded form of its first term
  std::string bytes;  // JSON
};

// Shards of about `size` bytes: more only if one folded form alone has more. A store without terms
// gives none.
std::vector<Shard> write_shards(const PostingStore& store, const IndexConfig& config, size_t size);

}  // namespace kehoach
