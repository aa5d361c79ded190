// From the text of a field to the terms of the index.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/tokenizer.hpp"

namespace kehoach {

enum class PipelineKind : uint8_t {
  english,             // "default": lunr's trimmer, stop words and stemmer
  none,                // "none": tokens as they are
  vietnamese,          // "vi": each word as written and folded, compounds also in parts
  vietnamese_bigrams,  // "vi-bigram": the same, and neighbouring words folded as one term
};

struct Pipeline {
  PipelineKind kind = PipelineKind::english;
  // English only: words with punctuation inside ("1018/qd-ttg") also in parts. Not lunr's way, but
  // its search pipeline needs no change for it.
  bool split_compounds = false;
};

// The names of the kinds in a configuration, in the order of PipelineKind.
std::span<const std::string_view> pipeline_names();
std::optional<PipelineKind> pipeline_named(std::string_view name);

// The labels of the functions that lunr must run over the words of a query: what a lunr file holds
// under "pipeline". `viFold` gives a word and its folded form; a page that loads such an index
// registers it.
std::span<const std::string_view> search_pipeline_labels(PipelineKind kind);

// The text in the form that is split into tokens: lower case; in the Vietnamese pipelines composed
// (NFC) before. Positions of tokens count in this text.
std::string prepared_text(PipelineKind kind, std::string_view text);

// What parts the tokens of a text.
Separator separator_of(PipelineKind kind);

// What one token gives to the index.
struct TokenTerms {
  std::vector<std::string> terms;  // in the order in which they are added; may be empty
  std::optional<size_t> folded;    // Vietnamese: which term is the folded whole word
};

// The terms of a prepared token, whatever stands around it.
//
// English: one term, which may be the empty text (for "++" or "đ": lunr trims all but ASCII), or
// none for a stop word. Vietnamese: the word w without punctuation at its ends; fold(w) if it
// differs; if w has punctuation inside, each part and its folded form likewise; nothing for
// punctuation alone.
TokenTerms terms_of_token(const Pipeline& pipeline, std::string_view token);

// The term for two folded words that follow each other in a text, "so tai". Words are neighbours
// across tokens that have no word ("khoa học – công nghệ").
std::string bigram(std::string_view folded_first, std::string_view folded_second);

}  // namespace kehoach
