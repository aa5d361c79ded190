#include "base/csv.hpp"
#include "import/sheet_rows.hpp"
#include "import/sheets.hpp"

namespace kehoach {
namespace {

std::string sheet_text(const SheetKind& kind, const ContentTrees& content) {
  std::string csv(csv_mark);
  std::vector<std::string> header = key_columns(kind);
  for (const CsvColumn& column : kind.columns)
    if (column.name != "id") header.push_back(column.name);
  append_csv_row(csv, header);
  for (const auto& [path, node] : content.trees) {
    const YamlValue root = to_value(node);
    for (const SheetRow& row : rows_in(kind, path, root)) {
      std::vector<std::string> cells = row.keys;
      for (const CsvColumn& column : kind.columns)
        if (column.name != "id")
          cells.push_back(cell_text(*row.record, column, content.languages.front()));
      append_csv_row(csv, cells);
    }
  }
  return csv;
}

}  // namespace

std::vector<SheetRow> rows_in(const SheetKind& kind, std::string_view path, const YamlValue& root) {
  const ContentPath place = read_content_path(path);
  if (place.kind != kind.content) return {};
  const std::vector<std::string> owner = kind.owner.empty()
                                             ? std::vector<std::string>{}
                                             : std::vector<std::string>{std::string(place.owner)};
  // Records on the way down, with the keys that lead to them.
  std::vector<SheetRow> records;
  const auto add_items = [](const YamlValue& list, const std::vector<std::string>& keys,
                            std::vector<SheetRow>& found) {
    for (size_t i = 0; i < list.items.size(); ++i) {
      const YamlValue* const id = list.items[i].find("id");
      std::vector<std::string> own = keys;
      own.push_back(id ? id->text : std::to_string(i + 1));
      found.push_back({std::move(own), &list.items[i]});
    }
  };
  if (kind.is_mapping) {
    records.push_back({owner, &root});
  } else {
    add_items(root, owner, records);
  }
  for (const SheetLevel& level : kind.levels) {
    std::vector<SheetRow> below;
    for (const SheetRow& record : records)
      if (const YamlValue* const list = record.record->find(level.list))
        add_items(*list, record.keys, below);
    records = std::move(below);
  }
  return records;
}

std::map<std::string, std::string> export_sheets(const ContentTrees& content) {
  std::map<std::string, std::string> sheets;
  for (const SheetKind& kind : sheet_kinds(content.languages))
    sheets[kind.name + ".csv"] = sheet_text(kind, content);
  std::string& texts = sheets["texts.csv"] = csv_mark;
  append_csv_row(texts, std::vector<std::string>{"file", "text"});
  for (const auto& [path, text] : content.texts)
    append_csv_row(texts, std::vector<std::string>{path, text});
  return sheets;
}

}  // namespace kehoach
