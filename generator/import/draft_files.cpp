#include "import/draft_files.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "import/draft_values.hpp"

namespace kehoach {
namespace {

constexpr size_t most_title_words = 20;

DraftForm form_of(const PlanDraft& draft, const ImportContext& context) {
  DraftForm form{draft.language, {}, draft.reading == Reading::scanned};
  for (const std::string& language : context.portal.site.languages)
    if (language != draft.language) form.others.push_back(language);
  return form;
}

YamlValue commented(YamlValue value, std::string comment) {
  if (value.kind != YamlNode::Kind::null) value.comments.push_back(std::move(comment));
  return value;
}

// --- Tasks ---

std::string description_of(const TaskDraft& task) {
  std::string text = task.intro.empty() ? "" : markdown_text(task.intro.text) + "\n\n";
  text += markdown_text(task.text.text);
  for (size_t i = 0; i < task.items.size(); ++i)
    text += (i == 0 ? "\n\n- " : "\n- ") + markdown_text(task.items[i].text);
  return text + "\n";
}

YamlValue lead_note_of(const TaskDraft& task, const DraftForm& form) {
  if (!task.lead.agencies.empty()) return localized(task.lead.note.text, form);
  const std::string& said = task.lead.rest.text;
  YamlValue note = localized(said.empty() ? "Văn bản không nêu cơ quan chủ trì." : said, form);
  return commented(std::move(note), "TODO lead: no agency was recognised");
}

YamlValue task_value(const TaskDraft& task, const DraftForm& form) {
  YamlValue value = YamlValue::mapping();
  const std::string title = short_title(task.text.text);
  value.add("id", YamlValue::scalar(task.id));
  value.add("section", text_or_null(task.section));
  value.add("title", commented(localized(title.empty() ? task.id : title, form),
                               "TODO say it in plain words, at most about 20"));
  const bool whole = title + "." == task.text.text || title == task.text.text;
  if (!whole || !task.items.empty() || !task.intro.empty())
    value.add("description", localized(description_of(task), form));
  value.add("lead", id_list(task.lead.agencies));
  value.add("lead_note", lead_note_of(task, form));
  value.add("coordinate", id_list(task.coordinate.agencies));
  value.add("coordinate_note", localized(task.coordinate.note.text, form));
  value.add("when", time_value(task.when, task.when_words.text, form));
  value.add("when_note", localized(task.when.rest, form));
  YamlValue results = YamlValue::sequence();
  for (const Excerpt& result : task.results) results.items.push_back(localized(result.text, form));
  if (!results.items.empty()) value.add("results", std::move(results));
  value.add("source", YamlValue::scalar(task.source));
  if (!task.when.understood()) value.remarks.push_back("TODO when: no time was recognised");
  return value;
}

// --- Plan ---

YamlValue targets_value(const PlanDraft& draft, const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const TargetDraft& target : draft.targets) {
    YamlValue value = YamlValue::mapping();
    value.add("id", YamlValue::scalar(target.id));
    value.add("horizon", text_or_null(target.horizon));
    value.add("statement", localized(target.statement.text, form));
    YamlValue figures = YamlValue::sequence();
    for (const FigureDraft& figure : target.figures) {
      const YamlValue made = figure_value(figure, form);
      if (!figure.indicator.empty()) {
        figures.items.push_back(made);
      } else {
        YamlValue plain = made;
        for (auto& [key, entry] : plain.entries) entry.remarks.clear();
        value.remarks.push_back("TODO figures: choose an indicator: " + yaml_in_brackets(plain));
      }
    }
    if (!figures.items.empty())
      value.add("figures", commented(std::move(figures), "TODO is it this indicator?"));
    value.add("source", text_or_null(target.source));
    list.items.push_back(std::move(value));
  }
  return list.items.empty() ? YamlValue{} : list;
}

YamlValue sections_value(const PlanDraft& draft, const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const SectionDraft& section : draft.sections) {
    YamlValue value = YamlValue::mapping();
    value.add("id", YamlValue::scalar(section.id));
    value.add("number", text_or_null(section.number));
    value.add("title", localized(section.title.text, form));
    list.items.push_back(std::move(value));
  }
  return list.items.empty() ? YamlValue{} : list;
}

// A sentence cut out of another, which begins with a verb.
std::string with_capital(const std::string& text) {
  std::string capital = text;
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') capital[0] -= 'a' - 'A';
  return capital;
}

YamlValue duties_value(const PlanDraft& draft, const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const DutyDraft& duty : draft.duties) {
    if (duty.agencies.agencies.empty()) continue;  // reported
    YamlValue value = YamlValue::mapping();
    value.add("agency", id_list(duty.agencies.agencies));
    value.add("source", text_or_null(duty.source));
    YamlValue items = YamlValue::sequence();
    for (const Excerpt& item : duty.items)
      items.items.push_back(localized(with_capital(item.text), form));
    list.items.push_back(value.add("items", std::move(items)));
  }
  return list.items.empty() ? YamlValue{} : list;
}

