#include "base/closest.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace kehoach {

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto difference = static_cast<long long>(a.size()) - static_cast<long long>(b.size());
  if (std::llabs(difference) > limit) return limit + 1;

  // Rows of the usual table: distances between the first i bytes of a and the first j bytes of b.
  std::vector<int> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (size_t j = 1; j <= b.size(); ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last.back(), limit + 1);
}

std::string_view closest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string folded = fold(word);
  if (folded.empty() || candidates.size() > most_candidates) return {};
  int limit = std::clamp(static_cast<int>(std::min<size_t>(folded.size(), 9) / 3), 1, 3);
  std::string_view best;
  for (const std::string_view candidate : candidates) {
    if (candidate.empty()) continue;
    const int distance = edit_distance(folded, fold(candidate), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance == 0) break;
    limit = distance - 1;  // from now on only nearer ones
  }
  return best;
}

std::string with_hint(std::string message, std::string_view hint) {
  if (!hint.empty()) message.append("; ").append(hint);
  return message;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view found = closest(word, candidates);
  return found.empty() ? std::string() : fmt::format("did you mean \"{}\"?", found);
}

}  // namespace kehoach
