#include "render/page_data.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/csv.hpp"
#include "pages/deadlines.hpp"
#include "pages/workload.hpp"
#include "render/data_writers.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

const AgencyRelations& relations_of(const Context& context, const Page& page) {
  return context.relations.agencies[page.subject];
}

// --- data.json. ---

using TableRows = std::pair<std::string_view, std::vector<RowId>>;

std::vector<RowId> rows_of(const std::vector<Id<Task>>& tasks) {
  std::vector<RowId> rows;
  for (const Id<Task> task : tasks) rows.push_back({task.value});
  return rows;
}

std::vector<RowId> rows_of(const std::vector<DutyId>& duties) {
  std::vector<RowId> rows;
  for (const DutyId duty : duties) rows.push_back({duty.plan.value, duty.index});
  return rows;
}

// One for each item of a list of a plan.
std::vector<RowId> rows_of(uint32_t plan, size_t items) {
  std::vector<RowId> rows;
  for (uint32_t item = 0; item < items; ++item) rows.push_back({plan, item});
  return rows;
}

std::vector<TableRows> rows_of_plan(const Context& context, Id<Plan> id) {
  const Plan& plan = context.portal.plans[id];
  std::vector<RowId> figures;
  for (uint32_t item = 0; item < plan.targets.size(); ++item)
    for (uint32_t part = 0; part < plan.targets[item].figures.size(); ++part)
      figures.push_back({id.value, item, part});
  return {{"plans", {{id.value}}},
          {"tasks", rows_of(plan.tasks)},
          {"targets", rows_of(id.value, plan.targets.size())},
          {"figures", std::move(figures)},
          {"reporting", rows_of(id.value, plan.reporting.size())},
          {"duties", rows_of(id.value, plan.duties.size())}};
}

// Each duty once: an agency may both make a report and pass it on.
std::vector<DutyId> merged(const std::vector<DutyId>& first, const std::vector<DutyId>& second) {
  std::vector<DutyId> all = first;
  for (const DutyId duty : second) {
    bool known = false;
    for (const DutyId other : first)
      known = known || (other.plan == duty.plan && other.index == duty.index);
    if (!known) all.push_back(duty);
  }
  return all;
}

std::vector<Id<Task>> tasks_of(const AgencyRelations& relations) {
  std::vector<Id<Task>> tasks = relations.leads;
  tasks.insert(tasks.end(), relations.joint_leads.begin(), relations.joint_leads.end());
  tasks.insert(tasks.end(), relations.coordinates.begin(), relations.coordinates.end());
  for (const GroupTask& task : relations.through_groups) tasks.push_back(task.task);
  return tasks;
}

// What the agency took over and has no role of its own in.
std::vector<Id<Task>> inherited_of(const Context& context, Id<Agency> agency) {
  const AgencyRelations& relations = context.relations.agencies[agency.value];
  std::vector<Id<Task>> tasks =
      inherited_tasks(context.portal, context.relations, agency, context.today);
  const std::vector<Id<Task>> own = tasks_of(relations);
  std::erase_if(
      tasks, [&](Id<Task> task) { return std::find(own.begin(), own.end(), task) != own.end(); });
  return tasks;
}

std::vector<TableRows> rows_of_agency(const Context& context, Id<Agency> id) {
  const AgencyRelations& relations = context.relations.agencies[id.value];
  std::vector<Id<Task>> tasks = tasks_of(relations);
  for (const Id<Task> task : inherited_of(context, id)) tasks.push_back(task);
  return {{"agencies", {{id.value}}},
          {"tasks", rows_of(tasks)},
          {"reporting", rows_of(merged(relations.reports, relations.receives))},
          {"duties", rows_of(relations.duties)}};
}

// --- tasks.csv. ---

constexpr std::array<std::string_view, 12> sheet_columns{
    "sheet_plan", "sheet_number",     "sheet_section", "sheet_task",
    "sheet_lead", "sheet_coordinate", "sheet_when",    "sheet_start",
    "sheet_end",  "sheet_results",    "sheet_status",  "sheet_source"};

std::string names_of(const Scope& scope, const std::vector<Ref<Agency>>& agencies) {
  std::string names;
  for (const Ref<Agency>& agency : agencies) {
    if (!names.empty()) names += "; ";
    names += text_in(scope, scope.portal().agencies[agency.id].name);
  }
  return names;
}

