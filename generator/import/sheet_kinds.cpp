#include "import/sheet_kinds.hpp"

#include <algorithm>

#include "model/field_tables.hpp"

namespace kehoach {
namespace {

bool is_list_of_records(const ValueType& type) {
  return type.kind == ValueKind::record && type.list;
}

bool has_id(const std::vector<FieldDescription>& fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [](const FieldDescription& field) { return field.name == "id"; });
}

void add_columns(const FieldDescription& field, const std::vector<std::string>& above,
                 const std::vector<std::string>& languages, std::vector<CsvColumn>& columns) {
  if (is_list_of_records(field.type)) return;
  std::vector<std::string> path = above;
  path.emplace_back(field.name);
  std::string name;
  for (const std::string& key : path) name += (name.empty() ? "" : ".") + key;
  if (field.type.kind == ValueKind::record) {
    for (const FieldDescription& inner : field.type.fields())
      add_columns(inner, path, languages, columns);
  } else if (field.type.kind == ValueKind::localized) {
    for (const std::string& language : languages)
      columns.push_back({name + "." + language, path, language, field.type});
  } else {
    columns.push_back({name, path, "", field.type});
  }
}

// The sheet of a kind of record, and those of the lists in it.
void add_kinds(SheetKind kind, std::string_view record, const std::vector<FieldDescription>& fields,
               const std::vector<std::string>& languages, std::vector<SheetKind>& kinds) {
  kind.has_id = has_id(fields);
  for (const FieldDescription& field : fields) add_columns(field, {}, languages, kind.columns);
  kinds.push_back(kind);
  kind.columns.clear();
  for (const FieldDescription& field : fields) {
    if (!is_list_of_records(field.type)) continue;
    SheetKind child = kind;
    child.name = std::string(record) + "_" + std::string(field.name);
    child.levels.push_back({std::string(field.name), std::string(record)});
    add_kinds(std::move(child), field.type.record, field.type.fields(), languages, kinds);
  }
}

template <class Record>
void add_file(std::string name, ContentKind content, std::string owner, bool is_mapping,
              const std::vector<std::string>& languages, std::vector<SheetKind>& kinds) {
  SheetKind kind;
  kind.name = std::move(name);
  kind.content = content;
  kind.owner = std::move(owner);
  kind.is_mapping = is_mapping;
  add_kinds(std::move(kind), Fields<Record>::name, describe_fields<Record>(), languages, kinds);
}

// --- Cells ---

std::string_view without_line_end(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

std::string escaped_line(std::string_view text) {
  std::string line;
  for (const char c : without_line_end(text)) {
    if (c == '\n') {
      line += "\\n";
    } else {
      line += c;
    }
  }
  return line;
}

std::string unescaped_line(std::string_view line) {
  std::string text;
  for (size_t at = 0; at < line.size(); ++at) {
    const bool line_end = line.substr(at).starts_with("\\n");
    text += line_end ? '\n' : line[at];
    at += line_end;
  }
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(separator, begin), text.size());
    std::string_view part = text.substr(begin, end - begin);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.emplace_back(part);
    begin = end + 1;
  }
  return parts;
}

// The text in one language.
std::string said(const YamlValue& value, std::string_view language, std::string_view fallback) {
  if (value.kind == YamlNode::Kind::scalar) return language == fallback ? value.text : "";
  const YamlValue* const text = value.find(language);
  return text ? text->text : "";
}

const YamlValue* value_at(const YamlValue& record, const std::vector<std::string>& path) {
  const YamlValue* value = &record;
  for (const std::string& key : path) {
    value = value->kind == YamlNode::Kind::mapping ? value->find(key) : nullptr;
    if (!value) return nullptr;
  }
  return value;
}

YamlValue& make_value_at(YamlValue& record, const std::vector<std::string>& path) {
  YamlValue* value = &record;
  for (const std::string& key : path) {
    if (value->kind == YamlNode::Kind::null) *value = YamlValue::mapping();
    YamlValue* const there = value->find(key);
    if (!there) value->entries.emplace_back(key, YamlValue{});
    value = there ? there : &value->entries.back().second;
  }
  return *value;
}

bool is_empty(const YamlValue& value) {
  return value.kind == YamlNode::Kind::null ||
         (value.kind == YamlNode::Kind::mapping && value.entries.empty()) ||
         (value.kind == YamlNode::Kind::sequence && value.items.empty());
}

void remove_at(YamlValue& record, const std::vector<std::string>& path) {
  for (size_t depth = path.size(); depth-- > 0;) {
    YamlValue* parent = &record;
    for (size_t i = 0; i < depth && parent; ++i) parent = parent->find(path[i]);
    if (!parent) return;
    std::erase_if(parent->entries, [&](const auto& entry) {
      return entry.first == path[depth] && (depth + 1 == path.size() || is_empty(entry.second));
    });
  }
}

