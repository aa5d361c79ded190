#include "model/json_schema.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/json.hpp"
#include "model/field_tables.hpp"
#include "model/timeframe_forms.hpp"

namespace kehoach {
namespace {

// --- Patterns, as decode.cpp and decode_time.cpp read them. ---

constexpr std::string_view id_pattern = "^[a-z0-9.-]{1,80}$";
constexpr std::string_view language_pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
constexpr std::string_view url_pattern = "^https?://[^\\s\"<>\\\\]+$";
constexpr std::string_view date_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr std::string_view period =
    "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-H[12])?";

std::string period_pattern() {
  return fmt::format("^{}$", period);
}

std::string timeframe_pattern() {
  return fmt::format("^({0}|{0}/{0}|\\.\\./{0}|{0}/\\.\\.|ongoing)$", period);
}

// --- Values. ---

// The records that a schema mentions, by name: each is written once, under "definitions".
using Definitions = std::map<std::string_view, std::vector<FieldDescription> (*)()>;

// "reporting duty" as it stands in a reference.
std::string address(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), ' ', '-');
  return text;
}

class SchemaWriter {
 public:
  SchemaWriter(JsonWriter& json, Definitions& definitions, MessageLanguage language)
      : json_(json), definitions_(definitions), language_(language) {}

  // Members of the object that the caller has begun.
  void value(const ValueType& type) {
    if (!type.list) return one(type);
    if (!type.one_for_list) return list(type);
    json_.key("anyOf").begin_array().begin_object();
    one(type);
    json_.end_object().begin_object();
    list(type);
    json_.end_object().end_array();
  }

  void record(const std::vector<FieldDescription>& fields) {
    json_.member("type", "object").key("additionalProperties").boolean(false);
    json_.key("required").begin_array();
    for (const FieldDescription& field : fields)
      if (field.presence == Presence::required) json_.text(field.name);
    json_.end_array().key("properties").begin_object();
    for (const FieldDescription& field : fields) {
      json_.key(field.name)
          .begin_object()
          .member("description", translated(field.about, language_));
      value(field.type);
      json_.end_object();
    }
    json_.end_object();
  }

  void list_of(std::string_view name, std::vector<FieldDescription> (*fields)()) {
    json_.member("type", "array").key("items").begin_object();
    reference(name, fields);
    json_.end_object();
  }

 private:
  void list(const ValueType& type) {
    json_.member("type", "array").key("items").begin_object();
    one(type);
    json_.end_object();
  }

  void one(const ValueType& type) {
    switch (type.kind) {
      case ValueKind::text:
        return scalar();
      case ValueKind::url:
        return scalar(url_pattern);
      case ValueKind::localized:
        return localized();
      case ValueKind::key:
        return scalar(id_pattern);
      case ValueKind::reference:
        return scalar("^[a-z0-9./-]+$");
      case ValueKind::date:
        return scalar(date_pattern);
      case ValueKind::period:
        return scalar(period_pattern());
      case ValueKind::timeframe:
        return timeframe();
      case ValueKind::boolean:
        json_.member("type", "boolean");
        return;
      case ValueKind::integer:
        json_.member("type", "integer");
        return;
      case ValueKind::number:
        json_.member("type", "number");
        return;
      case ValueKind::choice:
        return choice(type.choices);
      case ValueKind::choices_by_name:
        return choices_by_name(type);
      case ValueKind::record:
        return reference(type.record, type.fields);
    }
  }

  // Numbers are texts, too: `number: 1`, `when: 2026`. A pattern binds strings only.
  void scalar(std::string_view pattern = {}) {
    json_.key("type").begin_array().text("string").text("number").end_array();
    if (!pattern.empty()) json_.member("pattern", pattern);
  }

  void localized() {
    json_.key("anyOf").begin_array().begin_object();
    scalar();
    json_.end_object().begin_object().member("type", "object").key("minProperties");
    json_.number(int64_t{1}).key("additionalProperties").boolean(false);
    json_.key("patternProperties").begin_object().key(language_pattern).begin_object();
    scalar();
    json_.end_object().end_object().end_object().end_array();
  }

