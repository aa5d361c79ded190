// Text into tokens, by the rules of lunr.tokenizer.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kehoach {

struct Token {
  std::string_view text;  // a part of the text it was cut from
  uint32_t start = 0;     // in UTF-16 units from the text's beginning
  uint32_t length = 0;    // in UTF-16 units
};

// What parts tokens: JavaScript's white space, `\s`, and in lunr's default also the hyphen-minus.
// Neither takes the zero-width space, the soft hyphen or dashes for separators.
enum class Separator : uint8_t { white_space_or_hyphen, white_space };

// The pieces of `text` between separators; none is empty. Lower-casing is the caller's, and comes
// first: lunr's positions count in the lower-cased text.
std::vector<Token> tokenize(std::string_view text, Separator separator);

}  // namespace kehoach
