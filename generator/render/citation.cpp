#include "render/citation.hpp"

#include "render/parts.hpp"

namespace kehoach {
namespace {

std::string plan_reference(const Scope& scope, const Plan& plan) {
  const std::string title = text_view(scope, plan.title).text;
  if (plan.number.empty()) return say(scope, "plan_reference_draft", {{"title", title}});
  return say(
      scope, "plan_reference",
      {{"number", plan.number}, {"date", period_words(scope, plan.issued)}, {"title", title}});
}

// Numbers of the documents that the plan rests on; what has no number is left out.
std::string basis_numbers(const Scope& scope, const Plan& plan) {
  std::string numbers;
  for (const Ref<Document>& document : plan.based_on) {
    const std::string& number = scope.portal().documents[document.id].number;
    if (number.empty()) continue;
    if (!numbers.empty()) numbers += "; ";
    numbers += number;
  }
  return numbers;
}

// "…. Portal, data as of 22 November 2026, https://…".
TextView with_place(const Scope& scope, std::string what, const FrameView& frame) {
  return marked_text(
      scope, say(scope, "cite_place",
                 {{"what", what},
                  {"portal", frame.site_title},
                  {"date", frame.data_as_of ? frame.data_as_of->text : say(scope, "no_date")},
                  {"url", frame.canonical.address}}));
}

}  // namespace

TextView cite_task(const Scope& scope, const Task& task, const FrameView& frame) {
  const Plan& plan = scope.portal().plans[task.plan];
  std::string source = plan_reference(scope, plan);
  if (const std::string provision = provision_words(scope, task.source); !provision.empty())
    source = say(scope, "cite_provision", {{"plan", source}, {"provision", provision}});
  if (const std::string numbers = basis_numbers(scope, plan); !numbers.empty())
    source = say(scope, "cite_basis", {{"plan", source}, {"numbers", numbers}});
  const std::string lead =
      task.lead.empty() ? say(scope, "no_lead") : agency_names(scope, task.lead);
  return with_place(scope,
                    say(scope, "cite_task",
                        {{"lead", lead},
                         {"task", text_view(scope, task.title).text},
                         {"when", timeframe_words(scope, task.when)},
                         {"source", source}}),
                    frame);
}

TextView cite_plan(const Scope& scope, const Plan& plan, const FrameView& frame) {
  const std::string issuer =
      plan.issuer ? agency_names(scope, {plan.issuer}) : place_name(scope, plan.jurisdiction.id);
  std::string source = plan_reference(scope, plan);
  if (const std::string numbers = basis_numbers(scope, plan); !numbers.empty())
    source = say(scope, "cite_basis", {{"plan", source}, {"numbers", numbers}});
  return with_place(scope, say(scope, "cite_plan", {{"issuer", issuer}, {"source", source}}),
                    frame);
}

TextView cite_agency(const Scope& scope, Id<Agency> agency, const FrameView& frame) {
  const AgencyRelations& relations = scope.context.relations.agencies[agency.value];
  const std::string place = place_name(scope, scope.portal().agencies[agency].jurisdiction);
  const size_t leads = relations.leads.size() + relations.joint_leads.size();
  return with_place(scope,
                    say(scope, "cite_agency",
                        {{"agency", frame.title},
                         {"place", place},
                         {"leads", say_count(scope, "task_count", leads)},
                         {"tasks", say_count(scope, "task_count", relations.task_count())}}),
                    frame);
}

}  // namespace kehoach
