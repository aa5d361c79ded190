// How much a term says about a field of a document: BM25 as lunr computes it.
//
// The order of the floating-point operations is lunr's, so that the results are equal to the last
// bit before they are rounded.
#pragma once

#include <vector>

#include "search/index_config.hpp"
#include "search/posting_store.hpp"

namespace kehoach {

class Scores {
 public:
  // The configuration is the one the store was built with; both are used for as long as this lives.
  Scores(const PostingStore& store, const IndexConfig& config);

  // What all scores of a vector have in common.
  struct VectorFactors {
    double length_factor;
    double field_boost;
    double document_boost;
  };
  VectorFactors factors(size_t vector) const;

  // The score that lunr stores, in thousandths: a whole number, or not a finite one if boosts or k1
  // are extreme.
  double thousandths(const VectorFactors& factors, const Posting& posting) const;

 private:
  const PostingStore& store_;
  const IndexConfig& config_;
  double b_;                             // between 0 and 1
  std::vector<double> term_weights_;     // of each term: its inverse document frequency
  std::vector<double> average_lengths_;  // of each field
};

}  // namespace kehoach
