#include <algorithm>
#include <span>

#include "pages/selection.hpp"
#include "pages/workload.hpp"
#include "render/answering.hpp"
#include "render/calendar_events.hpp"
#include "render/changes.hpp"
#include "render/citation.hpp"
#include "render/embed.hpp"
#include "render/feed.hpp"
#include "render/frame.hpp"
#include "render/list_parts.hpp"
#include "render/page_data.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

constexpr size_t agency_deadlines = 8;
constexpr size_t long_table_rows = 50;  // shown of a table that does not fit on a page

template <class T>
std::string number_of(const std::vector<T>& list) {
  return list.empty() ? "" : std::to_string(list.size());
}

AgencyRowView agency_row(const Scope& scope, Id<Agency> id) {
  const Agency& agency = scope.portal().agencies[id];
  const AgencyRelations& relations = scope.context.relations.agencies[id.value];
  return {agency_ref(scope, id, agency.jurisdiction),
          text_in(scope, agency.short_name),
          say_name(scope, "agency_kind_", agency.kind),
          number_of(relations.leads),
          number_of(relations.joint_leads),
          number_of(relations.coordinates),
          number_of(relations.through_groups),
          number_of(relations.duties)};
}

// The page's share of the agencies, by place.
std::vector<AgencyListView> agency_lists(const Scope& scope, std::span<const Id<Agency>> agencies) {
  const Portal& portal = scope.portal();
  std::vector<AgencyListView> lists;
  for (const Id<Agency> id : agencies) {
    const Agency& agency = portal.agencies[id];
    const Jurisdiction& place = portal.jurisdictions[agency.jurisdiction];
    if (lists.empty() || lists.back().id != place.id.text)
      lists.push_back({place.id.text, text_in(scope, place.name), {}, {}, {}});
    AgencyListView& list = lists.back();
    AgencyRowView row = agency_row(scope, id);
    auto& rows = row.agency.former ? list.former : agency.is_group() ? list.groups : list.agencies;
    rows.push_back(std::move(row));
  }
  return lists;
}

std::vector<LinkView> agency_links(const Scope& scope, const std::vector<Id<Agency>>& agencies) {
  std::vector<LinkView> links;
  for (const Id<Agency> agency : agencies) links.push_back(agency_link(scope, agency));
  return links;
}

std::vector<Id<Agency>> ids_of(const std::vector<Ref<Agency>>& agencies) {
  std::vector<Id<Agency>> ids;
  for (const Ref<Agency>& agency : agencies) ids.push_back(agency.id);
  return ids;
}

// As documents in the default language write the name.
TextView aliases(const Scope& scope, const Agency& agency) {
  std::string names;
  for (const Text& alias : agency.aliases) names += (names.empty() ? "" : "; ") + alias.value;
  return name_view(scope, std::move(names), 0);
}

std::vector<FactView> facts(const Scope& scope, Id<Agency> id) {
  const Agency& agency = scope.portal().agencies[id];
  const AgencyRelations& relations = scope.context.relations.agencies[id.value];
  std::vector<FactView> facts;
  add_fact(facts, say(scope, "fact_kind"),
           TextView{say_name(scope, "agency_kind_", agency.kind), ""});
  add_fact(facts, say(scope, "fact_place"),
           text_view(scope, scope.portal().jurisdictions[agency.jurisdiction].name));
  add_fact(facts, say(scope, "fact_abbreviation"), text_view(scope, agency.short_name));
  add_fact(facts, say(scope, "fact_aliases"), aliases(scope, agency));
  if (agency.part_of)
    add_fact(facts, say(scope, "fact_part_of"), std::vector{agency_link(scope, agency.part_of.id)});
  add_fact(facts, say(scope, "fact_parts"), agency_links(scope, relations.parts));
  add_fact(facts, say(scope, "fact_members"), agency_links(scope, ids_of(agency.members)));
  add_fact(facts, say(scope, "fact_groups"), agency_links(scope, relations.groups));
  if (!agency.website.empty())
    add_fact(facts, say(scope, "fact_website"),
             std::vector{LinkView{{agency.website}, agency.website, "", "", false}});
  return facts;
}

