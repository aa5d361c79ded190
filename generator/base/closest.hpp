// "Did you mean": the one place that measures how near two words are.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kehoach {

// Damerau-Levenshtein distance over bytes (a swap of neighbours counts one), or `limit` + 1 as soon
// as it is certain to exceed `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

// Among more than this many nothing is looked for: a mistake made ten thousand times, among ten
// thousand names, would cost minutes.
constexpr size_t most_candidates = 2000;

// The candidate nearest to `word` after folding, if it is near enough to be worth suggesting (at
// most 3 edits and a third of the word's length, at least 1), else empty. The first of equals wins.
// Empty, too, if there are more candidates than `most_candidates`.
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

// "message; hint", or the message alone if there is no hint.
std::string with_hint(std::string message, std::string_view hint);

// `did you mean "x"?`, or empty when nothing is near. Fits Diagnostic::help.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace kehoach
