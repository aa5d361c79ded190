#include "render/data_package.hpp"

#include "base/json.hpp"
#include "render/data_workbook.hpp"
#include "render/data_writers.hpp"
#include "render/open_data.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

// "Government and public sector" in the vocabulary that data catalogues share.
constexpr std::string_view government_theme =
    "http://publications.europa.eu/resource/authority/data-theme/GOVE";

// "example.org" of "https://example.org/portal/".
std::string host_of(const std::string& base_url) {
  const size_t begin = base_url.find("://") + 3;
  return base_url.substr(begin, base_url.find_first_of(":/", begin) - begin);
}

std::string data_version(const Context& context) {
  const auto& date = context.listings.data_as_of;
  return date ? to_iso(*date) : "";
}

// The type of one CSV column of a data column, as Data Package names it.
std::string_view field_type(const DataColumn& column, const std::string& name) {
  switch (column.kind) {
    case ColumnKind::integer:
      return "integer";
    case ColumnKind::number:
      return "number";
    case ColumnKind::flag:
      return "boolean";
    case ColumnKind::date:
      return "date";
    case ColumnKind::list:
      return "list";
    case ColumnKind::time:
      return name.ends_with("_start") || name.ends_with("_end") ? "date" : "string";
    default:
      return "string";
  }
}

void write_field(JsonWriter& json, const Scope& scope, const DataColumn& column,
                 const std::string& name) {
  const std::string_view type = field_type(column, name);
  json.begin_object().member("name", name).member("type", type);
  if (type == "list") json.member("delimiter", csv_list_delimiter).member("itemType", "string");
  json.member("description", say(scope, column.meaning));
  if (!column.values.empty()) {
    json.key("constraints").begin_object().key("enum").begin_array();
    for (const std::string_view value : column.values) json.text(value);
    json.end_array().end_object();
  }
  json.end_object();
}

// Lists of ids cannot be foreign keys: only columns that hold one id are.
void write_foreign_keys(JsonWriter& json, const DataTable& table) {
  json.key("foreignKeys").begin_array();
  for (const DataColumn& column : table.columns) {
    if (column.refers.empty() || column.kind == ColumnKind::list) continue;
    json.begin_object().key("fields").begin_array().text(column.name).end_array();
    json.key("reference").begin_object();
    if (column.refers != table.name) json.member("resource", column.refers);
    json.key("fields").begin_array().text("id").end_array().end_object().end_object();
  }
  json.end_array();
}

void write_resource(JsonWriter& json, const Scope& scope, const DataTable& table) {
  json.begin_object().member("name", table.name).member("path", std::string(table.name) + ".csv");
  json.member("type", "table").member("description", say(scope, table.meaning));
  json.member("format", "csv").member("mediatype", "text/csv").member("encoding", "utf-8");
  if (const DataFileFacts* file = find_data_file(scope.context, std::string(table.name) + ".csv")) {
    json.key("bytes").number(static_cast<int64_t>(file->bytes));
    json.member("hash", "sha256:" + file->sha256);
  }
  json.key("schema").begin_object().key("fields").begin_array();
  for (const DataColumn& column : table.columns)
    for (const std::string& name : plain_names(column, scope.portal().site))
      write_field(json, scope, column, name);
  json.end_array();
  if (table.has_id) json.key("primaryKey").begin_array().text("id").end_array();
  write_foreign_keys(json, table);
  json.key("missingValues").begin_array().text("").end_array();
  json.end_object().end_object();
}

// Each plan's own document.
void write_sources(JsonWriter& json, const Scope& scope) {
  json.key("sources").begin_array();
  for (const Id<Plan> id : scope.portal().plans.ids()) {
    const Plan& plan = scope.portal().plans[id];
    json.begin_object().member("title", plan_link(scope, id).label);
    for (const Source& source : plan.sources)
      if (!source.url.empty()) {
        json.member("path", source.url);
        break;
      }
    json.end_object();
  }
  json.end_array();
}

// --- DCAT. ---

// words(scope) in every language: [{"@value":…,"@language":…},…].
template <class Words>
void write_tagged(JsonWriter& json, const Context& context, std::string_view key,
                  const Words& words) {
  json.key(key).begin_array();
  for (Language language = 0; language < context.portal.site.languages.size(); ++language) {
    const Scope scope{context, language};
    json.begin_object().member("@value", words(scope)).member("@language", scope.code());
    json.end_object();
  }
  json.end_array();
}

// A text of the site's settings, in every language.
void write_setting(JsonWriter& json, const Context& context, std::string_view key,
                   const Localized& text) {
  write_tagged(json, context, key, [&](const Scope& scope) { return text_in(scope, text); });
}

void write_reference(JsonWriter& json, std::string_view key, std::string_view url) {
  json.key(key).begin_object().member("@id", url).end_object();
}

