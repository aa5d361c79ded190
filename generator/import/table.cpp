#include "import/table.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace kehoach {
namespace {

TableRow make_row(std::string_view source, size_t begin, size_t end, char separator) {
  TableRow row;
  for (size_t at = begin; at <= end;) {
    const size_t stop = std::min(source.find(separator, at), end);
    auto [text, bold] = without_marks(tidy_excerpt(source, at, stop));
    row.cells.push_back(std::move(text));
    row.bold |= bold;
    at = stop + 1;
  }
  return row;
}

bool is_markdown_rule(const TableRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Excerpt& cell) {
    return cell.text.find_first_not_of("-: ") == std::string::npos;
  });
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("IVX") == text.npos;
}

bool is_single_letter(std::string_view text) {
  return text == "đ" || (text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') ||
                                              (text[0] >= 'A' && text[0] <= 'Z')));
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "+" || text == "–" || text == "•";
}

std::string_view without_stop(std::string_view text) {
  while (text.ends_with('.') || text.ends_with(')')) text.remove_suffix(1);
  return text;
}

// "a", "-": a mark in a cell of its own.
bool is_mark(std::string_view cell) {
  return is_dash(cell) || is_single_letter(without_stop(cell)) || is_roman(without_stop(cell));
}

bool starts_lower(std::string_view text) {
  if (text.empty()) return false;
  const std::string first(text.substr(0, code_point_at(text, 0).next));
  return lower_case(first) == first && fold(first) != "" && !is_dash(first);
}

// --- Rows to tasks ---

struct Columns {
  bool numbered = false;
  bool has_gap = false;       // an empty head behind that of the number: for marks
  std::vector<Label> labels;  // behind the number and the gap
};

std::optional<Columns> columns_of(const TableRow& row, Reading reading) {
  Columns columns;
  size_t known = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const Excerpt& cell = row.cells[i];
    if (cell.empty()) {
      columns.has_gap |= columns.numbered && columns.labels.empty();
      continue;
    }
    const Label label = column_label(cell.text, reading);
    known += label != Label::other;
    if (label == Label::number && columns.labels.empty()) {
      columns.numbered = true;
    } else {
      columns.labels.push_back(label);
    }
  }
  const auto has = [&](Label label) {
    return std::find(columns.labels.begin(), columns.labels.end(), label) != columns.labels.end();
  };
  const bool of_tasks = has(Label::task) || has(Label::lead) || has(Label::who);
  if (known < 2 || !of_tasks) return std::nullopt;
  return columns;
}

// A row taken apart.
struct Cells {
  std::string number;  // "12"
  std::string mark;    // "a", "-", "II"
  std::vector<Excerpt> values;  // by the columns' labels
};

class TableReader {
 public:
  explicit TableReader(Reading reading) : reading_(reading) {}

  void read(const TableRow& row, const TableRow* next);
  RawTasks take() { return std::move(found_); }

 private:
  Cells take_apart(const TableRow& row) const;
  bool is_heading(const Cells& cells, const TableRow& row, const TableRow* next) const;
  void open_section(const Cells& cells, bool bold);
  void open_task(const Cells& cells);
  void continue_task(const Cells& cells);
  void add_values(const Cells& cells, std::string_view between);
  size_t column(Label label) const {
    const auto& all = columns_->labels;
    return static_cast<size_t>(std::find(all.begin(), all.end(), label) - all.begin());
  }
  const Excerpt& value(const Cells& cells, Label label) const {
    static const Excerpt none;
    const size_t at = column(label);
    return at < cells.values.size() ? cells.values[at] : none;
  }
  bool has_who_or_when(const Cells& cells) const {
    for (const Label label : {Label::who, Label::lead, Label::when, Label::complete_by})
      if (!value(cells, label).empty()) return true;
    return false;
  }

  Reading reading_;
  std::optional<Columns> columns_;
  bool after_page_ = false;
  std::string group_;      // number of the section that is open: "3"
  std::string letter_;     // of a section below it: "a"
  Excerpt intro_;          // of an item whose rows follow
  std::string parent_;     // number of a task whose bullets are rows
  int children_ = 0;
  RawTasks found_;
};

void TableReader::read(const TableRow& row, const TableRow* next) {
  if (auto head = columns_of(row, reading_)) {
    after_page_ = columns_.has_value();
    columns_ = std::move(head);
    return;
  }
  if (!columns_) return;
  const bool second_head =
      !row.cells.empty() && column_label(row.cells.front().text, reading_) == Label::number;
  if (second_head) return;
  const Cells cells = take_apart(row);
  const bool empty = std::all_of(cells.values.begin(), cells.values.end(),
                                 [](const Excerpt& cell) { return cell.empty(); });
  if (empty) return;
  if (is_heading(cells, row, next)) {
    open_section(cells, row.bold);
  } else {
    const Excerpt& text = value(cells, Label::task);
    const bool own = !cells.number.empty() || (!columns_->numbered && !text.empty()) ||
                     (!after_page_ && has_who_or_when(cells) && !text.empty() &&
                      !starts_lower(text.text));
    if (own || found_.tasks.empty()) {
      open_task(cells);
    } else {
      continue_task(cells);
    }
  }
  after_page_ = false;
}

