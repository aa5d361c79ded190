#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <unordered_map>

#include "base/closest.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "import/sheet_rows.hpp"
#include "import/sheets.hpp"
#include "source/csv_table.hpp"

namespace kehoach {
namespace {

// A cell as a spreadsheet gives it, without the apostrophe that made a formula text.
std::string plain_cell(std::string cell) {
  const bool guarded = cell.starts_with('\'') && begins_formula(std::string_view(cell).substr(1));
  return guarded ? cell.substr(1) : cell;
}

// Whether the cell says `text`, guarded or not, in whatever form of Unicode.
bool says(const CsvCell& cell, const std::string& text) {
  const std::string given = to_nfc(cell.text);
  return given == text || plain_cell(given) == text;
}

std::string file_of(const SheetKind& kind, const std::string& owner) {
  switch (kind.content) {
    case ContentKind::agencies:
      return "agencies/" + owner + ".yaml";
    case ContentKind::plan:
      return "plans/" + owner + "/plan.yaml";
    case ContentKind::tasks:
      return "plans/" + owner + "/tasks.yaml";
    default:
      return kind.name.substr(0, kind.name.find('_')) + ".yaml";
  }
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "/") + part;
  return text;
}

// Where the records of a list are, as far as they have been counted: records are only ever added.
struct ListIndex {
  std::unordered_map<std::string, size_t> by_id;
  size_t counted = 0;
};

// One sheet against the content.
class SheetReader {
 public:
  SheetReader(const SheetKind& kind, const ContentTrees& content, SheetChanges& changes,
              Diagnostics& diagnostics)
      : kind_(kind),
        keys_(key_columns(kind)),
        content_(content),
        changes_(changes),
        diagnostics_(diagnostics) {}

  void read(const std::vector<CsvRow>& rows, Span file);

 private:
  bool read_header(const CsvRow& header);
  void read_row(const CsvRow& row);
  void report_unknown_column(const CsvCell& cell);
  void report_missing_rows(Span file);
  YamlValue* find_tree(const CsvCell* owner, const std::string& path);
  YamlValue* find_list(YamlValue& root, const CsvRow& row);
  YamlValue* find_record(YamlValue& list, const CsvRow& row, size_t key);
  const CsvCell* key_cell(const CsvRow& row, size_t key) const {
    const size_t at = key_places_[key];
    return at < row.size() ? &row[at] : nullptr;
  }

