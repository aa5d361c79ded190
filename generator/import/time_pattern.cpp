#include "import/time_pattern.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 12> months{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::array<std::string_view, 3>, 4> quarters{
    {{"1", "i", "first"}, {"2", "ii", "second"}, {"3", "iii", "third"}, {"4", "iv", "fourth"}}};

std::optional<int> number_of(const std::string& word) {
  int number = 0;
  const char* const end = word.data() + word.size();
  const auto [stop, error] = std::from_chars(word.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

// A number from `least` to `most`, with two digits.
std::string figure(const std::string& word, int least, int most) {
  const auto number = number_of(word);
  if (!number || word.size() > 4 || *number < least || *number > most) return {};
  return fmt::format("{:02}", *number);
}

std::string quarter(const std::string& word) {
  for (size_t i = 0; i < quarters.size(); ++i)
    for (const std::string_view name : quarters[i])
      if (word == name) return std::to_string(i + 1);
  return {};
}

std::string month_name(const std::string& word) {
  for (size_t i = 0; i < months.size(); ++i)
    if (word == months[i] || (word.size() == 3 && months[i].starts_with(word)))
      return fmt::format("{:02}", i + 1);
  return {};
}

// What the word is for the slot; empty if it does not fit.
std::string slot_value(const std::string& slot, const std::string& word) {
  if (slot == "y") return figure(word, 1990, 2150);
  if (slot == "m" || slot == "n") return figure(word, 1, 12);
  if (slot == "d") return figure(word, 1, 31);
  if (slot == "q" || slot == "r") return quarter(word);
  if (slot == "h") return word == "1" || word == "2" ? word : "";
  if (slot == "monthname") return month_name(word);
  return {};
}

struct PatternMatcher {
  const CompiledPattern& pattern;
  const std::vector<Word>& words;
  Reading reading;
  const FindPeriod& find_period;

  std::optional<FoundPattern> match(size_t step, size_t at, const PatternValues& values) const {
    if (step == pattern.size()) return FoundPattern{values, at};
    std::optional<FoundPattern> found;
    if (at < words.size()) found = take(pattern[step], step, at, values);
    if (!found && pattern[step].optional) found = match(step + 1, at, values);
    return found;
  }

  std::optional<FoundPattern> take(const PatternStep& wanted, size_t step, size_t at,
                                   PatternValues values) const {
    if (wanted.slot == "p" || wanted.slot == "e") {
      const auto period = find_period(words, at, reading);
      if (!period) return std::nullopt;
      values.slots[wanted.slot] = period->form;
      values.vague |= period->vague;
      return match(step + 1, period->end, values);
    }
    if (!wanted.slot.empty()) {
      const std::string value = slot_value(wanted.slot, words[at].folded);
      if (value.empty()) return std::nullopt;
      values.slots[wanted.slot == "monthname" ? "m" : wanted.slot] = value;
      return match(step + 1, at + 1, values);
    }
    return is_word(wanted, words[at]) ? match(step + 1, at + 1, values) : std::nullopt;
  }

  bool is_word(const PatternStep& wanted, const Word& word) const {
    return std::any_of(wanted.alternatives.begin(), wanted.alternatives.end(),
                       [&](const std::string& alternative) {
                         if (word.punctuation || reading == Reading::typed)
                           return word.folded == alternative;
                         return !alternative.empty() &&
                                match_phrase({word}, 0, {{alternative, alternative}}, reading).has_value();
                       });
  }
};

PatternStep compile_step(std::string_view text) {
  PatternStep step;
  if (text.size() > 1 && text.ends_with('?')) {
    step.optional = true;
    text.remove_suffix(1);
  }
  if (text.starts_with('{')) {
    step.slot = text.substr(1, text.find('}') - 1);
    return step;
  }
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('|', begin), text.size());
    const std::vector<Word> words = words_of(text.substr(begin, end - begin), Reading::typed);
    if (!words.empty()) step.alternatives.push_back(words.front().folded);
    begin = end + 1;
  }
  return step;
}

}  // namespace

CompiledPattern compile_pattern(std::string_view pattern) {
  CompiledPattern steps;
  for (size_t begin = 0; begin < pattern.size();) {
    const size_t end = std::min(pattern.find(' ', begin), pattern.size());
    const std::string_view text = pattern.substr(begin, end - begin);
    steps.push_back(compile_step(text));
    begin = end + 1;
  }
  return steps;
}

// "Q3" is two words.
std::vector<Word> time_words(std::string_view text, Reading reading) {
  std::vector<Word> words;
  for (Word& word : words_of(text, reading)) {
    const std::string folded = word.folded;
    const bool glued = folded.size() == 2 && (folded[0] == 'q' || folded[0] == 'h') &&
                       folded[1] >= '1' && folded[1] <= '4';
    words.push_back(word);
    if (!glued) continue;
    words.back().folded = folded.substr(0, 1);
    word.folded = folded.substr(1);
    words.push_back(word);
  }
  return words;
}

std::string PatternValues::get(std::string_view slot) const {
  const auto found = slots.find(slot);
  return found == slots.end() ? "" : found->second;
}

std::optional<FoundPattern> match_pattern(const CompiledPattern& pattern,
                                          const std::vector<Word>& words, size_t at,
                                          Reading reading, const FindPeriod& find_period) {
  return PatternMatcher{pattern, words, reading, find_period}.match(0, at, {});
}

std::string filled_form(std::string_view form, const PatternValues& values) {
  std::string filled;
  for (size_t at = 0; at < form.size();) {
    if (form[at] != '{') {
      filled += form[at++];
      continue;
    }
    const size_t end = form.find('}', at);
    filled += values.get(form.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return filled;
}

}  // namespace kehoach
