#include "model/snapshot_reader.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace kehoach {
namespace {

using Kind = JsonValue::Kind;

// Keeps a path in step with the value that is being read.
class Step {
 public:
  Step(JsonPath& path, size_t index) : path_(path) { path_.push_back(index); }
  ~Step() { path_.pop_back(); }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;

 private:
  JsonPath& path_;
};

}  // namespace

void SnapshotReader::fail(std::string message) {
  if (has_failed()) return;
  fault_ = std::move(message);
  fault_path_ = path_;
}

bool SnapshotReader::expect(const JsonValue& value, Kind kind) {
  if (value.kind == kind) return true;
  fail(fmt::format("{} stands where {} is expected", kind_name(value.kind), kind_name(kind)));
  return false;
}

// --- Records. ---

template <class Record, auto member>
bool SnapshotReader::read_member(const JsonMember& member_value, Record& record,
                                 const SnapshotField<member>& field) {
  if (member_value.name != field.name) return false;
  read(member_value.value, record.*member);
  return true;
}

template <InSnapshot Record>
void SnapshotReader::read(const JsonValue& value, Record& record) {
  if (!expect(value, Kind::object)) return;
  for (size_t i = 0; i < value.members.size() && !has_failed(); ++i) {
    const Step step(path_, i);
    const JsonMember& member_value = value.members[i];
    const bool known = std::apply(
        [&](const auto&... field) { return (read_member(member_value, record, field) || ...); },
        SnapshotFields<Record>::all);
    if (!known) fail(fmt::format("unknown member \"{}\"", member_value.name));
  }
}

template <class Record>
void SnapshotReader::read(const JsonValue& value, Table<Record>& table) {
  if (!expect(value, Kind::array)) return;
  for (size_t i = 0; i < value.items.size() && !has_failed(); ++i) {
    const Step step(path_, i);
    Record record;
    read(value.items[i], record);
    if (record.id.text.empty()) fail("a record without \"id\"");
    if constexpr (std::is_same_v<Record, Task>)
      if (!record.plan) fail("a task without \"plan\"");
    table.add(std::move(record));
  }
}

// --- Values. ---

void SnapshotReader::read(const JsonValue& value, std::string& text) {
  if (expect(value, Kind::string)) text = value.string;
}

void SnapshotReader::read(const JsonValue& value, bool& flag) {
  if (expect(value, Kind::boolean)) flag = value.boolean;
}

void SnapshotReader::read(const JsonValue& value, double& number) {
  if (expect(value, Kind::number)) number = value.number;
}

void SnapshotReader::read(const JsonValue& value, Date& date) {
  if (!expect(value, Kind::string)) return;
  if (const auto parsed = parse_date(value.string))
    date = *parsed;
  else
    fail(fmt::format("\"{}\" is not a date like 2026-06-30", value.string));
}

void SnapshotReader::read(const JsonValue& value, Key& key) {
  read(value, key.text);
}

void SnapshotReader::read(const JsonValue& value, Period& period) {
  if (!expect(value, Kind::string)) return;
  if (const auto parsed = parse_period(value.string))
    period = *parsed;
  else
    fail(fmt::format("\"{}\" is not a date, month or year", value.string));
}

void SnapshotReader::read(const JsonValue& value, Localized& text) {
  if (!expect(value, Kind::object)) return;
  const std::vector<std::string>& languages = portal_.site.languages;
  text.texts.resize(languages.size());
  for (size_t i = 0; i < value.members.size(); ++i) {
    const Step step(path_, i);
    const auto& [code, said] = value.members[i];
    const auto found = std::find(languages.begin(), languages.end(), code);
    if (found == languages.end())
      return fail(fmt::format("\"{}\" is not one of the snapshot's languages", code));
    read(said, text.texts[static_cast<size_t>(found - languages.begin())].value);
  }
}

void SnapshotReader::read(const JsonValue& value, Id<Jurisdiction>& id) {
  std::string name;
  read(value, name);
  for (const Id<Jurisdiction> known : portal_.jurisdictions.ids())
    if (portal_.jurisdictions[known].id.text == name) id = known;
  if (id || has_failed()) return;
  Jurisdiction jurisdiction;
  jurisdiction.id.text = std::move(name);
  id = portal_.jurisdictions.add(std::move(jurisdiction));
}

