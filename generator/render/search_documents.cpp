#include "render/search_documents.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "render/parts.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 5> kind_names{"plan", "task", "agency", "document",
                                                     "target"};

// By kind: who types a plan's or an agency's name wants that, not what mentions it. Chosen, as the
// boosts of fields are, with the judged queries of tests/search.
constexpr std::array boosts{1.8, 1.0, 1.4, 1.0, 0.9};

// Collective wordings ("units concerned") are named by many tasks and looked for by few people.
constexpr double group_factor = 0.7;

void add_line(std::string& lines, std::string_view line) {
  if (line.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += line;
}

void add_text(const Scope& scope, std::string& lines, const Localized& text) {
  add_line(lines, text.in(scope.language).text);
}

void add_other_names(const Agency& agency, std::string& lines) {
  for (const Text& text : agency.short_name.texts) add_line(lines, text.value);
  for (const Text& alias : agency.aliases) add_line(lines, alias.value);
  for (const Key& former : agency.formerly) add_line(lines, former.text);
}

void add_agencies(const Scope& scope, const std::vector<Ref<Agency>>& agencies,
                  std::string& lines) {
  for (const Ref<Agency>& each : agencies) {
    const Agency& agency = scope.portal().agencies[each.id];
    add_text(scope, lines, agency.name);
    if (!agency.is_group()) add_text(scope, lines, agency.short_name);
  }
}

// "PL.12" is quoted as "annex 12", and as written.
void add_provision(const Scope& scope, std::string_view provision, std::string& lines) {
  add_line(lines, provision);
  add_line(lines, provision_words(scope, provision));
}

std::vector<std::string> full_names(const Scope& scope, const std::vector<Ref<Agency>>& agencies) {
  std::vector<std::string> names;
  for (const Ref<Agency>& agency : agencies) names.push_back(full_name(scope.portal(), agency.id));
  return names;
}

std::optional<std::array<int, 2>> years_of(const std::optional<Timeframe>& timeframe,
                                           const std::optional<Timeframe>& period) {
  if (!timeframe) return std::nullopt;
  auto first = timeframe->first_day();
  auto last = timeframe->last_day();
  if (timeframe->kind == TimeframeKind::deadline) first = last;
  if (!first && period) first = period->first_day();
  if (!last && period) last = period->last_day();
  if (!first || !last) return std::nullopt;
  return std::array<int, 2>{first->year, std::max(first->year, last->year)};
}

void set_title(const TextView& title, SearchDocument& document) {
  document.title = title.text;
  document.lang = title.lang;
}

void set_title(const LinkView& link, SearchDocument& document) {
  document.title = link.label;
  document.lang = link.lang;
}

void set_place(const Scope& scope, Id<Jurisdiction> place, SearchDocument& document) {
  const Jurisdiction& record = scope.portal().jurisdictions[place];
  document.jurisdiction = record.id.text;
  document.place = place_name(scope, place);
}

// "Department of Finance Lai Châu" is how people ask for an agency. Where the place is in the title
// it would only push what has it twice before what has the other words.
void add_place_to_names(SearchDocument& document) {
  const auto has_place = [&](const std::string& text) {
    return text.find(document.place) != std::string::npos;
  };
  if (!has_place(document.title) && !has_place(document.names))
    add_line(document.names, document.place);
}

void set_plan(const Scope& scope, Id<Plan> plan, SearchDocument& document) {
  const Plan& record = scope.portal().plans[plan];
  document.plan = record.id.text;
  document.plan_title = plan_link(scope, plan).label;
  set_place(scope, record.jurisdiction.id, document);
  add_place_to_names(document);
  add_line(document.body, document.plan_title);
  add_text(scope, document.body, scope.portal().jurisdictions[record.jurisdiction.id].name);
}

SearchDocument new_document(SearchKind kind) {
  SearchDocument document;
  document.kind = kind;
  document.boost = boosts[static_cast<size_t>(kind)];
  return document;
}

SearchDocument plan_document(const Scope& scope, Id<Plan> id) {
  const Plan& plan = scope.portal().plans[id];
  SearchDocument document = new_document(SearchKind::plan);
  set_title(plan_link(scope, id), document);
  document.url = url_to(scope, address_of(scope.portal(), id)).address;
  document.number = plan.number;
  document.plan = plan.id.text;
  set_place(scope, plan.jurisdiction.id, document);
  if (plan.period) document.when = timeframe_words(scope, plan.period);
  document.years = years_of(plan.period, std::nullopt);
  add_line(document.names, plan.number);
  add_text(scope, document.names, plan.title);
  add_place_to_names(document);
  add_text(scope, document.body, scope.portal().jurisdictions[plan.jurisdiction.id].name);
  add_line(document.body, say(scope, "nav_plans"));
  add_line(document.body, plain_text(scope, plan.summary));
  if (plan.issuer) add_agencies(scope, {plan.issuer}, document.body);
  for (const Section& section : plan.sections) add_text(scope, document.body, section.title);
  for (const Duty& duty : plan.duties)
    for (const Localized& item : duty.items) add_text(scope, document.body, item);
  return document;
}

SearchDocument task_document(const Scope& scope, Id<Task> id) {
  const Task& task = scope.portal().tasks[id];
  const Plan& plan = scope.portal().plans[task.plan];
  SearchDocument document = new_document(SearchKind::task);
  set_title(text_view(scope, task.title), document);
  document.url = url_to(scope, address_of(scope.portal(), id)).address;
  document.number = task.id.text;
  set_plan(scope, task.plan, document);
  document.lead = full_names(scope, task.lead);
  document.lead_names = agency_names(scope, task.lead);
  document.coordinate = full_names(scope, task.coordinate);
  document.when = timeframe_words(scope, task.when);
  document.years = years_of(task.when, plan.period);
  add_line(document.names, task.id.text);
  add_provision(scope, task.source, document.names);
  add_provision(scope, task.restates, document.names);
  add_line(document.body, say(scope, "part_tasks"));
  add_agencies(scope, task.lead, document.body);
  add_agencies(scope, task.coordinate, document.body);
  add_line(document.body, plain_description(scope, id));
  for (const Localized& result : task.results) add_text(scope, document.body, result);
  if (task.section) add_text(scope, document.body, plan.sections[task.section.id.value].title);
  add_line(document.body, document.when);
  return document;
}

SearchDocument agency_document(const Scope& scope, Id<Agency> id) {
  const Agency& agency = scope.portal().agencies[id];
  SearchDocument document = new_document(SearchKind::agency);
  set_title(text_view(scope, agency.name), document);
  document.url = url_to(scope, address_of(scope.portal(), id)).address;
  document.number = text_in(scope, agency.short_name);
  set_place(scope, agency.jurisdiction, document);
  if (agency.is_group()) document.boost *= group_factor;
  add_other_names(agency, document.names);
  add_place_to_names(document);
  for (const Text& name : agency.name.texts) add_line(document.body, name.value);
  for (const Id<Agency> former : scope.context.relations.agencies[id.value].predecessors) {
    const Agency& record = scope.portal().agencies[former];
    add_text(scope, document.body, record.name);
    add_other_names(record, document.body);
  }
  add_text(scope, document.body, scope.portal().jurisdictions[agency.jurisdiction].name);
  add_line(document.body, say_name(scope, "agency_kind_", agency.kind));
  return document;
}

SearchDocument law_document(const Scope& scope, Id<Document> id) {
  const Document& record = scope.portal().documents[id];
  SearchDocument document = new_document(SearchKind::document);
  set_title(text_view(scope, record.title), document);
  document.url = url_to(scope, address_of(scope.portal(), id)).address;
  document.number = record.number;
  document.issued = period_words(scope, record.issued);
  if (record.issued)
    document.years = std::array<int, 2>{record.issued->first.year, record.issued->last.year};
  add_line(document.names, record.number);
  add_line(document.names, say_name(scope, "document_kind_", record.kind));
  if (record.issuer) {
    document.issuer = agency_names(scope, {record.issuer});
    add_agencies(scope, {record.issuer}, document.body);
  }
  add_line(document.body, document.issued);
  return document;
}

SearchDocument target_document(const Scope& scope, Id<Plan> plan, const Target& target) {
  SearchDocument document = new_document(SearchKind::target);
  set_title(text_view(scope, target.statement), document);
  document.url = url_to(scope, address_of(scope.portal(), plan)).address + "#" + anchor_of(target);
  set_plan(scope, plan, document);
  document.when = horizon_words(scope, target.horizon);
  document.years = years_of(target.horizon, scope.portal().plans[plan].period);
  add_provision(scope, target.source, document.names);
  add_line(document.body, say(scope, "nav_targets"));
  for (const Figure& figure : target.figures)
    if (figure.indicator)
      add_text(scope, document.body, scope.portal().indicators[figure.indicator.id].name);
  add_line(document.body, document.when);
  return document;
}

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& items) {
  if (items.empty()) return;
  json.key(name).begin_array();
  for (const std::string& item : items) json.text(item);
  json.end_array();
}

