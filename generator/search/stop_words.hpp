// The English words that lunr leaves out of an index: lunr.stopWordFilter.
#pragma once

#include <span>
#include <string_view>

namespace kehoach {

// In ascending order.
std::span<const std::string_view> stop_words();

bool is_stop_word(std::string_view word);

}  // namespace kehoach
