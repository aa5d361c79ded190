#include "search/vocabulary.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/text.hpp"
#include "search/stop_words.hpp"
#include "search/words.hpp"

namespace kehoach {
namespace {

// Some 60 kB gzip. Rarer words are seldom what somebody meant.
constexpr size_t most_words = 20'000;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool may_be_suggested(std::string_view word, PipelineKind pipeline) {
  if (has_digit(word) || count_utf16_units(word) < 2) return false;
  return pipeline != PipelineKind::english || !is_stop_word(word);
}

struct Words {
  TermTable table;
  std::vector<size_t> counts;  // by number in the table
};

Words words_of(const IndexBuilder& builder, PipelineKind pipeline) {
  Words words;
  for (uint32_t token = 0; token < builder.tokens().size(); ++token) {
    for (const std::string_view part : word_parts(builder.tokens()[token])) {
      if (!may_be_suggested(part, pipeline)) continue;
      const auto [number, is_new] = words.table.add(part);
      if (is_new) words.counts.push_back(0);
      words.counts[number] += builder.count_of_token(token);
    }
  }
  return words;
}

}  // namespace

std::string vocabulary(const IndexBuilder& builder, PipelineKind pipeline) {
  const Words words = words_of(builder, pipeline);
  std::vector<uint32_t> order(words.counts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return words.counts[a] != words.counts[b] ? words.counts[a] > words.counts[b]
                                              : words.table[a] < words.table[b];
  });
  if (order.size() > most_words) order.resize(most_words);
  std::string out;
  for (const uint32_t word : order) out.append(out.empty() ? "" : " ").append(words.table[word]);
  return out;
}

}  // namespace kehoach