enum class CardMembers : uint8_t { all, shown };

void write_card(JsonWriter& json, const SearchDocument& document, CardMembers members) {
  const bool all = members == CardMembers::all;
  const auto member = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) json.member(name, value);
  };
  json.begin_object();
  member("kind", name_of(document.kind));
  member("title", document.title);
  member("lang", document.lang);
  member("url", document.url);
  member("number", document.number);
  if (all) member("plan", document.plan);
  member("plan_title", document.plan_title);
  if (all) member("jurisdiction", document.jurisdiction);
  member("place", document.place);
  if (all) write_list(json, "lead", document.lead);
  member("lead_names", document.lead_names);
  if (all) write_list(json, "coordinate", document.coordinate);
  member("when", document.when);
  member("issuer", document.issuer);
  member("issued", document.issued);
  if (all && document.years) {
    json.key("years").begin_array();
    for (const int year : *document.years) json.number(static_cast<int64_t>(year));
    json.end_array();
  }
  json.end_object();
}

void write_cards(std::span<const SearchDocument> documents, CardMembers members, std::string& out) {
  JsonWriter json(out);
  json.begin_array();
  for (const SearchDocument& document : documents) write_card(json, document, members);
  json.end_array();
}

}  // namespace

std::string_view name_of(SearchKind kind) {
  return kind_names[static_cast<size_t>(kind)];
}