void set_text_in(YamlValue& value, std::string_view language, std::string_view fallback,
                 const std::string& text) {
  if (value.kind == YamlNode::Kind::scalar) {
    if (language == fallback && !text.empty()) {
      value.text = text;
      return;
    }
    YamlValue mapping = YamlValue::mapping();
    mapping.add(std::string(fallback), YamlValue::scalar(value.text));
    value = std::move(mapping);
  }
  if (value.kind == YamlNode::Kind::null) value = YamlValue::mapping();
  if (YamlValue* const there = value.find(language)) {
    there->text = text;
  } else if (!text.empty()) {
    value.add(std::string(language), YamlValue::scalar(text));
  }
  std::erase_if(value.entries, [](const auto& entry) { return entry.second.text.empty(); });
}

void set_texts_in(YamlValue& list, std::string_view language, std::string_view fallback,
                  const std::string& cell) {
  if (list.kind != YamlNode::Kind::sequence) list = YamlValue::sequence();
  const std::vector<std::string> lines =
      cell.empty() ? std::vector<std::string>{} : split(cell, '\n');
  if (list.items.size() < lines.size()) list.items.resize(lines.size());
  for (size_t i = 0; i < list.items.size(); ++i)
    set_text_in(list.items[i], language, fallback,
                i < lines.size() ? unescaped_line(lines[i]) : "");
  while (!list.items.empty() && is_empty(list.items.back())) list.items.pop_back();
}

void set_list(YamlValue& value, const CsvColumn& column, const std::string& cell) {
  const char separator =
      column.type.kind == ValueKind::text || column.type.kind == ValueKind::localized ? '\n' : ';';
  YamlValue list = YamlValue::sequence();
  for (std::string& part : split(cell, separator))
    if (!part.empty()) list.items.push_back(YamlValue::scalar(unescaped_line(part)));
  const bool one =
      list.items.size() == 1 && column.type.one_for_list && value.kind == YamlNode::Kind::scalar;
  value = one ? list.items.front() : std::move(list);
}

bool set_plain(YamlValue& value, const std::string& cell) {
  if (!cell.starts_with('{')) {
    value = YamlValue::scalar(cell);
    return true;
  }
  SourceMap sources;
  Diagnostics diagnostics;
  const auto node = parse_yaml(sources.add("", cell), sources, diagnostics);
  if (!node || !node->is_mapping() || diagnostics.has_errors()) return false;
  value = to_value(*node);
  return true;
}

}  // namespace

std::vector<SheetKind> sheet_kinds(const std::vector<std::string>& languages) {
  std::vector<SheetKind> kinds;
  using enum ContentKind;
  add_file<Jurisdiction>("jurisdictions", jurisdictions, "", false, languages, kinds);
  add_file<Agency>("agencies", agencies, "jurisdiction", false, languages, kinds);
  add_file<Document>("documents", documents, "", false, languages, kinds);
  add_file<Topic>("topics", topics, "", false, languages, kinds);
  add_file<Indicator>("indicators", indicators, "", false, languages, kinds);
  add_file<Term>("glossary", glossary, "", false, languages, kinds);
  add_file<Plan>("plans", plan, "plan", true, languages, kinds);
  add_file<Task>("tasks", tasks, "plan", false, languages, kinds);
  return kinds;
}

std::vector<std::string> key_columns(const SheetKind& kind) {
  std::vector<std::string> keys;
  if (!kind.owner.empty()) keys.push_back(kind.owner);
  for (const SheetLevel& level : kind.levels)
    if (level.parent != kind.owner) keys.push_back(level.parent);
  const bool whole_file = kind.is_mapping && kind.levels.empty();
  if (!whole_file) keys.push_back(kind.has_id ? "id" : "n");
  return keys;
}

std::string cell_text(const YamlValue& record, const CsvColumn& column,
                      std::string_view default_language) {
  const YamlValue* const value = value_at(record, column.path);
  if (!value) return {};
  if (column.type.list && value->kind == YamlNode::Kind::sequence) {
    std::string cell;
    const bool texts =
        column.type.kind == ValueKind::localized || column.type.kind == ValueKind::text;
    for (size_t i = 0; i < value->items.size(); ++i) {
      const YamlValue& item = value->items[i];
      const std::string text =
          column.language.empty() ? item.text : said(item, column.language, default_language);
      if (i > 0) cell += texts ? "\n" : "; ";
      cell += escaped_line(text);
    }
    return std::string(without_line_end(cell));
  }
  if (!column.language.empty())
    return std::string(without_line_end(said(*value, column.language, default_language)));
  if (value->kind == YamlNode::Kind::scalar) return std::string(without_line_end(value->text));
  return yaml_in_brackets(*value);
}

bool set_cell(YamlValue& record, const CsvColumn& column, std::string_view default_language,
              const std::string& cell) {
  if (cell.empty() && column.language.empty()) {
    remove_at(record, column.path);
    return true;
  }
  YamlValue& value = make_value_at(record, column.path);
  bool fits = true;
  if (!column.language.empty() && column.type.list) {
    set_texts_in(value, column.language, default_language, cell);
  } else if (!column.language.empty()) {
    set_text_in(value, column.language, default_language, cell);
  } else if (column.type.list) {
    set_list(value, column, cell);
  } else {
    fits = set_plain(value, cell);
  }
  if (is_empty(value)) remove_at(record, column.path);
  return fits;
}

}  // namespace kehoach
