#include "search/stop_words.hpp"

#include <algorithm>
#include <array>

namespace kehoach {
namespace {

// A test compares it with lunr.
constexpr std::array<std::string_view, 119> words{
    {"a",       "able",    "about", "across", "after",  "all",    "almost", "also",  "am",
     "among",   "an",      "and",   "any",    "are",    "as",     "at",     "be",    "because",
     "been",    "but",     "by",    "can",    "cannot", "could",  "dear",   "did",   "do",
     "does",    "either",  "else",  "ever",   "every",  "for",    "from",   "get",   "got",
     "had",     "has",     "have",  "he",     "her",    "hers",   "him",    "his",   "how",
     "however", "i",       "if",    "in",     "into",   "is",     "it",     "its",   "just",
     "least",   "let",     "like",  "likely", "may",    "me",     "might",  "most",  "must",
     "my",      "neither", "no",    "nor",    "not",    "of",     "off",    "often", "on",
     "only",    "or",      "other", "our",    "own",    "rather", "said",   "say",   "says",
     "she",     "should",  "since", "so",     "some",   "than",   "that",   "the",   "their",
     "them",    "then",    "there", "these",  "they",   "this",   "tis",    "to",    "too",
     "twas",    "us",      "wants", "was",    "we",     "were",   "what",   "when",  "where",
     "which",   "while",   "who",   "whom",   "why",    "will",   "with",   "would", "yet",
     "you",     "your"}};

}  // namespace

std::span<const std::string_view> stop_words() {
  return words;
}

bool is_stop_word(std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace kehoach
