#include "search/shard_writer.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/json.hpp"
#include "base/text.hpp"
#include "search/javascript.hpp"
#include "search/scores.hpp"

namespace kehoach {
namespace {

struct FoldedTerm {
  std::string folded;
  uint32_t term;
};

std::vector<FoldedTerm> sorted_by_fold(const TermTable& terms) {
  std::vector<FoldedTerm> sorted(terms.size());
  for (uint32_t term = 0; term < sorted.size(); ++term) sorted[term] = {fold(terms[term]), term};
  std::sort(sorted.begin(), sorted.end(), [&](const FoldedTerm& a, const FoldedTerm& b) {
    return a.folded != b.folded ? less_in_utf16(a.folded, b.folded)
                                : less_in_utf16(terms[a.term], terms[b.term]);
  });
  return sorted;
}

// Scores are whole numbers, unless boosts are extreme.
constexpr double exact = 1e15;

std::vector<Scores::VectorFactors> factors_of_vectors(const Scores& scores, size_t vectors) {
  std::vector<Scores::VectorFactors> factors;
  factors.reserve(vectors);
  for (size_t vector = 0; vector < vectors; ++vector) factors.push_back(scores.factors(vector));
  return factors;
}

class RowWriter {
 public:
  RowWriter(const PostingStore& store, const IndexConfig& config)
      : store_(store),
        inverted_(invert(store)),
        scores_(store, config),
        factors_(factors_of_vectors(scores_, store.vectors())) {}

  void write(uint32_t term, std::string& out) const {
    JsonWriter json(out);
    json.begin_array().text(store_.terms[term]).number(static_cast<int64_t>(term));
    std::span<const InvertedPostings::Place> places = inverted_.places_of(term);
    for (size_t field = 0; field < store_.fields; ++field) {
      const auto end = std::find_if(places.begin(), places.end(), [&](const auto& place) {
        return place.vector % store_.fields != field;
      });
      const auto count = static_cast<size_t>(end - places.begin());
      write_gaps(json, places.first(count));
      write_scores(json, term, places.first(count));
      places = places.subspan(count);
    }
    json.end_array();
  }

 private:
  using Places = std::span<const InvertedPostings::Place>;

  void write_gaps(JsonWriter& json, Places places) const {
    json.begin_array();
    size_t last = 0;
    for (const InvertedPostings::Place& place : places) {
      const size_t document = place.vector / store_.fields;
      json.number(static_cast<int64_t>(document - last));
      last = document;
    }
    json.end_array();
  }

  void write_scores(JsonWriter& json, uint32_t term, Places places) const {
    json.begin_array();
    for (const InvertedPostings::Place& place : places) {
      const double score = scores_.thousandths(factors_[place.vector], {term, place.count});
      if (std::abs(score) < exact)
        json.number(static_cast<int64_t>(score));
      else
        json.number(score);
    }
    json.end_array();
  }

  const PostingStore& store_;
  InvertedPostings inverted_;
  Scores scores_;
  std::vector<Scores::VectorFactors> factors_;  // by vector
};

constexpr std::string_view shard_begin = "{\"rows\":[";
constexpr std::string_view shard_end = "]}";

// Adds rows to the last shard, or to a new one if that would grow beyond `size`.
void add_rows(std::vector<Shard>& shards, const std::string& folded, std::string_view rows,
              size_t size) {
  const bool fits = !shards.empty() && shards.back().bytes.size() + rows.size() < size;
  if (!fits) shards.push_back({folded, std::string(shard_begin)});
  if (fits) shards.back().bytes += ',';
  shards.back().bytes += rows;
}

}  // namespace

std::vector<Shard> write_shards(const PostingStore& store, const IndexConfig& config, size_t size) {
  const RowWriter writer(store, config);
  const std::vector<FoldedTerm> terms = sorted_by_fold(store.terms);
  std::vector<Shard> shards;
  std::string rows;  // of one folded form
  for (size_t i = 0; i < terms.size(); ++i) {
    if (!rows.empty()) rows += ',';
    writer.write(terms[i].term, rows);
    if (i + 1 < terms.size() && terms[i + 1].folded == terms[i].folded) continue;
    add_rows(shards, terms[i].folded, rows, size);
    rows.clear();
  }
  for (Shard& shard : shards) shard.bytes += shard_end;
  return shards;
}

}  // namespace kehoach
