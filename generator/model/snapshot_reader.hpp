// The records of a snapshot: JSON values to records, by the fields that snapshots have.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/snapshot_fields.hpp"
#include "model/timeframe_forms.hpp"
#include "source/json_file.hpp"

namespace kehoach {

// Where a value is in its document: the places of the containers it lies in, outermost first, as
// indexes into their items or members.
using JsonPath = std::vector<size_t>;

// Reads until the first fault, which it keeps: what was frozen by a program and has one is not
// mended part by part.
class SnapshotReader {
 public:
  explicit SnapshotReader(Portal& portal) : portal_(portal) {}

  // The records of the snapshot; false after a fault.
  bool read(const JsonValue& records, JsonPath path);

  const std::string& fault() const { return fault_; }
  const JsonPath& place() const { return fault_path_; }

 private:
  void fail(std::string message);
  bool has_failed() const { return !fault_.empty(); }
  bool expect(const JsonValue& value, JsonValue::Kind kind);

  template <InSnapshot Record>
  void read(const JsonValue& value, Record& record);
  template <class Record, auto member>
  bool read_member(const JsonMember& member_value, Record& record,
                   const SnapshotField<member>& field);
  template <class Record>
  void read(const JsonValue& value, Table<Record>& table);

  void read(const JsonValue& value, std::string& text);
  void read(const JsonValue& value, bool& flag);
  void read(const JsonValue& value, double& number);
  void read(const JsonValue& value, Date& date);
  void read(const JsonValue& value, Key& key);
  void read(const JsonValue& value, Period& period);
  void read(const JsonValue& value, Localized& text);
  void read(const JsonValue& value, Timeframe& time);
  void read(const JsonValue& value, Id<Jurisdiction>& id);
  void read(const JsonValue& value, Id<Plan>& id);
  void read(const JsonValue& value, Ref<Jurisdiction>& reference);
  template <class Record>
  void read(const JsonValue& value, Ref<Record>& reference);
  template <class T>
  void read(const JsonValue& value, std::optional<T>& option);
  template <class T>
  void read(const JsonValue& value, std::vector<T>& list);
  template <class Enum>
  requires std::is_enum_v<Enum>
  void read(const JsonValue& value, Enum& choice);

  void read_time_form(const JsonValue& value, Timeframe& time);
  void read_time_member(const JsonMember& member, Timeframe& time);

  Portal& portal_;
  JsonPath path_;
  std::string fault_;
  JsonPath fault_path_;
};

}  // namespace kehoach
