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

// --- CSV. ---

template <class Number>
std::string number_text(Number value) {
  std::string out;
  JsonWriter(out).number(value);
  return out;
}

void join(std::string& list, std::string_view between, const std::optional<std::string>& text) {
  if (!text) return;
  if (!list.empty()) list += between;
  list += *text;
}

// Appends as many cells as the column has names; `cell` is given.
struct CsvCell {
  std::vector<std::string>& cells;
  const Context& context;

  void operator()(std::monostate) const {}
  void operator()(bool value) const { cells.push_back(value ? "true" : "false"); }
  void operator()(int64_t value) const { cells.push_back(number_text(value)); }
  void operator()(double value) const { cells.push_back(number_text(value)); }
  void operator()(const std::string& value) const { cells.push_back(value); }
  void operator()(const std::vector<std::string>& items) const {
    cells.emplace_back();
    for (const std::string& item : items) join(cells.back(), csv_list_delimiter, item);
  }
  void operator()(const ByLanguage& value) const {
    for (const auto& text : value.texts) cells.push_back(text.value_or(""));
  }
  void operator()(const std::vector<ByLanguage>& items) const {
    for (Language language = 0; language < context.portal.site.languages.size(); ++language) {
      cells.emplace_back();
      for (const ByLanguage& item : items) join(cells.back(), "\n", item.texts[language]);
    }
  }
  void operator()(const TimeCell& value) const {
    const Timeframe& timeframe = *value.timeframe;
    cells.emplace_back(name_of(timeframe.kind));
    cells.push_back(iso(timeframe.first_day()).value_or(""));
    cells.push_back(iso(timeframe.last_day()).value_or(""));
    for (Language language = 0; language < context.portal.site.languages.size(); ++language)
      cells.push_back(time_words(context, timeframe, language));
  }
  void operator()(const FiguresCell&) const {}
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

std::vector<std::string> csv_names(const DataColumn& column, const Site& site) {
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
      out += context.task_rows[row.record];
    }
  } else {
    for (const RowId row : rows) write_row(json, context, table, row);
  }
  json.end_array();
}

std::vector<std::string> json_of_tasks(const Context& context, unsigned jobs) {
  const DataTable& table = data_table(tasks_table);
  std::vector<std::string> rows(context.portal.tasks.size());
  parallel_for(rows.size(), jobs, [&](size_t i) {
    std::string row;
    JsonWriter json(row);
    write_row(json, context, table, {static_cast<uint32_t>(i)});
    rows[i] = row;  // without the room that it grew into
  });
  return rows;
}

void append_csv(std::string& out, const Context& context, const DataTable& table,
                std::span<const RowId> rows) {
  std::vector<std::string> cells;
  std::vector<size_t> ends;  // how many cells there are behind each column
  for (const DataColumn& column : table.columns) {
    for (std::string& name : csv_names(column, context.portal.site))
      cells.push_back(std::move(name));
    ends.push_back(cells.size());
  }
  out += csv_mark;
  append_csv_row(out, cells);
  for (const RowId row : rows) {
    cells.clear();
    for (size_t i = 0; i < table.columns.size(); ++i) {
      std::visit(CsvCell{cells, context}, table.columns[i].get(context, row));
      cells.resize(ends[i]);
    }
    append_csv_row(out, cells);
  }
}

}  // namespace kehoach