std::string_view search_pipeline(std::string_view language_code) {
  return language_code.substr(0, language_code.find('-')) == "en" ? "en" : "vi";
}

size_t count_search_documents(const Portal& portal) {
  size_t count =
      portal.plans.size() + portal.tasks.size() + portal.agencies.size() + portal.documents.size();
  for (const Plan& plan : portal.plans) count += plan.targets.size();
  return count;
}

bool has_strict_index(const Portal& portal) {
  return count_search_documents(portal) <= static_cast<size_t>(portal.site.search.strict_limit);
}

std::optional<std::array<int, 2>> search_years(const Portal& portal) {
  std::optional<std::array<int, 2>> all;
  const auto add = [&](const std::optional<Timeframe>& timeframe, const Plan& plan) {
    const auto years = years_of(timeframe, plan.period);
    if (!years) return;
    if (!all) all = years;
    all = {std::min((*all)[0], (*years)[0]), std::max((*all)[1], (*years)[1])};
  };
  for (const Plan& plan : portal.plans) add(plan.period, plan);
  for (const Task& task : portal.tasks) add(task.when, portal.plans[task.plan]);
  return all;
}

std::vector<SearchDocument> search_documents(const Scope& scope) {
  const Portal& portal = scope.portal();
  std::vector<SearchDocument> documents;
  for (const auto id : portal.plans.ids()) documents.push_back(plan_document(scope, id));
  for (const auto id : portal.tasks.ids()) documents.push_back(task_document(scope, id));
  for (const auto id : portal.agencies.ids()) documents.push_back(agency_document(scope, id));
  for (const auto id : portal.documents.ids()) documents.push_back(law_document(scope, id));
  for (const auto id : portal.plans.ids())
    for (const Target& target : portal.plans[id].targets)
      documents.push_back(target_document(scope, id, target));
  return documents;
}

void write_cards(std::span<const SearchDocument> documents, std::string& out) {
  write_cards(documents, CardMembers::all, out);
}

void write_shown_cards(std::span<const SearchDocument> documents, std::string& out) {
  write_cards(documents, CardMembers::shown, out);
}

SearchView search_view(const Scope& scope) {
  const SearchAssets& assets = scope.context.search;
  const auto file = [&](std::string_view name) {
    return url_to(scope, std::string(search_folder).append(name));
  };
  const auto asset = [&](const std::string& path) {
    return Url{path.empty() ? "" : scope.context.base_path + path};
  };
  SearchView view;
  view.action = file("");
  view.manifest = file(manifest_name);
  view.script = asset(assets.script);
  view.query_script = asset(assets.query_script);
  view.shards_script = asset(assets.shards_script);
  if (search_pipeline(scope.code()) == "en") view.english_script = asset(assets.english_script);
  return view;
}

}  // namespace kehoach
