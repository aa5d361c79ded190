// Sheets of the repository's own content and of the demo, edited cell by cell.
#include "import/sheets.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/csv.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "model/content_path.hpp"
#include "source/yaml_patch.hpp"
#include "support/csv.hpp"
#include "support/places.hpp"

namespace kehoach::test {
namespace {

using Table = std::vector<std::vector<std::string>>;

ContentTrees read_trees(const std::string& folder, SourceMap& sources) {
  ContentTrees content;
  content.languages = {"vi", "en"};
  Diagnostics diagnostics;
  for (const std::string& path : list_files(project_root() / folder)) {
    if (!path.ends_with(".yaml")) continue;
    const SourceId source = sources.add(path, read_file(project_root() / folder / path));
    content.trees[path] = parse_yaml(source, sources, diagnostics).value();
  }
  return content;
}

std::string csv_of(const Table& table) {
  std::string text(csv_mark);
  for (const auto& row : table) append_csv_row(text, row);
  return text;
}

// The content with what one sheet says.
struct Edited {
  std::map<std::string, std::string> texts;  // of changed files
  ContentTrees content;
  Diagnostics diagnostics;
};

Edited with_sheet(const ContentTrees& content, const std::string& name, const std::string& text,
                  SourceMap& sources) {
  Edited edited{{}, content, {}};
  const SourceId sheet = sources.add(name, text);
  const SheetChanges changes = import_sheets(content, {{name, sheet}}, sources, edited.diagnostics);
  for (const auto& [path, wanted] : changes.trees) {
    const YamlNode& old = content.trees.at(path);
    const std::string before(sources.text(old.span.source));
    const std::string after = patch_yaml(before, old, wanted).text;
    if (after == before) continue;
    edited.texts[path] = after;
    const auto tree = parse_yaml(sources.add(path, after), sources, edited.diagnostics);
    INFO(path << "\n" << after);
    REQUIRE(tree);
    edited.content.trees[path] = *tree;
  }
  return edited;
}

size_t lines_that_differ(const std::string& a, const std::string& b) {
  const auto count = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  size_t begin = 0;
  while (begin < std::min(a.size(), b.size()) && a[begin] == b[begin]) ++begin;
  size_t end = 0;
  while (end < std::min(a.size(), b.size()) - begin &&
         a[a.size() - 1 - end] == b[b.size() - 1 - end])
    ++end;
  return static_cast<size_t>(std::max(count(a.substr(begin, a.size() - end - begin)),
                                      count(b.substr(begin, b.size() - end - begin)))) +
         1;
}

// Cells that can be changed to anything without a meaning being lost.
std::string changed(const std::string& column, const std::string& cell) {
  if (cell.starts_with('{'))
    return cell == "{every: quarter}" ? "{every: month}" : "{every: quarter}";
  if (column.ends_with(".vi") || column.ends_with(".en")) return "\"Khác\": " + cell + " # khác";
  return cell.find(';') == std::string::npos ? cell + "0" : "moi; " + cell;
}

// Every column, in its first, middle and last row that says something.
void check_each_column(const std::string& folder) {
  SourceMap sources;
  const ContentTrees content = read_trees(folder, sources);
  size_t edits = 0;
  for (const auto& [name, text] : export_sheets(content)) {
    if (name == "texts.csv") continue;
    const Table table = parse_csv(text);
    for (size_t column = 0; column < table[0].size(); ++column) {
      const std::string& head = table[0][column];
      const bool key = head == "id" || head == "n" || (head == "plan" && column == 0) ||
                       (head == "jurisdiction" && name == "agencies.csv") || head == "target" ||
                       head == "task";
      std::vector<size_t> rows;
      for (size_t row = 1; row < table.size(); ++row)
        if (!table[row][column].empty()) rows.push_back(row);
      if (key || rows.empty()) continue;
      for (const size_t row : {rows.front(), rows[rows.size() / 2], rows.back()}) {
        Table wanted = table;
        wanted[row][column] = changed(head, table[row][column]);
        INFO(name << " " << head << " row " << row << ": " << wanted[row][column]);
        const Edited edited = with_sheet(content, name, csv_of(wanted), sources);
        REQUIRE(edited.diagnostics.items.empty());
        REQUIRE(edited.texts.size() == 1);
        CHECK(parse_csv(export_sheets(edited.content).at(name))[row][column] ==
              wanted[row][column]);
        const auto& [path, after] = *edited.texts.begin();
        const std::string before(sources.text(content.trees.at(path).span.source));
        CHECK(lines_that_differ(before, after) <= 25);
        ++edits;
      }
    }
  }
  CHECK(edits > 100);
}

}  // namespace

TEST_CASE("sheets that nobody edited change no byte of the four plans and of the demo") {
  for (const std::string folder : {"content", "tests/demo/content"}) {
    SourceMap sources;
    const ContentTrees content = read_trees(folder, sources);
    for (const auto& [name, text] : export_sheets(content)) {
      INFO(folder << " " << name);
      const Edited edited = with_sheet(content, name, text, sources);
      CHECK(edited.texts.empty());
      CHECK(edited.diagnostics.items.empty());
    }
  }
}

TEST_CASE("each content file stands in the sheets") {
  for (const std::string folder : {"content", "tests/demo/content"}) {
    SourceMap sources;
    const ContentTrees content = read_trees(folder, sources);
    const auto sheets = export_sheets(content);
    size_t count = 0;
    for (const auto& [path, tree] : content.trees) {
      if (read_content_path(path).kind == ContentKind::ignored) continue;
      ContentTrees without = content;
      without.trees.erase(path);
      INFO(folder << "/" << path);
      CHECK(export_sheets(without) != sheets);
      ++count;
    }
    CHECK(count > 5);
  }
}

TEST_CASE("a changed cell changes its field alone, and the next export has it") {
  check_each_column("content");
  check_each_column("tests/demo/content");
}

TEST_CASE("an emptied cell takes its field away") {
  SourceMap sources;
  const ContentTrees content = read_trees("content", sources);
  for (const std::string name : {"tasks.csv", "agencies.csv", "plan_targets.csv"}) {
    const Table table = parse_csv(export_sheets(content).at(name));
    for (size_t column = 3; column < table[0].size(); ++column) {
      const auto row = std::find_if(table.begin() + 1, table.end(),
                                    [&](const auto& cells) { return !cells[column].empty(); });
      if (row == table.end()) continue;
      Table wanted = table;
      const auto place = static_cast<size_t>(row - table.begin());
      wanted[place][column] = "";
      INFO(name << " " << table[0][column] << " row " << place);
      const Edited edited = with_sheet(content, name, csv_of(wanted), sources);
      CHECK(edited.texts.size() == 1);
      CHECK(parse_csv(export_sheets(edited.content).at(name))[place][column] == "");
    }
  }
}

TEST_CASE("what a spreadsheet does to a file is no change: separators, quotes, line ends, marks") {
  SourceMap sources;
  const ContentTrees content = read_trees("content", sources);
  const Table table = parse_csv(export_sheets(content).at("tasks.csv"));
  std::string text;
  for (const auto& row : table) {
    std::string line;
    for (const std::string& cell : row) {
      std::string quoted;
      for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
      line += (line.empty() ? "\"" : ";\"") + quoted + "\"";
    }
    text += line + "\n";
  }
  const Edited edited = with_sheet(content, "tasks.csv", text, sources);
  CHECK(edited.texts.empty());
  CHECK(edited.diagnostics.items.empty());
}

TEST_CASE("a cell that would be a formula is text, and comes back as it was") {
  SourceMap sources;
  Diagnostics diagnostics;
  ContentTrees content;
  content.languages = {"vi"};
  const SourceId source = sources.add("topics.yaml",
                                      "- {id: a, name: \"=1+1\"}\n- {id: b, name: \"'=2\"}\n- {id: "
                                      "c, name: \"-3\"}\n- {id: d, name: \"@x\"}\n");
  content.trees["topics.yaml"] = parse_yaml(source, sources, diagnostics).value();
  const std::string sheet = export_sheets(content).at("topics.csv");
  CHECK(sheet.find("a,'=1+1,") != sheet.npos);
  CHECK(sheet.find("d,'@x,") != sheet.npos);
  CHECK(with_sheet(content, "topics.csv", sheet, sources).texts.empty());
  std::string other = sheet;
  other.replace(other.find("'=1+1"), 5, "'=1+2");
  CHECK(with_sheet(content, "topics.csv", other, sources)
            .texts.at("topics.yaml")
            .starts_with("- {id: a, name: \"=1+2\"}\n- {id: b, name: \"'=2\"}"));
}

TEST_CASE("a new row is a new record behind the others, with its lists") {
  SourceMap sources;
  Diagnostics diagnostics;
  ContentTrees content;
  content.languages = {"vi", "en"};
  const std::string tasks = "# the tasks\n- id: \"1\"\n  title: {vi: Một, en: One}  # first\n";
  content.trees["plans/x/tasks.yaml"] =
      parse_yaml(sources.add("tasks.yaml", tasks), sources, diagnostics).value();
  const Edited edited = with_sheet(content, "tasks.csv",
                                   "plan,id,title.vi,title.en,lead,results.vi,results.en\nx,1,Một,"
                                   "One,,,\nx,2,Hai,Two,a; b,R1\\nR2,\n",
                                   sources);
  CHECK(edited.diagnostics.items.empty());
  CHECK(edited.texts.at("plans/x/tasks.yaml") == tasks + R"(- id: 2
  title: {vi: Hai, en: Two}
  lead: [a, b]
  results:
    - vi: |
        R1
        R2
)");
}

}  // namespace kehoach::test
