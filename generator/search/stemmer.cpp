#include "search/stemmer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/text.hpp"

namespace kehoach {
namespace {

struct Replacement {
  std::string_view suffix;
  std::string_view by;
};

// The longest that fits is taken, so a suffix stands before those it ends in.
constexpr std::array<Replacement, 21> step_2_suffixes{{
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"bli", "ble"},     {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"},
    {"logi", "log"},
}};

constexpr std::array<Replacement, 7> step_3_suffixes{{
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ful", ""},
    {"ness", ""},
}};

constexpr std::array<Replacement, 18> step_4_suffixes{{
    {"al", ""},
    {"ance", ""},
    {"ence", ""},
    {"er", ""},
    {"ic", ""},
    {"able", ""},
    {"ible", ""},
    {"ement", ""},
    {"ment", ""},
    {"ant", ""},
    {"ent", ""},
    {"ou", ""},
    {"ism", ""},
    {"ate", ""},
    {"iti", ""},
    {"ous", ""},
    {"ive", ""},
    {"ize", ""},
}};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool is_vowel_or_y(char c) {
  return is_vowel(c) || c == 'y';
}

// The offset behind `[^aeiou][^aeiouy]*` at `at`, or nothing if it does not fit there.
std::optional<size_t> skip_consonants(std::string_view word, size_t at) {
  if (at >= word.size() || is_vowel(word[at])) return std::nullopt;
  ++at;
  while (at < word.size() && !is_vowel_or_y(word[at])) ++at;
  return at;
}

// The same for `[aeiouy][aeiou]*`.
std::optional<size_t> skip_vowels(std::string_view word, size_t at) {
  if (at >= word.size() || !is_vowel_or_y(word[at])) return std::nullopt;
  ++at;
  while (at < word.size() && is_vowel(word[at])) ++at;
  return at;
}

// Porter's m: how many times vowels and then consonants follow each other. `rest` is what stands
// behind the last consonants.
struct Measure {
  int count = 0;
  std::string_view rest;
};

Measure measure(std::string_view word) {
  size_t at = skip_consonants(word, 0).value_or(0);
  int count = 0;
  while (const auto vowels = skip_vowels(word, at)) {
    const auto consonants = skip_consonants(word, *vowels);
    if (!consonants) break;
    at = *consonants;
    ++count;
  }
  return {count, word.substr(at)};
}

bool measure_is_one(std::string_view word) {
  const Measure measured = measure(word);
  return measured.count == 1 && skip_vowels(measured.rest, 0).value_or(0) == measured.rest.size();
}

bool has_vowel(std::string_view word) {
  return skip_consonants(word, 0).value_or(0) < word.size();
}

size_t last_character(std::string_view word) {
  size_t at = word.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) --at;
  return at;
}

// Consonants, a vowel, and one consonant that is not w, x or y: "hop". A character beyond the Basic
// Multilingual Plane is two consonants to lunr, and so does not fit at the end.
bool is_short_syllable(std::string_view word) {
  const auto vowel = skip_consonants(word, 0);
  if (!vowel || *vowel >= word.size()) return false;
  const std::string_view last = word.substr(*vowel + 1);
  if (count_utf16_units(last) != 1) return false;
  return !is_vowel_or_y(last[0]) && last[0] != 'w' && last[0] != 'x';
}

bool ends_in_double_consonant(std::string_view word) {
  const size_t last = last_character(word);
  if (last == 0) return false;
  const std::string_view character = word.substr(last);
  if (character.size() == 1 && std::string_view("aeiouylsz").find(word[last]) != word.npos)
    return false;
  // The units of a surrogate pair differ, so no double ends in one.
  return character.size() < 4 && word.substr(0, last).ends_with(character);
}

class Stemmer {
 public:
  explicit Stemmer(std::string& word) : word_(word), line_end_(word.find_first_of("\n\r")) {
    for (const std::string_view separator : {"\u2028", "\u2029"})
      line_end_ = std::min(line_end_, word.find(separator));
  }

