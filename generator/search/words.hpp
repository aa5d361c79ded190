// The words inside a token: what a reader sees between white space, without its punctuation.
#pragma once

#include <string_view>
#include <vector>

namespace kehoach {

// The runs of letters and digits in `token`, each beginning with one of them and holding the marks
// behind them: "(1018/qđ-ttg)," gives 1018, qđ, ttg. None for punctuation alone.
std::vector<std::string_view> word_parts(std::string_view token);

// From the first of the parts to the end of the last: "1018/qđ-ttg". `parts` is not empty.
std::string_view whole_word(const std::vector<std::string_view>& parts);

}  // namespace kehoach
