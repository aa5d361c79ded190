#include "import/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/closest.hpp"
#include "base/text.hpp"
#include "import/vocabulary.hpp"

namespace kehoach {
namespace {

constexpr char32_t dashes[] = {U'\u2010', U'\u2011', U'\u2012', U'\u2013', U'\u2014', U'\u2212'};
constexpr char32_t quotes[] = {U'\u201C', U'\u201D', U'\u2018', U'\u2019', U'\u00AB', U'\u00BB'};
// What scanning makes of letters with marks.
constexpr char32_t ruined_letters[] = {U'\u00A2', U'\u00A7', U'$', U'&', U'@', U'|'};

template <size_t size>
bool is_one_of(char32_t point, const char32_t (&set)[size]) {
  return std::find(std::begin(set), std::end(set), point) != std::end(set);
}

bool is_space(char32_t point) {
  return point <= U' ' || point == U'\u00A0' || point == U'\u200B';
}

// Taken for part of a word.
bool is_letter(std::string_view text, size_t at, Reading reading) {
  const CodePoint point = code_point_at(text, at);
  if (character_kind(point.value) != CharacterKind::other) return true;
  if (reading == Reading::typed || !is_one_of(point.value, ruined_letters)) return false;
  const bool behind = point.next < text.size() &&
                      character_kind(code_point_at(text, point.next).value) != CharacterKind::other;
  const bool before = at > 0 && static_cast<unsigned char>(text[at - 1]) > ' ';
  return behind || before;
}

std::string punctuation_at(std::string_view text, size_t at) {
  const CodePoint point = code_point_at(text, at);
  if (is_one_of(point.value, dashes)) return "-";
  if (is_one_of(point.value, quotes)) return "\"";
  return std::string(text.substr(at, point.next - at));
}

// Ruined letters stay as "?": they differ from every letter, and cost one.
std::string folded_word(std::string_view word) {
  std::string folded = fold(word);
  std::string letters;
  for (size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    if (point.value < 0x80 && point.value != U'&' && point.value != U'$' && point.value != U'@') {
      letters += folded[at];
    } else {
      letters += '?';
    }
    at = point.next;
  }
  return letters;
}

bool starts_with_capital(std::string_view word) {
  const std::string first(word.substr(0, code_point_at(word, 0).next));
  return lower_case(first) != first;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> tone_places{{
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"},
}};

// Lower case, with the tone mark where the newer of the two ways of writing puts it.
std::string lower_word(std::string_view raw) {
  std::string lower = lower_case(raw);
  for (const auto& [older, newer] : tone_places)
    if (lower.ends_with(older) && !lower.starts_with("qu"))
      lower.replace(lower.size() - older.size(), older.size(), newer);
  return lower;
}

void add_word(std::vector<Word>& words, std::string_view text, size_t begin, size_t end) {
  const std::string_view raw = text.substr(begin, end - begin);
  const Word word{folded_word(raw), lower_word(raw), begin, end, starts_with_capital(raw), false};
  for (const Abbreviation& abbreviation : abbreviations()) {
    if (word.folded != abbreviation.folded) continue;
    for (const PhraseWord& part : phrase_of(abbreviation.means)) {
      words.push_back(word);
      words.back().folded = part.folded;
      words.back().lower = part.lower;
    }
    return;
  }
  words.push_back(word);
}

// --- Phrases ---

// Between the words of a phrase, a text may have these.
bool is_passed_over(const Word& word) {
  return word.punctuation && (word.folded == "," || word.folded == "-" || word.folded == "&" ||
                              word.folded == "\"" || word.folded == "–");
}

// More than any budget.
constexpr size_t never = 1000;

struct Tolerance {
  size_t in_word = 0;    // letters that may differ in a word of five letters
  size_t budget = 0;     // of the whole phrase
  bool missing = false;  // whole words may miss
  bool marks = false;    // short words must have the same
};

size_t letters_of(const Phrase& phrase) {
  size_t letters = 0;
  for (const PhraseWord& word : phrase) letters += word.folded.size();
  return letters;
}

Tolerance tolerance_for(const Phrase& phrase, Reading reading) {
  const size_t letters = letters_of(phrase);
  if (reading == Reading::scanned) return {2, std::max<size_t>(1, (letters + 1) / 4), false};
  if (phrase.size() >= 8) return {1, letters / 5, true};
  return {1, phrase.size() / 4, false};
}

size_t word_cost(const PhraseWord& phrase_word, const Word& word, const Tolerance& tolerance) {
  const std::string& wanted = phrase_word.folded;
  const std::string& found = word.folded;
  const bool short_word = wanted.size() <= 4;
  if (tolerance.marks && short_word && phrase_word.lower != word.lower) return never;
  if (wanted == found) return 0;
  if (tolerance.in_word == 0) return never;
  size_t limit = wanted.size() >= 5 ? tolerance.in_word : wanted.size() >= 2 ? 1 : 0;
  if (tolerance.in_word == 1 && wanted.size() < 4) limit = 0;
  const int distance = edit_distance(wanted, found, static_cast<int>(limit));
  return distance <= static_cast<int>(limit) ? static_cast<size_t>(distance) : never;
}

// Words of the phrase from `part` on against those of the text from `at` on.
struct Matcher {
  const std::vector<Word>& words;
  const Phrase& phrase;
  const Tolerance tolerance;

  PhraseMatch match(size_t part, size_t at, size_t budget) const {
    if (part == phrase.size()) return {at, 0};
    size_t next = at;
    while (part > 0 && next < words.size() && is_passed_over(words[next])) ++next;
    PhraseMatch best{at, never};
    if (next < words.size() && !words[next].punctuation)
      consider(best, word_cost(phrase[part], words[next], tolerance), part, next + 1,
               budget);
    if (best.cost > 0 && part > 0 && tolerance.missing)
      consider(best, phrase[part].folded.size(), part, at, budget);
    return best;
  }

  void consider(PhraseMatch& best, size_t cost, size_t part, size_t next, size_t budget) const {
    if (cost > budget) return;
    const PhraseMatch rest = match(part + 1, next, budget - cost);
    if (rest.cost != never && cost + rest.cost < best.cost) best = {rest.end, cost + rest.cost};
  }
};

std::optional<PhraseMatch> match_within(const std::vector<Word>& words, size_t at,
                                        const Phrase& phrase, const Tolerance& tolerance) {
  if (phrase.empty() || at >= words.size()) return std::nullopt;
  const PhraseMatch found = Matcher{words, phrase, tolerance}.match(0, at, tolerance.budget);
  if (found.cost == never) return std::nullopt;
  return found;
}

size_t count_word(std::string_view text, std::string_view word) {
  size_t count = 0;
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
  return count;
}

}  // namespace

std::vector<Word> words_of(std::string_view text, Reading reading) {
  std::vector<Word> words;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && is_letter(text, end, reading)) end = code_point_at(text, end).next;
    if (end > at) {
      add_word(words, text, at, end);
    } else {
      const CodePoint point = code_point_at(text, at);
      end = point.next;
      if (!is_space(point.value)) words.push_back({punctuation_at(text, at), {}, at, end, false, true});
    }
    at = end;
  }
  return words;
}

