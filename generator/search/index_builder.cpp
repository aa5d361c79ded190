#include "search/index_builder.hpp"

#include <algorithm>

namespace kehoach {

IndexBuilder::IndexBuilder(const IndexConfig& config)
    : pipeline_(config.pipeline), keeps_occurrences_(!config.metadata.empty()) {
  store_.fields = config.fields.size();
}

void IndexBuilder::add(std::string_view ref, double boost, std::span<const FieldValue> values) {
  store_.refs.emplace_back(ref);
  store_.boosts.push_back(boost);
  for (const FieldValue& value : values) {
    if (value.kind == FieldValue::Kind::text) add_text(value.items.front());
    if (value.kind == FieldValue::Kind::list) add_list(value.items);
    close_vector();
  }
}

PostingStore IndexBuilder::take() {
  return std::move(store_);
}

void IndexBuilder::add_text(std::string_view text) {
  const std::string prepared = prepared_text(pipeline_.kind, text);
  const bool joins = pipeline_.kind == PipelineKind::vietnamese_bigrams;
  uint32_t last = no_term;  // the folded word before
  uint32_t number = 0;
  for (const Token& token : tokenize(prepared, separator_of(pipeline_.kind))) {
    const Occurrence occurrence{token.start, token.length, number++};
    const KnownToken known = add_token(token.text, occurrence);
    if (!joins || known.folded == no_term) continue;
    if (last != no_term) add_bigram(last, known.folded, occurrence);
    last = known.folded;
  }
}

void IndexBuilder::add_list(const std::vector<std::string>& items) {
  for (const std::string& item : items) add_token(prepared_text(pipeline_.kind, item), {});
}

IndexBuilder::KnownToken IndexBuilder::add_token(std::string_view token,
                                                 const Occurrence& occurrence) {
  const KnownToken known = known_token(token);
  for (uint32_t i = known.begin; i < known.end; ++i) add_term(terms_of_tokens_[i], occurrence);
  return known;
}

IndexBuilder::KnownToken IndexBuilder::known_token(std::string_view token) {
  const auto [number, is_new] = tokens_.add(token);
  if (!is_new) {
    ++known_tokens_[number].count;
    return known_tokens_[number];
  }
  const TokenTerms terms = terms_of_token(pipeline_, token);
  KnownToken known{static_cast<uint32_t>(terms_of_tokens_.size()), 0, no_term, 1};
  for (const std::string& term : terms.terms) terms_of_tokens_.push_back(term_number(term));
  known.end = static_cast<uint32_t>(terms_of_tokens_.size());
  if (terms.folded) known.folded = terms_of_tokens_[known.begin + *terms.folded];
  known_tokens_.push_back(known);
  return known;
}

void IndexBuilder::add_bigram(uint32_t first, uint32_t second, const Occurrence& occurrence) {
  const std::string joined = bigram(store_.terms[first], store_.terms[second]);
  add_term(term_number(joined), occurrence);
}

uint32_t IndexBuilder::term_number(std::string_view term) {
  const auto [number, is_new] = store_.terms.add(term);
  if (is_new) posting_of_term_.push_back(SIZE_MAX);
  return number;
}

void IndexBuilder::add_term(uint32_t term, const Occurrence& occurrence) {
  ++length_;
  if (keeps_occurrences_) open_occurrences_.push_back({term, occurrence});
  size_t& posting = posting_of_term_[term];
  // Where a posting of an earlier vector is remembered, it lies before this vector's.
  if (posting != SIZE_MAX && posting >= store_.vector_begin(store_.vectors())) {
    ++store_.postings[posting].count;
    return;
  }
  posting = store_.postings.size();
  store_.postings.push_back({term, 1});
}

void IndexBuilder::close_vector() {
  const size_t first = store_.vector_begin(store_.vectors());
  std::sort(store_.postings.begin() + static_cast<std::ptrdiff_t>(first), store_.postings.end(),
            [](const Posting& a, const Posting& b) { return a.term < b.term; });
  if (keeps_occurrences_) sort_occurrences(first);
  store_.vector_ends.push_back(store_.postings.size());
  store_.lengths.push_back(length_);
  length_ = 0;
}

void IndexBuilder::sort_occurrences(size_t first_posting) {
  std::stable_sort(open_occurrences_.begin(), open_occurrences_.end(),
                   [](const auto& a, const auto& b) { return a.term < b.term; });
  size_t end = store_.occurrences.size();
  for (size_t i = first_posting; i < store_.postings.size(); ++i)
    store_.occurrence_ends.push_back(end += store_.postings[i].count);
  for (const TermOccurrence& open : open_occurrences_)
    store_.occurrences.push_back(open.occurrence);
  open_occurrences_.clear();
}

}  // namespace kehoach
