#include "import/agencies.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace kehoach {
namespace {

struct Match {
  size_t end = 0;
  long score = 0;
  const KnownName* name = nullptr;
  size_t cost = 0;
};

// Reads one text from its first word to its last.
class AgencyReader {
 public:
  AgencyReader(const Excerpt& text, const AgencyBook& book, Reading reading)
      : text_(text), book_(book), reading_(reading), words_(words_of(text.text, reading)) {}

  NamedAgencies read() {
    while (at_ < words_.size()) {
      const std::string& word = words_[at_].folded;
      if (words_[at_].punctuation || word == "va" || word == "and") {
        ++at_;
      } else if (!take_note() && !take_agency()) {
        take_other_words();
      }
    }
    return std::move(named_);
  }

 private:
  bool take_note();
  bool take_agency();
  void take_other_words();
  bool take_collective(const Enumeration& list);
  bool take_new_name();
  bool ends_new_name(size_t at) const;

  Match best_known(size_t at) const;
  bool ends_name(size_t end) const;
  bool opens_name(size_t at) const;
  bool stands(const Phrase& phrase, size_t at) const {
    return match_exactly(words_, at, phrase, reading_).has_value();
  }
  size_t skip_plural(size_t at) const {
    while (at < words_.size() && is_plural_mark(words_[at], reading_)) ++at;
    return at;
  }
  // A longer row of words that say nothing: "tổ chức triển khai thực hiện".
  bool opens_filler(size_t at) const {
    return std::any_of(fillers().begin(), fillers().end(),
                       [&](const Phrase& filler) { return filler.size() > 2 && stands(filler, at); });
  }
  size_t skip_place(size_t at) const;
  Excerpt excerpt(size_t begin, size_t end) const {
    return text_.part(words_[begin].begin, words_[end - 1].end);
  }
  void add(NamedAgency agency);
  void add_new(Excerpt words, AgencyKind kind) {
    std::string id = proposed_agency_id(words.text);
    add({std::move(id), std::move(words), true, false, kind});
  }

