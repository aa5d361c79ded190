#include "search/posting_store.hpp"

#include <numeric>

#include "search/javascript.hpp"

namespace kehoach {
namespace {

template <class Item>
std::span<const Item> slice(const std::vector<Item>& items, const std::vector<size_t>& ends,
                            size_t number) {
  const size_t begin = number == 0 ? 0 : ends[number - 1];
  return std::span(items).subspan(begin, ends[number] - begin);
}

std::vector<size_t> documents_in_key_order(const PostingStore& store) {
  std::vector<size_t> documents(store.refs.size());
  std::iota(documents.begin(), documents.end(), size_t{0});
  sort_as_keys(documents,
               [&](size_t document) -> std::string_view { return store.refs[document]; });
  return documents;
}

// For each term where its places begin.
std::vector<size_t> count_places(const PostingStore& store) {
  std::vector<size_t> begins(store.terms.size());
  for (const Posting& posting : store.postings) ++begins[posting.term];
  std::exclusive_scan(begins.begin(), begins.end(), begins.begin(), size_t{0});
  return begins;
}

}  // namespace

std::span<const Posting> PostingStore::postings_of(size_t vector) const {
  return slice(postings, vector_ends, vector);
}

std::span<const Occurrence> PostingStore::occurrences_of(size_t posting) const {
  return slice(occurrences, occurrence_ends, posting);
}

std::span<const InvertedPostings::Place> InvertedPostings::places_of(uint32_t term) const {
  return slice(places, ends, term);
}

InvertedPostings invert(const PostingStore& store) {
  InvertedPostings inverted;
  std::vector<size_t> next = count_places(store);
  inverted.places.resize(store.postings.size());
  const std::vector<size_t> documents = documents_in_key_order(store);
  for (size_t field = 0; field < store.fields; ++field) {
    for (const size_t document : documents) {
      const auto vector = static_cast<uint32_t>(document * store.fields + field);
      uint32_t number = 0;
      for (const Posting& posting : store.postings_of(vector))
        inverted.places[next[posting.term]++] = {vector, number++, posting.count};
    }
  }
  inverted.ends = std::move(next);  // each has moved from its term's begin to its end
  return inverted;
}

}  // namespace kehoach
