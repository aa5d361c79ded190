#include "import/agency_book.hpp"

#include <algorithm>
#include <utility>

namespace kehoach {
namespace {

void add_name(AgencyBook& book, std::string_view text, KnownName known) {
  const std::vector<Word> words = words_of(text, Reading::typed);
  for (const Word& word : words)
    if (!word.punctuation && !(known.phrase.empty() && is_plural_mark(word, Reading::typed)))
      known.phrase.push_back({word.folded, word.lower});
  if (known.phrase.empty()) return;
  if (known.kind == AgencyKind::group) {
    const Enumeration list = enumeration_at(words, 0, Reading::typed);
    if (!list.nouns.empty() && list.end == words.size())
      book.collectives.push_back({list.nouns, list.qualifier, known.id, known.proposed});
  }
  book.names.push_back(std::move(known));
}

void add_agency(AgencyBook& book, const Agency& agency, const std::string& id) {
  const KnownName known{{}, id, agency.kind, false};
  for (const Text& name : agency.name.texts) add_name(book, name.value, known);
  for (const Text& name : agency.short_name.texts) add_name(book, name.value, known);
  for (const Text& alias : agency.aliases) add_name(book, alias.value, known);
}

// Those whose id the place does not use yet.
void add_standard_agencies(AgencyBook& book) {
  const size_t own = book.names.size();
  for (const StandardAgency& each : standard_agencies()) {
    const auto end = book.names.begin() + static_cast<ptrdiff_t>(own);
    if (std::any_of(book.names.begin(), end, [&](const auto& name) { return name.id == each.id; }))
      continue;
    const KnownName known{{}, std::string(each.id), each.kind, true};
    for (const std::string_view name : {each.name_vi, each.name_en, each.short_vi})
      if (!name.empty()) add_name(book, name, known);
  }
}

void add_places(AgencyBook& book, const Jurisdiction& place) {
  for (const Text& name : place.name.texts) book.place_names.push_back(phrase_of(name.value));
  for (const Text& name : place.short_name.texts) book.place_names.push_back(phrase_of(name.value));
  for (const std::string_view word : {"tỉnh", "thành phố"})
    book.place_names.push_back(phrase_of(word));
  std::stable_sort(book.place_names.begin(), book.place_names.end(),
                   [](const Phrase& a, const Phrase& b) { return a.size() > b.size(); });
}

}  // namespace

AgencyBook make_agency_book(const Portal& portal, std::string_view jurisdiction) {
  AgencyBook book;
  std::vector<std::pair<const Agency*, std::string>> national;
  for (const Agency& agency : portal.agencies) {
    const Jurisdiction& place = portal.jurisdictions[agency.jurisdiction];
    if (place.id.text == jurisdiction) {
      add_agency(book, agency, agency.id.text);
      if (agency.kind == AgencyKind::peoples_committee && book.issuer.empty())
        book.issuer = agency.id.text;
    } else if (place.kind == JurisdictionKind::nation) {
      national.emplace_back(&agency, place.id.text + "/" + agency.id.text);
    }
  }
  for (const auto& [agency, id] : national) add_agency(book, *agency, id);
  add_standard_agencies(book);
  for (const Jurisdiction& place : portal.jurisdictions)
    if (place.id.text == jurisdiction) {
      add_places(book, place);
      book.city = place.kind == JurisdictionKind::city;
    }
  return book;
}

namespace {

// The noun at `at` and the word behind it.
std::pair<size_t, size_t> noun_at(const std::vector<Word>& words, size_t at, Reading reading) {
  const std::vector<Phrase>& nouns = collective_nouns();
  for (size_t i = 0; i < nouns.size(); ++i)
    if (const auto found = match_exactly(words, at, nouns[i], reading)) return {i, found->end};
  return {nouns.size(), at};
}

size_t qualifier_at(const std::vector<Word>& words, size_t at, Reading reading,
                    Qualifier& meaning) {
  if (at < words.size() && words[at].folded == ",") ++at;
  for (const auto& [phrase, qualifier] : qualifiers())
    if (const auto found = match_exactly(words, at, phrase, reading)) {
      meaning = qualifier;
      return found->end;
    }
  return 0;
}

// Skips what stands between nouns of a list.
size_t skip_between(const std::vector<Word>& words, size_t at, Reading reading) {
  while (at < words.size() && (words[at].folded == "," || words[at].folded == "va" ||
                               is_plural_mark(words[at], reading)))
    ++at;
  return at;
}

// Whether a noun may end at `at`: it is not the beginning of a longer name ("Sở Tài chính").
bool ends_noun(const std::vector<Word>& words, size_t at, Reading reading) {
  if (at >= words.size() || words[at].punctuation) return true;
  Qualifier ignored{};
  if (words[at].folded == "va" || qualifier_at(words, at, reading, ignored) != 0) return true;
  if (noun_at(words, at, reading).second > at && !words[at].capital) return true;
  const auto stands = [&](const Phrase& phrase) {
    return match_exactly(words, at, phrase, reading).has_value();
  };
  if (words[at].capital) return false;
  const auto& marks = role_marks();
  return std::any_of(fillers().begin(), fillers().end(), stands) ||
         std::any_of(marks.begin(), marks.end(),
                     [&](const auto& mark) { return stands(mark.phrase); });
}

// "tổ chức" is a noun, and a verb in "tổ chức thực hiện".
bool opens_filler(const std::vector<Word>& words, size_t at, Reading reading) {
  return std::any_of(fillers().begin(), fillers().end(), [&](const Phrase& phrase) {
    return phrase.size() > 2 && match_exactly(words, at, phrase, reading);
  });
}

}  // namespace

bool is_plural_mark(const Word& word, Reading reading) {
  if (word.folded == "cac" || word.folded == "nhung") return true;
  // "thể" folds to it as well.
  return word.folded == "the" && reading == Reading::typed && word.end - word.begin == 3;
}

Enumeration enumeration_at(const std::vector<Word>& words, size_t at, Reading reading) {
  Enumeration list;
  for (size_t next = skip_between(words, at, reading); next < words.size();
       next = skip_between(words, list.end, reading)) {
    const auto [noun, end] = noun_at(words, next, reading);
    if (end == next || opens_filler(words, next, reading) || !ends_noun(words, end, reading)) break;
    list.nouns.push_back(noun);
    list.end = end;
    if (const size_t behind = qualifier_at(words, end, reading, list.qualifier)) {
      list.end = behind;
      break;
    }
  }
  return list;
}

}  // namespace kehoach