  const Excerpt& text_;
  const AgencyBook& book_;
  const Reading reading_;
  const std::vector<Word> words_;
  size_t at_ = 0;
  NamedAgencies named_;
};

void AgencyReader::add(NamedAgency agency) {
  const bool repeated =
      std::any_of(named_.agencies.begin(), named_.agencies.end(),
                  [&](const NamedAgency& other) { return other.id == agency.id; });
  if (!repeated) named_.agencies.push_back(std::move(agency));
}

bool AgencyReader::take_note() {
  const auto& openers = note_openers();
  if (std::none_of(openers.begin(), openers.end(),
                   [&](const Phrase& opener) { return stands(opener, at_); }))
    return false;
  size_t end = at_;
  while (end < words_.size() && words_[end].folded != ";" && words_[end].folded != ".") ++end;
  named_.note.append(excerpt(at_, end), "; ");
  at_ = end;
  return true;
}

size_t AgencyReader::skip_place(size_t at) const {
  for (const Phrase& place : book_.place_names)
    if (const auto found = match_exactly(words_, at, place, reading_)) return found->end;
  return at;
}

// Whether a name, known or not, may begin at `at`.
bool AgencyReader::opens_name(size_t at) const {
  if (at >= words_.size()) return false;
  if (skip_plural(at) > at) return true;
  for (const auto& opener : name_openers())
    if ((words_[at].capital || opener.phrase.size() > 1) && stands(opener.phrase, at)) return true;
  if (!enumeration_at(words_, at, reading_).nouns.empty()) return true;
  return std::any_of(book_.names.begin(), book_.names.end(), [&](const KnownName& name) {
    return stands(name.phrase, at);
  });
}

// A known name that goes on ("Sở Văn hóa", but the text says "Sở Văn hóa, Thể thao và Du lịch") is
// not that name.
bool AgencyReader::ends_name(size_t end) const {
  if (end >= words_.size() || reading_ == Reading::scanned) return true;
  const Word& next = words_[end];
  if (skip_place(end) > end) return true;
  if (next.folded == "," || next.folded == "va" || next.folded == "and" || next.folded == "-") {
    if (end + 1 >= words_.size() || opens_name(end + 1)) return true;
    return next.folded == "," && !words_[end + 1].capital;
  }
  return next.punctuation || !next.capital || opens_name(end);
}

Match AgencyReader::best_known(size_t at) const {
  Match best;
  for (const KnownName& name : book_.names) {
    const auto found = match_phrase(words_, at, name.phrase, reading_);
    if (!found || !ends_name(found->end)) continue;
    if (name.proposed && found->cost > 0 && reading_ == Reading::typed) continue;
    long letters = 0;
    for (const PhraseWord& word : name.phrase) letters += static_cast<long>(word.folded.size());
    const long score = letters - 3 * static_cast<long>(found->cost);
    if (score > best.score) best = {found->end, score, &name, found->cost};
  }
  return best;
}

bool AgencyReader::take_agency() {
  const size_t begin = skip_plural(at_);
  if (begin >= words_.size() || opens_filler(at_)) return false;
  const Match known = best_known(begin);
  const Enumeration list = enumeration_at(words_, begin, reading_);
  if (!list.nouns.empty() && list.end > known.end && take_collective(list)) return true;
  if (!known.name) return take_new_name();
  const bool approximate = reading_ == Reading::typed && known.cost > 0;
  add({known.name->id, excerpt(at_, known.end), known.name->proposed, approximate,
       known.name->kind});
  at_ = skip_place(known.end);
  return true;
}

// How well a group fits the nouns that are left; 0: not at all.
int fit(const KnownCollective& group, const std::vector<size_t>& left, Qualifier qualifier) {
  const bool within = std::all_of(group.nouns.begin(), group.nouns.end(), [&](size_t noun) {
    return std::find(left.begin(), left.end(), noun) != left.end();
  });
  const bool central = group.qualifier == Qualifier::central;
  if (!within || central != (qualifier == Qualifier::central)) return 0;
  const int close = group.qualifier == qualifier ? 3 : group.qualifier == Qualifier::none ? 2 : 1;
  return 20 * static_cast<int>(group.nouns.size()) + 2 * close + !group.proposed;
}

// "sở, ban, ngành, địa phương liên quan" is what several groups are called: those that cover most.
// What they do not cover makes the whole a new group.
bool AgencyReader::take_collective(const Enumeration& list) {
  std::vector<size_t> left = list.nouns;
  std::vector<const KnownCollective*> chosen;
  while (!left.empty()) {
    const KnownCollective* best = nullptr;
    int best_fit = 0;
    for (const KnownCollective& group : book_.collectives)
      if (const int fits = fit(group, left, list.qualifier); fits > best_fit)
        best = &group, best_fit = fits;
    if (!best) break;
    chosen.push_back(best);
    std::erase_if(left, [&](size_t noun) {
      return std::find(best->nouns.begin(), best->nouns.end(), noun) != best->nouns.end();
    });
  }
  const Excerpt words = excerpt(at_, list.end);
  if (left.empty()) {
    for (const KnownCollective* group : chosen)
      add({group->id, words, group->proposed, false, AgencyKind::group});
  } else {
    add_new(words, AgencyKind::group);
  }
  at_ = list.end;
  return true;
}

bool AgencyReader::ends_new_name(size_t at) const {
  const std::string& word = words_[at].folded;
  if (word == ";" || word == "." || word == "(" || word == ":") return true;
  if (word == "," || word == "va" || word == "and" || word == "-" || word == "+")
    return at + 1 < words_.size() && opens_name(at + 1);
  const bool may_be_group = words_[at].capital || is_plural_mark(words_[at], reading_);
  if (may_be_group && enumeration_at(words_, at, reading_).qualifier == Qualifier::concerned)
    return true;
  if (words_[at].capital) return false;
  const auto phrase_stands = [&](const Phrase& phrase) {
    return phrase.size() > 1 && stands(phrase, at);
  };
  const auto& marks = role_marks();
  return std::any_of(fillers().begin(), fillers().end(), phrase_stands) ||
         std::any_of(note_openers().begin(), note_openers().end(), phrase_stands) ||
         std::any_of(marks.begin(), marks.end(),
                     [&](const auto& mark) { return stands(mark.phrase, at); });
}

// A name that begins like an agency's and that nothing known fits: up to what can only be another.
bool AgencyReader::take_new_name() {
  const size_t begin = skip_plural(at_);
  const bool plural = begin > at_;
  const PhraseFor<AgencyKind>* opener = nullptr;
  for (const size_t from : {at_, begin})
    for (const auto& each : name_openers())
      if (!opener && (words_[from].capital || plural || each.phrase.size() > 1) &&
          stands(each.phrase, from))
        opener = &each;
  if (!opener && !plural) return false;
  size_t end = begin + 1;
  while (end < words_.size() && !ends_new_name(end)) ++end;
  while (end > begin + 1 && words_[end - 1].punctuation) --end;
  const AgencyKind kind = plural ? AgencyKind::group : opener->meaning;
  add_new(excerpt(at_, end), kind);
  at_ = end;
  return true;
}

void AgencyReader::take_other_words() {
  for (const Phrase& filler : fillers())
    if (const auto found = match_exactly(words_, at_, filler, reading_);
        found && (at_ == 0 || !words_[at_].capital)) {
      at_ = found->end;
      return;
    }
  named_.rest.append(excerpt(at_, at_ + 1), " ");
  const size_t begin = words_[at_].begin;
  while (at_ < words_.size() && words_[at_].begin == begin) ++at_;
}

struct FoundMark {
  size_t begin = 0;  // bytes
  size_t end = 0;
  Role role = Role::lead_before;
};

std::vector<FoundMark> find_role_marks(const std::string& text, Reading reading) {
  const std::vector<Word> words = words_of(text, reading);
  std::vector<FoundMark> found;
  for (size_t at = 0; at < words.size(); ++at)
    for (const auto& [phrase, role] : role_marks())
      if (const auto match = match_exactly(words, at, phrase, reading)) {
        found.push_back({words[at].begin, words[match->end - 1].end, role});
        at = match->end - 1;
        break;
      }
  return found;
}

}  // namespace

