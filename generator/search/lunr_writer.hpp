// The index as lunr 2.3.9 serializes it: byte for byte JSON.stringify(lunr(…)).
#pragma once

#include <functional>
#include <string_view>

#include "search/index_config.hpp"
#include "search/posting_store.hpp"

namespace kehoach {

// Takes a text piece by piece, in order. Pieces end anywhere, also inside a character.
using TextSink = std::function<void(std::string_view)>;

// Writes
//   {"version":"2.3.9","fields":[…],"fieldVectors":[["title/1",[term,score,…]],…],
//    "invertedIndex":[["word",{"_index":0,"title":{"1":{"position":[[0,4]]}}}],…],"pipeline":[…]}
// in pieces of about 64 kB; the whole is never held. `config` is the one the store was built with.
// Scores that are not finite become null.
void write_lunr_index(const PostingStore& store, const IndexConfig& config, const TextSink& sink);

}  // namespace kehoach
