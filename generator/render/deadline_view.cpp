#include "render/parts.hpp"

namespace kehoach {

namespace {

std::vector<AgencyRefView> bound_agencies(const Scope& scope,
                                          const std::vector<Ref<Agency>>& agencies, Id<Plan> plan,
                                          Id<Agency> self) {
  if (agencies.size() == 1 && agencies[0].id == self) return {};
  return agency_refs(scope, agencies, scope.portal().plans[plan].jurisdiction.id);
}

// Of `self`, if it is a body, in a task that it must act on; else of those who lead it.
std::optional<RoleView> role_in(const Scope& scope, const Task& task, Id<Agency> self) {
  if (task.lead.empty()) return std::nullopt;
  if (!self || refers_to(task.lead, self)) return lead_role(scope, task);
  for (const Ref<Agency>& lead : task.lead)
    if (refers_to(scope.portal().agencies[lead.id].members, self))
      return role_view(scope, "through_groups");
  return role_view(scope, "inherited");
}

DeadlineView task_deadline(const Scope& scope, const Deadline& deadline, Id<Agency> self) {
  const Task& task = scope.portal().tasks[deadline.task];
  const TextView title = text_view(scope, task.title);
  DeadlineView view;
  view.date = date_view(scope, deadline.date);
  view.what = {url_to(scope, address_of(scope.portal(), deadline.task)), title.text, title.lang, "",
               false};
  if (deadline.milestone) {
    view.milestone = view.what;
    const TextView what = text_view(scope, deadline.milestone->title);
    view.what = {{view.what.url.address + "#milestones"}, what.text, what.lang, "", false};
  }
  view.plan = plan_link(scope, task.plan);
  view.who = bound_agencies(scope, task.lead, task.plan, self);
  view.role = role_in(scope, task, self);
  return view;
}

DeadlineView reporting_deadline(const Scope& scope, const Deadline& deadline, Id<Agency> self) {
  const DutyId id = deadline.reporting;
  const ReportingDuty& duty = scope.portal().plans[id.plan].reporting[id.index];
  TextView what = text_view(scope, duty.what);
  if (what.text.empty()) what.text = say(scope, "report_unnamed");
  DeadlineView view;
  view.date = date_view(scope, deadline.date);
  view.plan = plan_link(scope, id.plan);
  view.what = {{view.plan.url.address + "#reporting"}, what.text, what.lang, "", false};
  view.who = bound_agencies(scope, duty.who, id.plan, self);
  view.reporting = true;
  return view;
}

bool is_same(const DeadlineView& a, const DeadlineView& b) {
  return a.date.iso == b.date.iso && a.what.url.address == b.what.url.address &&
         a.what.label == b.what.label;
}

}  // namespace

std::vector<DeadlineView> deadline_views(const Scope& scope, const std::vector<Deadline>& deadlines,
                                         size_t most, Id<Agency> self) {
  std::vector<DeadlineView> views;
  for (const Deadline& deadline : deadlines) {
    if (views.size() == most) break;
    DeadlineView view = deadline.task ? task_deadline(scope, deadline, self)
                                      : reporting_deadline(scope, deadline, self);
    if (views.empty() || !is_same(views.back(), view)) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace kehoach