void SnapshotReader::read(const JsonValue& value, Ref<Jurisdiction>& reference) {
  read(value, reference.id);
  reference.text = value.string;
}

// Plans stand before tasks.
void SnapshotReader::read(const JsonValue& value, Id<Plan>& id) {
  std::string name;
  read(value, name);
  for (const Id<Plan> known : portal_.plans.ids())
    if (portal_.plans[known].id.text == name) id = known;
  if (!id) fail(fmt::format("the snapshot has no plan \"{}\"", name));
}

template <class Record>
void SnapshotReader::read(const JsonValue& value, Ref<Record>& reference) {
  read(value, reference.text);
}

template <class T>
void SnapshotReader::read(const JsonValue& value, std::optional<T>& option) {
  read(value, option.emplace());
}

template <class T>
void SnapshotReader::read(const JsonValue& value, std::vector<T>& list) {
  if (!expect(value, Kind::array)) return;
  for (size_t i = 0; i < value.items.size() && !has_failed(); ++i) {
    const Step step(path_, i);
    read(value.items[i], list.emplace_back());
  }
}

template <class Enum>
requires std::is_enum_v<Enum>
void SnapshotReader::read(const JsonValue& value, Enum& choice) {
  if (!expect(value, Kind::string)) return;
  const auto& names = EnumNames<Enum>::names;
  const auto found = std::find(names.begin(), names.end(), value.string);
  if (found == names.end()) return fail(fmt::format("unknown value \"{}\"", value.string));
  choice = static_cast<Enum>(found - names.begin());
}

// --- Times. ---

void SnapshotReader::read(const JsonValue& value, Timeframe& time) {
  if (value.kind == Kind::object) return read_time_form(value, time);
  if (!expect(value, Kind::string)) return;
  Diagnostics faults;
  if (const auto parsed = parse_timeframe(value.string, {}, faults))
    time = *parsed;
  else
    fail(faults.items.front().message);
}

void SnapshotReader::read_time_form(const JsonValue& value, Timeframe& time) {
  time.kind = value.find("condition") ? TimeframeKind::conditional
              : value.find("every")   ? TimeframeKind::recurring
                                      : TimeframeKind::deadline;
  for (size_t i = 0; i < value.members.size() && !has_failed(); ++i) {
    const Step step(path_, i);
    read_time_member(value.members[i], time);
  }
  if (time.kind != TimeframeKind::deadline || has_failed()) return;
  time.before = true;
  if (time.end.precision != Precision::day)
    fail("a time without \"condition\", \"every\" or \"before\"");
}

void SnapshotReader::read_time_member(const JsonMember& member, Timeframe& time) {
  const auto& [name, value] = member;
  if (name == "condition") return read(value, time.condition);
  if (name == "every") return read(value, time.recurrence.every);
  if (name == "from") return read(value, time.start);
  if (name == "until") return read(value, time.end);
  if (name == "before" && time.kind == TimeframeKind::deadline) return read(value, time.end);
  if (name == "month") {
    double month = 0;
    read(value, month);
    if (month != std::floor(month) || month < 1 || month > 12) return fail("months are 1 to 12");
    time.recurrence.month = static_cast<uint8_t>(month);
    return;
  }
  if (name != "before") return fail(fmt::format("unknown member \"{}\"", name));
  Date day;
  JsonValue in_leap_year = value;
  in_leap_year.string = "2024-" + value.string;
  read(in_leap_year, day);
  time.recurrence.before_month = day.month;
  time.recurrence.before_day = day.day;
}

// --- All of them. ---

bool SnapshotReader::read(const JsonValue& records, JsonPath path) {
  path_ = std::move(path);
  if (!expect(records, Kind::object)) return false;
  for (size_t i = 0; i < records.members.size() && !has_failed(); ++i) {
    const Step step(path_, i);
    const auto& [name, value] = records.members[i];
    if (name == "languages")
      read(value, portal_.site.languages);
    else if (name == "agencies")
      read(value, portal_.agencies);
    else if (name == "plans")
      read(value, portal_.plans);
    else if (name == "tasks")
      read(value, portal_.tasks);
    else
      fail(fmt::format("unknown member \"{}\"", name));
  }
  return !has_failed();
}

}  // namespace kehoach
