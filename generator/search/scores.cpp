#include "search/scores.hpp"

#include <algorithm>
#include <cmath>

#include "search/javascript.hpp"

namespace kehoach {
namespace {

// lunr.idf: a document counts once for each field that has the term, so there may be more of them
// than documents; hence the absolute value.
double inverse_document_frequency(uint32_t vectors_with_term, size_t documents) {
  const double with = vectors_with_term;
  const double ratio = (static_cast<double>(documents) - with + 0.5) / (with + 0.5);
  return std::log(1 + std::abs(ratio));
}

std::vector<double> weigh_terms(const PostingStore& store) {
  std::vector<uint32_t> vectors(store.terms.size());
  for (const Posting& posting : store.postings) ++vectors[posting.term];
  std::vector<double> weights;
  weights.reserve(vectors.size());
  for (const uint32_t count : vectors)
    weights.push_back(inverse_document_frequency(count, store.refs.size()));
  return weights;
}

std::vector<double> average_lengths(const PostingStore& store) {
  std::vector<double> averages(store.fields);
  for (size_t vector = 0; vector < store.vectors(); ++vector)
    averages[vector % store.fields] += store.lengths[vector];
  for (double& average : averages) average /= static_cast<double>(store.refs.size());
  return averages;
}

// JavaScript's `boost || 1`.
double or_one(double boost) {
  return boost == 0 || std::isnan(boost) ? 1 : boost;
}

}  // namespace

Scores::Scores(const PostingStore& store, const IndexConfig& config)
    : store_(store),
      config_(config),
      b_(std::clamp(config.b, 0.0, 1.0)),
      term_weights_(weigh_terms(store)),
      average_lengths_(average_lengths(store)) {}

Scores::VectorFactors Scores::factors(size_t vector) const {
  const size_t field = vector % store_.fields;
  const double length = store_.lengths[vector];
  return {config_.k1 * (1 - b_ + b_ * (length / average_lengths_[field])),
          or_one(config_.fields[field].boost), or_one(store_.boosts[vector / store_.fields])};
}

double Scores::thousandths(const VectorFactors& factors, const Posting& posting) const {
  const double count = posting.count;
  double score =
      term_weights_[posting.term] * ((config_.k1 + 1) * count) / (factors.length_factor + count);
  score *= factors.field_boost;
  score *= factors.document_boost;
  return round_as_javascript(score * 1000);
}

}  // namespace kehoach
