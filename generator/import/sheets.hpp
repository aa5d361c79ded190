// Content to sheets, and sheets back to content.
//
// A cell that says what the content says changes nothing; so what nobody has edited stays byte for
// byte, whatever a spreadsheet does to the rest.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "import/sheet_kinds.hpp"

namespace kehoach {

// Content files as trees, by their path ("plans/x/tasks.yaml"), and Markdown as texts.
struct ContentTrees {
  std::map<std::string, YamlNode> trees;
  std::map<std::string, std::string> texts;
  std::vector<std::string> languages;
};

// Each sheet's bytes (CSV with a byte order mark) by its name ("tasks.csv"). "texts.csv" has the
// Markdown files.
std::map<std::string, std::string> export_sheets(const ContentTrees& content);

struct SheetFile {
  std::string name;  // "tasks.csv"
  SourceId source;
};

// A cell that says something new.
struct ChangedCell {
  std::string path;    // of the content file
  std::string record;  // "1.1", "target/figures 2"; empty: the file's one record
  std::string field;   // "when"
  std::string column;
  std::string before;
  std::string after;
  Span span;  // in the sheet
};

struct SheetChanges {
  std::map<std::string, YamlValue> trees;    // what changed files shall say
  std::map<std::string, std::string> texts;  // changed Markdown
  std::vector<ChangedCell> cells;
};

// Reports columns ("unknown-column", "missing-column"), sheets ("unknown-sheet") and records that
// do not exist, rows that are there twice ("duplicate-row") and those that are missing
// ("missing-row", a warning: the record stays). A row with a new id is a new record.
SheetChanges import_sheets(const ContentTrees& content, const std::vector<SheetFile>& sheets,
                           const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace kehoach