Cells TableReader::take_apart(const TableRow& row) const {
  Cells cells;
  size_t first = 0;
  if (columns_->numbered && !row.cells.empty()) {
    cells.number = row_number(row.cells[0].text);
    if (cells.number.empty() && is_mark(row.cells[0].text))
      cells.mark = without_stop(row.cells[0].text);
    first = 1;
    if (row.cells.size() > 1 && row.cells.size() > columns_->labels.size() + 1) {
      const std::string& second = row.cells[1].text;
      const bool number = cells.number.empty() && !row_number(second).empty();
      if (is_mark(second)) cells.mark = without_stop(second);
      if (number) cells.number = row_number(second);
      if (is_mark(second) || number || (second.empty() && columns_->has_gap)) first = 2;
    }
  }
  for (size_t i = first; i < row.cells.size(); ++i) cells.values.push_back(row.cells[i]);
  cells.values.resize(columns_->labels.size());
  return cells;
}

// A row of a label and words, and nothing about who or when.
bool TableReader::is_heading(const Cells& cells, const TableRow& row, const TableRow* next) const {
  size_t filled = 0;
  for (const Excerpt& cell : cells.values) filled += !cell.empty();
  if (filled != 1 || has_who_or_when(cells)) return false;
  const auto words = std::find_if(cells.values.begin(), cells.values.end(),
                                  [](const Excerpt& cell) { return !cell.empty(); });
  const bool dash = is_dash(cells.mark);
  if (words - cells.values.begin() != static_cast<ptrdiff_t>(column(Label::task))) return false;
  if (row.bold || is_in_capitals(words->text)) return true;
  if (!cells.mark.empty()) return !dash;
  if (cells.number.empty() || !next || next->cells.empty()) return false;
  return row_number(next->cells[0].text).starts_with(cells.number + ".");
}

void TableReader::open_section(const Cells& cells, bool bold) {
  const auto words = std::find_if(cells.values.begin(), cells.values.end(),
                                  [](const Excerpt& cell) { return !cell.empty(); });
  const std::string label = cells.number.empty() ? cells.mark : cells.number;
  intro_ = {};
  const bool below = is_single_letter(label) && !group_.empty();
  if (below && !bold) {
    intro_ = *words;
    return;
  }
  if (below) {
    letter_ = label;
  } else {
    group_ = label.empty() ? std::to_string(found_.sections.size() + 1) : label;
    letter_.clear();
  }
  found_.sections.push_back({group_ + (letter_.empty() ? "" : "." + letter_), *words});
}

void TableReader::open_task(const Cells& cells) {
  RawTask task;
  task.number = cells.number;
  if (task.number.empty() && columns_->numbered && !parent_.empty()) {
    task.number = parent_ + "." + std::to_string(++children_);
  } else {
    parent_ = task.number;
    children_ = 0;
  }
  task.section = group_ + (letter_.empty() ? "" : "." + letter_);
  if (!task.number.empty()) task.source = "PL." + task.number;
  // A letter of its own ends the item whose rows are dashes.
  if (!cells.mark.empty() && !is_dash(cells.mark)) intro_ = {};
  task.more = intro_;
  found_.tasks.push_back(std::move(task));
  add_values(cells, " ");
}

void TableReader::continue_task(const Cells& cells) {
  add_values(cells, " ");
}

void TableReader::add_values(const Cells& cells, std::string_view between) {
  RawTask& task = found_.tasks.back();
  const RawTask* above = found_.tasks.size() > 1 ? &found_.tasks[found_.tasks.size() - 2] : nullptr;
  for (size_t i = 0; i < cells.values.size(); ++i) {
    const Label column = columns_->labels[i];
    if (column == Label::section && !cells.values[i].empty()) task.section = cells.values[i].text;
    if (above && says_as_above(cells.values[i].text)) {
      RawTask copy = *above;
      task.field(column) = copy.field(column);
      task.complete_by = above->complete_by;
      if (column == Label::lead) task.who = copy.who;
      continue;
    }
    for (const LabelledWords& part : split_at_labels(cells.values[i], column, reading_))
      task.add(part.label, part.words, between);
  }
}

}  // namespace

std::string row_number(std::string_view cell) {
  cell = without_stop(cell);
  if (cell.empty() || cell.size() > 8 || !is_digit(cell.front()) || !is_digit(cell.back())) return {};
  const bool figures = std::all_of(cell.begin(), cell.end(),
                                   [](char c) { return is_digit(c) || c == '.'; });
  return figures ? std::string(cell) : "";
}

std::vector<TableRow> rows_of(const std::vector<Line>& lines, std::string_view source) {
  std::vector<TableRow> rows;
  for (const Line& line : lines) {
    const std::string_view raw = source.substr(line.begin, line.end - line.begin);
    if (raw.find('\t') != raw.npos) {
      rows.push_back(make_row(source, line.begin, line.end, '\t'));
    } else if (line.text.text.starts_with('|')) {
      const size_t first = source.find('|', line.begin) + 1;
      const size_t last = source.rfind('|', line.end - 1);
      TableRow row = make_row(source, first, last < first ? line.end : last, '|');
      if (!is_markdown_rule(row)) rows.push_back(std::move(row));
    }
  }
  return rows;
}

bool is_head(const TableRow& row, Reading reading) {
  return columns_of(row, reading).has_value();
}

RawTasks read_table(const std::vector<TableRow>& rows, Reading reading) {
  TableReader reader(reading);
  for (size_t i = 0; i < rows.size(); ++i)
    reader.read(rows[i], i + 1 < rows.size() ? &rows[i + 1] : nullptr);
  return reader.take();
}

}  // namespace kehoach