  void timeframe() {
    json_.key("anyOf").begin_array().begin_object();
    scalar(timeframe_pattern());
    json_.end_object();
    form<DeadlineForm>();
    form<RecurringForm>();
    form<ConditionForm>();
    json_.end_array();
  }

  template <class Form>
  void form() {
    json_.begin_object();
    reference(Fields<Form>::name, &describe_fields<Form>);
    json_.end_object();
  }

  void choice(std::span<const std::string_view> choices) {
    json_.key("enum").begin_array();
    for (const std::string_view name : choices) json_.text(name);
    json_.end_array();
  }

  void choices_by_name(const ValueType& type) {
    json_.member("type", "object").key("additionalProperties").boolean(false);
    json_.key("properties").begin_object();
    for (const std::string_view name : type.names()) {
      json_.key(name).begin_object();
      choice(type.choices);
      json_.end_object();
    }
    json_.end_object();
  }

  void reference(std::string_view name, std::vector<FieldDescription> (*fields)()) {
    definitions_.emplace(name, fields);
    json_.member("$ref", fmt::format("#/definitions/{}", address(name)));
  }

  JsonWriter& json_;
  Definitions& definitions_;
  MessageLanguage language_;
};

// --- Files. ---

struct FileSchema {
  std::string_view name;
  std::string_view about;
  bool list;
  std::string_view record;
  std::vector<FieldDescription> (*fields)();
};

template <class Record>
constexpr FileSchema one_record(std::string_view name, std::string_view about) {
  return {name, about, false, Fields<Record>::name, &describe_fields<Record>};
}

template <class Record>
constexpr FileSchema records(std::string_view name, std::string_view about) {
  return {name, about, true, Fields<Record>::name, &describe_fields<Record>};
}

constexpr std::array files{
    one_record<Site>("site", "site.yaml: what the portal is and where it is published"),
    one_record<Plan>("plan", "plans/ID/plan.yaml: a plan without its tasks"),
    records<Task>("tasks", "plans/ID/tasks.yaml: the tasks of a plan"),
    records<Agency>("agencies", "agencies/ID.yaml: the agencies of a jurisdiction"),
    records<Jurisdiction>("jurisdictions", "jurisdictions.yaml: the places"),
    records<Document>("documents", "documents.yaml: legal documents that plans cite"),
    records<Topic>("topics", "topics.yaml: subjects that tasks of all plans share"),
    records<Indicator>("indicators", "indicators.yaml: what targets of all plans count"),
    records<Term>("glossary", "glossary.yaml: words and abbreviations that the plans use"),
    one_record<PageHead>("page", "pages/ID.LANGUAGE.md: the front matter of a free page"),
};

constexpr auto file_names = [] {
  std::array<std::string_view, files.size()> names;
  for (size_t i = 0; i < files.size(); ++i) names[i] = files[i].name;
  return names;
}();

// Definitions mention further records, which are definitions, too.
void write_definitions(JsonWriter& json, SchemaWriter& writer, Definitions& definitions) {
  Definitions written;
  json.key("definitions").begin_object();
  while (written.size() < definitions.size()) {
    for (const auto& [name, fields] : Definitions(definitions)) {
      if (!written.emplace(name, fields).second) continue;
      json.key(address(name)).begin_object();
      writer.record(fields());
      json.end_object();
    }
  }
  json.end_object();
}

std::string write_schema(const FileSchema& file, MessageLanguage language) {
  std::string text;
  JsonWriter json(text);
  Definitions definitions;
  SchemaWriter writer(json, definitions, language);
  json.begin_object().member("$schema", "http://json-schema.org/draft-07/schema#");
  json.member("title", fmt::format("Kehoach: {}", file.name));
  json.member("description", translated(file.about, language));
  if (file.list) {
    writer.list_of(file.record, file.fields);
  } else {
    writer.record(file.fields());
  }
  write_definitions(json, writer, definitions);
  json.end_object();
  return text + '\n';
}

}  // namespace

std::span<const std::string_view> schema_names() {
  return file_names;
}

std::optional<std::string> schema_of(std::string_view name, MessageLanguage language) {
  for (const FileSchema& file : files)
    if (file.name == name) return write_schema(file, language);
  return std::nullopt;
}

}  // namespace kehoach
