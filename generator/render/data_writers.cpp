#include "render/data_writers.hpp"

#include "base/csv.hpp"
#include "base/parallel.hpp"
#include "render/data_cells.hpp"

namespace kehoach {

namespace {

// --- JSON. ---

void write_text(JsonWriter& json, const std::optional<std::string>& text) {
  if (text)
    json.text(*text);
  else
    json.null();
}

void write_languages(JsonWriter& json, const Context& context, const ByLanguage& texts) {
  json.begin_object();
  for (Language language = 0; language < texts.texts.size(); ++language)
    write_text(json.key(context.portal.site.languages[language]), texts.texts[language]);
  json.end_object();
}

std::optional<std::string> iso(const std::optional<Date>& date) {
  return date ? std::optional(to_iso(*date)) : std::nullopt;
}

std::string time_words(const Context& context, const Timeframe& timeframe, Language language) {
  return words(timeframe, context.portal.site.languages[language], language);
}

void write_time(JsonWriter& json, const Context& context, const Timeframe& timeframe) {
  json.begin_object().member("kind", name_of(timeframe.kind));
  write_text(json.key("start"), iso(timeframe.first_day()));
  write_text(json.key("end"), iso(timeframe.last_day()));
  json.key("text").begin_object();
  for (Language language = 0; language < context.portal.site.languages.size(); ++language)
    json.member(context.portal.site.languages[language], time_words(context, timeframe, language));
  json.end_object().end_object();
}

void write_figure(JsonWriter& json, const Context& context, const Figure& figure) {
  json.begin_object().key("indicator");
  if (figure.indicator)
    json.text(context.portal.indicators[figure.indicator.id].id.text);
  else
    json.null();
  json.member("comparator", comparator_name(figure.comparator));
  json.key("value").number(figure.value);
  json.key("upper");
  if (figure.comparator == Comparator::range)
    json.number(figure.upper);
  else
    json.null();
  write_languages(json.key("unit"), context,
                  std::get<ByLanguage>(localized_cell(context, figure.unit)));
  json.key("per_year").boolean(figure.per_year);
  json.end_object();
}

struct JsonCell {
  JsonWriter& json;
  const Context& context;

  void operator()(std::monostate) const { json.null(); }
  void operator()(bool value) const { json.boolean(value); }
  void operator()(int64_t value) const { json.number(value); }
  void operator()(double value) const { json.number(value); }
  void operator()(const std::string& value) const { json.text(value); }
  void operator()(Date value) const { json.text(to_iso(value)); }
  void operator()(const ByLanguage& value) const { write_languages(json, context, value); }
  void operator()(const TimeCell& value) const { write_time(json, context, *value.timeframe); }
  void operator()(const FiguresCell& value) const {
    json.begin_array();
    for (const Figure& figure : *value.figures) write_figure(json, context, figure);
    json.end_array();
  }
  template <class Item>
  void operator()(const std::vector<Item>& items) const {
    json.begin_array();
    for (const Item& item : items) (*this)(item);
    json.end_array();
  }
};

// --- Plain cells. ---

void join(std::string& list, std::string_view between, const std::optional<std::string>& text) {
  if (!text) return;
  if (!list.empty()) list += between;
  list += *text;
}

SheetCell day_cell(const std::optional<Date>& date) {
  return date ? SheetCell(*date) : SheetCell();
}

// Appends as many cells as the column has names; `cell` is given.
struct PlainCells {
  std::vector<SheetCell>& cells;
  const Context& context;

