// Abbreviations that the glossary explains, where they stand in texts.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.hpp"

namespace kehoach {

class Abbreviations {
 public:
  struct Entry {
    std::string written;  // escaped
    Id<Term> term;
  };

  Abbreviations() = default;
  explicit Abbreviations(const Portal& portal);

  // The longest one that is a word of escaped text at `at`, or null. Hyphens and "&" join words,
  // but a number and its hyphen, and what stands beside a "/", are words of their own: "KH-UBND" is
  // a word of "6050/KH-UBND", "UBND" is not.
  const Entry* find(std::string_view html, size_t at) const;

  // Of the term, escaped; empty if it has none in this language.
  const std::string& name(const Entry& entry, Language language) const {
    return names_[entry.term.value][language];
  }

  bool empty() const { return entries_.empty(); }

 private:
  std::vector<std::vector<std::string>> names_;  // by Id<Term>, by Language
  std::vector<Entry> entries_;                   // the longest first
  std::array<bool, 256> first_{};                // bytes with which one begins
};

// <abbr title="…"> around the first occurrence of each abbreviation in `html`, a text or Markdown's
// output in `language`. Passages marked as of another language stay as they are, and so do
// abbreviations whose term has no name in it.
std::string mark_abbreviations(const Abbreviations& abbreviations, Language language,
                               std::string_view html);

}  // namespace kehoach
