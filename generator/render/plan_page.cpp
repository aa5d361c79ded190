#include <algorithm>

#include "pages/selection.hpp"
#include "render/calendar_events.hpp"
#include "render/changes.hpp"
#include "render/citation.hpp"
#include "render/embed.hpp"
#include "render/feed.hpp"
#include "render/frame.hpp"
#include "render/overview.hpp"
#include "render/page_data.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"
#include "render/plan_parts.hpp"

namespace kehoach {

namespace {

TextView plain(std::string text) {
  return {std::move(text), ""};
}

std::vector<LinkView> plan_links(const Scope& scope, const std::vector<Ref<Plan>>& plans) {
  std::vector<LinkView> links;
  for (const Ref<Plan>& plan : plans) links.push_back(plan_link(scope, plan.id));
  return links;
}

TextView signature(const Scope& scope, const Plan& plan) {
  if (!plan.signed_by) return {};
  return joined(name_view(scope, plan.signed_by->name, 0), ", ",
                text_view(scope, plan.signed_by->role));
}

std::vector<FactView> facts(const Scope& scope, const Plan& plan) {
  std::vector<FactView> facts;
  add_fact(facts, say(scope, "fact_number"),
           plan.number.empty() ? plain(say(scope, "no_number")) : marked_text(scope, plan.number));
  add_fact(facts, say(scope, "fact_issued"),
           plain(plan.issued ? period_words(scope, plan.issued) : say(scope, "no_date")));
  add_fact(facts, say(scope, "fact_place"),
           text_view(scope, scope.portal().jurisdictions[plan.jurisdiction.id].name));
  if (plan.issuer)
    add_fact(facts, say(scope, "fact_issuer"),
             std::vector{agency_ref(scope, plan.issuer.id, plan.jurisdiction.id)});
  add_fact(facts, say(scope, "fact_signed_by"), signature(scope, plan));
  if (plan.period)
    add_fact(facts, say(scope, "fact_period"), plain(timeframe_words(scope, plan.period)));
  add_fact(facts, say(scope, "fact_implements"), plan_links(scope, plan.implements));
  add_fact(facts, say(scope, "fact_superseded_by"), plan_links(scope, plan.superseded_by));
  return facts;
}

std::string status_note(const Scope& scope, const Plan& plan) {
  return plan.status == PlanStatus::issued ? "" : say_name(scope, "plan_note_", plan.status);
}

// The page's share of the plan's tasks.
std::vector<TaskPart> share_of(std::vector<TaskPart> parts, const Page& page) {
  size_t before = page.part * rows_per_page;
  size_t room = rows_per_page;
  for (TaskPart& part : parts) {
    const size_t skipped = std::min(before, part.tasks.size());
    part.tasks.erase(part.tasks.begin(), part.tasks.begin() + static_cast<std::ptrdiff_t>(skipped));
    part.tasks.resize(std::min(room, part.tasks.size()));
    before -= skipped;
    room -= part.tasks.size();
  }
  std::erase_if(parts, [](const TaskPart& part) { return part.tasks.empty(); });
  return parts;
}

// Tasks by section in the order of the plan, under one scale; those without a section last.
std::vector<TaskTableView> sections(const Scope& scope, Id<Plan> plan,
                                    const std::vector<TaskPart>& parts) {
  const auto& scale = scope.context.listings.of_plan[plan.value];
  const Id<Jurisdiction> here = scope.portal().plans[plan].jurisdiction.id;
  std::vector<TaskTableView> tables;
  for (const TaskPart& part : parts) {
    TaskTableView table = task_table(scope, part.tasks, scale, here);
    table.show_leads = true;
    table.show_status = true;
    table.id = part.anchor;
    table.heading = part.heading;
    tables.push_back(std::move(table));
  }
  return tables;
}

// All sections as one drawing, whichever page they are on.
std::optional<OverviewView> drawing(const Scope& scope, const Page& page,
                                    const std::vector<TaskPart>& parts) {
  std::vector<OverviewPart> drawn;
  for (const TaskPart& part : parts) {
    const bool here = part.address == page.address + "#" + part.anchor;
    const Url url = here ? Url{"#" + part.anchor} : url_to(scope, part.address);
    drawn.push_back({{url, part.heading, "", "", false}, part.tasks});
  }
  return overview_view(scope, drawn);
}

std::vector<SourceView> sources(const Scope& scope, const Plan& plan) {
  std::vector<SourceView> views;
  for (const Source& source : plan.sources) views.push_back(source_view(scope, source));
  return views;
}

// The parts that the page has, for its list of contents.
std::vector<ContentsView> contents(const Scope& scope, const PlanView& view) {
  const auto link = [](std::string_view anchor, std::string label) {
    return LinkView{{"#" + std::string(anchor)}, std::move(label), "", "", false};
  };
  std::vector<ContentsView> lines;
  const auto add = [&](bool present, std::string_view anchor, std::string_view string_key) {
    if (present) lines.push_back({link(anchor, say(scope, string_key)), {}});
  };
  add(!view.summary.html.markup.empty(), "summary", "part_summary");
  add(!view.targets.empty(), "targets", "part_targets");
  add(!view.sections.empty(), "tasks", "part_tasks");
  for (const TaskTableView& section : view.sections)
    lines.back().parts.push_back(link(section.id, section.heading));
  add(!view.duties.empty(), "duties", "part_duties");
  add(!view.reporting.empty(), "reporting", "part_reporting");
  add(!view.funding.empty(), "funding", "part_funding");
  add(!view.basis.empty(), "basis", "part_basis");
  add(!view.notes.empty(), "notes", "part_notes");
  add(view.overview.has_value(), "overview", "part_overview");
  add(!view.sources.empty(), "sources", "part_sources");
  add(view.first, "downloads", "part_downloads");
  return lines;
}

// What the plan says beside its tasks: on its first page.
void add_plan(const Scope& scope, const Page& page, const std::vector<TaskPart>& parts,
              PlanView& view) {
  const Id<Plan> id{page.subject};
  const Plan& plan = scope.portal().plans[id];
  view.facts = facts(scope, plan);
  view.summary = markup_view(scope, plan.summary);
  if (!plan.overview.empty()) view.overview = markup_view(scope, plan.overview, true);
  for (const Target& target : plan.targets) view.targets.push_back(target_view(scope, target));
  view.progress = status_counts(scope, plan.tasks);
  view.drawing = drawing(scope, page, parts);
  for (uint32_t i = 0; i < plan.duties.size(); ++i)
    view.duties.push_back(duty_view(scope, {id, i}));
  for (uint32_t i = 0; i < plan.reporting.size(); ++i)
    view.reporting.push_back(reporting_view(scope, {id, i}));
  view.funding = text_views(scope, plan.funding);
  for (const Ref<Document>& document : plan.based_on)
    view.basis.push_back(document_view(scope, document.id));
  view.sources = sources(scope, plan);
  view.notes = text_views(scope, plan.notes);
  view.calendar = calendar_url(scope, page);
  view.changes = changes_link(scope, id);
  view.feed = feed_url(scope, page);
  view.sheet = page_data_url(scope, page, "tasks.csv");
  view.data = page_data_url(scope, page, "data.json");
  view.embeds = embed_codes(scope, page);
}

}  // namespace

PlanView plan_view(const Scope& scope, const Page& page) {
  const Id<Plan> id{page.subject};
  const Plan& plan = scope.portal().plans[id];
  const std::string description =
      say(scope, "desc_plan",
          {{"plan", text_in(scope, plan.title)},
           {"place", place_name(scope, plan.jurisdiction.id)},
           {"tasks", say_count(scope, "task_count", plan.tasks.size())}});
  PlanView view;
  view.page = frame(scope, page,
                    {text_view(scope, plan.title),
                     description,
                     {list_link(scope, "plans/", "nav_plans")},
                     plan.number});
  view.page.cite = cite_plan(scope, plan, view.page);
  view.first = page.part == 0;
  view.status = plan_status(scope, plan);
  view.status_note = status_note(scope, plan);
  const std::vector<TaskPart> parts = parts_of(scope, id);
  view.sections = sections(scope, id, share_of(parts, page));
  if (view.first) add_plan(scope, page, parts, view);
  view.contents = contents(scope, view);
  return view;
}

}  // namespace kehoach