  void run() {
    step_1a();
    step_1b();
    step_1c();
    replace(step_2_suffixes, 1);
    replace(step_3_suffixes, 1);
    step_4();
    step_5();
  }

 private:
  // What stands before `suffix`, as lunr's `^(.+?)suffix$` finds it: not empty, and without the end
  // of a line, which `.` does not match. Only items of arrays can contain one.
  std::optional<std::string_view> before(std::string_view suffix) const {
    const std::string_view word = word_;
    if (word.size() <= suffix.size() || !word.ends_with(suffix)) return std::nullopt;
    if (line_end_ < word.size() - suffix.size()) return std::nullopt;
    return word.substr(0, word.size() - suffix.size());
  }

  // The same for `^(.+?[^…])suffix$`: at least two UTF-16 units, of which the last may end a line.
  std::optional<std::string_view> two_before(char suffix) const {
    const std::string_view word = word_;
    if (word.size() < 2 || word.back() != suffix) return std::nullopt;
    const std::string_view prefix = word.substr(0, word.size() - 1);
    if (line_end_ < last_character(prefix) || count_utf16_units(prefix) < 2) return std::nullopt;
    return prefix;
  }

  void cut(size_t bytes) { word_.resize(word_.size() - bytes); }

  void step_1a() {
    if (before("sses") || before("ies")) return cut(2);
    const auto prefix = two_before('s');
    if (prefix && prefix->back() != 's') cut(1);
  }

  void step_1b() {
    if (const auto prefix = before("eed")) {
      if (measure(*prefix).count > 0) cut(1);
      return;
    }
    for (const std::string_view suffix : {"ed", "ing"}) {
      const auto prefix = before(suffix);
      if (!prefix) continue;
      if (has_vowel(*prefix)) {
        cut(suffix.size());
        mend_after_1b();
      }
      return;
    }
  }

  void mend_after_1b() {
    const bool needs_e = word_.ends_with("at") || word_.ends_with("bl") || word_.ends_with("iz");
    if (!needs_e && ends_in_double_consonant(word_)) {
      word_.resize(last_character(word_));
    } else if (needs_e || is_short_syllable(word_)) {
      word_ += 'e';
    }
  }

  void step_1c() {
    const auto prefix = two_before('y');
    if (prefix && !is_vowel(prefix->back())) word_.back() = 'i';
  }

  // Replaces the longest suffix that fits if the measure before it is at least `least`. True if
  // one fits, replaced or not.
  bool replace(std::span<const Replacement> suffixes, int least) {
    const auto fits = [&](const Replacement& each) { return before(each.suffix).has_value(); };
    const auto found = std::find_if(suffixes.begin(), suffixes.end(), fits);
    if (found == suffixes.end()) return false;
    const std::string_view prefix = *before(found->suffix);
    if (measure(prefix).count >= least) word_.replace(prefix.size(), word_.npos, found->by);
    return true;
  }

  void step_4() {
    if (replace(step_4_suffixes, 2)) return;
    for (const std::string_view suffix : {"sion", "tion"}) {
      if (!before(suffix)) continue;
      const std::string_view stem = std::string_view(word_).substr(0, word_.size() - 3);
      if (measure(stem).count > 1) cut(3);
      return;
    }
  }

  void step_5() {
    if (const auto prefix = before("e")) {
      if (measure(*prefix).count > 1 || (measure_is_one(*prefix) && !is_short_syllable(*prefix)))
        cut(1);
    }
    if (word_.ends_with("ll") && measure(word_).count > 1) cut(1);
  }

  std::string& word_;
  size_t line_end_;  // the offset of the first character that ends a line, or npos
};

}  // namespace

void stem(std::string& word) {
  if (word.size() < 3 || (word.size() < 9 && count_utf16_units(word) < 3)) return;
  const bool begins_with_y = word[0] == 'y';
  if (begins_with_y) word[0] = 'Y';
  Stemmer(word).run();
  if (begins_with_y) word[0] = 'y';
}

}  // namespace kehoach
