#include "render/structured_data.hpp"

#include <set>

#include "base/json.hpp"
#include "pages/deadlines.hpp"
#include "render/data_tables.hpp"
#include "render/open_data.hpp"
#include "render/parts.hpp"
#include "render/search_documents.hpp"

namespace kehoach {

namespace {

// Nothing for an empty value.
void write_known(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.member(name, value);
}

void write_known(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
  if (date) json.member(name, to_iso(*date));
}

// A thing of the portal is named by the address of its page in the default language, whatever
// language says it.
std::string name_of_thing(const Context& context, std::string_view address) {
  return absolute_url({context, 0}, address).address + "#it";
}

void begin_thing(JsonWriter& json, const Scope& scope, std::string_view type,
                 const std::string& address) {
  json.begin_object().member("@type", type);
  json.member("@id", name_of_thing(scope.context, address));
  json.member("url", absolute_url(scope, address).address);
}

// In every language that has it: [{"@value":…,"@language":…},…].
void write_in_languages(JsonWriter& json, const Scope& scope, std::string_view name,
                        const Localized& text) {
  json.key(name).begin_array();
  for (Language language = 0; language < scope.portal().site.languages.size(); ++language)
    if (text.has(language)) {
      json.begin_object().member("@value", text.texts[language].value);
      json.member("@language", scope.portal().site.languages[language]).end_object();
    }
  json.end_array();
}

// Another thing, told apart by its name, which this page does not describe further.
void write_named(JsonWriter& json, std::string_view type, const std::string& id,
                 const std::string& name) {
  json.begin_object().member("@type", type).member("@id", id).member("name", name).end_object();
}

// Not all that a plan names are public bodies.
std::string_view type_of(const Agency& agency) {
  switch (agency.kind) {
    case AgencyKind::group:
    case AgencyKind::party:
    case AgencyKind::company:
    case AgencyKind::association:
    case AgencyKind::other:
      return "Organization";
    default:
      return "GovernmentOrganization";
  }
}

void write_agency_name(JsonWriter& json, const Scope& scope, Id<Agency> id) {
  const Agency& agency = scope.portal().agencies[id];
  write_named(json, type_of(agency), name_of_thing(scope.context, address_of(scope.portal(), id)),
              text_in(scope, agency.name));
}

void write_agencies(JsonWriter& json, const Scope& scope, std::string_view name,
                    const std::vector<Ref<Agency>>& agencies) {
  if (agencies.empty()) return;
  json.key(name).begin_array();
  for (const Ref<Agency>& agency : agencies) write_agency_name(json, scope, agency.id);
  json.end_array();
}

void write_agency(JsonWriter& json, const Scope& scope, Id<Agency> id) {
  const Agency& agency = scope.portal().agencies[id];
  begin_thing(json, scope, type_of(agency), address_of(scope.portal(), id));
  write_in_languages(json, scope, "name", agency.name);
  json.member("identifier", full_name(scope.portal(), id));
  write_known(json, "alternateName", text_in(scope, agency.short_name));
  write_known(json, "sameAs", agency.website);
  write_known(json, "dissolutionDate", agency.until);
  if (agency.part_of) {
    json.key("parentOrganization");
    write_agency_name(json, scope, agency.part_of.id);
  }
  write_agencies(json, scope, "member", agency.members);
  json.end_object();
}

// What plans and other documents have in common. `kind` in words.
void write_legislation(JsonWriter& json, const Scope& scope, const Localized& title,
                       const std::string& number, const std::optional<Period>& issued,
                       Id<Agency> issuer, const std::string& kind) {
  write_in_languages(json, scope, "name", title);
  write_known(json, "legislationIdentifier", number);
  json.member("legislationType", kind);
  if (issued && issued->precision == Precision::day)
    json.member("legislationDate", to_iso(issued->first));
  if (issuer) write_agency_name(json.key("legislationPassedBy"), scope, issuer);
}

void write_coverage(JsonWriter& json, const Plan& plan) {
  if (!plan.period) return;
  const auto first = plan.period->first_day();
  const auto last = plan.period->last_day();
  if (!first && !last) return;
  json.member("temporalCoverage",
              (first ? to_iso(*first) : "..") + "/" + (last ? to_iso(*last) : ".."));
}

// The parts of the document that its page shows: those with tasks.
void write_parts(JsonWriter& json, const Scope& scope, const Plan& plan,
                 const std::string& address) {
  std::set<uint32_t> shown;
  for (const Id<Task> task : plan.tasks)
    if (const Id<Section> section = scope.portal().tasks[task].section.id)
      shown.insert(section.value);
  if (shown.empty()) return;
  json.key("hasPart").begin_array();
  for (const uint32_t index : shown) {
    const Section& section = plan.sections[index];
    json.begin_object().member("@type", "Legislation");
    write_known(json, "legislationIdentifier", section.number);
    json.member("name", text_view(scope, section.title).text);
    json.member("url", absolute_url(scope, address).address + "#" + anchor_of(section));
    json.end_object();
  }
  json.end_array();
}

// The same in the portal's other languages, which bind nobody.
void write_translations(JsonWriter& json, const Scope& scope, const Plan& plan,
                        const std::string& address) {
  bool any = false;
  for (Language language = 1; language < scope.portal().site.languages.size(); ++language) {
    if (!plan.title.has(language)) continue;
    if (!any) json.key("workTranslation").begin_array();
    any = true;
    const Scope other{scope.context, language};
    const std::string url = absolute_url(other, address).address;
    json.begin_object().member("@type", "Legislation").member("@id", url + "#it");
    json.member("url", url).member("inLanguage", other.code());
    json.member("name", plan.title.texts[language].value);
    json.member("legislationLegalValue", "https://schema.org/UnofficialLegalValue").end_object();
  }
  if (any) json.end_array();
}

void write_plan(JsonWriter& json, const Scope& scope, Id<Plan> id) {
  const Portal& portal = scope.portal();
  const Plan& plan = portal.plans[id];
  begin_thing(json, scope, "Legislation", address_of(portal, id));
  write_legislation(json, scope, plan.title, plan.number, plan.issued, plan.issuer.id,
                    say_name(scope, "document_kind_", DocumentKind::plan));
  json.member("inLanguage", portal.site.languages[0]);
  write_coverage(json, plan);
  write_parts(json, scope, plan, address_of(portal, id));
  write_translations(json, scope, plan, address_of(portal, id));
  if (!plan.based_on.empty()) {
    json.key("isBasedOn").begin_array();
    for (const Ref<Document>& document : plan.based_on)
      write_named(json, "Legislation",
                  name_of_thing(scope.context, address_of(portal, document.id)),
                  text_in(scope, portal.documents[document.id].title));
    json.end_array();
  }
  json.end_object();
}

void write_document(JsonWriter& json, const Scope& scope, Id<Document> id) {
  const Document& document = scope.portal().documents[id];
  begin_thing(json, scope, "Legislation", address_of(scope.portal(), id));
  write_legislation(json, scope, document.title, document.number, document.issued,
                    document.issuer.id, say_name(scope, "document_kind_", document.kind));
  write_known(json, "sameAs", document.url);
  json.end_object();
}

// Empty for what schema.org has no word for, or only one that says more than the source.
std::string_view action_status(TaskStatus status) {
  switch (status) {
    case TaskStatus::not_started:
      return "https://schema.org/PotentialActionStatus";
    case TaskStatus::in_progress:
      return "https://schema.org/ActiveActionStatus";
    case TaskStatus::done:
      return "https://schema.org/CompletedActionStatus";
    case TaskStatus::delayed:
    case TaskStatus::cancelled:
      break;
  }
  return "";
}

void write_task(JsonWriter& json, const Scope& scope, Id<Task> id) {
  const Portal& portal = scope.portal();
  const Task& task = portal.tasks[id];
  begin_thing(json, scope, "PlanAction", address_of(portal, id));
  write_in_languages(json, scope, "name", task.title);
  json.member("identifier", full_name(portal, id));
  write_agencies(json, scope, "agent", task.lead);
  write_agencies(json, scope, "participant", task.coordinate);
  write_named(json.key("object"), "Legislation",
              name_of_thing(scope.context, address_of(portal, task.plan)),
              plan_link(scope, task.plan).label);
  if (!task.results.empty()) {
    json.key("result").begin_array();
    for (const TextView& result : text_views(scope, task.results))
      json.begin_object().member("@type", "Thing").member("name", result.text).end_object();
    json.end_array();
  }
  if (task.when) {
    write_known(json, "startTime", task.when->first_day());
    write_known(json, "endTime", task.when->last_day());
  }
  if (const Update* update = newest_update(task))
    write_known(json, "actionStatus", action_status(update->status));
  json.end_object();
}

void write_languages(JsonWriter& json, const Scope& scope) {
  json.key("inLanguage").begin_array();
  for (const std::string& code : scope.portal().site.languages) json.text(code);
  json.end_array();
}

// Who publishes the portal.
void write_organisation(JsonWriter& json, const Scope& scope) {
  const Localized& name = scope.portal().site.organisation;
  if (name.empty()) return;
  json.key("publisher").begin_object().member("@type", "Organization");
  json.member("name", text_in(scope, name)).end_object();
}

void write_data_set(JsonWriter& json, const Scope& scope) {
  begin_thing(json, scope, "Dataset", "data/");
  json.member("name", text_in(scope, scope.portal().site.title));
  json.member("description", say(scope, "desc_data"));
  json.member("license", scope.portal().site.licence.url);
  json.key("isAccessibleForFree").boolean(true);
  write_languages(json, scope);
  write_known(json, "version", scope.context.listings.data_as_of);
  write_known(json, "dateModified", scope.context.listings.data_as_of);
  if (const auto coverage = data_coverage(scope.portal()))
    json.member("temporalCoverage", to_iso(coverage->first) + "/" + to_iso(coverage->last));
  write_organisation(json, scope);
  json.key("distribution").begin_array();
  for (const std::string& name : data_file_names()) {
    json.begin_object().member("@type", "DataDownload");
    json.member("encodingFormat", media_type_of_data(name));
    json.member("contentUrl", absolute_data_url(scope.context, name));
    if (const DataFileFacts* file = find_data_file(scope.context, name))
      json.member("contentSize", std::to_string(file->bytes) + " B").member("sha256", file->sha256);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_site(JsonWriter& json, const Scope& scope, const FrameView& view) {
  json.begin_object().member("@type", "WebSite").member("@id", scope.context.base_url + "#it");
  json.member("name", view.site_title).member("url", view.canonical.address);
  json.member("inLanguage", scope.code());
  write_organisation(json, scope);
  json.key("potentialAction").begin_object().member("@type", "SearchAction");
  json.member("target", absolute_url(scope, search_folder).address + "?q={search_term_string}");
  json.member("query-input", "required name=search_term_string").end_object().end_object();
}

void write_crumb(JsonWriter& json, int64_t position, const std::string& name,
                 const std::string& url) {
  json.begin_object().member("@type", "ListItem").key("position").number(position);
  json.member("name", name).member("item", url).end_object();
}

void write_breadcrumb(JsonWriter& json, const Scope& scope, const FrameView& view) {
  json.begin_object().member("@type", "BreadcrumbList");
  json.member("@id", view.canonical.address + "#breadcrumb");
  json.key("itemListElement").begin_array();
  int64_t position = 1;
  const std::string host = scope.context.base_url.substr(
      0, scope.context.base_url.size() - scope.context.base_path.size());
  write_crumb(json, position++, view.site_title, host + view.home.address);
  for (const LinkView& crumb : view.breadcrumb)
    write_crumb(json, position++, crumb.label, host + crumb.url.address);
  write_crumb(json, position, view.title, view.canonical.address);
  json.end_array().end_object();
}

void write_subject(JsonWriter& json, const Scope& scope, const Page& page) {
  switch (page.kind) {
    case PageKind::plan:
      return write_plan(json, scope, {page.subject});
    case PageKind::task:
      return write_task(json, scope, {page.subject});
    case PageKind::agency:
      return write_agency(json, scope, {page.subject});
    case PageKind::document:
      return write_document(json, scope, {page.subject});
    case PageKind::data:
      return write_data_set(json, scope);
    default:
      break;
  }
}

}  // namespace

Json structured_data(const Scope& scope, const Page& page, const FrameView& view) {
  Json result;
  JsonWriter json(result.text);
  json.begin_object().member("@context", "https://schema.org").key("@graph").begin_array();
  if (page.kind == PageKind::home)
    write_site(json, scope, view);
  else
    write_breadcrumb(json, scope, view);
  write_subject(json, scope, page);
  json.end_array().end_object();
  return result;
}

}  // namespace kehoach
