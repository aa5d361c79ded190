// The DOCS.json of `kehoach index`: an array of objects, one a document.
#pragma once

#include <optional>

#include "diag/diagnostic.hpp"
#include "search/index_config.hpp"
#include "search/posting_store.hpp"

namespace kehoach {

// The documents as `config` has them indexed. A field may hold any JSON value, as lunr takes it:
// null or nothing gives no token; each item of an array is one token; numbers, booleans and objects
// are indexed as JavaScript turns them into text.
//
// Nothing if there is an error: invalid JSON, no array of objects, a ref that is missing, used
// twice or neither text nor number, a boost that is no number.
std::optional<PostingStore> read_documents(SourceId source, const SourceMap& sources,
                                           const IndexConfig& config, Diagnostics& diagnostics);

}  // namespace kehoach
