// The agencies that a portal knows, ready to be found in a text by any of their names.
#pragma once

#include <string>
#include <vector>

#include "import/agency_words.hpp"
#include "model/portal.hpp"

namespace kehoach {

struct KnownName {
  Phrase phrase;      // without "các" in front
  std::string id;     // as the plan's files write it: "finance", "vn/finance"
  AgencyKind kind = AgencyKind::other;
  bool proposed = false;  // usual, but the portal does not have it
};

// A group by the nouns that its wording lists, and what the list ends with.
struct KnownCollective {
  std::vector<size_t> nouns;  // of collective_nouns()
  Qualifier qualifier = Qualifier::none;
  std::string id;
  bool proposed = false;
};

struct AgencyBook {
  std::vector<KnownName> names;  // the plan's own place first
  std::vector<KnownCollective> collectives;
  std::vector<Phrase> place_names;  // "tỉnh Lai Châu", behind a name: say nothing
  std::string issuer;               // id of the place's people's committee; may be empty
  bool city = false;                // the place is one
};

// Agencies of the jurisdiction with that id, and of nations; behind them the departments that every
// province has (standard_agencies()), as proposals.
AgencyBook make_agency_book(const Portal& portal, std::string_view jurisdiction);

// "các", "những", "the": a plural follows.
bool is_plural_mark(const Word& word, Reading reading);

// A list of collective nouns in a text: "sở, ban, ngành, đơn vị liên quan".
struct Enumeration {
  std::vector<size_t> nouns;
  Qualifier qualifier = Qualifier::none;
  size_t end = 0;  // the word behind it
};
// At word `at`, if there is one; `nouns` is empty otherwise.
Enumeration enumeration_at(const std::vector<Word>& words, size_t at, Reading reading);

}  // namespace kehoach