TaskTableView role_table(const Scope& scope, std::string_view role,
                         const std::vector<Id<Task>>& tasks, const std::optional<Scale>& scale,
                         Id<Jurisdiction> here) {
  std::vector<Id<Task>> shown = tasks;
  if (tasks.size() > rows_per_page) shown.resize(long_table_rows);
  TaskTableView table = task_table(scope, shown, scale, here);
  tell_cut(scope, tasks.size(), table);
  table.id = role;
  table.heading = say(scope, "role_" + std::string(role));
  std::replace(table.id.begin(), table.id.end(), '_', '-');
  table.show_plan = true;
  table.show_status = true;
  return table;
}

// Before what is said of the table's length.
void add_note(std::string note, TaskTableView& table) {
  table.note = std::move(note) + (table.note.empty() ? "" : " ") + table.note;
}

TaskTableView group_table(const Scope& scope, const std::vector<GroupTask>& group_tasks,
                          const std::optional<Scale>& scale, Id<Jurisdiction> here) {
  std::vector<Id<Task>> tasks;
  for (const GroupTask& each : group_tasks) tasks.push_back(each.task);
  TaskTableView table = role_table(scope, "through_groups", tasks, scale, here);
  add_note(say(scope, "note_through_groups"), table);
  table.show_group = true;
  for (size_t i = 0; i < table.rows.size(); ++i) {
    table.rows[i].role = role_view(scope, group_tasks[i].leads ? "leads" : "coordinates");
    table.rows[i].group = text_in(scope, scope.portal().agencies[group_tasks[i].group].name);
  }
  return table;
}

void append(std::vector<Id<Task>>& tasks, const std::vector<Id<Task>>& more) {
  tasks.insert(tasks.end(), more.begin(), more.end());
}

std::vector<Id<Task>> all_tasks(const AgencyRelations& relations, std::vector<Id<Task>> tasks) {
  append(tasks, relations.leads);
  append(tasks, relations.joint_leads);
  append(tasks, relations.coordinates);
  for (const GroupTask& each : relations.through_groups) tasks.push_back(each.task);
  return tasks;
}

void add_deadlines(const Scope& scope, Id<Agency> id, AgencyView& view) {
  const Date today = scope.context.today;
  const Workload work = workload_of(scope.portal(), scope.context.relations, id, today);
  view.deadlines = deadline_views(scope, coming(scope.portal(), work.tasks, work.reports, today),
                                  agency_deadlines, id);
  view.past = deadline_views(scope, past(scope.portal(), work.tasks, today), SIZE_MAX, id);
}

void add_tables(const Scope& scope, Id<Agency> id, AgencyView& view) {
  const AgencyRelations& relations = scope.context.relations.agencies[id.value];
  const Id<Jurisdiction> here = scope.portal().agencies[id].jurisdiction;
  const std::vector<Id<Task>> inherited =
      inherited_tasks(scope.portal(), scope.context.relations, id, scope.context.today);
  const auto scale = scale_for(scope.portal(), all_tasks(relations, inherited));
  const auto add = [&](std::string_view role, const std::vector<Id<Task>>& tasks, bool show_leads) {
    if (tasks.empty()) return;
    view.tables.push_back(role_table(scope, role, tasks, scale, here));
    view.tables.back().show_leads = show_leads;
  };
  add("leads", relations.leads, false);
  add("joint", relations.joint_leads, true);
  add("coordinates", relations.coordinates, true);
  if (!relations.through_groups.empty())
    view.tables.push_back(group_table(scope, relations.through_groups, scale, here));
  if (inherited.empty()) return;
  add("inherited", inherited, true);
  add_note(say(scope, "note_inherited"), view.tables.back());
}

void add_counts(const Scope& scope, const AgencyRelations& relations, AgencyView& view) {
  const auto add = [&](size_t count, std::string_view string_key, std::string_view anchor) {
    view.counts.push_back({std::to_string(count),
                           say(scope, string_key),
                           {count ? "#" + std::string(anchor) : std::string()}});
  };
  add(relations.leads.size(), "count_leads", "leads");
  add(relations.joint_leads.size(), "count_joint", "joint");
  add(relations.coordinates.size(), "count_coordinates", "coordinates");
  add(relations.through_groups.size(), "count_through_groups", "through-groups");
}

void add_succession(const Scope& scope, Id<Agency> id, AgencyView& view) {
  const Agency& agency = scope.portal().agencies[id];
  const AgencyRefView self = agency_ref(scope, id, agency.jurisdiction);
  if (self.former)
    view.ended = say(scope, "ended_on", {{"date", format_date(*agency.until, scope.code())}});
  view.today = self.today;
  Ref<Agency> own;
  own.id = id;
  view.successions = successions_of(scope, {own}, agency.jurisdiction);
  for (const Id<Agency> predecessor : scope.context.relations.agencies[id.value].predecessors)
    view.predecessors.push_back(agency_ref(scope, predecessor, agency.jurisdiction));
}

