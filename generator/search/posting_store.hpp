// Which terms stand in which documents: what every form of the index is written from.
//
// A vector is what one field of one document holds. The vector of document d and field f has the
// number d * fields + f. Postings lie in one array, vector by vector, eight bytes each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "search/term_table.hpp"

namespace kehoach {

// One term in one vector.
struct Posting {
  uint32_t term;
  uint32_t count;  // how often, at least 1
};

// One token that gave the term. Kept only if the configuration asks for metadata.
struct Occurrence {
  static constexpr uint32_t none = UINT32_MAX;

  uint32_t start = none;  // in UTF-16 units of the prepared text; none for items of arrays
  uint32_t length = 0;
  uint32_t number = none;  // of the token in its field, from 0; none for items of arrays
};

struct PostingStore {
  size_t fields = 0;                    // how many each document has
  std::vector<std::string> refs;        // of the documents, in the order in which they were added
  std::vector<double> boosts;           // of the documents
  TermTable terms;                      // numbered as lunr numbers them: by first sight
  std::vector<uint32_t> lengths;        // of each vector: all its terms, repeated ones included
  std::vector<size_t> vector_ends;      // of each vector in `postings`
  std::vector<Posting> postings;        // ascending by term within a vector
  std::vector<size_t> occurrence_ends;  // of each posting in `occurrences`; empty without metadata
  std::vector<Occurrence> occurrences;  // within a posting in the order of the text

  size_t vectors() const { return vector_ends.size(); }
  size_t vector_begin(size_t vector) const { return vector == 0 ? 0 : vector_ends[vector - 1]; }
  std::span<const Posting> postings_of(size_t vector) const;
  std::span<const Occurrence> occurrences_of(size_t posting) const;
};

// The postings turned round: for each term the vectors that have it, by field and then in the order
// in which a JavaScript object would list the documents' refs.
struct InvertedPostings {
  struct Place {
    uint32_t vector;
    uint32_t posting_in_vector;  // its number in postings_of(vector)
    uint32_t count;              // of that posting, which would not be in the processor's cache
  };
  std::vector<size_t> ends;  // of each term in `places`
  std::vector<Place> places;

  std::span<const Place> places_of(uint32_t term) const;
};

InvertedPostings invert(const PostingStore& store);

}  // namespace kehoach
