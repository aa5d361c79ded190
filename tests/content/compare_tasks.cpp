#include <fmt/core.h>

#include <algorithm>
#include <regex>

#include "content/compare.hpp"
#include "content/wording.hpp"

namespace kehoach::test {
namespace {

struct Pair {
  const Task& task;
  const SourceTask& source;
  std::string place;  // "task 1.2"
};

std::string quarter_number(const std::string& roman) {
  if (roman == "iv") return "4";
  return std::to_string(roman.size());
}

// "năm 2026 - 2027" as content files write it: "2026/2027"; empty if the words are none of these.
std::string written_time(const std::string& words) {
  static const std::regex year("^(?:năm )?(\\d{4})$");
  static const std::regex years("^(?:năm )?(\\d{4}) ?- ?(\\d{4})$");
  static const std::regex quarter("^quý (i{1,3}|iv) năm (\\d{4})$");
  std::smatch match;
  if (words == "thường xuyên") return "ongoing";
  if (std::regex_match(words, match, year)) return match[1];
  if (std::regex_match(words, match, years)) return match[1].str() + "/" + match[2].str();
  if (std::regex_match(words, match, quarter))
    return match[2].str() + "-Q" + quarter_number(match[1]);
  return "";
}

// Words that are no period are a month of each year, or else a condition.
Timeframe time_in_words(const std::string& words) {
  static const std::regex month("^tháng (\\d{1,2}) hằng năm$");
  std::smatch match;
  Timeframe time;
  if (std::regex_match(words, match, month)) {
    time.kind = TimeframeKind::recurring;
    time.recurrence.month = static_cast<uint8_t>(std::stoi(match[1]));
  } else {
    time.kind = TimeframeKind::conditional;
    time.condition.texts.push_back({words, {}, TextLayout::inline_scalar});
  }
  return time;
}

Timeframe source_time(const SourceTask& source) {
  const std::string written = written_time(source.when);
  Diagnostics ignored;
  if (written.empty()) return time_in_words(source.when);
  return parse_timeframe((source.deadline ? "../" : "") + written, {}, ignored).value();
}

std::string said(const Timeframe& time) {
  const auto day = [](std::optional<Date> date) { return date ? to_iso(*date) : "open"; };
  return fmt::format("{} {} to {} month {} before {}-{} {}", name_of(time.kind),
                     day(time.first_day()), day(time.last_day()), time.recurrence.month,
                     time.recurrence.before_month, time.recurrence.before_day,
                     plain(time.condition.in(0).text));
}

void compare_agencies(const Compared& compared, const std::vector<Wording>& wordings,
                      const std::string& place, const std::string& words,
                      const std::vector<Ref<Agency>>& refs, Findings& findings) {
  const NamedAgencies named = named_agencies(words, wordings);
  expect_same(findings, place, listed(compared.portal, named.agencies),
              listed(compared.portal, ids_of(refs)));
  if (!named.rest.empty())
    findings.push_back(fmt::format("{}: the source also says \"{}\"", place, named.rest));
}

// A note repeats words of the source; "thực hiện theo …" (each within its functions) needs one.
void compare_note(const Pair& pair, const std::string& field, const std::string& words,
                  const Localized& note, Findings& findings) {
  const bool needed = words.find("thực hiện theo") != std::string::npos;
  if (needed && letters(words).find(letters(note.in(0).text)) == std::string::npos)
    findings.push_back(fmt::format("{}: {} are not words of the source", pair.place, field));
  if (needed && note.empty())
    findings.push_back(fmt::format("{}: {} is missing", pair.place, field));
}

// Ministries that only the text of a task names are no coordinators; coordinate_note tells of them.
void compare_ministries(const Pair& pair, Findings& findings) {
  static const std::regex with_ministry("phối hợp với (?:các )?bộ ");
  if (std::regex_search(pair.source.text, with_ministry) && pair.task.coordinate_note.empty())
    findings.push_back(pair.place + ": no coordinate_note on the ministries in the text");
}

void compare_missing_lead(const Pair& pair, Findings& findings) {
  const auto tells = [](const Localized& note) {
    return note.in(0).text.find("chủ trì") != std::string_view::npos;
  };
  const std::vector<Localized>& notes = pair.task.notes;
  if (!pair.source.leads && std::none_of(notes.begin(), notes.end(), tells))
    findings.push_back(pair.place + ": no note on the missing \"chủ trì\"");
}

void compare_time(const Pair& pair, Findings& findings) {
  expect_same(findings, pair.place + ": when", said(source_time(pair.source)),
              pair.task.when ? said(*pair.task.when) : "nothing");
}

void compare_results(const Pair& pair, Findings& findings) {
  std::string content;
  for (const Localized& result : pair.task.results) content += letters(result.in(0).text);
  expect_same(findings, pair.place + ": results", letters(pair.source.results), content);
}

std::vector<Localized> public_texts(const Task& task) {
  std::vector<Localized> texts = {task.title, task.description, task.lead_note,
                                  task.coordinate_note, task.when_note};
  texts.insert(texts.end(), task.results.begin(), task.results.end());
  return texts;
}

// The numbers a task may use: its own, and those of provisions that its description cites.
std::set<std::string> usable_numbers(const Compared& compared, const Pair& pair) {
  std::set<std::string> numbers = numbers_in(pair.source.text + " " + pair.source.results, "vi");
  for (const std::string& path : cited_provisions(pair.task.description.in(0).text))
    if (const Provision* provision = compared.source.find(path))
      numbers.merge(numbers_in(provision->text(), "vi"));
  return numbers;
}

void compare_numbers(const Compared& compared, const Pair& pair, Findings& findings) {
  const std::set<std::string> usable = usable_numbers(compared, pair);
  const std::vector<Localized> texts = public_texts(pair.task);
  for (const Localized& text : texts) expect_numbers_known(findings, pair.place, text, usable);
  const std::string source = pair.source.text + " " + pair.source.results;
  expect_numbers_kept(findings, pair.place, texts, numbers_in(source, "vi"));
}

// “Names in quotation marks” must be carried over.
void compare_quotations(const Pair& pair, Findings& findings) {
  static const std::regex quotation("“([^“]*?)”");
  const std::string& text = pair.source.text;
  const std::string content = letters(pair.task.description.in(0).text);
  for (std::sregex_iterator at(text.begin(), text.end(), quotation), end; at != end; ++at)
    if (content.find(letters(at->str(1))) == std::string::npos)
      findings.push_back(fmt::format("{}: “{}” is missing", pair.place, at->str(1)));
}

void compare_task(const Compared& compared, const std::vector<Wording>& wordings, const Pair& pair,
                  Findings& findings) {
  const auto& [task, source, place] = pair;
  const size_t section = task.section.id.value;
  expect_same(
      findings, place + ": section", source.section,
      section < compared.plan.sections.size() ? compared.plan.sections[section].number : "unknown");
  expect_same(findings, place + ": source", source.provision, task.source);
  expect_same(findings, place + ": restates", source.restates, task.restates);
  compare_agencies(compared, wordings, place + ": lead", source.lead, task.lead, findings);
  compare_agencies(compared, wordings, place + ": coordinate", source.coordinate, task.coordinate,
                   findings);
  compare_note(pair, "lead_note", source.lead, task.lead_note, findings);
  compare_note(pair, "coordinate_note", source.coordinate, task.coordinate_note, findings);
  compare_ministries(pair, findings);
  compare_missing_lead(pair, findings);
  compare_time(pair, findings);
  compare_results(pair, findings);
  compare_numbers(compared, pair, findings);
  compare_quotations(pair, findings);
}

// Groups that hold tasks, in the order of the source; a title may say more than the heading.
void compare_sections(const Compared& compared, Findings& findings) {
  for (const Section& section : compared.plan.sections) {
    const auto& headings = compared.source.sections;
    const auto at = std::find_if(headings.begin(), headings.end(), [&](const SourceSection& s) {
      return s.number == section.number;
    });
    if (section.number.empty() && headings.empty()) continue;
    if (at == headings.end()) {
      findings.push_back(fmt::format("section {}: the source has none", section.number));
    } else if (letters(section.title.in(0).text).find(letters(at->title)) == std::string::npos) {
      expect_same(findings, "section " + section.number, at->title,
                  std::string(section.title.in(0).text));
    }
  }
}

}  // namespace

Findings compare_tasks(const Compared& compared) {
  Findings findings;
  compare_sections(compared, findings);
  const std::vector<Wording> wordings =
      agency_wordings(compared.portal, compared.plan.jurisdiction.id);
  const std::vector<SourceTask>& sources = compared.source.tasks;
  expect_same(findings, "tasks", std::to_string(sources.size()),
              std::to_string(compared.plan.tasks.size()));
  for (size_t i = 0; i < std::min(sources.size(), compared.plan.tasks.size()); ++i) {
    const Task& task = compared.portal.tasks[compared.plan.tasks[i]];
    const Pair pair = {task, sources[i], "task " + sources[i].number};
    expect_same(findings, pair.place, sources[i].number, task.id.text);
    compare_task(compared, wordings, pair, findings);
  }
  return findings;
}

}  // namespace kehoach::test
