#include <fmt/core.h>

#include <map>
#include <string_view>

#include "base/text.hpp"
#include "check/check.hpp"

namespace kehoach {
namespace {

bool is_word_character(char32_t c) {
  return character_kind(c) == CharacterKind::letter_or_digit;
}

// Neither begins nor ends with a mark: else it would not be found as a word.
bool is_bounded(std::string_view text) {
  char32_t last = code_point_at(text, 0).value;
  if (!is_word_character(last)) return false;
  for (size_t at = 0; at < text.size();) {
    const auto [c, next] = code_point_at(text, at);
    last = c;
    at = next;
  }
  return is_word_character(last);
}

}  // namespace

void check_glossary(const Portal& portal, Diagnostics& diagnostics) {
  std::map<std::string_view, const Text*> known;
  for (const Term& term : portal.glossary) {
    const Text& abbreviation = term.abbreviation;
    if (abbreviation.value.empty()) continue;
    const auto [first, is_new] = known.emplace(abbreviation.value, &abbreviation);
    if (!is_new)
      diagnostics
          .error("duplicate-abbreviation", abbreviation.span,
                 fmt::format("the abbreviation \"{}\" is explained twice", abbreviation.value))
          .note("first explained here", first->second->span)
          .with_help("keep one: readers see one explanation of an abbreviation");
    if (!is_bounded(abbreviation.value))
      diagnostics
          .error("bad-abbreviation", abbreviation.span,
                 fmt::format("\"{}\" does not begin and end with a letter or digit",
                             abbreviation.value))
          .with_help("write it as it stands within a text, without spaces or marks around it");
  }
}

}  // namespace kehoach