  const SheetKind& kind_;
  const std::vector<std::string> keys_;
  const ContentTrees& content_;
  SheetChanges& changes_;
  Diagnostics& diagnostics_;
  std::vector<size_t> key_places_;         // in the rows
  std::vector<const CsvColumn*> columns_;  // by place; null: a key
  std::set<std::string> seen_;
  std::map<std::vector<std::string>, ListIndex> lists_;  // by the keys above
};

void SheetReader::report_unknown_column(const CsvCell& cell) {
  std::vector<std::string_view> names(keys_.begin(), keys_.end());
  for (const CsvColumn& column : kind_.columns) names.push_back(column.name);
  std::string help = did_you_mean(cell.text, names);
  if (help.empty()) help = "delete the column, or name it as the export does";
  diagnostics_
      .error("unknown-column", cell.span,
             fmt::format("{} have no column \"{}\"", kind_.name, cell.text))
      .with_help(std::move(help));
}

bool SheetReader::read_header(const CsvRow& header) {
  const size_t errors = diagnostics_.count(Severity::error);
  key_places_.assign(keys_.size(), header.size());
  std::set<std::string> names;
  for (size_t i = 0; i < header.size(); ++i) {
    const std::string name(trim(header[i].text));
    columns_.push_back(nullptr);
    if (!names.insert(name).second)
      diagnostics_.error("duplicate-column", header[i].span,
                         fmt::format("the column \"{}\" is there twice", name));
    const auto key = std::find(keys_.begin(), keys_.end(), name);
    const auto column = std::find_if(kind_.columns.begin(), kind_.columns.end(),
                                     [&](const CsvColumn& each) { return each.name == name; });
    if (key != keys_.end()) {
      key_places_[static_cast<size_t>(key - keys_.begin())] = i;
    } else if (column != kind_.columns.end()) {
      columns_.back() = &*column;
    } else {
      report_unknown_column(header[i]);
    }
  }
  for (size_t i = 0; i < keys_.size(); ++i)
    if (key_places_[i] == header.size())
      diagnostics_
          .error("missing-column", header.front().span,
                 fmt::format("the column \"{}\" is missing", keys_[i]))
          .with_help("it says which record a row is about");
  return diagnostics_.count(Severity::error) == errors;
}

YamlValue* SheetReader::find_tree(const CsvCell* owner, const std::string& path) {
  if (const auto changed = changes_.trees.find(path); changed != changes_.trees.end())
    return &changed->second;
  const auto tree = content_.trees.find(path);
  if (tree != content_.trees.end()) return &(changes_.trees[path] = to_value(tree->second));
  std::vector<std::string_view> known;
  for (const auto& [other, node] : content_.trees)
    if (read_content_path(other).kind == kind_.content)
      known.push_back(read_content_path(other).owner);
  if (owner)
    diagnostics_
        .error("unknown-record", owner->span,
               fmt::format("there is no {} \"{}\"", kind_.owner, owner->text))
        .with_help(did_you_mean(owner->text, known));
  return nullptr;
}

// By its id or, if it has none, by its number.
YamlValue* SheetReader::find_record(YamlValue& list, const CsvRow& row, size_t key) {
  const CsvCell* const cell = key_cell(row, key);
  if (!cell) return nullptr;
  std::vector<std::string> above;
  for (size_t i = 0; i < key; ++i) above.push_back(key_cell(row, i) ? key_cell(row, i)->text : "");
  ListIndex& index = lists_[above];
  for (; index.counted < list.items.size(); ++index.counted)
    if (const YamlValue* const id = list.items[index.counted].find("id"))
      index.by_id.emplace(id->text, index.counted);
  const std::string& text = cell->text;
  if (const auto named = index.by_id.find(text); named != index.by_id.end())
    return &list.items[named->second];
  size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  if (number == 0 || number > list.items.size()) return nullptr;
  YamlValue& nth = list.items[number - 1];
  return nth.find("id") ? nullptr : &nth;
}

// The list that holds the row's record: down through its parents.
YamlValue* SheetReader::find_list(YamlValue& root, const CsvRow& row) {
  YamlValue* value = &root;
  size_t key = kind_.owner.empty() ? 0 : 1;
  bool in_list = !kind_.is_mapping;
  for (const SheetLevel& level : kind_.levels) {
    if (in_list) {
      const CsvCell* const cell = key_cell(row, key);
      YamlValue* const parent = find_record(*value, row, key++);
      if (!parent) {
        std::vector<std::string_view> known;
        for (const YamlValue& item : value->items)
          if (const YamlValue* const id = item.find("id")) known.push_back(id->text);
        diagnostics_
            .error("unknown-record", cell ? cell->span : row.front().span,
                   fmt::format("there is no {} \"{}\"", level.parent, cell ? cell->text : ""))
            .with_help(cell ? did_you_mean(cell->text, known) : "");
        return nullptr;
      }
      value = parent;
    }
    if (!value->find(level.list)) value->entries.emplace_back(level.list, YamlValue::sequence());
    value = value->find(level.list);
    in_list = true;
  }
  return value;
}

void SheetReader::read_row(const CsvRow& row) {
  if (row.size() > columns_.size()) {
    diagnostics_
        .error("long-row", row[columns_.size()].span, "the row has more cells than the head")
        .with_help("quote cells that hold the separator");
    return;
  }
  const CsvCell* const owner = kind_.owner.empty() ? nullptr : key_cell(row, 0);
  const std::string path = file_of(kind_, owner ? owner->text : "");
  YamlValue* const root = find_tree(owner, path);
  YamlValue* list = root ? find_list(*root, row) : nullptr;
  if (!list) return;
  std::vector<std::string> keys;
  for (size_t i = 0; i < keys_.size(); ++i)
    keys.push_back(key_cell(row, i) ? key_cell(row, i)->text : "");
  const bool whole_file = kind_.is_mapping && kind_.levels.empty();
  YamlValue* record = whole_file ? root : find_record(*list, row, keys_.size() - 1);
  if (!record) {
    const CsvCell* const own = key_cell(row, keys_.size() - 1);
    if (kind_.has_id && (!own || own->text.empty())) {
      diagnostics_.error("missing-id", row.front().span, "a new record needs an id");
      return;
    }
    list->items.push_back(YamlValue::mapping());
    record = &list->items.back();
    if (kind_.has_id) record->add("id", YamlValue::scalar(own->text));
    if (!kind_.has_id) keys.back() = std::to_string(list->items.size());
  }
  const std::string name = joined(keys);
  if (!seen_.insert(name).second) {
    diagnostics_.error("duplicate-row", row[key_places_.back()].span,
                       fmt::format("\"{}\" has a row already", name));
    return;
  }
  for (size_t i = 0; i < row.size(); ++i) {
    const CsvColumn* const column = columns_[i];
    if (!column || column->name == "id") continue;
    const std::string before = cell_text(*record, *column, content_.languages.front());
    if (says(row[i], before)) continue;
    const std::string after = plain_cell(to_nfc(row[i].text));
    changes_.cells.push_back(
        {path, name, column->path.front(), column->name, before, after, row[i].span});
    if (!set_cell(*record, *column, content_.languages.front(), after))
      diagnostics_.error("bad-value", row[i].span, "what stands in braces is not YAML")
          .with_help("write it as {every: year, before: 12-10}");
  }
}

// Records without a row stay: a filter or a lost line must not delete content.
void SheetReader::report_missing_rows(Span file) {
  for (const auto& [path, node] : content_.trees) {
    const YamlValue root = to_value(node);
    for (const SheetRow& row : rows_in(kind_, path, root))
      if (!seen_.contains(joined(row.keys)))
        diagnostics_
            .warning("missing-row", file,
                     fmt::format("\"{}\" has no row; it stays", joined(row.keys)))
            .with_help("to delete it, delete it in content/" + path);
  }
}

void SheetReader::read(const std::vector<CsvRow>& rows, Span file) {
  if (rows.empty()) {
    diagnostics_.error("missing-column", file, "the sheet has no head");
    return;
  }
  if (!read_header(rows.front())) return;
  const size_t errors = diagnostics_.count(Severity::error);
  for (size_t i = 1; i < rows.size(); ++i) read_row(rows[i]);
  if (diagnostics_.count(Severity::error) == errors) report_missing_rows(file);
}

void read_texts(const std::vector<CsvRow>& rows, const ContentTrees& content, SheetChanges& changes,
                Diagnostics& diagnostics) {
  for (size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() < 2) continue;
    const auto old = content.texts.find(rows[i][0].text);
    if (old == content.texts.end()) {
      diagnostics.error("unknown-record", rows[i][0].span,
                        fmt::format("there is no file \"{}\"", rows[i][0].text));
    } else if (!says(rows[i][1], old->second)) {
      const std::string text = plain_cell(to_nfc(rows[i][1].text));
      changes.texts[old->first] = text;
      changes.cells.push_back({old->first, "", "text", "text", old->second, text, rows[i][1].span});
    }
  }
}

}  // namespace

