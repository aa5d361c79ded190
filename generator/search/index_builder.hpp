// Documents into a posting store.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/index_config.hpp"
#include "search/posting_store.hpp"

namespace kehoach {

// What a document holds in a field.
struct FieldValue {
  enum class Kind : uint8_t {
    nothing,
    text,  // one item, split into tokens
    list,  // each item is one token as it stands, without position
  };
  Kind kind = Kind::nothing;
  std::vector<std::string> items;
};

// Runs each distinct token through the pipeline once, whatever the number of its occurrences.
class IndexBuilder {
 public:
  explicit IndexBuilder(const IndexConfig& config);

  // `values` are those of config.fields, in that order. No ref may come twice. A boost of 0 counts
  // as 1.
  void add(std::string_view ref, double boost, std::span<const FieldValue> values);

  PostingStore take();

  // The distinct tokens of all texts, prepared, and how often each occurs.
  const TermTable& tokens() const { return tokens_; }
  size_t count_of_token(uint32_t number) const { return known_tokens_[number].count; }

 private:
  static constexpr uint32_t no_term = UINT32_MAX;

  // What a token gives: terms_of_tokens_[begin, end), and the term of its folded word.
  struct KnownToken {
    uint32_t begin;
    uint32_t end;
    uint32_t folded;
    uint32_t count;  // how often it occurs
  };

  void add_text(std::string_view text);
  void add_list(const std::vector<std::string>& items);
  KnownToken add_token(std::string_view token, const Occurrence& occurrence);
  KnownToken known_token(std::string_view token);
  void add_bigram(uint32_t first, uint32_t second, const Occurrence& occurrence);
  uint32_t term_number(std::string_view term);
  void add_term(uint32_t term, const Occurrence& occurrence);
  void close_vector();
  void sort_occurrences(size_t first_posting);

  Pipeline pipeline_;
  bool keeps_occurrences_;
  PostingStore store_;
  TermTable tokens_;
  std::vector<KnownToken> known_tokens_;  // by number in tokens_
  std::vector<uint32_t> terms_of_tokens_;

  // Of the vector that is open: its postings are the last of the store, not yet in order.
  uint32_t length_ = 0;
  std::vector<size_t> posting_of_term_;  // by term; holds if it names a posting of this vector
  struct TermOccurrence {
    uint32_t term;
    Occurrence occurrence;
  };
  std::vector<TermOccurrence> open_occurrences_;
};

}  // namespace kehoach