YamlValue reporting_value(const PlanDraft& draft, const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const ReportingDraft& report : draft.reporting) {
    if (report.who.agencies.empty() || (report.to.empty() && draft.issuer.empty())) continue;
    YamlValue value = YamlValue::mapping();
    value.comments.push_back("TODO is this who reports what to whom, by when?");
    value.add("who", id_list(report.who.agencies));
    value.add("to", YamlValue::scalar(report.to.empty() ? draft.issuer : report.to));
    value.add("via", text_or_null(report.via));
    value.add("due", time_value(report.due, "", form));
    value.add("what", localized(with_capital(report.what.text), form));
    value.add("source", text_or_null(report.source));
    list.items.push_back(std::move(value));
  }
  return list.items.empty() ? YamlValue{} : list;
}

YamlValue localized_list(const std::vector<Excerpt>& texts, const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const Excerpt& text : texts) list.items.push_back(localized(text.text, form));
  return list.items.empty() ? YamlValue{} : list;
}

// "PHÓ CHỦ TỊCH" as it is written in a sentence.
std::string in_small_letters(const std::string& text) {
  std::string result;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(", ", begin), text.size());
    std::string part = text.substr(begin, end - begin);
    const size_t first = part.starts_with("KT. ") || part.starts_with("TM. ") ? 4 : 0;
    const size_t rest = first < part.size() ? code_point_at(part, first).next : part.size();
    part = part.substr(0, rest) + lower_case(part.substr(rest));
    result += (result.empty() ? "" : ", ") + part;
    begin = end + 2;
  }
  return result;
}

std::string title_of(const PlanDraft& draft) {
  std::string title = draft.title.text;
  const size_t word = std::string_view("KẾ HOẠCH").size();
  if (title.starts_with("KẾ HOẠCH ")) {
    const size_t rest = word + 1;
    const size_t next = code_point_at(title, rest).next;
    title = "Kế hoạch " + lower_case(title.substr(rest, next - rest)) + title.substr(next);
  }
  return title;
}

std::string status_of(const PlanDraft& draft) {
  if (!draft.number.empty()) return "issued";
  return draft.blank_number ? "draft" : "unknown";
}

YamlValue plan_value(const PlanDraft& draft, const ImportContext& context, const DraftForm& form) {
  YamlValue plan = YamlValue::mapping();
  plan.add("jurisdiction", YamlValue::scalar(context.jurisdiction));
  plan.add("number", text_or_null(draft.number));
  plan.add("issued", text_or_null(draft.issued));
  plan.add("status", commented(YamlValue::scalar(status_of(draft)), "TODO is it in force?"));
  plan.add("issuer", text_or_null(draft.issuer));
  if (!draft.signer.empty()) {
    YamlValue signer = YamlValue::mapping().add("name", YamlValue::scalar(draft.signer.text));
    signer.add("role", localized(in_small_letters(draft.signer_role.text), form));
    plan.add("signed_by", std::move(signer));
  }
  const std::string title = title_of(draft);
  plan.add("title", commented(localized(title.empty() ? "Kế hoạch" : title, form),
                              "TODO is the title whole?"));
  plan.add("period", text_or_null(draft.period));
  YamlValue based_on = YamlValue::sequence();
  for (const CitedDocument& cited : draft.based_on)
    based_on.items.push_back(YamlValue::scalar(cited.id));
  if (!based_on.items.empty()) plan.add("based_on", std::move(based_on));
  plan.add("sections", sections_value(draft, form));
  plan.add("targets", targets_value(draft, form));
  plan.add("duties", duties_value(draft, form));
  plan.add("reporting", reporting_value(draft, form));
  plan.add("funding", localized_list(draft.funding, form));
  plan.remarks = {"TODO short_title, summary: in plain words",
                  "TODO sources: where the text is published"};
  return plan;
}

// --- New records of shared files ---

// A portal's agency of another place with the same name, whose translation serves here as well.
const Agency* namesake(std::string_view name, const Portal& portal) {
  for (const Agency& agency : portal.agencies)
    for (const Text& text : agency.name.texts)
      if (same_phrase(phrase_of(text.value), phrase_of(name))) return &agency;
  return nullptr;
}

