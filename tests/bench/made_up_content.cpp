#include "bench/made_up_content.hpp"

#include <fmt/core.h>

#include <iterator>

namespace kehoach::bench {
namespace {

template <class... Arguments>
void add(std::string& out, fmt::format_string<Arguments...> form, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(out), form, std::forward<Arguments>(arguments)...);
}

// None of the words has a quotation mark or a backslash.
std::string in_braces(const Words& words) {
  return fmt::format("{{vi: \"{}\", en: \"{}\"}}", words.vi, words.en);
}

void add_members(std::string& out, const MadeUpPortal& portal, const std::vector<size_t>& members) {
  if (members.empty()) return;
  out += "  members: [";
  for (size_t i = 0; i < members.size(); ++i)
    add(out, "{}{}", i == 0 ? "" : ", ", portal.agencies()[members[i]].id);
  out += "]\n";
}

std::string agencies_text(const MadeUpPortal& portal, const MadeUpPlace& place) {
  std::string out;
  for (size_t i = place.first_agency; i < place.first_agency + place.agencies; ++i) {
    const MadeUpAgency& agency = portal.agencies()[i];
    add(out, "- id: {}\n  kind: {}\n  name: {}\n", agency.id, agency.kind, in_braces(agency.name));
    if (!agency.short_name.vi.empty()) add(out, "  short: {}\n", in_braces(agency.short_name));
    if (i != place.first_agency && agency.kind == "department")
      add(out, "  part_of: {}\n", portal.agencies()[place.first_agency].id);
    add_members(out, portal, agency.members);
  }
  return out;
}

std::string places_text(const MadeUpPortal& portal) {
  std::string out = "- {id: vn, name: {vi: Việt Nam, en: Viet Nam}, kind: nation}\n";
  for (const MadeUpPlace& place : portal.places())
    add(out, "- {{id: {}, name: {}, kind: {}, within: vn}}\n", place.id, in_braces(place.name),
        place.province ? "province" : "commune");
  return out;
}

std::string documents_text(const MadeUpPortal& portal) {
  std::string out;
  for (size_t i = 0; i < portal.documents().size(); ++i)
    add(out,
        "- id: document-{0}\n  number: {0}/QĐ-TTg\n  kind: decision\n  issued: 2024-{1:02}-{2:02}\n"
        "  title: {3}\n",
        i + 1, i % 12 + 1, i % 28 + 1, in_braces(portal.documents()[i]));
  return out;
}

std::string topics_text(const MadeUpPortal& portal) {
  std::string out;
  for (size_t i = 0; i < portal.topics().size(); ++i)
    add(out, "- {{id: topic-{}, name: {}}}\n", i + 1, in_braces(portal.topics()[i]));
  return out;
}

std::string list_of(const MadeUpPortal& portal, const std::vector<size_t>& agencies) {
  std::string out = "[";
  for (const size_t agency : agencies)
    add(out, "{}{}", out.size() == 1 ? "" : ", ", portal.agencies()[agency].id);
  return out + "]";
}

void add_targets(std::string& out, const MadeUpPlan& plan) {
  out += "targets:\n";
  for (const MadeUpTarget& target : plan.targets)
    add(out,
        "  - id: {}\n    horizon: ../{}\n    statement: {}\n    figures:\n"
        "      - {{indicator: units, at_least: {}, unit: {{vi: đơn vị, en: units}}}}\n"
        "    source: II.1\n",
        target.id, target.year, in_braces(target.statement), target.figure);
}

void add_duties(std::string& out, const MadeUpPortal& portal, const MadeUpPlan& plan) {
  out += "duties:\n";
  for (const MadeUpDuty& duty : plan.duties) {
    add(out, "  - agency: {}\n    source: VI.1\n    items:\n", portal.agencies()[duty.agency].id);
    for (const Words& item : duty.items) add(out, "      - {}\n", in_braces(item));
  }
}

std::string plan_text(const MadeUpPortal& portal, const MadeUpPlan& plan) {
  const MadeUpPlace& place = portal.places()[plan.place];
  const std::string& issuer = portal.agencies()[place.first_agency].id;
  std::string out;
  add(out, "jurisdiction: {}\nnumber: {}\nissued: {}\nstatus: issued\nissuer: {}\n", place.id,
      plan.number, plan.issued, issuer);
  add(out, "title: {}\nshort_title: {}\nsummary: {}\nperiod: 2025/2030\nbased_on: [",
      in_braces(plan.title), in_braces(plan.short_title), in_braces(plan.summary));
  for (size_t i = 0; i < plan.documents.size(); ++i)
    add(out, "{}document-{}", i == 0 ? "" : ", ", plan.documents[i] + 1);
  out += "]\nsections:\n";
  for (size_t i = 0; i < plan.sections.size(); ++i)
    add(out, "  - {{id: part-{0}, number: \"{0}\", title: {1}}}\n", i + 1,
        in_braces(plan.sections[i]));
  add_targets(out, plan);
  add_duties(out, portal, plan);
  add(out,
      "reporting:\n  - who: [{}]\n    to: {}\n    due: {{every: year, before: 12-10}}\n"
      "    what: {{vi: Kết quả thực hiện, en: Results of the work}}\n    source: VI.6\n",
      portal.agencies()[place.first_agency + place.agencies - 1].id, issuer);
  return out;
}

void add_description(std::string& out, std::string_view language, const std::vector<Words>& text,
                     std::string Words::*member) {
  add(out, "    {}: |\n", language);
  for (size_t i = 0; i < text.size(); ++i)
    add(out, "{}      {}\n", i == 0 ? "" : "\n", text[i].*member);
}

void add_task(std::string& out, const MadeUpPortal& portal, const MadeUpTask& task) {
  add(out, "- id: \"{}\"\n  section: part-{}\n  title:\n    vi: \"{}\"\n    en: \"{}\"\n", task.id,
      task.section + 1, task.title.vi, task.title.en);
  out += "  description:\n";
  add_description(out, "vi", task.description, &Words::vi);
  add_description(out, "en", task.description, &Words::en);
  add(out, "  lead: {}\n", list_of(portal, task.leads));
  if (!task.coordinators.empty())
    add(out, "  coordinate: {}\n", list_of(portal, task.coordinators));
  if (task.when) add(out, "  when: {}\n", task.when->written);
  if (!task.results.empty()) out += "  results:\n";
  for (const Words& result : task.results)
    add(out, "    - vi: \"{}\"\n      en: \"{}\"\n", result.vi, result.en);
  add(out, "  source: {}\n  topics: [topic-{}]\n", task.source, task.topics.front() + 1);
  if (task.report)
    add(out,
        "  updates:\n    - date: {}\n      status: {}\n      note: {}\n"
        "      source: {{title: {{vi: Báo cáo tháng, en: Monthly report}}}}\n",
        task.report->date, task.report->status, in_braces(task.report->note));
}

constexpr std::string_view site_text = R"(title: {vi: Kế hoạch cả nước, en: The nation's plans}
description: {vi: Kế hoạch của các tỉnh và xã., en: Plans of provinces and communes.}
base_url: https://nation.example/
checks: {unused-agency: off, repeated-task: off}
languages: [vi, en]
)";

constexpr std::string_view indicators_text =
    "- {id: units, name: {vi: Đơn vị tham gia, en: Units taking part}}\n";

}  // namespace

void write_our_site(const MadeUpPortal& portal, const FileSink& sink) {
  sink("site/site.yaml", site_text);
  sink("content/jurisdictions.yaml", places_text(portal));
  sink("content/documents.yaml", documents_text(portal));
  sink("content/topics.yaml", topics_text(portal));
  sink("content/indicators.yaml", indicators_text);
  for (const MadeUpPlace& place : portal.places())
    sink("content/agencies/" + place.id + ".yaml", agencies_text(portal, place));
  for (size_t i = 0; i < portal.plan_count(); ++i) {
    const MadeUpPlan plan = portal.plan(i);
    sink("content/plans/" + plan.id + "/plan.yaml", plan_text(portal, plan));
    std::string tasks;
    for (const MadeUpTask& task : plan.tasks) add_task(tasks, portal, task);
    sink("content/plans/" + plan.id + "/tasks.yaml", tasks);
  }
}

}  // namespace kehoach::bench
