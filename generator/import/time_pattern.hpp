// Patterns of words and numbers, for times.cpp. A pattern is a row of
//   word        as documents write it      word?    that may be missing
//   one|other   either                     ,|(?     punctuation, likewise
//   {d} {m} {n} {y}                        day, month, month, year as figures
//   {q} {r} {h} quarter (also Roman, or in English words) and half
//   {monthname} an English month
//   {p} {e}     periods, found by the function that is given
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/words.hpp"

namespace kehoach {

struct PatternStep {
  bool optional = false;
  std::string slot;                       // "y"; empty: words
  std::vector<std::string> alternatives;  // folded words
};
using CompiledPattern = std::vector<PatternStep>;

CompiledPattern compile_pattern(std::string_view pattern);

// Of a table whose entries have a member `pattern`.
template <class Entry, size_t size>
std::vector<CompiledPattern> compile_patterns(const Entry (&table)[size]) {
  std::vector<CompiledPattern> compiled;
  for (const Entry& entry : table) compiled.push_back(compile_pattern(entry.pattern));
  return compiled;
}

struct PatternValues {
  std::map<std::string, std::string, std::less<>> slots;  // "m" is "06"
  bool vague = false;                                     // a period in it is

  std::string get(std::string_view slot) const;
};

struct FoundPeriod {
  std::string form;  // "2026-Q3"
  size_t end = 0;    // the word behind it
  bool vague = false;
};
using FindPeriod =
    std::function<std::optional<FoundPeriod>(const std::vector<Word>&, size_t, Reading)>;

// Words as patterns see them: "Q3" is "q" and "3".
std::vector<Word> time_words(std::string_view text, Reading reading);

struct FoundPattern {
  PatternValues values;
  size_t end = 0;
};

// Whether the pattern stands at word `at`.
std::optional<FoundPattern> match_pattern(const CompiledPattern& pattern,
                                          const std::vector<Word>& words, size_t at,
                                          Reading reading, const FindPeriod& find_period);

// "{y}-Q{q}" with the values put in.
std::string filled_form(std::string_view form, const PatternValues& values);

}  // namespace kehoach
