// Messages in the reader's language. Messages are written in English where they arise, as data, and
// are translated only when they are told: a table of phrases gives the Vietnamese of each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

enum class MessageLanguage : uint8_t { english, vietnamese };

// A sentence or word of the program and its translation. "{}" stands for what differs from message
// to message. In the translation, "{}" is the next of those parts and "{1}" the second after the
// first; "{!}" and "{1!}" are the same parts as they are. Other parts that do not stand in quotes
// are phrases themselves ("there is no {} "{}"" with "agency"), and are translated if they are
// known. A part is not empty unless it stands in quotes.
struct Translation {
  std::string_view english;
  std::string_view vietnamese;
};

// All phrases, sorted by their English.
const std::vector<Translation>& all_translations();

// The message in Vietnamese, or nothing if no phrase fits. Of several that fit, the one with the
// most fixed text counts. Messages may be joined by "; ", ", " and "? ".
std::optional<std::string> in_vietnamese(std::string_view message);

// The message in the language, or as it is if nobody has translated it.
std::string translated(std::string_view message, MessageLanguage language);

}  // namespace kehoach