YamlValue agency_value(const NamedAgency& named, const ImportContext& context,
                       const DraftForm& form) {
  YamlValue value = YamlValue::mapping();
  value.add("id", YamlValue::scalar(named.id));
  const StandardAgency* const standard = find_standard_agency(named.id);
  const Agency* const other = standard ? nullptr : namesake(named.words.text, context.portal);
  std::string kind(EnumNames<AgencyKind>::names[static_cast<size_t>(named.kind)]);
  if (standard) {
    kind = EnumNames<AgencyKind>::names[static_cast<size_t>(standard->kind)];
    value.add("name", localized(standard->name_vi, standard->name_en, form));
    value.add("short", localized(standard->short_vi, standard->short_en, form));
  } else if (other) {
    YamlValue name = YamlValue::mapping();
    const auto& languages = context.portal.site.languages;
    for (size_t i = 0; i < other->name.texts.size() && i < languages.size(); ++i)
      name.add(languages[i], text_or_null(other->name.texts[i].value));
    value.add("name", std::move(name));
  } else {
    value.add("name", localized(named.words.text, form));
  }
  value.add("kind", YamlValue::scalar(kind));
  value.comments.push_back(
      "TODO new: is it a body of its own, or another's name (then an alias there)?");
  return value;
}

YamlValue documents_value(const PlanDraft& draft, const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const CitedDocument& cited : draft.based_on) {
    if (!cited.proposed) continue;
    YamlValue value = YamlValue::mapping();
    value.comments.push_back("TODO new: issuer and the exact title");
    value.add("id", YamlValue::scalar(cited.id));
    value.add("number", text_or_null(cited.number));
    value.add("kind", text_or_null(cited.kind));
    value.add("issued", text_or_null(cited.issued));
    list.items.push_back(value.add("title", localized(cited.title.text, form)));
  }
  return list;
}

YamlValue jurisdictions_value(const PlanDraft& draft, const ImportContext& context,
                              const DraftForm& form) {
  YamlValue list = YamlValue::sequence();
  for (const Jurisdiction& place : context.portal.jurisdictions)
    if (place.id.text == context.jurisdiction) return list;
  YamlValue value = YamlValue::mapping();
  value.comments.push_back("TODO new: its name, kind (province, city, commune) and within");
  value.add("id", YamlValue::scalar(context.jurisdiction));
  value.add("name", localized(draft.place.empty() ? context.jurisdiction : draft.place, form));
  list.items.push_back(std::move(value));
  return list;
}

}  // namespace

std::string short_title(std::string_view text) {
  const std::vector<Word> words = words_of(text, Reading::typed);
  size_t count = 0;
  size_t comma = 0;
  size_t end = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& mark = words[i].folded;
    const bool stop =
        words[i].punctuation && (mark == "." || mark == ";" || mark == ":" || mark == "(");
    const bool glued = i + 1 < words.size() && words[i].end == words[i + 1].begin;
    if (stop && (!glued || mark == "(") && count >= 3) break;
    if (words[i].punctuation && mark == "," && count >= 10) comma = end;
    if (!words[i].punctuation) ++count;
    if (count > most_title_words) {
      end = comma != 0 ? comma : end;
      return std::string(trim(text.substr(0, end))) + (comma != 0 ? "" : "…");
    }
    end = words[i].end;
  }
  return std::string(trim(text.substr(0, end)));
}

std::vector<NamedAgency> proposed_agencies(const PlanDraft& draft) {
  std::vector<NamedAgency> proposed;
  std::set<std::string> ids;
  const auto add = [&](const NamedAgencies& named) {
    for (const NamedAgency& agency : named.agencies)
      if (agency.proposed && ids.insert(agency.id).second) proposed.push_back(agency);
  };
  for (const TaskDraft& task : draft.tasks) {
    add(task.lead);
    add(task.coordinate);
  }
  for (const DutyDraft& duty : draft.duties) add(duty.agencies);
  for (const ReportingDraft& report : draft.reporting) add(report.who);
  const bool known_issuer = draft.issuer_known || draft.issuer.empty();
  if (!known_issuer && ids.insert(draft.issuer).second)
    proposed.push_back({draft.issuer, draft.title, true, false, AgencyKind::peoples_committee});
  return proposed;
}

DraftFiles make_files(const PlanDraft& draft, const ImportContext& context) {
  const DraftForm form = form_of(draft, context);
  DraftFiles files;
  files.plan = plan_value(draft, context, form);
  files.tasks = YamlValue::sequence();
  for (const TaskDraft& task : draft.tasks) {
    files.tasks.items.push_back(task_value(task, form));
    files.places["tasks/" + task.id] = task.text.span(draft.source);
  }
  for (const TargetDraft& target : draft.targets)
    files.places["targets/" + target.id] = target.statement.span(draft.source);
  files.places["plan"] = draft.title.span(draft.source);
  files.agencies = YamlValue::sequence();
  for (const NamedAgency& agency : proposed_agencies(draft))
    files.agencies.items.push_back(agency_value(agency, context, form));
  files.documents = documents_value(draft, form);
  files.jurisdictions = jurisdictions_value(draft, context, form);
  return files;
}

}  // namespace kehoach