// As a source has reported, whatever the day.
std::string reported_status(const Scope& scope, const Task& task) {
  const Update* update = newest_update(task);
  return update ? say_name(scope, "task_status_", update->status)
                : say(scope, "task_status_not_reported");
}

std::string iso(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "";
}

std::string results_of(const Scope& scope, const Task& task) {
  std::string lines;
  for (const TextView& result : text_views(scope, task.results))
    lines += (lines.empty() ? "" : "\n") + result.text;
  return lines;
}

// `role` is empty on a plan's sheet.
void append_task(std::string& out, const Scope& scope, Id<Task> id, const std::string& role) {
  const Task& task = scope.portal().tasks[id];
  const Plan& plan = scope.portal().plans[task.plan];
  std::vector<std::string> cells;
  if (!role.empty()) cells.push_back(role);
  cells.push_back(plan_link(scope, task.plan).label);
  cells.push_back(task.id.text);
  cells.push_back(task.section ? text_in(scope, plan.sections[task.section.id.value].title) : "");
  cells.push_back(text_in(scope, task.title));
  cells.push_back(names_of(scope, task.lead));
  cells.push_back(names_of(scope, task.coordinate));
  cells.push_back(timeframe_words(scope, task.when));
  cells.push_back(task.when ? iso(task.when->first_day()) : "");
  cells.push_back(task.when ? iso(task.when->last_day()) : "");
  cells.push_back(results_of(scope, task));
  cells.push_back(reported_status(scope, task));
  cells.push_back(provision_words(scope, task.source));
  cells.push_back(absolute_url(scope, address_of(scope.portal(), id)).address);
  append_csv_row(out, cells);
}

void append_head(std::string& out, const Scope& scope, bool with_roles) {
  std::vector<std::string> cells;
  if (with_roles) cells.push_back(say(scope, "sheet_role"));
  for (const std::string_view key : sheet_columns) cells.push_back(say(scope, key));
  cells.push_back(say(scope, "sheet_url"));
  out += csv_mark;
  append_csv_row(out, cells);
}

void append_agency_tasks(std::string& out, const Scope& scope, Id<Agency> id) {
  const AgencyRelations& relations = scope.context.relations.agencies[id.value];
  const auto append = [&](const std::vector<Id<Task>>& tasks, std::string_view role_key) {
    for (const Id<Task> task : tasks) append_task(out, scope, task, say(scope, role_key));
  };
  append(relations.leads, "role_leads");
  append(relations.joint_leads, "role_joint");
  append(relations.coordinates, "role_coordinates");
  for (const GroupTask& task : relations.through_groups) {
    const std::string group = text_in(scope, scope.portal().agencies[task.group].name);
    append_task(
        out, scope, task.task,
        say(scope, task.leads ? "through_group_leads" : "through_group", {{"group", group}}));
  }
  append(inherited_of(scope.context, id), "role_inherited");
}

}  // namespace

bool has_page_data(const Context& context, const Page& page) {
  if (page.part > 0) return false;
  if (page.kind == PageKind::plan) return true;
  return page.kind == PageKind::agency &&
         (relations_of(context, page).task_count() > 0 ||
          !inherited_tasks(context.portal, context.relations, {page.subject}, context.today)
               .empty());
}

void append_page_json(std::string& out, const Context& context, const Page& page) {
  JsonWriter json(out);
  json.begin_object();
  const bool is_plan = page.kind == PageKind::plan;
  for (const auto& [name, rows] :
       is_plan ? rows_of_plan(context, {page.subject}) : rows_of_agency(context, {page.subject}))
    write_rows(json.key(name), out, context, data_table(name), rows);
  json.end_object();
}

void append_task_sheet(std::string& out, const Scope& scope, const Page& page) {
  const bool is_plan = page.kind == PageKind::plan;
  append_head(out, scope, !is_plan);
  if (!is_plan) return append_agency_tasks(out, scope, {page.subject});
  for (const Id<Task> task : scope.portal().plans[Id<Plan>{page.subject}].tasks)
    append_task(out, scope, task, "");
}

Url page_data_url(const Scope& scope, const Page& page, std::string_view file) {
  if (!has_page_data(scope.context, page)) return {};
  return url_to(scope, page.address + std::string(file));
}

}  // namespace kehoach
