// All content as tables for spreadsheets: one kind of record a sheet, one field a column, derived
// from the tables of fields, so that a new field has its column at once.
//
//   text, id, date, number     as it stands
//   text in languages          a column a language: title.vi, title.en
//   list of ids                in one cell, separated by ";"
//   list of texts              one a line, a column a language; a line end within one is "\n"
//   record in a record         a column a field: contact.phone
//   list of records            a sheet of its own, with columns for the records above: task_updates
//   anything else (a time that is no word)   as YAML in braces: {every: year, before: 12-10}
#pragma once

#include <string>
#include <vector>

#include "model/content_path.hpp"
#include "model/value_type.hpp"
#include "source/yaml_value.hpp"

namespace kehoach {

struct CsvColumn {
  std::string name;               // "contact.name.vi"
  std::vector<std::string> path;  // "contact", "name"
  std::string language;           // of text in languages; else empty
  ValueType type;
};

// A list of records below others: the key of the list, and what its parent is called.
struct SheetLevel {
  std::string list;    // "figures"
  std::string parent;  // "target": a column with the parent's id
};

struct SheetKind {
  std::string name;  // "tasks", "target_figures"
  ContentKind content = ContentKind::unknown;
  std::string owner;               // column of what the file's path names: "plan"; empty: none
  bool is_mapping = false;         // the file is one record
  std::vector<SheetLevel> levels;  // from the file's records down
  bool has_id = true;              // else a column "n" counts the records, from 1
  std::vector<CsvColumn> columns;
};

// In a fixed order, parents before children.
std::vector<SheetKind> sheet_kinds(const std::vector<std::string>& languages);

// Columns that say which record a row is about, in their order: owner, parents, "id" or "n".
std::vector<std::string> key_columns(const SheetKind& kind);

// What a cell says of the record. `default_language`: of text without one.
std::string cell_text(const YamlValue& record, const CsvColumn& column,
                      std::string_view default_language);

// Makes the record say what the cell says. Nothing but a text in braces that is no YAML fails.
bool set_cell(YamlValue& record, const CsvColumn& column, std::string_view default_language,
              const std::string& cell);

}  // namespace kehoach
