#include <algorithm>

#include "pages/selection.hpp"
#include "render/answering.hpp"
#include "render/changes.hpp"
#include "render/citation.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"
#include "render/strip.hpp"

namespace kehoach {

namespace {

constexpr size_t same_lead_tasks = 5;

// Duties to report on this plan that bind one of the task's leads, itself or through a group.
std::vector<ReportingView> reporting_of_leads(const Scope& scope, const Task& task) {
  std::vector<uint32_t> duties;
  for (const Ref<Agency>& lead : task.lead)
    for (const DutyId duty : scope.context.relations.agencies[lead.id.value].reports)
      if (duty.plan == task.plan) duties.push_back(duty.index);
  std::sort(duties.begin(), duties.end());
  duties.erase(std::unique(duties.begin(), duties.end()), duties.end());
  std::vector<ReportingView> views;
  for (const uint32_t index : duties) views.push_back(reporting_view(scope, {task.plan, index}));
  return views;
}

// The first lead's other open tasks, soonest end first.
std::vector<TaskRowView> same_lead(const Scope& scope, Id<Task> id) {
  const Task& task = scope.portal().tasks[id];
  if (task.lead.empty()) return {};
  const auto& open = scope.context.relations.agencies[task.lead.front().id.value].open;
  const auto is_past = [&](const OpenTask& each) {
    return each.end && *each.end < scope.context.today;
  };
  std::vector<TaskRowView> rows;
  for (auto other = std::ranges::partition_point(open, is_past);
       other != open.end() && rows.size() < same_lead_tasks; ++other)
    if (other->task != id)
      rows.push_back(task_row(scope, other->task, std::nullopt,
                              scope.portal().plans[task.plan].jurisdiction.id));
  return rows;
}

std::vector<TaskRowView> related(const Scope& scope, const Task& task) {
  std::vector<TaskRowView> rows;
  for (const Ref<Task>& other : task.related)
    rows.push_back(
        task_row(scope, other.id, std::nullopt, scope.portal().plans[task.plan].jurisdiction.id));
  return rows;
}

StatusView reported_status(const Scope& scope, TaskStatus status) {
  return {std::string(EnumNames<TaskStatus>::names[static_cast<size_t>(status)]),
          say_name(scope, "task_status_", status)};
}

// What has been reported and which milestones were reached, newest first.
std::vector<UpdateView> story(const Scope& scope, const Task& task) {
  std::vector<UpdateView> views;
  for (const Update& update : task.updates)
    views.push_back({date_view(scope, update.date), reported_status(scope, update.status),
                     text_view(scope, update.note), source_view(scope, update.source), false});
  for (const Milestone& milestone : task.milestones)
    if (milestone.done)
      views.push_back({date_view(scope, *milestone.done),
                       {"milestone", say(scope, "milestone_reached")},
                       text_view(scope, milestone.title),
                       {},
                       true});
  std::stable_sort(views.begin(), views.end(), [](const UpdateView& a, const UpdateView& b) {
    return a.date.iso > b.date.iso;
  });
  return views;
}

std::vector<MilestoneView> milestones(const Scope& scope, const Task& task) {
  std::vector<MilestoneView> views;
  for (const Milestone& milestone : task.milestones)
    views.push_back({text_view(scope, milestone.title), timeframe_words(scope, milestone.when),
                     milestone.done ? say(scope, "done_on",
                                          {{"date", format_date(*milestone.done, scope.code())}})
                                    : ""});
  return views;
}

LinkView neighbour(const Scope& scope, Id<Task> id) {
  const Task& task = scope.portal().tasks[id];
  const TextView title = text_view(scope, task.title);
  return {url_to(scope, address_of(scope.portal(), id)), task.id.text + ". " + title.text,
          title.lang, "", false};
}

void add_neighbours(const Scope& scope, Id<Task> id, TaskView& view) {
  const std::vector<Id<Task>>& tasks = scope.portal().plans[scope.portal().tasks[id].plan].tasks;
  const auto here = std::find(tasks.begin(), tasks.end(), id);
  if (here != tasks.begin()) view.previous = neighbour(scope, *std::prev(here));
  if (std::next(here) != tasks.end()) view.next = neighbour(scope, *std::next(here));
}

LinkView section_link(const Scope& scope, const Task& task) {
  if (!task.section) return {};
  const Plan& plan = scope.portal().plans[task.plan];
  const Section& section = plan.sections[task.section.id.value];
  const TextView title = text_view(scope, section.title);
  return {url_to(scope, section_address(scope.portal(), task.plan, task.section.id)),
          say(scope, "section_heading", {{"number", section.number}, {"title", title.text}}),
          title.lang, "", false};
}

std::vector<LinkView> topic_links(const Scope& scope, const Task& task) {
  std::vector<LinkView> links;
  for (const Ref<Topic>& topic : task.topics) {
    const TextView name = text_view(scope, scope.portal().topics[topic.id].name);
    links.push_back(
        {url_to(scope, address_of(scope.portal(), topic.id)), name.text, name.lang, "", false});
  }
  return links;
}

FrameView task_frame(const Scope& scope, const Page& page, const Task& task) {
  const LinkView plan = plan_link(scope, task.plan);
  std::vector<LinkView> breadcrumb{list_link(scope, "plans/", "nav_plans"), plan};
  if (task.section) breadcrumb.push_back(section_link(scope, task));
  const TextView title = text_view(scope, task.title);
  const std::string description = say(scope, "desc_task",
                                      {{"task", title.text},
                                       {"lead", agency_names(scope, task.lead)},
                                       {"when", timeframe_words(scope, task.when)},
                                       {"plan", plan.label}});
  return frame(scope, page,
               {title, description, std::move(breadcrumb), plan.label + ", " + task.id.text});
}

void add_timeline(const Scope& scope, const Task& task, TaskView& view) {
  const Plan& plan = scope.portal().plans[task.plan];
  const auto& scale = scope.context.listings.of_plan[task.plan.value];
  if (!scale || !task.when) return;
  const Bar bar = bar_for(*task.when, *scale, plan.period);
  view.strip = strip_svg(bar, strip_scale_of(*scale, scope.context.today));
  view.axis = axis_svg(*scale, scope.context.today);
}

}  // namespace

TaskView task_view(const Scope& scope, const Page& page) {
  const Id<Task> id{page.subject};
  const Task& task = scope.portal().tasks[id];
  const Plan& plan = scope.portal().plans[task.plan];
  const Id<Jurisdiction> here = plan.jurisdiction.id;
  TaskView view;
  view.page = task_frame(scope, page, task);
  view.number = task.id.text;
  view.leads = agency_refs(scope, task.lead, here);
  view.role = lead_role(scope, task);
  view.lead_note = text_view(scope, task.lead_note);
  view.when = timeframe_words(scope, task.when);
  const auto end = task.when && !is_closed(task) ? task.when->last_day() : std::nullopt;
  if (end && *end >= scope.context.today) view.due = to_iso(*end);
  view.when_note = text_view(scope, task.when_note);
  view.status = task_status(scope, task);
  view.coordinators = agency_refs(scope, task.coordinate, here);
  view.coordinate_note = text_view(scope, task.coordinate_note);
  std::vector<Ref<Agency>> named = task.lead;
  named.insert(named.end(), task.coordinate.begin(), task.coordinate.end());
  view.successions = successions_of(scope, named, here);
  view.results = text_views(scope, task.results);
  view.contact = contact_view(scope, task.contact);
  add_timeline(scope, task, view);
  view.milestones = milestones(scope, task);
  view.reporting = reporting_of_leads(scope, task);
  view.description = markup_view(scope, task.description);
  view.provision = provision_words(scope, task.source);
  view.restates = provision_words(scope, task.restates);
  view.plan = plan_link(scope, task.plan);
  view.section = section_link(scope, task);
  for (const Ref<Document>& document : plan.based_on)
    view.basis.push_back(document_view(scope, document.id));
  view.updates = story(scope, task);
  view.changes = changed_record_views(scope, changes_of(scope.context.changes.of_task(), id));
  view.notes = text_views(scope, task.notes);
  view.topics = topic_links(scope, task);
  view.same_lead = same_lead(scope, id);
  view.related = related(scope, task);
  add_neighbours(scope, id, view);
  view.page.cite = cite_task(scope, task, view.page);
  return view;
}

}  // namespace kehoach
