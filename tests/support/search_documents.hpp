// Made-up documents for tests and benchmarks of the search index: the same ones on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/search_documents.hpp"

namespace kehoach::test {

// A JSON array of `count` documents {"id", "title", "body", "aliases", "boost"}: Vietnamese and
// English words with the frequencies of natural text (few words often, many rarely), document
// numbers, abbreviations and punctuation. `body_words` is the mean length of a body.
std::string made_up_documents(size_t count, size_t body_words);

// The same as documents of a portal, with cards as long as those of real tasks.
std::vector<SearchDocument> made_up_search_documents(size_t count, size_t body_words);

}  // namespace kehoach::test
