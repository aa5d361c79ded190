#include "import/duties.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 6> closings{
    "Trên đây là", "Trong quá trình", "Yêu cầu Thủ trưởng", "This plan", "Trong quá trình triển khai",
    "Any difficulties"};
constexpr std::array<std::string_view, 3> report_words{"báo cáo", "report", "chế độ báo cáo"};
// In front of who receives a report.
constexpr std::array<std::string_view, 8> to_words{"báo cáo về", "gửi về", "báo cáo", "về",
                                                   "gửi",       "với",    "cho",     "to"};

size_t find_phrase(const std::vector<Word>& words, size_t from, std::string_view phrase,
                   Reading reading) {
  const Phrase wanted = phrase_of(phrase);
  for (size_t at = from; at < words.size(); ++at)
    if (match_exactly(words, at, wanted, reading)) return at;
  return words.size();
}

bool is_closing(const Excerpt& text, Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  return std::any_of(closings.begin(), closings.end(), [&](std::string_view phrase) {
    return match_exactly(words, 0, phrase_of(phrase), reading).has_value();
  });
}

// The first agency that the words name, if they begin with one.
std::string agency_at(const Excerpt& text, const AgencyBook& book, Reading reading) {
  const NamedAgencies named = read_agencies(text.part(0, 120), book, reading);
  if (named.agencies.empty() || named.agencies.front().proposed) return {};
  const NamedAgency& first = named.agencies.front();
  const bool begins = first.words.origin.front() <= text.origin.front() + 2;
  return begins ? first.id : "";
}

std::string recipient(const Excerpt& text, const AgencyBook& book, Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  const size_t report = find_phrase(words, 0, "báo cáo", reading);
  for (const std::string_view phrase : to_words)
    for (size_t at = find_phrase(words, std::min(report, find_phrase(words, 0, "report", reading)), phrase, reading);
         at < words.size(); at = find_phrase(words, at + 1, phrase, reading)) {
      const size_t behind = at + phrase_of(phrase).size();
      if (behind >= words.size()) break;
      const std::string id = agency_at(text.part(words[behind].begin), book, reading);
      if (!id.empty()) return id;
    }
  return {};
}

std::string through(const Excerpt& text, const AgencyBook& book, Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  for (const std::string_view phrase : {"qua", "thông qua", "through", "via"}) {
    const size_t at = find_phrase(words, 0, phrase, reading);
    if (at + 1 >= words.size()) continue;
    const std::string id = agency_at(text.part(words[at + 1].begin), book, reading);
    if (!id.empty()) return id;
  }
  return {};
}

bool says_report(const Excerpt& text, Reading reading) {
  const std::vector<Word> words = words_of(text.text, reading);
  return std::any_of(report_words.begin(), report_words.end(), [&](std::string_view phrase) {
    return find_phrase(words, 0, phrase, reading) < words.size();
  });
}

// A paragraph that asks for a report names who receives it or by when.
void add_report(const Excerpt& text, const NamedAgencies& who, const std::string& source,
                const AgencyBook& book, PlanDraft& draft) {
  if (!says_report(text, draft.reading)) return;
  ReportingDraft report;
  report.due = find_deadline(text.text, draft.reading);
  report.to = recipient(text, book, draft.reading);
  report.via = through(text, book, draft.reading);
  if (report.to.empty() && !report.due.understood()) return;
  report.who = who;
  report.what = text;
  report.source = source;
  draft.reporting.push_back(std::move(report));
}

// "1. Sở Tài chính", or "1. Các sở, ban, ngành căn cứ chức năng …" with the first duty in the same
// paragraph: what is left when the agencies are taken away.
struct Addressed {
  NamedAgencies agencies;
  Excerpt rest;
};

Addressed addressed(const Excerpt& heading, const AgencyBook& book, Reading reading) {
  Addressed result;
  constexpr size_t longest_heading = 400;
  constexpr std::array<std::string_view, 5> verbs{"căn cứ", "chủ trì", "có trách nhiệm", "chủ động",
                                                  "chịu trách nhiệm"};
  const std::vector<Word> words = words_of(heading.text, reading);
  size_t end = heading.text.size();
  for (const std::string_view verb : verbs) {
    const size_t at = find_phrase(words, 1, verb, reading);
    if (at < words.size()) end = std::min(end, words[at].begin);
  }
  const size_t colon = heading.text.find(':');
  if (colon != std::string::npos) end = std::min(end, colon);
  const size_t bracket = heading.text.find('(');
  const size_t names_end = std::min({end, bracket, longest_heading});
  result.agencies = read_agencies(heading.part(0, names_end), book, reading);
  result.rest = heading.part(end);
  while (result.rest.text.starts_with(':')) result.rest = result.rest.part(1);
  return result;
}

void read_provision(const Provision& provision, const AgencyBook& book, PlanDraft& draft) {
  DutyDraft duty;
  duty.source = provision.path;
  duty.heading = provision.heading.text;
  const bool below_agency = provision.path.find_last_of("0123456789") + 1 < provision.path.size() &&
                            !draft.duties.empty() && !provision.number().empty();
  Addressed to = addressed(provision.heading.text, book, draft.reading);
  DutyDraft* target = &duty;
  if (below_agency) {  // "a) Chủ trì …" below "2. Sở Tài chính"
    target = &draft.duties.back();
    to = {target->agencies, provision.heading.text};
  }
  duty.agencies = to.agencies;
  const auto add = [&](const Excerpt& text) {
    if (is_closing(text, draft.reading)) {
      add_report(text, {}, provision.path.substr(0, provision.path.find('.')), book, draft);
      return;
    }
    target->items.push_back(text);
    add_report(text, target->agencies, provision.path, book, draft);
  };
  if (!to.rest.empty()) add(to.rest);
  for (const Paragraph& paragraph : provision.body) add(paragraph.text);
  if (!below_agency && !provision.number().empty() && !duty.items.empty())
    draft.duties.push_back(std::move(duty));
}

}  // namespace

void read_duties(const Outline& outline, const AgencyBook& book, PlanDraft& draft) {
  for (const Provision& provision : outline.provisions)
    if (provision.part == Part::duties) read_provision(provision, book, draft);
}

}  // namespace kehoach
