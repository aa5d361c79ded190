#include "base/workbook.hpp"

#include <catch2/catch.hpp>

#include <array>

#include "base/text.hpp"
#include "support/spreadsheet.hpp"

using namespace kehoach;

namespace {

const WorkbookFacts facts{"Plans & <targets>", "The project", {2026, 11, 22}};

// A workbook of one sheet with one column, as it is read back.
ReadWorkbook with_cells(const std::vector<SheetCell>& cells) {
  const Sheet sheet{
      "things", {{"thing", true}}, cells.size(), [&](size_t i) { return SheetRow{cells[i]}; }};
  return read_workbook(make_workbook(facts, std::array{sheet}));
}

ReadCell read_back(const SheetCell& cell) {
  const ReadWorkbook workbook = with_cells({cell});
  const auto& cells = workbook.sheets.at("things").cells;
  const auto found = cells.find("A2");
  return found == cells.end() ? ReadCell{} : found->second;
}

}  // namespace

TEST_CASE("cells keep their types, and nothing is no cell") {
  CHECK(read_back(true) == ReadCell{"boolean", "1"});
  CHECK(read_back(12.5) == ReadCell{"number", "12.5"});
  CHECK(read_back(std::string("Sở Tài chính")) == ReadCell{"text", "Sở Tài chính"});
  CHECK(read_back({}) == ReadCell{});
  CHECK(read_back(std::string()) == ReadCell{});
}

TEST_CASE("a day is a date from 1900 on, as spreadsheets count them") {
  CHECK(read_back(Date{2026, 11, 22}) == ReadCell{"date", "46348"});
  CHECK(read_back(Date{1900, 3, 1}) == ReadCell{"date", "61"});
  CHECK(read_back(Date{1899, 12, 31}) == ReadCell{"text", "1899-12-31"});
}

TEST_CASE("a text is never a formula, whatever it begins with") {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\n"}) {
    const std::string text = start + "HYPERLINK(\"https://example.org\")";
    INFO(text);
    CHECK(read_back(text) == ReadCell{"text", text});
  }
  CHECK(read_back(std::string("\r=1+1")) == ReadCell{"text", "=1+1"});
}

TEST_CASE("markup in a text stays text, and control characters do not reach the file") {
  CHECK(read_back(std::string("<b>&amp;\"")) == ReadCell{"text", "<b>&amp;\""});
  const std::string controls = std::string("a\x01\x08\x1F") + '\0' + "b\uFFFEc";
  CHECK(read_back(controls) == ReadCell{"text", "abc"});
  for (const auto& [name, bytes] : with_cells({controls}).parts)
    for (const char c : bytes) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
}

TEST_CASE("a text that looks like the format's own escape of a character is kept") {
  CHECK(read_back(std::string("a_x0041_b")) == ReadCell{"text", "a_x005F_x0041_b"});
  CHECK(read_back(std::string("a_x004_b")) == ReadCell{"text", "a_x004_b"});
}

TEST_CASE("a text longer than a cell may hold is cut, and says so") {
  const std::string most(longest_cell_text, 'a');
  CHECK(read_back(most).value == most);
  const std::string cut = read_back(most + "b").value;
  CHECK(cut == most.substr(1) + "…");
  std::string wide;
  while (wide.size() < 4 * longest_cell_text) wide += "😀";  // two units each
  CHECK(count_utf16_units(read_back(wide).value) <= longest_cell_text);
  CHECK(read_back(wide).value.ends_with("😀…"));
}

TEST_CASE("the first row stays in sight, has filters, and columns are as wide as they need") {
  const ReadWorkbook workbook = with_cells({std::string(200, 'x'), std::string("y")});
  const ReadSheet& sheet = workbook.sheets.at("things");
  CHECK(sheet.head() == std::vector<std::string>{"thing"});
  CHECK(sheet.rows == 3);
  CHECK(sheet.xml.find("ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" "
                       "state=\"frozen\"") != sheet.xml.npos);
  CHECK(sheet.xml.find("<autoFilter ref=\"A1:A3\"/>") != sheet.xml.npos);
  CHECK(sheet.xml.find("<col min=\"1\" max=\"1\" width=\"50.7") != sheet.xml.npos);
}

TEST_CASE("the same sheets are the same bytes, with the date that is given and no other") {
  const std::array sheets{Sheet{"a", {{"b"}}, 1, [](size_t) { return SheetRow{1.0}; }},
                          Sheet{"c", {{"d"}}, 0, {}}};
  const std::string first = make_workbook(facts, sheets);
  CHECK(first == make_workbook(facts, sheets));
  const ReadWorkbook workbook = read_workbook(first);
  CHECK(workbook.names == std::vector<std::string>{"a", "c"});
  const std::string& core = workbook.parts.at("docProps/core.xml");
  CHECK(core.find("2026-11-22T00:00:00Z</dcterms:created>") != core.npos);
  CHECK(core.find("2026-11-22T00:00:00Z</dcterms:modified>") != core.npos);
  CHECK(core.find("Plans &amp; &lt;targets&gt;") != core.npos);
  // Each entry's time in the archive, MS-DOS 1980-01-01 00:00, whatever the clock says.
  CHECK(first.substr(first.find("PK\x03\x04") + 10, 4) == std::string("\0\0\x21\0", 4));
}
