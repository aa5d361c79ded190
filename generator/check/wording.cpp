// How texts are written: what a reader would stumble over, and an author would not see.
#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "check/check.hpp"

namespace kehoach {
namespace {

// --- Letters of two scripts in one word: "Cơ" with a Cyrillic "С" is found by no search. ---

enum class Script : uint8_t { other, latin, greek, cyrillic };

Script script_of(char32_t c) {
  if ((c | 32) >= 'a' && (c | 32) <= 'z') return Script::latin;
  if (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) return Script::latin;
  if (c >= 0x1E00 && c <= 0x1EFF) return Script::latin;
  if (c >= 0x370 && c <= 0x3FF) return Script::greek;
  if (c >= 0x400 && c <= 0x52F) return Script::cyrillic;
  return Script::other;
}

// "µm", "Ωm": Greek letters are units and symbols as well; only look-alikes are dangerous.
bool looks_latin(char32_t c) {
  constexpr std::u32string_view look_alikes =
      U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαενρυχ"
      U"АВЕКМНОРСТУХаеорсухіјѕ";
  return look_alikes.find(c) != look_alikes.npos;
}

// Greek and Cyrillic letters, and nothing that Vietnamese or English is written with, begin with
// these bytes in UTF-8.
bool begins_other_script(char c) {
  return static_cast<unsigned char>(c - '\xCE') <= '\xD4' - '\xCE';
}

// In blocks, of which compilers look at all bytes at once: hardly a text has any.
bool has_other_script(std::string_view text) {
  constexpr size_t block = 32;
  for (; text.size() >= block; text.remove_prefix(block)) {
    unsigned char found = 0;
    for (size_t i = 0; i < block; ++i) found |= begins_other_script(text[i]);
    if (found) return true;
  }
  return std::ranges::any_of(text, begins_other_script);
}

// The first word with Latin letters and look-alikes of another script, or nothing.
std::string_view mixed_word(std::string_view text) {
  if (!has_other_script(text)) return {};
  size_t begin = 0;
  bool latin = false;
  bool look_alike = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (character_kind(point.value) == CharacterKind::other) {
      if (latin && look_alike) return text.substr(begin, at - begin);
      latin = look_alike = false;
      begin = point.next;
    } else {
      const Script script = script_of(point.value);
      latin = latin || script == Script::latin;
      look_alike = look_alike || (script != Script::latin && looks_latin(point.value));
    }
    at = point.next;
  }
  return latin && look_alike ? text.substr(begin) : std::string_view();
}

void check_scripts(const Text& text, Diagnostics& diagnostics) {
  const std::string_view word = mixed_word(text.value);
  if (word.empty()) return;
  diagnostics
      .warning("mixed-scripts", text.span,
               fmt::format("\"{}\" mixes Latin letters with look-alikes of another alphabet", word))
      .with_help("type the word anew: searches would not find it");
}

// --- The same text for two languages: one of them was forgotten. ---

// Names, numbers and short words may well be the same in two languages.
bool is_sentence(std::string_view text) {
  constexpr size_t least_words = 5;
  return static_cast<size_t>(std::ranges::count(text, ' ')) + 1 >= least_words;
}

void check_same(const Localized& text, const std::vector<std::string>& languages,
                Diagnostics& diagnostics) {
  for (size_t i = 1; i < text.texts.size(); ++i) {
    const Text& later = text.texts[i];
    const auto same =
        std::find_if(text.texts.begin(), text.texts.begin() + static_cast<ptrdiff_t>(i),
                     [&](const Text& earlier) { return earlier.value == later.value; });
    const bool is_found = same != text.texts.begin() + static_cast<ptrdiff_t>(i);
    if (!is_found || !is_sentence(later.value)) continue;
    const auto& code = languages[static_cast<size_t>(same - text.texts.begin())];
    diagnostics
        .warning("same-in-two-languages", later.span,
                 fmt::format("the text in \"{}\" is that in \"{}\"", languages[i], code))
        .note(fmt::format("\"{}\" is here", code), same->span)
        .with_help(fmt::format("translate it, or leave \"{}\" out", languages[i]));
  }
}

}  // namespace

void check_wording(const Localized& text, const std::vector<std::string>& languages,
                   Diagnostics& diagnostics) {
  for (const Text& one : text.texts) check_scripts(one, diagnostics);
  check_same(text, languages, diagnostics);
}

void check_title(const Localized& title, Diagnostics& diagnostics) {
  constexpr size_t most_words = 40;
  for (const Text& text : title.texts) {
    const auto words = static_cast<size_t>(std::ranges::count(text.value, ' ')) + 1;
    if (words <= most_words) continue;
    diagnostics.warning("long-title", text.span, fmt::format("the title has {} words", words))
        .with_help("say it in about 20 words, and the rest in \"description\"");
  }
}

}  // namespace kehoach