SheetChanges import_sheets(const ContentTrees& content, const std::vector<SheetFile>& sheets,
                           const SourceMap& sources, Diagnostics& diagnostics) {
  SheetChanges changes;
  const std::vector<SheetKind> kinds = sheet_kinds(content.languages);
  std::vector<std::string> names{"texts.csv"};
  for (const SheetKind& kind : kinds) names.push_back(kind.name + ".csv");
  const auto find_sheet = [&](const std::string& name) {
    return std::find_if(sheets.begin(), sheets.end(),
                        [&](const SheetFile& sheet) { return sheet.name == name; });
  };
  for (const SheetFile& sheet : sheets)
    if (std::find(names.begin(), names.end(), sheet.name) == names.end())
      diagnostics
          .error("unknown-sheet", {sheet.source, 0, 0},
                 fmt::format("there is no sheet \"{}\"", sheet.name))
          .with_help(
              did_you_mean(sheet.name, std::vector<std::string_view>(names.begin(), names.end())));
  // Parents first: a row may belong to a record that another sheet has just added.
  for (const SheetKind& kind : kinds) {
    const auto sheet = find_sheet(kind.name + ".csv");
    if (sheet == sheets.end()) continue;
    const size_t errors = diagnostics.count(Severity::error);
    const std::vector<CsvRow> rows = read_csv(sheet->source, sources, diagnostics);
    if (diagnostics.count(Severity::error) == errors)
      SheetReader(kind, content, changes, diagnostics).read(rows, {sheet->source, 0, 0});
  }
  if (const auto texts = find_sheet("texts.csv"); texts != sheets.end())
    read_texts(read_csv(texts->source, sources, diagnostics), content, changes, diagnostics);
  return changes;
}

}  // namespace kehoach
