#include "render/open_data.hpp"

#include <array>

#include "base/json.hpp"
#include "pages/deadlines.hpp"
#include "source/markdown.hpp"

namespace kehoach {

namespace {

// Calls write(language) for each language as members of an object: {"vi": …, "en": …}.
template <class Write>
void write_languages(JsonWriter& json, const Context& context, const Write& write) {
  json.begin_object();
  for (Language language = 0; language < context.portal.site.languages.size(); ++language) {
    json.key(context.portal.site.languages[language]);
    write(language);
  }
  json.end_object();
}

void write_localized(JsonWriter& json, const Context& context, const Localized& text) {
  write_languages(json, context, [&](Language language) {
    if (text.has(language))
      json.text(text.texts[language].value);
    else
      json.null();
  });
}

void write_texts(JsonWriter& json, const Context& context, const std::vector<Localized>& texts) {
  json.begin_array();
  for (const Localized& text : texts) write_localized(json, context, text);
  json.end_array();
}

void write_plain(JsonWriter& json, const Context& context, const Localized& markdown) {
  write_languages(json, context, [&](Language language) {
    if (markdown.has(language))
      json.text(markdown_to_text(markdown.texts[language].value));
    else
      json.null();
  });
}

void write_url(JsonWriter& json, const Context& context, std::string_view address) {
  write_languages(json, context, [&](Language language) {
    json.text(absolute_url({context, language}, address).address);
  });
}

void write_optional(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  if (value.empty())
    json.null();
  else
    json.text(value);
}

void write_date(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
  write_optional(json, name, date ? to_iso(*date) : "");
}

void write_agency(JsonWriter& json, const Context& context, std::string_view name,
                  Id<Agency> agency) {
  write_optional(json, name, agency ? full_name(context.portal, agency) : "");
}

void write_agencies(JsonWriter& json, const Context& context, std::string_view name,
                    const std::vector<Ref<Agency>>& agencies) {
  json.key(name).begin_array();
  for (const Ref<Agency>& agency : agencies) json.text(full_name(context.portal, agency.id));
  json.end_array();
}

template <class Record>
void write_ids(JsonWriter& json, std::string_view name, const Table<Record>& table,
               const std::vector<Ref<Record>>& refs) {
  json.key(name).begin_array();
  for (const Ref<Record>& ref : refs) json.text(table[ref.id].id.text);
  json.end_array();
}

template <class Enum>
std::string_view name_of_value(Enum value) {
  return EnumNames<Enum>::names[static_cast<size_t>(value)];
}

void write_timeframe(JsonWriter& json, const Context& context, std::string_view name,
                     const std::optional<Timeframe>& timeframe) {
  json.key(name);
  if (!timeframe) {
    json.null();
    return;
  }
  json.begin_object().member("kind", name_of(timeframe->kind));
  write_date(json, "start", timeframe->first_day());
  write_date(json, "end", timeframe->last_day());
  json.key("text");
  write_languages(json, context, [&](Language language) {
    json.text(words(*timeframe, context.portal.site.languages[language], language));
  });
  json.end_object();
}

// A date of its own precision: "2026", "2026-02", "2025-10-08".
std::string written_period(const std::optional<Period>& period) {
  if (!period) return "";
  const std::string first = to_iso(period->first);
  if (period->precision == Precision::year) return first.substr(0, 4);
  return period->precision == Precision::month ? first.substr(0, 7) : first;
}

void write_task(JsonWriter& json, const Context& context, Id<Task> id) {
  const Portal& portal = context.portal;
  const Task& task = portal.tasks[id];
  const Plan& plan = portal.plans[task.plan];
  json.begin_object()
      .member("id", full_name(portal, id))
      .member("plan", plan.id.text)
      .member("task", task.id.text);
  write_optional(
      json, "section",
      task.section ? std::string_view(plan.sections[task.section.id.value].id.text) : "");
  write_localized(json.key("title"), context, task.title);
  write_plain(json.key("description"), context, task.description);
  write_agencies(json, context, "lead", task.lead);
  write_agencies(json, context, "coordinate", task.coordinate);
  write_timeframe(json, context, "when", task.when);
  write_texts(json.key("results"), context, task.results);
  write_optional(json, "source", task.source);
  write_optional(json, "restates", task.restates);
  write_ids(json, "topics", portal.topics, task.topics);
  const Update* update = newest_update(task);
  json.member("status", update ? name_of_value(update->status) : "not-reported");
  write_url(json.key("url"), context, address_of(portal, id));
  json.end_object();
}

void write_plan(JsonWriter& json, const Context& context, Id<Plan> id) {
  const Portal& portal = context.portal;
  const Plan& plan = portal.plans[id];
  json.begin_object().member("id", plan.id.text);
  json.member("jurisdiction", portal.jurisdictions[plan.jurisdiction.id].id.text);
  write_optional(json, "number", plan.number);
  write_optional(json, "issued", written_period(plan.issued));
  json.member("status", name_of_value(plan.status));
  write_agency(json, context, "issuer", plan.issuer.id);
  write_optional(json, "signed_by", plan.signed_by ? std::string_view(plan.signed_by->name) : "");
  write_localized(json.key("title"), context, plan.title);
  write_localized(json.key("short_title"), context, plan.short_title);
  write_plain(json.key("summary"), context, plan.summary);
  write_timeframe(json, context, "period", plan.period);
  write_ids(json, "based_on", portal.documents, plan.based_on);
  json.key("tasks").number(static_cast<int64_t>(plan.tasks.size()));
  write_texts(json.key("funding"), context, plan.funding);
  write_texts(json.key("notes"), context, plan.notes);
  write_url(json.key("url"), context, address_of(portal, id));
  json.end_object();
}

void write_agency_row(JsonWriter& json, const Context& context, Id<Agency> id) {
  const Portal& portal = context.portal;
  const Agency& agency = portal.agencies[id];
  json.begin_object().member("id", full_name(portal, id));
  json.member("jurisdiction", portal.jurisdictions[agency.jurisdiction].id.text);
  write_localized(json.key("name"), context, agency.name);
  write_localized(json.key("short"), context, agency.short_name);
  json.member("kind", name_of_value(agency.kind));
  json.key("aliases").begin_array();
  for (const Text& alias : agency.aliases) json.text(alias.value);
  json.end_array();
  write_agency(json, context, "part_of", agency.part_of.id);
  write_agencies(json, context, "members", agency.members);
  write_date(json, "until", agency.until);
  write_agencies(json, context, "succeeded_by", agency.succeeded_by);
  write_url(json.key("url"), context, address_of(portal, id));
  json.end_object();
}

constexpr std::array<std::string_view, 5> comparator_names{"exactly", "at_least", "at_most",
                                                           "about", "range"};

void write_figure(JsonWriter& json, const Context& context, const Figure& figure) {
  json.begin_object();
  write_optional(json, "indicator",
                 figure.indicator
                     ? std::string_view(context.portal.indicators[figure.indicator.id].id.text)
                     : "");
  json.member("comparator", comparator_names[static_cast<size_t>(figure.comparator)]);
  json.key("value").number(figure.value);
  json.key("upper");
  if (figure.comparator == Comparator::range)
    json.number(figure.upper);
  else
    json.null();
  write_localized(json.key("unit"), context, figure.unit);
  json.key("per_year").boolean(figure.per_year);
  json.end_object();
}

void write_target(JsonWriter& json, const Context& context, Id<Plan> plan, const Target& target) {
  const std::string& plan_id = context.portal.plans[plan].id.text;
  json.begin_object().member("id", plan_id + "/" + target.id.text).member("plan", plan_id);
  write_timeframe(json, context, "horizon", target.horizon);
  write_localized(json.key("statement"), context, target.statement);
  json.key("figures").begin_array();
  for (const Figure& figure : target.figures) write_figure(json, context, figure);
  json.end_array();
  write_optional(json, "source", target.source);
  write_ids(json, "topics", context.portal.topics, target.topics);
  write_url(json.key("url"), context, address_of(context.portal, plan) + "#" + anchor_of(target));
  json.end_object();
}

void write_report(JsonWriter& json, const Context& context, Id<Plan> plan,
                  const ReportingDuty& duty) {
  json.begin_object().member("plan", context.portal.plans[plan].id.text);
  write_agencies(json, context, "who", duty.who);
  write_agency(json, context, "to", duty.to.id);
  write_agency(json, context, "via", duty.via.id);
  write_timeframe(json, context, "due", duty.due);
  write_localized(json.key("what"), context, duty.what);
  write_optional(json, "source", duty.source);
  json.end_object();
}

void write_duty(JsonWriter& json, const Context& context, Id<Plan> plan, const Duty& duty) {
  json.begin_object().member("plan", context.portal.plans[plan].id.text);
  write_agencies(json, context, "agencies", duty.agencies);
  write_optional(json, "source", duty.source);
  write_texts(json.key("items"), context, duty.items);
  json.end_object();
}

void write_document(JsonWriter& json, const Context& context, Id<Document> id) {
  const Document& document = context.portal.documents[id];
  json.begin_object().member("id", document.id.text);
  write_optional(json, "number", document.number);
  json.member("kind", name_of_value(document.kind));
  write_optional(json, "issued", written_period(document.issued));
  write_agency(json, context, "issuer", document.issuer.id);
  write_localized(json.key("title"), context, document.title);
  write_optional(json, "source_url", document.url);
  write_url(json.key("url"), context, address_of(context.portal, id));
  json.end_object();
}

// A file that is an array with one row for each record of a table.
template <class Record, Table<Record> Portal::*table,
          void (*write)(JsonWriter&, const Context&, Id<Record>)>
void write_table(const Context& context, std::string& out) {
  JsonWriter json(out);
  json.begin_array();
  for (const Id<Record> id : (context.portal.*table).ids()) write(json, context, id);
  json.end_array();
}

// A file that is an array with one row for each item of a list that plans hold.
template <class Item, std::vector<Item> Plan::*list,
          void (*write)(JsonWriter&, const Context&, Id<Plan>, const Item&)>
void write_plan_lists(const Context& context, std::string& out) {
  JsonWriter json(out);
  json.begin_array();
  for (const Id<Plan> plan : context.portal.plans.ids())
    for (const Item& item : context.portal.plans[plan].*list) write(json, context, plan, item);
  json.end_array();
}

constexpr std::array files{
    DataFile{"tasks.json", write_table<Task, &Portal::tasks, write_task>},
    DataFile{"plans.json", write_table<Plan, &Portal::plans, write_plan>},
    DataFile{"agencies.json", write_table<Agency, &Portal::agencies, write_agency_row>},
    DataFile{"targets.json", write_plan_lists<Target, &Plan::targets, write_target>},
    DataFile{"reporting.json", write_plan_lists<ReportingDuty, &Plan::reporting, write_report>},
    DataFile{"duties.json", write_plan_lists<Duty, &Plan::duties, write_duty>},
    DataFile{"documents.json", write_table<Document, &Portal::documents, write_document>}};

}  // namespace

std::span<const DataFile> data_files() {
  return files;
}

}  // namespace kehoach