std::string proposed_agency_id(std::string_view name) {
  constexpr size_t longest = 60;
  std::string id = slug(name);
  for (const std::string_view plural : {"cac-", "nhung-", "the-"})
    if (id.starts_with(plural)) id.erase(0, plural.size());
  if (id.size() > longest) id.erase(id.rfind('-', longest));
  return id;
}

NamedAgencies read_agencies(const Excerpt& text, const AgencyBook& book, Reading reading) {
  return AgencyReader(text, book, reading).read();
}

// What stands before "chủ trì" leads; if nothing does, what stands behind it. Once there is a lead,
// others take part, whether "phối hợp" stands before or behind them.
Roles read_roles(const Excerpt& sentence, const AgencyBook& book, Reading reading) {
  Excerpt lead;
  Excerpt coordinate;
  Roles roles;
  size_t begin = 0;
  bool coordinating = false;
  const auto take_up_to = [&](size_t end) {
    (coordinating ? coordinate : lead).append(sentence.part(begin, end), "; ");
  };
  for (const FoundMark& mark : find_role_marks(sentence.text, reading)) {
    const bool leads = mark.role == Role::lead_before;
    take_up_to(mark.begin);
    roles.says_who_leads |= leads;
    coordinating = !leads || !lead.empty();
    begin = mark.end;
  }
  take_up_to(sentence.text.size());
  roles.lead = read_agencies(lead, book, reading);
  roles.coordinate = read_agencies(coordinate, book, reading);
  return roles;
}

}  // namespace kehoach
