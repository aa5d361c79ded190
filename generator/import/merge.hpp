// Importing again: what a new text changes in content that people have worked on.
//
// What import has written is remembered as a hash of every field. A field that still has it is the
// importer's to change; one that has not was edited, and stays unless the new text is asked for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "source/yaml_value.hpp"

namespace kehoach {

// "tasks/1.1.when" to the hash of what was written.
using ImportRecord = std::map<std::string, std::string>;

ImportRecord read_record(const YamlNode& root);
// As the text of a file, sorted.
std::string record_text(const ImportRecord& record);

struct FieldChange {
  enum class Kind : uint8_t {
    added,     // a record or field that is new
    updated,   // not edited, and the text says something else now
    kept,      // edited, and the text says something else than it did: the edit stays
    replaced,  // the same, but the new text was asked for
    gone,      // a record that the text does not have any more: it stays
  };
  Kind kind = Kind::added;
  std::string record;  // "tasks/1.1", "plan"
  std::string field;   // empty: the whole record
  std::string before;  // on one line
  std::string after;
  Span place;  // of the old value, or of the record
};

struct Merged {
  YamlValue value;
  std::vector<FieldChange> changes;
};

struct MergeOptions {
  bool take_new = false;  // edited fields as well
};

// `name` is that of the file's records: "tasks" for a list of them, "plan" for a mapping, whose
// lists of records with ids ("sections", "targets") are merged by id as well. `record` holds what
// was written last time, and is brought up to date.
Merged merge_import(const std::optional<YamlNode>& old, const YamlValue& wanted,
                    const std::string& name, const MergeOptions& options, ImportRecord& record);

}  // namespace kehoach
