#include "app/due_report.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "base/json.hpp"
#include "pages/workload.hpp"
#include "render/answering.hpp"
#include "render/calendar_events.hpp"
#include "render/parts.hpp"

namespace kehoach {
namespace {

// A deadline in words.
struct DueRow {
  std::string state;
  std::string_view kind = "task";
  std::string id;
  Date date;
  std::string title;
  std::string when;
  std::vector<std::string> who;
  std::vector<std::string> who_ids;
  std::string recipient;  // of a report
  std::string plan;
  std::string provision;
  std::string url;
};

void set_who(const Scope& scope, const std::vector<Ref<Agency>>& agencies, Id<Plan> plan,
             DueRow& row) {
  for (const Ref<Agency>& agency : agencies) {
    row.who.push_back(answering_name(scope, agency.id, scope.portal().plans[plan].jurisdiction.id));
    row.who_ids.push_back(full_name(scope.portal(), agency.id));
  }
}

// How a sentence names the task that a milestone belongs to.
void set_milestone(const Scope& scope, const Milestone& milestone, DueRow& row) {
  row.kind = "milestone";
  row.id += "#" + milestone.id.text;
  row.title = say(scope, "due_milestone",
                  {{"milestone", text_view(scope, milestone.title).text}, {"task", row.title}});
  row.when = timeframe_words(scope, milestone.when);
  row.url += "#milestones";
}

DueRow task_row_of(const Scope& scope, Id<Task> id, const Milestone* milestone) {
  const Task& task = scope.portal().tasks[id];
  DueRow row;
  row.id = full_name(scope.portal(), id);
  row.title = task.id.text + " " + text_view(scope, task.title).text;
  row.when = timeframe_words(scope, task.when);
  set_who(scope, task.lead, task.plan, row);
  row.plan = plan_link(scope, task.plan).label;
  row.provision = provision_words(scope, task.source);
  row.url = absolute_url(scope, address_of(scope.portal(), id)).address;
  if (milestone) set_milestone(scope, *milestone, row);
  return row;
}

DueRow report_row_of(const Scope& scope, DutyId id) {
  const Plan& plan = scope.portal().plans[id.plan];
  const ReportingDuty& duty = plan.reporting[id.index];
  DueRow row;
  row.kind = "report";
  row.id = report_name(scope.portal(), id);
  row.title = text_view(scope, duty.what).text;
  if (row.title.empty()) row.title = say(scope, "report_unnamed");
  row.when = timeframe_words(scope, duty.due);
  set_who(scope, duty.who, id.plan, row);
  if (duty.to) row.recipient = answering_name(scope, duty.to.id, plan.jurisdiction.id);
  row.plan = plan_link(scope, id.plan).label;
  row.provision = provision_words(scope, duty.source);
  row.url = absolute_url(scope, address_of(scope.portal(), id.plan)).address + "#reporting";
  return row;
}

void add_rows(const Scope& scope, const std::vector<Deadline>& deadlines, std::string_view state,
              std::vector<DueRow>& rows) {
  for (const Deadline& deadline : deadlines) {
    rows.push_back(deadline.task ? task_row_of(scope, deadline.task, deadline.milestone)
                                 : report_row_of(scope, deadline.reporting));
    rows.back().state = state;
    rows.back().date = deadline.date;
  }
}

std::vector<DueRow> rows_of(const Scope& scope, const DueList& list) {
  std::vector<DueRow> rows;
  add_rows(scope, list.past, "past", rows);
  add_rows(scope, list.coming, "coming", rows);
  return rows;
}

// --- The mail. ---

void add_line(std::string& out, std::string_view line) {
  if (!line.empty()) out.append("   ").append(line).append("\n");
}

void append_entry(const Scope& scope, const DueRow& row, std::string& out) {
  std::string title = row.title;
  if (row.kind == "report") title = say(scope, "calendar_report", {{"what", title}});
  if (row.kind == "milestone") title = say(scope, "calendar_milestone", {{"what", title}});
  out += "\n - " +
         say(scope, "due_entry", {{"date", format_date(row.date, scope.code())}, {"what", title}}) +
         "\n";
  const std::string who = row.who.empty() ? say(scope, "no_lead") : join_names(scope, row.who);
  add_line(out, say(scope, row.kind == "report" ? "calendar_reporter" : "calendar_lead",
                    {{"agencies", who}}));
  if (!row.recipient.empty())
    add_line(out, say(scope, "calendar_recipient", {{"agencies", row.recipient}}));
  add_line(out, say(scope, "calendar_when", {{"when", row.when}}));
  add_line(out, say(scope, "calendar_plan", {{"plan", row.plan}}) +
                    (row.provision.empty() ? "" : ", " + row.provision));
  add_line(out, row.url);
}

void append_part(const Scope& scope, std::string_view heading_key, std::string_view note_key,
                 std::string_view none_key, const std::vector<Deadline>& deadlines,
                 std::string& out) {
  out += "\n" + say(scope, heading_key, {{"count", std::to_string(deadlines.size())}}) + "\n";
  out += say(scope, deadlines.empty() ? none_key : note_key) + "\n";
  std::vector<DueRow> rows;
  add_rows(scope, deadlines, "", rows);
  for (const DueRow& row : rows) append_entry(scope, row, out);
}

std::string heading_of(const Scope& scope, const DueList& list) {
  if (!list.agency) return say(scope, "due_title");
  return say(scope, "due_title_of", {{"agency", answering_name(scope, list.agency, {})}});
}

}  // namespace

DueList list_due(const Context& context, Id<Agency> agency, int within_days) {
  const Portal& portal = context.portal;
  const Workload work =
      agency ? workload_of(portal, context.relations, agency, context.today) : workload_of(portal);
  DueList list{add_days(context.today, within_days), agency,
               past(portal, work.tasks, context.today),
               coming(portal, work.tasks, work.reports, context.today)};
  std::erase_if(list.coming, [&](const Deadline& each) { return each.date > list.until; });
  return list;
}

std::string due_text(const Scope& scope, const DueList& list) {
  std::string out = heading_of(scope, list) + "\n";
  out += say(scope, "due_span",
             {{"from", format_date(scope.context.today, scope.code())},
              {"until", format_date(list.until, scope.code())}});
  if (const auto newest = scope.context.listings.data_as_of)
    out += " " + say(scope, "due_data", {{"date", format_date(*newest, scope.code())}});
  out += "\n";
  append_part(scope, "due_past", "due_past_note", "due_past_none", list.past, out);
  append_part(scope, "due_coming", "due_coming_note", "due_coming_none", list.coming, out);
  return out;
}

std::string due_json(const Scope& scope, const DueList& list) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const DueRow& row : rows_of(scope, list)) {
    json.begin_object().member("state", row.state);
    json.member("kind", row.kind).member("id", row.id);
    json.member("date", to_iso(row.date)).member("title", row.title).member("when", row.when);
    for (const auto* names : {&row.who, &row.who_ids}) {
      json.key(names == &row.who ? "who" : "who_ids").begin_array();
      for (const std::string& name : *names) json.text(name);
      json.end_array();
    }
    json.member("plan", row.plan).member("provision", row.provision).member("url", row.url);
    json.end_object();
  }
  json.end_array();
  return out + "\n";
}

std::string due_csv(const Scope& scope, const DueList& list) {
  std::string out(csv_mark);
  const auto joined_by_semicolon = [](const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
    return text;
  };
  append_csv_row(out, std::vector<std::string>{"state", "kind", "id", "date", "title", "when",
                                               "who", "who_ids", "plan", "provision", "url"});
  for (const DueRow& row : rows_of(scope, list))
    append_csv_row(out, std::vector<std::string>{
                            row.state, std::string(row.kind), row.id, to_iso(row.date), row.title,
                            row.when, joined_by_semicolon(row.who),
                            joined_by_semicolon(row.who_ids), row.plan, row.provision, row.url});
  return out;
}

}  // namespace kehoach