void write_file_facts(JsonWriter& json, const DataFileFacts& file) {
  json.key("dcat:byteSize").number(static_cast<int64_t>(file.bytes));
  json.key("spdx:checksum").begin_object().member("@type", "spdx:Checksum");
  write_reference(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
  json.member("spdx:checksumValue", file.sha256).end_object();
}

void write_distribution(JsonWriter& json, const Context& context, const std::string& name) {
  const std::string url = absolute_data_url(context, name);
  json.begin_object().member("@id", url).member("@type", "dcat:Distribution");
  write_reference(json, "dcat:downloadURL", url);
  json.member("dcat:mediaType", media_type_of_data(name));
  write_reference(json, "dct:license", context.portal.site.licence.url);
  if (const DataFileFacts* file = find_data_file(context, name)) write_file_facts(json, *file);
  json.end_object();
}

void write_day(JsonWriter& json, std::string_view key, Date day) {
  json.key(key).begin_object().member("@value", to_iso(day));
  json.member("@type", "xsd:date").end_object();
}

// When it was last brought up to date, and the time it is about.
void write_times(JsonWriter& json, const Portal& portal) {
  if (const auto date = data_as_of(portal)) write_day(json, "dct:modified", *date);
  if (const auto coverage = data_coverage(portal)) {
    json.key("dct:temporal").begin_object().member("@type", "dct:PeriodOfTime");
    write_day(json, "dcat:startDate", coverage->first);
    write_day(json, "dcat:endDate", coverage->last);
    json.end_object();
  }
}

void write_publisher(JsonWriter& json, const Context& context) {
  json.key("dct:publisher").begin_object().member("@type", "foaf:Organization");
  write_setting(json, context, "foaf:name", context.portal.site.organisation);
  json.end_object();
}

// What all data sets have in common.
void write_rights(JsonWriter& json, const Context& context) {
  write_reference(json, "dct:license", context.portal.site.licence.url);
  write_reference(json, "dcat:theme", government_theme);
  if (!context.portal.site.organisation.empty()) write_publisher(json, context);
  write_times(json, context.portal);
}

void write_data_set(JsonWriter& json, const Context& context, const DataTable& table) {
  const std::string name(table.name);
  json.begin_object();
  json.member("@id", absolute_data_url(context, "#" + name)).member("@type", "dcat:Dataset");
  json.member("dct:identifier", name);
  write_tagged(json, context, "dct:title",
               [&](const Scope& scope) { return say(scope, table.title); });
  write_tagged(json, context, "dct:description",
               [&](const Scope& scope) { return say(scope, table.meaning); });
  write_rights(json, context);
  json.key("dcat:distribution").begin_array();
  write_distribution(json, context, name + ".csv");
  write_distribution(json, context, name + ".json");
  json.end_array().end_object();
}

// All tables in one file.
void write_workbook(JsonWriter& json, const Context& context) {
  json.begin_object();
  json.member("@id", absolute_data_url(context, "#workbook")).member("@type", "dcat:Dataset");
  json.member("dct:identifier", "workbook");
  write_tagged(json, context, "dct:title",
               [](const Scope& scope) { return say(scope, "data_workbook"); });
  write_tagged(json, context, "dct:description",
               [](const Scope& scope) { return say(scope, "data_about_workbook"); });
  write_rights(json, context);
  json.key("dcat:distribution").begin_array();
  write_distribution(json, context, std::string(workbook_name));
  json.end_array().end_object();
}

void write_vocabularies(JsonWriter& json) {
  json.key("@context").begin_object();
  json.member("dcat", "http://www.w3.org/ns/dcat#").member("dct", "http://purl.org/dc/terms/");
  json.member("foaf", "http://xmlns.com/foaf/0.1/");
  json.member("spdx", "http://spdx.org/rdf/terms#");
  json.member("xsd", "http://www.w3.org/2001/XMLSchema#").end_object();
}

}  // namespace

void append_data_package(std::string& out, const Context& context) {
  const Scope scope{context, 0};
  const Site& site = context.portal.site;
  JsonWriter json(out);
  json.begin_object();
  json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
  json.member("name", host_of(context.base_url));
  json.member("id", absolute_data_url(context, "datapackage.json"));
  json.member("title", text_in(scope, site.title));
  json.member("description", text_in(scope, site.description));
  json.member("homepage", context.base_url);
  if (const std::string version = data_version(context); !version.empty())
    json.member("version", version);
  json.key("licenses").begin_array().begin_object().member("name", site.licence.id);
  json.member("title", site.licence.title).member("path", site.licence.url);
  json.end_object().end_array();
  if (!site.organisation.empty()) {
    json.key("contributors").begin_array().begin_object();
    json.member("title", text_in(scope, site.organisation));
    json.key("roles").begin_array().text("publisher").end_array().end_object().end_array();
  }
  if (!context.portal.plans.empty()) write_sources(json, scope);
  json.key("resources").begin_array();
  for (const DataTable& table : data_tables()) write_resource(json, scope, table);
  json.end_array().end_object();
}

void append_catalog(std::string& out, const Context& context) {
  const Site& site = context.portal.site;
  JsonWriter json(out);
  json.begin_object();
  write_vocabularies(json);
  json.member("@id", absolute_data_url(context, "catalog.jsonld")).member("@type", "dcat:Catalog");
  write_setting(json, context, "dct:title", site.title);
  write_setting(json, context, "dct:description", site.description);
  if (!site.organisation.empty()) write_publisher(json, context);
  write_reference(json, "dct:license", site.licence.url);
  write_reference(json, "foaf:homepage", context.base_url);
  json.key("dct:language").begin_array();
  for (const std::string& code : site.languages) json.text(code);
  json.end_array();
  write_times(json, context.portal);
  json.key("dcat:dataset").begin_array();
  for (const DataTable& table : data_tables()) write_data_set(json, context, table);
  write_workbook(json, context);
  json.end_array().end_object();
}

}  // namespace kehoach
