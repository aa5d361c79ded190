#include "import/flat_table.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/text.hpp"
#include "import/agencies.hpp"
#include "import/times.hpp"

namespace kehoach {
namespace {

// The labels that stand one behind the other from word `at` on.
std::vector<Label> labels_in(const std::vector<Word>& words, Reading reading) {
  std::vector<Label> found;
  for (size_t at = 0; at < words.size();) {
    size_t end = at;
    for (const auto& [phrase, label] : labels()) {
      const auto match = match_exactly(words, at, phrase, reading);
      if (!match) continue;
      found.push_back(label);
      end = match->end;
      break;
    }
    if (end == at && !words[at].punctuation) return {};  // other words: no head
    at = std::max(end, at + 1);
  }
  return found;
}

bool opens_with_number(const Excerpt& head, Reading reading) {
  const std::vector<Word> words = words_of(head.text, reading);
  return std::any_of(labels().begin(), labels().end(), [&](const auto& label) {
    return label.meaning == Label::number && match_exactly(words, 0, label.phrase, reading);
  });
}

bool has(const std::vector<Label>& columns, Label label) {
  return std::find(columns.begin(), columns.end(), label) != columns.end();
}

int as_number(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// --- Rows ---

struct FlatRow {
  std::string number;
  std::vector<const Line*> lines;
  Excerpt first;  // the rest of the line that holds the number
};

// The number that a row begins with, and the rest of its line.
bool opens_row(const Line& line, int expected, bool alone, FlatRow& row) {
  const std::string number = std::to_string(expected);
  const std::string& text = line.text.text;
  if (!text.starts_with(number)) return false;
  size_t end = number.size();
  if (end < text.size() && (text[end] == '.' || text[end] == ')')) ++end;
  if (end == text.size()) {
    row = {number, {}, {}};
    return true;
  }
  if (alone || text[end] != ' ') return false;
  const Excerpt rest = line.text.part(end);
  const std::string first(rest.text.substr(0, code_point_at(rest.text, 0).next));
  if (lower_case(first) == first) return false;
  row = {number, {}, rest};
  return true;
}

std::vector<FlatRow> split_rows(const std::vector<Line>& lines, size_t begin, Reading reading) {
  std::vector<FlatRow> rows;
  bool alone = false;  // numbers have lines of their own
  for (size_t i = begin; i < lines.size(); ++i) {
    const int expected = rows.empty() ? 1 : as_number(rows.back().number) + 1;
    FlatRow row;
    if (labels_in(words_of(lines[i].text.text, reading), reading).size() >= 2) continue;  // a head
    if (opens_row(lines[i], expected, alone, row)) {
      alone |= rows.empty() && row.first.empty();
      rows.push_back(std::move(row));
    } else if (!rows.empty()) {
      rows.back().lines.push_back(&lines[i]);
    }
  }
  return rows;
}

// --- Cells of a row ---

struct Piece {
  Excerpt text;
  bool bullet = false;
};

std::vector<Piece> pieces_of(const FlatRow& row) {
  std::vector<Piece> pieces;
  if (!row.first.empty()) pieces.push_back({row.first, false});
  for (const Line* line : row.lines)
    pieces.push_back({line->text, line->text.text.starts_with("- ")});
  return pieces;
}

Excerpt joined(const std::vector<Piece>& pieces, size_t begin, size_t end) {
  Excerpt text;
  for (size_t i = begin; i < end; ++i) text.append(pieces[i].text, " ");
  return text;
}

bool starts_upper(const Piece& piece) {
  const std::string_view text = piece.text.text;
  const std::string first(text.substr(0, code_point_at(text, 0).next));
  return piece.bullet || lower_case(first) != first;
}

// Ways to cut a row into cells are compared by what is wrong with them.
constexpr int impossible = 1'000'000;

// Two names that stand side by side without a comma are two cells.
int missing_separators(const NamedAgencies& named, const Excerpt& cell) {
  int missing = 0;
  for (size_t i = 1; i < named.agencies.size(); ++i) {
    const Excerpt& words = named.agencies[i].words;
    const auto at = std::find(cell.origin.begin(), cell.origin.end(), words.origin.front());
    const size_t offset = static_cast<size_t>(at - cell.origin.begin());
    const std::string_view before = trim(std::string_view(cell.text).substr(0, offset));
    const bool same = words.origin == named.agencies[i - 1].words.origin;
    const bool separated = before.empty() || before.ends_with(',') || before.ends_with(';') ||
                           before.ends_with("và") || before.ends_with('-') || before.ends_with("các");
    missing += !same && !separated;
  }
  return missing;
}

class RowCutter {
 public:
  RowCutter(const std::vector<Piece>& pieces, size_t end, const std::vector<Label>& columns,
            const AgencyBook& book, Reading reading)
      : pieces_(pieces), end_(end), columns_(columns), book_(book), reading_(reading) {}

  // Where each column begins.
  std::vector<size_t> cut() const { return best(0, 0).second; }

 private:
  using Cut = std::pair<int, std::vector<size_t>>;

  Cut best(size_t column, size_t begin) const {
    if (column + 1 == columns_.size()) {
      const int cost = this->cost(column, begin, end_);
      return {cost, {begin}};
    }
    Cut found{impossible, {}};
    for (size_t stop = begin; stop <= end_; ++stop) {
      const int here = cost(column, begin, stop);
      if (here >= found.first) continue;
      Cut rest = best(column + 1, stop);
      if (here + rest.first >= found.first) continue;
      found = {here + rest.first, {begin}};
      found.second.insert(found.second.end(), rest.second.begin(), rest.second.end());
    }
    return found;
  }

  int cost(size_t column, size_t begin, size_t end) const {
    const Label label = columns_[column];
    if (begin == end) return label == Label::task ? impossible / 2 : label == Label::lead ? 60 : 20;
    int cost = starts_upper(pieces_[begin]) ? 0 : 40;
    if (label == Label::lead || label == Label::coordinate || label == Label::who)
      return cost + agency_cost(begin, end);
    const std::string& last = pieces_[end - 1].text.text;
    return cost + (last.ends_with(',') || last.ends_with(';') ? 10 : 0);
  }

  // Letters that are no agency's; a comma at its end means that a cell goes on.
  int agency_cost(size_t begin, size_t end) const {
    const Excerpt cell = joined(pieces_, begin, end);
    const NamedAgencies named = read_agencies(cell, book_, reading_);
    int cost = 3 * static_cast<int>(named.rest.text.size());
    for (const NamedAgency& agency : named.agencies)
      cost += agency.proposed;
    cost += 15 * missing_separators(named, cell);
    if (named.agencies.empty()) cost += 200;
    if (cell.text.ends_with(',') || cell.text.ends_with('-')) cost += 40;
    return cost;
  }

  const std::vector<Piece>& pieces_;
  const size_t end_;
  const std::vector<Label>& columns_;
  const AgencyBook& book_;
  const Reading reading_;
};

// The lines of the time: the first that the grammar of times understands whole.
struct TimeLines {
  size_t begin = 0;
  size_t end = 0;
};

TimeLines find_time(const std::vector<Piece>& pieces, Reading reading) {
  for (size_t begin = 1; begin < pieces.size(); ++begin) {
    if (!starts_upper(pieces[begin]) && !std::isdigit(static_cast<unsigned char>(pieces[begin].text.text[0])))
      continue;
    for (size_t end = std::min(pieces.size(), begin + 4); end > begin; --end) {
      const TimeReading time = read_time(joined(pieces, begin, end).text, false, reading);
      const bool sentence = time.condition && end < pieces.size();
      if (time.understood() && time.rest.empty() && !sentence) return {begin, end};
    }
  }
  return {pieces.size(), pieces.size()};
}

RawTask read_row(const FlatRow& row, const std::vector<Label>& columns, const AgencyBook& book,
                 Reading reading) {
  RawTask task;
  task.number = row.number;
  task.source = "PL." + row.number;
  const std::vector<Piece> pieces = pieces_of(row);
  const TimeLines time = find_time(pieces, reading);
  std::vector<Label> cells = columns;
  const Label last = cells.empty() ? Label::other : cells.back();
  const bool timed = last == Label::when || last == Label::complete_by;
  if (timed) cells.pop_back();
  const std::vector<size_t> begins = RowCutter(pieces, time.begin, cells, book, reading).cut();
  for (size_t i = 0; i < begins.size(); ++i)
    task.add(cells[i], joined(pieces, begins[i], i + 1 < begins.size() ? begins[i + 1] : time.begin));
  if (timed) task.add(last, joined(pieces, time.begin, time.end));
  task.add(Label::task, joined(pieces, time.end, pieces.size()));
  return task;
}

}  // namespace

std::optional<FlatHead> find_flat_head(const std::vector<Line>& lines, Reading reading) {
  for (size_t begin = 0; begin < lines.size(); ++begin) {
    Excerpt head;
    for (size_t end = begin; end < std::min(lines.size(), begin + 8); ++end) {
      head.append(lines[end].text, " ");
      if (!opens_with_number(head, reading)) break;
      std::vector<Label> columns = labels_in(words_of(head.text, reading), reading);
      const bool complete = !columns.empty() && has(columns, Label::task) && columns.size() >= 4 &&
                            (has(columns, Label::lead) || has(columns, Label::who));
      const bool ends = complete && (columns.back() == Label::when || columns.back() == Label::complete_by ||
                                     columns.back() == Label::other);
      if (!ends) continue;
      columns.erase(columns.begin());
      return FlatHead{end + 1, std::move(columns)};
    }
  }
  return std::nullopt;
}

RawTasks read_flat_table(const std::vector<Line>& lines, const FlatHead& head,
                         const AgencyBook& book, Reading reading) {
  RawTasks found;
  for (const FlatRow& row : split_rows(lines, head.end, reading))
    found.tasks.push_back(read_row(row, head.columns, book, reading));
  return found;
}

}  // namespace kehoach