void add_duties(const Scope& scope, const AgencyRelations& relations, AgencyView& view) {
  for (const DutyId duty : relations.duties) view.duties.push_back(duty_view(scope, duty));
  for (const DutyId duty : relations.reports) view.reporting.push_back(reporting_view(scope, duty));
  for (const DutyId duty : relations.receives) view.receives.push_back(reporting_view(scope, duty));
}

// The newest ones open, older ones folded, and the oldest of many left to the page of all changes.
void add_changes(const Scope& scope, Id<Agency> id, AgencyView& view) {
  constexpr size_t open = 6;
  constexpr size_t most = 60;
  const auto places = changes_of(scope.context.changes.all(), id);
  const auto shown = places.first(std::min(places.size(), most));
  const size_t first = std::min(shown.size(), open);
  view.changes = changed_record_views(scope, shown.first(first));
  view.more_changes = changed_record_views(scope, shown.subspan(first));
}

// The name in the first other language of the site that has one.
void add_other_name(const Scope& scope, const Agency& agency, AgencyView& view) {
  for (Language language = 0; language < scope.portal().site.languages.size(); ++language) {
    if (language == scope.language || !agency.name.has(language)) continue;
    view.other_name = agency.name.in(language).text;
    view.other_lang = scope.portal().site.languages[language];
    return;
  }
}

FrameView agency_frame(const Scope& scope, const Page& page, Id<Agency> id) {
  const Agency& agency = scope.portal().agencies[id];
  const std::string place = place_name(scope, agency.jurisdiction);
  const TextView name = text_view(scope, agency.name);
  const std::string tasks =
      say_count(scope, "task_count", scope.context.relations.agencies[id.value].task_count());
  std::vector<LinkView> breadcrumb{
      list_link(scope, "agencies/", "nav_agencies"),
      {url_to(scope, agencies_address(scope.portal(), scope.context.listings, agency.jurisdiction)),
       place, "", "", false}};
  return frame(
      scope, page,
      {name, say(scope, "desc_agency", {{"agency", name.text}, {"place", place}, {"tasks", tasks}}),
       std::move(breadcrumb), place});
}

}  // namespace

AgenciesView agencies_view(const Scope& scope, const Page& page) {
  AgenciesView view;
  view.page =
      frame(scope, page, {{say(scope, "page_agencies"), ""}, say(scope, "desc_agencies"), {}, ""});
  const std::vector<Id<Agency>> agencies = agencies_in_order_of_places(scope.portal());
  view.jurisdictions = agency_lists(scope, page_rows(agencies, page));
  for (const AgencyListView& list : view.jurisdictions)
    view.contents.push_back({{"#" + list.id}, list.heading, "", "", false});
  return view;
}

AgencyView agency_view(const Scope& scope, const Page& page) {
  const Id<Agency> id{page.subject};
  const Agency& agency = scope.portal().agencies[id];
  const AgencyRelations& relations = scope.context.relations.agencies[id.value];
  AgencyView view;
  view.page = agency_frame(scope, page, id);
  view.made = date_view(scope, scope.context.today);
  view.page.cite = cite_agency(scope, id, view.page);
  add_other_name(scope, agency, view);
  view.short_name = text_in(scope, agency.short_name);
  view.kind = say_name(scope, "agency_kind_", agency.kind);
  view.group = agency.is_group();
  view.facts = facts(scope, id);
  view.contact = contact_view(scope, agency.contact);
  add_succession(scope, id, view);
  view.note = text_view(scope, agency.note);
  add_counts(scope, relations, view);
  std::vector<Id<Task>> led = relations.leads;
  append(led, relations.joint_leads);
  view.progress = status_counts(scope, led);
  add_deadlines(scope, id, view);
  add_tables(scope, id, view);
  add_duties(scope, relations, view);
  add_changes(scope, id, view);
  view.feed = feed_url(scope, page);
  view.calendar = calendar_url(scope, page);
  view.sheet = page_data_url(scope, page, "tasks.csv");
  view.data = page_data_url(scope, page, "data.json");
  view.embeds = embed_codes(scope, page);
  return view;
}

}  // namespace kehoach
