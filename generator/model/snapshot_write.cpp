#include <algorithm>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "model/snapshot.hpp"
#include "model/snapshot_fields.hpp"
#include "model/timeframe_forms.hpp"
#include "model/timeframe_written.hpp"

namespace kehoach {
namespace {

// --- Whether a member is left out. ---

bool is_left_out(const std::string& text) {
  return text.empty();
}
bool is_left_out(const Localized& text) {
  return text.empty();
}
bool is_left_out(bool flag) {
  return !flag;
}
template <class T>
bool is_left_out(const std::vector<T>& list) {
  return list.empty();
}
template <class T>
bool is_left_out(const std::optional<T>& value) {
  return !value;
}
template <class Record>
bool is_left_out(const Ref<Record>& reference) {
  return reference.text.empty() && !reference.id;
}
template <class T>
bool is_left_out(const T&) {
  return false;
}

// --- Values, by their type. ---

class Writer {
 public:
  Writer(JsonWriter& json, const Portal& portal) : json_(json), portal_(portal) {}

  template <InSnapshot Record>
  void write(const Record& record) {
    json_.begin_object();
    std::apply([&](const auto&... field) { (write_member(record, field), ...); },
               SnapshotFields<Record>::all);
    json_.end_object();
  }

  // Under their names, by which they are ordered.
  template <class Record>
  void write(const Table<Record>& table) {
    std::vector<Id<Record>> ids;
    for (const Id<Record> id : table.ids()) ids.push_back(id);
    std::sort(ids.begin(), ids.end(),
              [this](Id<Record> a, Id<Record> b) { return name_of(a) < name_of(b); });
    json_.begin_array();
    for (const Id<Record> id : ids) write(table[id]);
    json_.end_array();
  }

 private:
  template <class Record, auto member>
  void write_member(const Record& record, const SnapshotField<member>& field) {
    if (is_left_out(record.*member)) return;
    json_.key(field.name);
    write(record.*member);
  }

  void write(const std::string& text) { json_.text(text); }
  void write(bool flag) { json_.boolean(flag); }
  void write(double number) { json_.number(number); }
  void write(Date date) { json_.text(to_iso(date)); }
  void write(const Key& key) { json_.text(key.text); }
  void write(const Period& period) { json_.text(written(period)); }
  void write(Id<Jurisdiction> id) { json_.text(name_of(id)); }
  void write(Id<Plan> id) { json_.text(name_of(id)); }

  template <class Enum>
  requires std::is_enum_v<Enum>
  void write(Enum value) { json_.text(EnumNames<Enum>::names[static_cast<size_t>(value)]); }

  template <class Record>
  void write(const Ref<Record>& reference) {
    json_.text(reference.id ? name_of(reference.id) : reference.text);
  }

  template <class T>
  void write(const std::optional<T>& value) {
    write(*value);
  }

  template <class T>
  void write(const std::vector<T>& list) {
    json_.begin_array();
    for (const T& item : list) write(item);
    json_.end_array();
  }

  void write(const Localized& text) {
    const std::vector<std::string>& languages = portal_.site.languages;
    json_.begin_object();
    for (Language language = 0; language < languages.size(); ++language)
      if (text.has(language)) json_.member(languages[language], text.texts[language].value);
    json_.end_object();
  }

  void write(const Timeframe& time) {
    if (const std::string text = written(time); !text.empty()) {
      json_.text(text);
      return;
    }
    json_.begin_object();
    if (time.kind == TimeframeKind::deadline) json_.member("before", to_iso(time.end.first));
    if (time.kind == TimeframeKind::recurring) write(time.recurrence);
    if (time.kind == TimeframeKind::conditional) {
      json_.key("condition");
      write(time.condition);
      write_bound("from", time.start);
      write_bound("until", time.end);
    }
    json_.end_object();
  }

  void write(const Recurrence& recurrence) {
    json_.key("every");
    write(recurrence.every);
    if (recurrence.month != 0) json_.key("month").number(int64_t{recurrence.month});
    if (recurrence.before_month != 0) json_.member("before", written_month_day(recurrence));
  }

  void write_bound(std::string_view name, const Period& period) {
    if (period.precision != Precision::none) json_.member(name, written(period));
  }

  std::string name_of(Id<Jurisdiction> id) const { return portal_.jurisdictions[id].id.text; }
  std::string name_of(Id<Indicator> id) const { return portal_.indicators[id].id.text; }
  std::string name_of(Id<Plan> id) const { return portal_.plans[id].id.text; }
  std::string name_of(Id<Agency> id) const { return full_name(portal_, id); }
  std::string name_of(Id<Task> id) const { return full_name(portal_, id); }

  JsonWriter& json_;
  const Portal& portal_;
};

std::string records_text(const Portal& portal) {
  std::string text;
  JsonWriter json(text);
  Writer writer(json, portal);
  json.begin_object().key("languages").begin_array();
  for (const std::string& language : portal.site.languages) json.text(language);
  json.end_array().key("agencies");
  writer.write(portal.agencies);
  json.key("plans");
  writer.write(portal.plans);
  json.key("tasks");
  writer.write(portal.tasks);
  json.end_object();
  return text;
}

}  // namespace

std::string snapshot_checksum(const Portal& portal) {
  return to_hex(hash_bytes(records_text(portal)));
}

std::string write_snapshot(const Portal& portal, Date date) {
  const std::string records = records_text(portal);
  std::string text;
  JsonWriter json(text);
  json.begin_object().member("format", "kehoach-snapshot");
  json.key("version").number(int64_t{snapshot_version});
  json.member("date", to_iso(date)).member("checksum", to_hex(hash_bytes(records)));
  json.key("records");
  text += records + "}";
  return indented_json(text);
}

std::string snapshot_path(Date date) {
  return "snapshots/" + to_iso(date) + ".json";
}

}  // namespace kehoach
