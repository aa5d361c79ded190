// How official wording is compared: case, spaces and kinds of dashes do not count.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/portal.hpp"

namespace kehoach::test {

// NFC, lower case, one space for any white space, '-' for every dash.
std::string plain(std::string_view text);

// plain(), with the shortened lists and the cut or misprinted words of the source texts put right;
// the table in wording.cpp names each.
std::string spelled_out(std::string_view text);

// plain(), letters and digits only: for texts that may differ in punctuation.
std::string letters(std::string_view text);

std::string replace_all(std::string text, std::string_view from, std::string_view to);

// All numbers of a text, written alike: "01", "1.000" and "197,61" of a Vietnamese text give 1,
// 1000 and 197.61; so do "1", "1,000" and "197.61" of an English one, where "December" is 12.
// Provision numbers ("II.2.1") are left out.
std::set<std::string> numbers_in(std::string_view text, std::string_view language);

// English words for numbers: "once" and "one" give 1.
std::set<std::string> number_words(std::string_view text);

// "II.1", "I.2.1.đ", "PL.12": the provisions that a text cites.
std::vector<std::string> cited_provisions(std::string_view text);

// Vietnamese names of the bodies of `place` and of the nation.
struct Wording {
  std::string text;  // plain
  Id<Agency> agency;
};
std::vector<Wording> agency_wordings(const Portal& portal, Id<Jurisdiction> place);

struct NamedAgencies {
  std::set<Id<Agency>> agencies;
  std::string rest;  // what is neither a known name nor a usual word of assignment; trimmed
};

// The agencies that a plain text names; where names overlap, the longest counts.
NamedAgencies named_agencies(std::string text, const std::vector<Wording>& wordings);

}  // namespace kehoach::test
