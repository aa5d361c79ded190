#include <fmt/core.h>

#include <algorithm>
#include <regex>

#include "base/text.hpp"
#include "content/compare.hpp"
#include "content/wording.hpp"

namespace kehoach::test {
namespace {

bool holds(const std::string& text, const std::string& words) {
  return !words.empty() && text.find(words) != std::string::npos;
}

// The day of issue as the head of a plan prints it, without marks as the scan has it.
std::string head_date(const Period& issued) {
  const Date date = issued.first;
  if (issued.precision == Precision::year) return fmt::format("nam {}", date.year);
  if (issued.precision == Precision::month)
    return fmt::format("thang {:02} nam {}", date.month, date.year);
  return fmt::format("ngay {:02} thang {:02} nam {}", date.day, date.month, date.year);
}

void compare_head(const Compared& compared, Findings& findings) {
  const Plan& plan = compared.plan;
  const std::string folded = fold(compared.source.preamble + " " + compared.source.scan);
  if (!plan.number.empty() && !holds(folded, fold(plan.number)))
    findings.push_back(fmt::format("number: the source has no {}", plan.number));
  if (plan.issued && !holds(folded, head_date(*plan.issued)))
    findings.push_back(fmt::format("issued: the source has no \"{}\"", head_date(*plan.issued)));
  if (plan.status == PlanStatus::issued && (plan.number.empty() || !plan.issued))
    findings.push_back("status: issued needs number and date");
  if (!holds(compared.source.text, plain(plan.title.in(0).text)) &&
      !holds(letters(compared.source.text), letters(plan.title.in(0).text)))
    findings.push_back("title: not the title of the source");
}

void compare_signature(const Compared& compared, Findings& findings) {
  const auto& signature = compared.plan.signed_by;
  if (!signature || !holds(compared.source.text, plain(signature->name)))
    findings.push_back("signed_by: not the name in the source");
  else if (!holds(letters(compared.source.text), letters(signature->role.in(0).text)))
    findings.push_back("signed_by: not the role in the source");
}

// Numbers of documents in the preamble, as plain text.
std::set<std::string> basis_numbers(const std::string& preamble) {
  static const std::regex number("\\d+[/-](?:nq|qđ|ct|ttr|tb|kh|nđ)[-/][a-zđ-]+");
  std::set<std::string> numbers;
  for (std::sregex_iterator at(preamble.begin(), preamble.end(), number), end; at != end; ++at)
    numbers.insert(at->str());
  return numbers;
}

void compare_basis(const Compared& compared, Findings& findings) {
  std::set<std::string> cited;
  for (const Ref<Document>& ref : compared.plan.based_on) {
    const Document& document = compared.portal.documents[ref.id];
    cited.insert(plain(document.number));
    const std::string dated =
        plain(document.number) + " ngày " +
        (document.issued ? format_date(document.issued->first, "vi") : std::string("?"));
    if (!holds(compared.source.text, dated))
      findings.push_back(fmt::format("based_on: the source has no \"{}\"", dated));
  }
  for (const std::string& number : basis_numbers(compared.source.preamble))
    if (!cited.contains(number)) findings.push_back(fmt::format("based_on: {} is missing", number));
}

// Every text of the plan and its tasks, notes among them.
std::vector<Localized> all_texts(const Compared& compared) {
  const Plan& plan = compared.plan;
  std::vector<Localized> texts = {plan.title, plan.short_title, plan.summary, plan.overview};
  const auto add = [&](const std::vector<Localized>& more) {
    texts.insert(texts.end(), more.begin(), more.end());
  };
  add(plan.notes);
  add(plan.funding);
  for (const Duty& duty : plan.duties) add(duty.items);
  for (const ReportingDuty& duty : plan.reporting) texts.push_back(duty.what);
  for (const Id<Task> id : plan.tasks) {
    add({compared.portal.tasks[id].description});
    add(compared.portal.tasks[id].notes);
  }
  return texts;
}

bool has_provision(const SourceText& source, const std::string& path) {
  const bool row = std::any_of(source.tasks.begin(), source.tasks.end(),
                               [&](const SourceTask& task) { return task.provision == path; });
  return row || source.find(path) != nullptr;
}

void compare_citations(const Compared& compared, Findings& findings) {
  for (const Localized& text : all_texts(compared))
    for (const Language language : {Language{0}, Language{1}})
      for (const std::string& path : cited_provisions(text.in(language).text))
        if (!has_provision(compared.source, path))
          findings.push_back(fmt::format("citation: the source has no provision {}", path));
}

// Texts about the plan as a whole may use any number of the source, count tasks and groups, and
// name tasks by their numbers.
void compare_free_numbers(const Compared& compared, Findings& findings) {
  const Plan& plan = compared.plan;
  std::set<std::string> allowed = numbers_in(compared.source.text, "vi");
  allowed.insert(std::to_string(plan.tasks.size()));
  allowed.insert(std::to_string(plan.sections.size()));
  for (const SourceTask& task : compared.source.tasks) allowed.insert(task.number);
  const std::pair<std::string, const Localized*> texts[] = {{"title", &plan.title},
                                                            {"short_title", &plan.short_title},
                                                            {"summary", &plan.summary},
                                                            {"overview", &plan.overview}};
  for (const auto& [place, text] : texts) expect_numbers_known(findings, place, *text, allowed);
  for (const Localized& text : plan.funding)
    expect_numbers_known(findings, "funding", text, allowed);
  for (const ReportingDuty& duty : plan.reporting)
    expect_numbers_known(findings, "reporting " + duty.source, duty.what, allowed);
}

}  // namespace

Findings compare_facts(const Compared& compared) {
  Findings findings;
  compare_head(compared, findings);
  compare_signature(compared, findings);
  compare_basis(compared, findings);
  compare_citations(compared, findings);
  compare_free_numbers(compared, findings);
  return findings;
}

}  // namespace kehoach::test
