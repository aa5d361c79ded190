// The spreadsheet of the real portal, read back and compared with its CSV files.
#include <catch2/catch.hpp>

#include <string>

#include "base/date.hpp"
#include "support/built_site.hpp"
#include "support/csv.hpp"
#include "support/html.hpp"
#include "support/spreadsheet.hpp"
#include "support/temporary_site.hpp"

using namespace kehoach;

namespace {

const std::string base_url = "https://example.org/";

const ReadWorkbook& portal_workbook() {
  static const ReadWorkbook workbook = read_workbook(built_site(base_url).at("data/portal.xlsx"));
  return workbook;
}

std::string address(size_t column, size_t row) {
  std::string letters(1, static_cast<char>('A' + column % 26));
  if (column >= 26) letters.insert(0, 1, static_cast<char>('A' + column / 26 - 1));
  return letters + std::to_string(row + 1);
}

// What a cell of the spreadsheet is in a CSV.
std::string csv_text(const ReadSheet& sheet, const std::string& at) {
  const auto found = sheet.cells.find(at);
  if (found == sheet.cells.end()) return "";
  const ReadCell& cell = found->second;
  if (cell.type == "boolean") return cell.value == "1" ? "true" : "false";
  if (cell.type != "date") return cell.value;
  return to_iso(add_days({1899, 12, 30}, std::stoll(cell.value)));
}

}  // namespace

TEST_CASE("each table is a sheet with the columns and values of its CSV") {
  size_t sheets = 0;
  for (const auto& [path, bytes] : built_site(base_url)) {
    if (!path.starts_with("data/") || !path.ends_with(".csv")) continue;
    const std::string name = path.substr(5, path.size() - 9);
    INFO(name);
    const ReadSheet& sheet = portal_workbook().sheets.at(name);
    const auto rows = parse_csv(bytes);
    CHECK(sheet.head() == rows[0]);
    CHECK(sheet.rows == rows.size());
    for (size_t row = 1; row < rows.size(); ++row)
      for (size_t column = 0; column < rows[row].size(); ++column) {
        INFO(address(column, row));
        CHECK(csv_text(sheet, address(column, row)) == rows[row][column]);
      }
    ++sheets;
  }
  CHECK(sheets == portal_workbook().names.size() - 2);
}

TEST_CASE("the spreadsheet's days are dates, and nothing in it is a formula") {
  size_t dates = 0;
  for (const auto& [name, sheet] : portal_workbook().sheets)
    for (const auto& [at, cell] : sheet.cells) {
      INFO(name << " " << at);
      CHECK(cell.type != "formula");
      dates += cell.type == "date";
    }
  CHECK(dates > 100);
}

TEST_CASE("the spreadsheet explains every column in every language, and what it is") {
  const ReadSheet& columns = portal_workbook().sheets.at("columns");
  CHECK(columns.head() == std::vector<std::string>{"sheet", "column", "meaning_vi", "meaning_en"});
  size_t explained = 0;
  for (const auto& [name, sheet] : portal_workbook().sheets)
    if (name != "columns" && name != "about") explained += sheet.head().size();
  CHECK(columns.rows == explained + 1);
  for (size_t row = 1; row < columns.rows; ++row)
    for (size_t column = 0; column < 4; ++column)
      CHECK_FALSE(csv_text(columns, address(column, row)).empty());
  const ReadSheet& about = portal_workbook().sheets.at("about");
  CHECK(about.head() == std::vector<std::string>{"Tiếng Việt", "English"});
  CHECK(csv_text(about, "B5").find("Data as of 22 November 2026") == 0);
}

TEST_CASE("the page about the data offers the spreadsheet with its size") {
  for (const char* language : {"vi", "en"}) {
    const std::string& html = built_site(base_url).at(std::string(language) + "/data/index.html");
    const auto links = parse_html(html).links;
    CHECK(std::count(links.begin(), links.end(), "/data/portal.xlsx") == 1);
    const size_t size = built_site(base_url).at("data/portal.xlsx").size();
    CHECK(html.find("(" + std::to_string((size + 500) / 1000) + " kB)") != html.npos);
  }
}

TEST_CASE("what an author writes is a text in the spreadsheet, and in a CSV no formula") {
  const test::TemporarySite site;
  site.edit("content/plans/chips/tasks.yaml", "en: Train people", "en: \"=1+cmd|' /C calc'!A0\"");
  REQUIRE(site.run({"build"}).status == 0);
  const ReadWorkbook workbook = read_workbook(site.read("site/public/data/portal.xlsx"));
  size_t found = 0;
  for (const auto& [at, cell] : workbook.sheets.at("tasks").cells)
    if (cell.value.starts_with("=")) {
      CHECK(cell == ReadCell{"text", "=1+cmd|' /C calc'!A0"});
      ++found;
    }
  CHECK(found == 1);
  CHECK(site.read("site/public/data/tasks.csv").find(",'=1+cmd") != std::string::npos);
}
