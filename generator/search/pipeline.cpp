#include "search/pipeline.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "search/stemmer.hpp"
#include "search/stop_words.hpp"
#include "search/words.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 4> names{"default", "none", "vi", "vi-bigram"};
constexpr std::array<std::string_view, 1> english_labels{"stemmer"};
constexpr std::array<std::string_view, 1> vietnamese_labels{"viFold"};

bool is_vietnamese(PipelineKind kind) {
  return kind == PipelineKind::vietnamese || kind == PipelineKind::vietnamese_bigrams;
}

bool is_ascii_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// lunr.trimmer: JavaScript's \W is everything but ASCII letters, digits and the underscore.
std::string_view trimmed_as_lunr(std::string_view token) {
  const auto first = std::find_if(token.begin(), token.end(), is_ascii_word_character);
  const auto behind =
      std::find_if(token.rbegin(), std::make_reverse_iterator(first), is_ascii_word_character);
  return {first, behind.base()};
}

void add_english(std::string_view word, TokenTerms& out) {
  if (is_stop_word(word)) return;
  std::string term(word);
  stem(term);
  out.terms.push_back(std::move(term));
}

TokenTerms english_terms(const Pipeline& pipeline, std::string_view token) {
  TokenTerms out;
  add_english(trimmed_as_lunr(token), out);
  if (!pipeline.split_compounds) return out;
  const auto parts = word_parts(token);
  if (parts.size() > 1)
    for (const std::string_view part : parts) add_english(part, out);
  return out;
}

// Adds a word and, if it differs, its folded form. The place of the latter, or of the only one.
size_t add_vietnamese(std::string_view word, TokenTerms& out) {
  std::string folded = fold(word);
  if (folded != word) out.terms.emplace_back(word);
  out.terms.push_back(std::move(folded));
  return out.terms.size() - 1;
}

TokenTerms vietnamese_terms(std::string_view token) {
  TokenTerms out;
  const auto parts = word_parts(token);
  if (parts.empty()) return out;
  out.folded = add_vietnamese(whole_word(parts), out);
  if (parts.size() > 1)
    for (const std::string_view part : parts) add_vietnamese(part, out);
  return out;
}

}  // namespace

std::span<const std::string_view> pipeline_names() {
  return names;
}

std::optional<PipelineKind> pipeline_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<PipelineKind>(found - names.begin());
}

std::span<const std::string_view> search_pipeline_labels(PipelineKind kind) {
  if (is_vietnamese(kind)) return vietnamese_labels;
  if (kind == PipelineKind::english) return english_labels;
  return {};
}

std::string prepared_text(PipelineKind kind, std::string_view text) {
  return is_vietnamese(kind) ? lower_case(to_nfc(text)) : lower_case(text);
}

Separator separator_of(PipelineKind kind) {
  return is_vietnamese(kind) ? Separator::white_space : Separator::white_space_or_hyphen;
}

TokenTerms terms_of_token(const Pipeline& pipeline, std::string_view token) {
  switch (pipeline.kind) {
    case PipelineKind::english:
      return english_terms(pipeline, token);
    case PipelineKind::none:
      return {{std::string(token)}, std::nullopt};
    case PipelineKind::vietnamese:
    case PipelineKind::vietnamese_bigrams:
      break;
  }
  return vietnamese_terms(token);
}

std::string bigram(std::string_view folded_first, std::string_view folded_second) {
  return std::string(folded_first).append(1, ' ').append(folded_second);
}

}  // namespace kehoach