Phrase phrase_of(std::string_view text) {
  Phrase phrase;
  for (const Word& word : words_of(text, Reading::typed))
    if (!word.punctuation) phrase.push_back({word.folded, word.lower});
  return phrase;
}

bool same_phrase(const Phrase& a, const Phrase& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.folded == y.folded; });
}

std::optional<PhraseMatch> match_phrase(const std::vector<Word>& words, size_t at,
                                        const Phrase& phrase, Reading reading) {
  return match_within(words, at, phrase, tolerance_for(phrase, reading));
}

std::optional<PhraseMatch> match_exactly(const std::vector<Word>& words, size_t at,
                                         const Phrase& phrase, Reading reading) {
  if (reading == Reading::scanned) return match_phrase(words, at, phrase, reading);
  return match_within(words, at, phrase, {0, 0, false, true});
}

Reading reading_of(std::string_view text) {
  constexpr std::array<std::string_view, 3> marked{" và ", " các ", " của "};
  constexpr std::array<std::string_view, 3> bare{" va ", " cac ", " cua "};
  size_t with = 0;
  size_t without = 0;
  for (const std::string_view word : marked) with += count_word(text, word);
  for (const std::string_view word : bare) without += count_word(text, word);
  return without > with ? Reading::scanned : Reading::typed;
}

}  // namespace kehoach
