// The annex of the Hà Nội plan. A row is number, letter or dash, text, lead, coordination, results,
// time; one page prints the dash within the text's cell, so that its rows are a cell shorter. A row
// without a number continues the one above it, or heads a group.
#include <array>
#include <regex>

#include "base/text.hpp"
#include "content/source_text.hpp"
#include "content/wording.hpp"

namespace kehoach::test {
namespace {

using Cells = std::vector<std::string>;

Cells split_cells(std::string_view line) {
  Cells cells;
  for (size_t begin = 0; begin <= line.size();) {
    const size_t end = std::min(line.find('\t', begin), line.size());
    cells.emplace_back(trim(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}

bool is_number(const std::string& cell) {
  static const std::regex pattern("^\\d{1,2}$");
  return std::regex_match(cell, pattern);
}

bool is_letter(const std::string& cell) {
  static const std::regex pattern("^[a-z]$");
  return std::regex_match(cell, pattern);
}

struct Group {
  std::string number;  // "3"
  std::string letter;  // "a"; empty: none
  bool bold = false;   // a group of the plan, not an item of it
  std::string intro;
};

// A heading's cells without the empty ones: its number or letter, and its words.
struct Heading {
  std::string label;
  std::string words;
};

bool read_heading(const Cells& cells, Heading& heading) {
  Cells filled;
  for (const std::string& cell : cells)
    if (!cell.empty()) filled.push_back(cell);
  if (filled.size() != 2 || !(is_letter(filled[0]) || is_number(filled[0]))) return false;
  heading = {filled[0], filled[1]};
  return true;
}

class AnnexReader {
 public:
  explicit AnnexReader(SourceText& source) : source_(source) {}

  void read_line(const std::string& line, bool bold) {
    const Cells cells = split_cells(line);
    Heading heading;
    if (cells.size() < 2 || cells[0] == "STT" || cells[0] == "TT") return;
    if (read_heading(cells, heading)) {
      open_group(heading, bold);
    } else if (is_number(cells[0])) {
      open_row(cells);
    } else if (!source_.tasks.empty()) {
      continue_row(cells);
    }
  }

 private:
  void open_group(const Heading& heading, bool bold) {
    if (is_number(heading.label)) {
      group_ = {heading.label, "", false, ""};
      source_.sections.push_back({heading.label, spelled_out(heading.words)});
    } else if (bold) {
      group_ = {group_.number, heading.label, true, ""};
      source_.sections.push_back({group_.number + "." + heading.label, spelled_out(heading.words)});
    } else {
      group_ = {group_.number, heading.label, false, heading.words + " "};
    }
  }

  void open_row(const Cells& cells) {
    const bool own_cell = cells[1] == "-" || is_letter(cells[1]);
    if (is_letter(cells[1])) group_ = {group_.number, cells[1], false, ""};
    SourceTask task;
    task.number = cells[0];
    task.provision = "PL." + cells[0];
    task.section = group_.number + (group_.bold ? "." + group_.letter : "");
    task.restates = "II." + group_.number + (group_.letter.empty() ? "" : "." + group_.letter);
    task.text = group_.intro;
    source_.tasks.push_back(task);
    append(cells, own_cell ? 2 : 1);
  }

  void continue_row(const Cells& cells) { append(cells, cells[1].empty() ? 2 : 1); }

  void append(const Cells& cells, size_t first) {
    SourceTask& task = source_.tasks.back();
    const std::array<std::string*, 5> columns = {&task.text, &task.lead, &task.coordinate,
                                                 &task.results, &task.when};
    for (size_t i = 0; i < columns.size() && first + i < cells.size(); ++i)
      *columns[i] = spelled_out(*columns[i] + " " + cells[first + i]);
  }

  SourceText& source_;
  Group group_;
};

}  // namespace

SourceText read_plan_with_tabbed_annex(std::string_view text) {
  // Tasks are read from the annex alone.
  SourceText source = read_plan_with_assignments(text);
  source.sections.clear();
  AnnexReader reader(source);
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line(text.substr(begin, end - begin));
    for (const std::string& clean : text_lines(line))
      reader.read_line(clean, line.find("<b>") != std::string::npos);
    begin = end + 1;
  }
  return source;
}

}  // namespace kehoach::test