  void operator()(std::monostate) const {}
  void operator()(bool value) const { cells.emplace_back(value); }
  void operator()(int64_t value) const { cells.emplace_back(static_cast<double>(value)); }
  void operator()(double value) const { cells.emplace_back(value); }
  void operator()(const std::string& value) const { cells.emplace_back(value); }
  void operator()(Date value) const { cells.emplace_back(value); }
  void operator()(const std::vector<std::string>& items) const {
    std::string list;
    for (const std::string& item : items) join(list, csv_list_delimiter, item);
    cells.emplace_back(std::move(list));
  }
  void operator()(const ByLanguage& value) const {
    for (const auto& text : value.texts) cells.emplace_back(text.value_or(""));
  }
  void operator()(const std::vector<ByLanguage>& items) const {
    for (Language language = 0; language < context.portal.site.languages.size(); ++language) {
      std::string lines;
      for (const ByLanguage& item : items) join(lines, "\n", item.texts[language]);
      cells.emplace_back(std::move(lines));
    }
  }
  void operator()(const TimeCell& value) const {
    const Timeframe& timeframe = *value.timeframe;
    cells.emplace_back(std::string(name_of(timeframe.kind)));
    cells.push_back(day_cell(timeframe.first_day()));
    cells.push_back(day_cell(timeframe.last_day()));
    for (Language language = 0; language < context.portal.site.languages.size(); ++language)
      cells.emplace_back(time_words(context, timeframe, language));
  }
  void operator()(const FiguresCell&) const {}
};

struct CsvText {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(double value) const {
    std::string out;
    JsonWriter(out).number(value);
    return out;
  }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(Date value) const { return to_iso(value); }
};
constexpr std::string_view tasks_table = "tasks";

void write_row(JsonWriter& json, const Context& context, const DataTable& table, RowId row) {
  json.begin_object();
  for (const DataColumn& column : table.columns) {
    json.key(column.name);
    std::visit(JsonCell{json, context}, column.get(context, row));
  }
  json.end_object();
}

}  // namespace

std::vector<std::string> plain_names(const DataColumn& column, const Site& site) {
  const std::string name(column.name);
  std::vector<std::string> names;
  const auto add_languages = [&](const std::string& start) {
    for (const std::string& code : site.languages) names.push_back(start + "_" + code);
  };
  switch (column.kind) {
    case ColumnKind::figures:
      break;
    case ColumnKind::localized:
    case ColumnKind::texts:
      add_languages(name);
      break;
    case ColumnKind::time:
      names = {name + "_kind", name + "_start", name + "_end"};
      add_languages(name + "_text");
      break;
    default:
      names = {name};
  }
  return names;
}

void write_rows(JsonWriter& json, std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows) {
  json.begin_array();
  if (table.name == tasks_table && !context.task_rows.empty()) {
    for (const RowId row : rows) {
      if (out.back() != '[') out += ',';
      out += context.task_rows[row.record].text();
    }
  } else {
    for (const RowId row : rows) write_row(json, context, table, row);
  }
  json.end_array();
}

size_t plain_count(const DataColumn& column, const Site& site) {
  switch (column.kind) {
    case ColumnKind::figures:
      return 0;
    case ColumnKind::localized:
    case ColumnKind::texts:
      return site.languages.size();
    case ColumnKind::time:
      return 3 + site.languages.size();
    default:
      return 1;
  }
}

std::vector<std::string> plain_names(const DataTable& table, const Site& site) {
  std::vector<std::string> names;
  for (const DataColumn& column : table.columns)
    for (std::string& name : plain_names(column, site)) names.push_back(std::move(name));
  return names;
}

std::vector<SheetCell> plain_cells(const Context& context, const DataTable& table, RowId row) {
  std::vector<SheetCell> cells;
  for (const DataColumn& column : table.columns) {
    const size_t end = cells.size() + plain_count(column, context.portal.site);
    std::visit(PlainCells{cells, context}, column.get(context, row));
    cells.resize(end);
  }
  return cells;
}

std::vector<NotedText> json_of_tasks(const Context& context, unsigned jobs) {
  const DataTable& table = data_table(tasks_table);
  std::vector<NotedText> rows(context.portal.tasks.size());
  parallel_for(rows.size(), jobs, [&](size_t i) {
    rows[i] = NotedText::written_by([&] {
      std::string row;
      JsonWriter json(row);
      write_row(json, context, table, {static_cast<uint32_t>(i)});
      row.shrink_to_fit();
      return row;
    });
  });
  return rows;
}

void append_csv(std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows) {
  out += csv_mark;
  append_csv_row(out, plain_names(table, context.portal.site));
  std::vector<std::string> texts;
  for (const RowId row : rows) {
    texts.clear();
    for (const SheetCell& cell : plain_cells(context, table, row))
      texts.push_back(std::visit(CsvText{}, cell));
    append_csv_row(out, texts);
  }
}

}  // namespace kehoach
