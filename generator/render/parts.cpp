#include "render/parts.hpp"

#include <algorithm>
#include <array>

#include "base/escape.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "render/language_parts.hpp"
#include "render/strip.hpp"
#include "source/markdown.hpp"

namespace kehoach {

namespace {

std::string language_if_other(const Scope& scope, Language language) {
  return language == scope.language ? "" : scope.portal().site.languages[language];
}

// An author's link: '/plans/…' stays in the reader's language, files ("/data/tasks.json") are the
// same in all, and all else is as written.
std::string resolve_link(const Scope& scope, std::string_view url) {
  if (!url.starts_with('/')) return std::string(url);
  const std::string_view path = url.substr(0, url.find_first_of("?#"));
  const bool is_file = path.substr(path.rfind('/')).find('.') != path.npos;
  return is_file ? scope.context.base_path + std::string(url.substr(1))
                 : url_to(scope, url.substr(1)).address;
}

std::vector<LinkView> successors(const Scope& scope, Id<Agency> agency) {
  std::vector<LinkView> links;
  for (const Id<Agency> today : answers_at(scope.portal(), agency, scope.context.today))
    if (today != agency) links.push_back(agency_link(scope, today));
  return links;
}

// Vietnamese has letters beyond ASCII.
bool may_have_passages(const Scope& scope, const Said& said) {
  return scope.portal().site.languages[said.language] != "vi" &&
         std::any_of(said.text.begin(), said.text.end(), [](char c) { return c < 0; });
}

// Only Vietnamese passages are told from the text around them.
std::string mark_passages(const Scope& scope, Language language, std::string html) {
  return scope.portal().site.languages[language] == "vi" ? html : mark_vietnamese(html);
}

// And abbreviations are explained, in texts that are in the page's language.
std::string mark_words(const Scope& scope, Language language, std::string html) {
  html = mark_passages(scope, language, std::move(html));
  const Abbreviations& known = scope.context.abbreviations;
  if (known.empty() || language != scope.language) return html;
  return mark_abbreviations(known, language, html);
}

bool has_ended(const Scope& scope, const Agency& agency) {
  return agency.until && *agency.until <= scope.context.today;
}

}  // namespace

TextView name_of(const Scope& scope, const Localized& text) {
  const Said said = text.in(scope.language);
  return {std::string(said.text), language_if_other(scope, said.language)};
}

std::string text_in(const Scope& scope, const Localized& text) {
  return std::string(text.in(scope.language).text);
}

TextView text_view(const Scope& scope, const Localized& text) {
  const Said said = text.in(scope.language);
  TextView view{std::string(said.text), language_if_other(scope, said.language)};
  if (!may_have_passages(scope, said)) return view;
  const std::string plain = escaped(said.text);
  std::string marked = mark_words(scope, said.language, plain);
  if (marked != plain) view.marked = {std::move(marked)};
  return view;
}

TextView name_view(const Scope& scope, std::string name, Language language) {
  TextView view{std::move(name), ""};
  if (language != scope.language)
    view.marked = {in_language(scope.portal().site.languages[language], escaped(view.text))};
  return view;
}

TextView joined(const TextView& a, std::string_view between, const TextView& b) {
  if (a.text.empty() || b.text.empty()) return a.text.empty() ? b : a;
  const auto markup = [](const TextView& view) {
    std::string html = view.marked.markup.empty() ? escaped(view.text) : view.marked.markup;
    return view.lang.empty() ? html : in_language(view.lang, html);
  };
  return {a.text + std::string(between) + b.text, "", {markup(a) + escaped(between) + markup(b)}};
}

std::vector<TextView> text_views(const Scope& scope, const std::vector<Localized>& texts) {
  std::vector<TextView> views;
  for (const Localized& text : texts) views.push_back(text_view(scope, text));
  return views;
}

TextView marked_text(const Scope& scope, std::string text) {
  const std::string plain = escaped(text);
  std::string marked = mark_words(scope, scope.language, plain);
  if (marked == plain) marked.clear();
  return {std::move(text), "", {std::move(marked)}};
}

MarkupView markup_view(const Scope& scope, const Localized& markdown, bool heading_ids) {
  const Said said = markdown.in(scope.language);
  MarkdownOptions options;
  options.heading_ids = heading_ids;
  options.table_label = say(scope, "table_region");
  options.resolve = [&scope](std::string_view url) { return resolve_link(scope, url); };
  return {{mark_words(scope, said.language, markdown_to_html(said.text, options))},
          language_if_other(scope, said.language)};
}

std::string plain_text(const Scope& scope, const Localized& markdown) {
  return markdown_to_text(markdown.in(scope.language).text);
}

std::string plain_description(const Scope& scope, Id<Task> task) {
  const Said said = scope.portal().tasks[task].description.in(scope.language);
  const auto& known = scope.context.plain_descriptions;
  return known.empty() ? markdown_to_text(said.text) : known[said.language][task.value];
}

std::vector<std::vector<std::string>> plain_descriptions(const Portal& portal, unsigned jobs) {
  std::vector<std::vector<std::string>> descriptions(portal.site.languages.size());
  for (auto& of_language : descriptions) of_language.resize(portal.tasks.size());
  parallel_for(portal.tasks.size(), jobs, [&](size_t i) {
    const auto& texts = portal.tasks[Id<Task>{static_cast<uint32_t>(i)}].description.texts;
    for (size_t language = 0; language < texts.size(); ++language)
      descriptions[language][i] = markdown_to_text(texts[language].value);
  });
  return descriptions;
}

DateView date_view(const Scope& scope, Date date) {
  return {to_iso(date), format_date(date, scope.code())};
}

std::string period_words(const Scope& scope, const std::optional<Period>& period) {
  return period ? words(*period, scope.code()) : "";
}

std::string timeframe_words(const Scope& scope, const std::optional<Timeframe>& timeframe) {
  return timeframe ? words(*timeframe, scope.code(), scope.language) : say(scope, "not_stated");
}

std::string sort_text(const std::optional<Timeframe>& timeframe) {
  if (!timeframe) return "9 - -";
  const auto day = [](const std::optional<Date>& date) { return date ? to_iso(*date) : "-"; };
  return std::to_string(sort_key(*timeframe).rank) + " " + day(timeframe->last_day()) + " " +
         day(timeframe->first_day());
}

std::string provision_words(const Scope& scope, std::string_view provision) {
  if (provision.empty()) return "";
  const bool annex = provision.starts_with("PL.");
  return say(scope, annex ? "provision_annex" : "provision_section",
             {{"number", annex ? provision.substr(3) : provision}});
}

std::string join_names(const Scope& scope, const std::vector<std::string>& names) {
  if (names.empty()) return "";
  std::string joined = names[0];
  for (size_t i = 1; i + 1 < names.size(); ++i) joined += say(scope, "list_comma") + names[i];
  if (names.size() == 1) return joined;
  return say(scope, names.size() == 2 ? "list_two" : "list_last",
             {{"a", joined}, {"b", names.back()}});
}

std::string place_name(const Scope& scope, Id<Jurisdiction> place) {
  const Jurisdiction& record = scope.portal().jurisdictions[place];
  const Localized& name = record.short_name.empty() ? record.name : record.short_name;
  return std::string(name.in(scope.language).text);
}

AgencyRefView agency_ref(const Scope& scope, Id<Agency> agency, Id<Jurisdiction> here) {
  const Agency& record = scope.portal().agencies[agency];
  const TextView name = name_of(scope, record.name);
  AgencyRefView view;
  view.url = url_to(scope, address_of(scope.portal(), agency));
  view.name = name.text;
  view.lang = name.lang;
  view.group = record.is_group();
  const bool national =
      scope.portal().jurisdictions[record.jurisdiction].kind == JurisdictionKind::nation;
  if (record.jurisdiction != here && !national) view.place = place_name(scope, record.jurisdiction);
  if (has_ended(scope, record)) {
    view.former = true;
    view.until = say(scope, "until_date", {{"date", format_date(*record.until, scope.code())}});
    view.today = successors(scope, agency);
  }
  return view;
}

std::vector<AgencyRefView> agency_refs(const Scope& scope, const std::vector<Ref<Agency>>& agencies,
                                       Id<Jurisdiction> here) {
  std::vector<AgencyRefView> views;
  for (const Ref<Agency>& agency : agencies) views.push_back(agency_ref(scope, agency.id, here));
  return views;
}

std::string agency_names(const Scope& scope, const std::vector<Ref<Agency>>& agencies) {
  std::vector<std::string> names;
  for (const Ref<Agency>& agency : agencies)
    names.emplace_back(scope.portal().agencies[agency.id].name.in(scope.language).text);
  return names.empty() ? say(scope, "no_lead") : join_names(scope, names);
}

LinkView agency_link(const Scope& scope, Id<Agency> agency) {
  const TextView name = name_of(scope, scope.portal().agencies[agency].name);
  return {url_to(scope, address_of(scope.portal(), agency)), name.text, name.lang, "", false};
}

LinkView plan_link(const Scope& scope, Id<Plan> plan) {
  const Plan& record = scope.portal().plans[plan];
  const TextView title =
      name_of(scope, record.short_title.empty() ? record.title : record.short_title);
  return {url_to(scope, address_of(scope.portal(), plan)), title.text, title.lang, "", false};
}

StatusView plan_status(const Scope& scope, const Plan& plan) {
  return {std::string(EnumNames<PlanStatus>::names[static_cast<size_t>(plan.status)]),
          say_name(scope, "status_", plan.status)};
}

StatusView task_status(const Scope& scope, const Task& task) {
  if (const Update* update = newest_update(task))
    return {std::string(EnumNames<TaskStatus>::names[static_cast<size_t>(update->status)]),
            say_name(scope, "task_status_", update->status)};
  const auto end = task.when ? task.when->last_day() : std::nullopt;
  if (end && *end < scope.context.today) return {"past-date", say(scope, "task_status_past_date")};
  return {"not-reported", say(scope, "task_status_not_reported")};
}

std::vector<StatusCountView> status_counts(const Scope& scope, const std::vector<Id<Task>>& tasks) {
  constexpr std::array<std::string_view, 7> order{
      "done", "in-progress", "delayed", "past-date", "not-started", "cancelled", "not-reported"};
  std::array<StatusView, order.size()> statuses;
  std::array<size_t, order.size()> numbers{};
  for (const Id<Task> task : tasks) {
    StatusView status = task_status(scope, scope.portal().tasks[task]);
    const auto place =
        static_cast<size_t>(std::find(order.begin(), order.end(), status.kind) - order.begin());
    if (++numbers.at(place) == 1) statuses[place] = std::move(status);
  }
  std::vector<StatusCountView> views;
  for (size_t i = 0; i < order.size() && tasks.size() > 1; ++i)
    if (numbers[i])
      views.push_back({std::move(statuses[i]), say_count(scope, "task_count", numbers[i])});
  return views;
}

RoleView role_view(const Scope& scope, std::string_view kind) {
  RoleView view{std::string(kind), say(scope, "role_" + std::string(kind))};
  std::replace(view.kind.begin(), view.kind.end(), '_', '-');
  return view;
}

RoleView lead_role(const Scope& scope, const Task& task) {
  return role_view(scope, task.lead.size() > 1 ? "joint" : "leads");
}

std::optional<ContactView> contact_view(const Scope& scope, const std::optional<Contact>& contact) {
  if (!contact) return std::nullopt;
  ContactView view{text_view(scope, contact->name), text_view(scope, contact->address), {}, {}, {}};
  if (!contact->phone.empty()) {
    std::string number = contact->phone;
    std::erase_if(number, [](char c) { return c != '+' && (c < '0' || c > '9'); });
    view.phone = {{"tel:" + number}, contact->phone, "", "", false};
  }
  if (!contact->email.empty())
    view.email = {{"mailto:" + percent_encoded(contact->email)}, contact->email, "", "", false};
  view.url = {contact->url};
  return view;
}

PlanCardView plan_card(const Scope& scope, Id<Plan> plan) {
  const Plan& record = scope.portal().plans[plan];
  PlanCardView card;
  card.url = url_to(scope, address_of(scope.portal(), plan));
  card.title = text_view(scope, record.short_title.empty() ? record.title : record.short_title);
  card.jurisdiction = place_name(scope, record.jurisdiction.id);
  card.status = plan_status(scope, record);
  card.number = record.number.empty() ? TextView{say(scope, "no_number"), ""}
                                      : marked_text(scope, record.number);
  card.issued = period_words(scope, record.issued);
  if (record.period) card.period = timeframe_words(scope, record.period);
  card.tasks = say_count(scope, "task_count", record.tasks.size());
  if (!record.targets.empty())
    card.targets = say_count(scope, "target_count", record.targets.size());
  return card;
}

DocumentView document_view(const Scope& scope, Id<Document> document) {
  const Document& record = scope.portal().documents[document];
  DocumentView view;
  view.url = url_to(scope, address_of(scope.portal(), document));
  view.number = marked_text(scope, record.number);
  view.kind = say_name(scope, "document_kind_", record.kind);
  view.issued = period_words(scope, record.issued);
  if (record.issued) view.issued_key = to_iso(record.issued->last);
  if (record.issuer) view.issuer = text_view(scope, scope.portal().agencies[record.issuer.id].name);
  view.title = text_view(scope, record.title);
  view.official = {record.url};
  return view;
}

DutyView duty_view(const Scope& scope, DutyId duty) {
  const Plan& plan = scope.portal().plans[duty.plan];
  const Duty& record = plan.duties[duty.index];
  return {agency_refs(scope, record.agencies, plan.jurisdiction.id),
          provision_words(scope, record.source), plan_link(scope, duty.plan),
          text_views(scope, record.items)};
}

ReportingView reporting_view(const Scope& scope, DutyId duty) {
  const Plan& plan = scope.portal().plans[duty.plan];
  const ReportingDuty& record = plan.reporting[duty.index];
  ReportingView view;
  view.who = agency_refs(scope, record.who, plan.jurisdiction.id);
  if (record.to) view.to = agency_ref(scope, record.to.id, plan.jurisdiction.id);
  if (record.via) view.via = agency_ref(scope, record.via.id, plan.jurisdiction.id);
  view.what = text_view(scope, record.what);
  view.due = record.due ? timeframe_words(scope, record.due) : say(scope, "no_date");
  const auto next = record.due ? next_due(plan, *record.due, scope.context.today) : std::nullopt;
  if (next) view.next = date_view(scope, *next);
  view.provision = provision_words(scope, record.source);
  view.plan = plan_link(scope, duty.plan);
  return view;
}

TaskRowView task_row(const Scope& scope, Id<Task> task, const std::optional<StripScale>& scale,
                     Id<Jurisdiction> here) {
  const Task& record = scope.portal().tasks[task];
  TaskRowView row;
  row.url = url_to(scope, address_of(scope.portal(), task));
  row.number = record.id.text;
  row.title = text_view(scope, record.title);
  row.plan = plan_link(scope, record.plan);
  row.leads = agency_refs(scope, record.lead, here);
  if (record.lead.size() > 1) row.role = lead_role(scope, record);
  row.when = timeframe_words(scope, record.when);
  row.when_key = sort_text(record.when);
  row.status = task_status(scope, record);
  if (scale && record.when)
    row.strip = strip_svg(
        bar_for(*record.when, scale->scale, scope.portal().plans[record.plan].period), *scale);
  return row;
}

TaskTableView task_table(const Scope& scope, const std::vector<Id<Task>>& tasks,
                         const std::optional<Scale>& scale, Id<Jurisdiction> here) {
  TaskTableView table;
  table.count = say_count(scope, "task_count", tasks.size());
  std::optional<StripScale> strip_scale;
  if (scale) strip_scale = strip_scale_of(*scale, scope.context.today);
  if (scale) table.axis = axis_svg(*scale, scope.context.today);
  table.rows.reserve(tasks.size());
  for (const Id<Task> task : tasks) table.rows.push_back(task_row(scope, task, strip_scale, here));
  return table;
}

TaskTableView task_table(const Scope& scope, const std::vector<Id<Task>>& tasks,
                         Id<Jurisdiction> here) {
  return task_table(scope, tasks, scale_for(scope.portal(), tasks), here);
}

void add_fact(std::vector<FactView>& facts, std::string term, TextView text) {
  if (!text.text.empty()) facts.push_back({std::move(term), std::move(text), {}, {}});
}

void add_fact(std::vector<FactView>& facts, std::string term, std::vector<LinkView> links) {
  if (!links.empty()) facts.push_back({std::move(term), {}, std::move(links), {}});
}

void add_fact(std::vector<FactView>& facts, std::string term, std::vector<AgencyRefView> agencies) {
  if (!agencies.empty()) facts.push_back({std::move(term), {}, {}, std::move(agencies)});
}

}  // namespace kehoach
