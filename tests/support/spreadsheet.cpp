#include "support/spreadsheet.hpp"

#include <stdexcept>

#include "support/zip.hpp"

namespace kehoach {

namespace {

// Calls `visit` with the attributes and the content of each element of that name, not nested.
template <class Visit>
void for_each_element(const std::string& xml, const std::string& name, const Visit& visit) {
  size_t at = 0;
  while ((at = xml.find("<" + name, at)) != xml.npos) {
    const char next = xml[at + 1 + name.size()];
    const size_t end = xml.find('>', at);
    if (end == xml.npos) throw std::invalid_argument("an element has no end");
    if (next == ' ' || next == '>' || next == '/') {
      const std::string attributes = xml.substr(at, end - at);
      if (xml[end - 1] == '/') {
        visit(attributes, std::string());
      } else {
        const size_t close = xml.find("</" + name + ">", end);
        if (close == xml.npos) throw std::invalid_argument("<" + name + "> is not closed");
        visit(attributes, xml.substr(end + 1, close - end - 1));
      }
    }
    at = end;
  }
}

std::string attribute(const std::string& attributes, const std::string& name) {
  const std::string before = " " + name + "=\"";
  const size_t at = attributes.find(before);
  if (at == attributes.npos) return "";
  const size_t begin = at + before.size();
  return attributes.substr(begin, attributes.find('"', begin) - begin);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::string unescaped(const std::string& xml) {
  std::string text = replaced(replaced(replaced(xml, "&lt;", "<"), "&gt;", ">"), "&quot;", "\"");
  return replaced(text, "&amp;", "&");
}

std::vector<std::string> shared_texts(const std::string& xml) {
  std::vector<std::string> texts;
  for_each_element(xml, "si", [&](const std::string&, const std::string& item) {
    for_each_element(item, "t", [&](const std::string&, const std::string& text) {
      texts.push_back(unescaped(text));
    });
  });
  return texts;
}

std::string value_of(const std::string& cell) {
  std::string value;
  for_each_element(cell, "v", [&](const std::string&, const std::string& text) { value = text; });
  return value;
}

// Which styles of cells are dates, by their number formats.
std::vector<bool> date_styles(const std::string& xml) {
  std::map<std::string, bool> formats;
  for_each_element(xml, "numFmt", [&](const std::string& attributes, const std::string&) {
    formats[attribute(attributes, "numFmtId")] =
        attribute(attributes, "formatCode").find("yyyy") != std::string::npos;
  });
  std::vector<bool> styles;
  for_each_element(xml, "cellXfs", [&](const std::string&, const std::string& list) {
    for_each_element(list, "xf", [&](const std::string& attributes, const std::string&) {
      styles.push_back(formats[attribute(attributes, "numFmtId")]);
    });
  });
  return styles;
}

ReadSheet read_sheet(const std::string& xml, const std::vector<std::string>& texts,
                     const std::vector<bool>& dates) {
  ReadSheet sheet;
  sheet.xml = xml;
  for_each_element(xml, "row", [&](const std::string&, const std::string&) { ++sheet.rows; });
  for_each_element(xml, "c", [&](const std::string& attributes, const std::string& cell) {
    const std::string address = attribute(attributes, "r");
    const std::string type = attribute(attributes, "t");
    const std::string style = attribute(attributes, "s");
    const std::string value = value_of(cell);
    ReadCell& read = sheet.cells[address];
    if (cell.find("<f") != cell.npos)
      read = {"formula", cell};
    else if (type == "s")
      read = {"text", texts.at(std::stoul(value))};
    else if (type == "b")
      read = {"boolean", value};
    else
      read = {!style.empty() && dates.at(std::stoul(style)) ? "date" : "number", value};
  });
  return sheet;
}

}  // namespace

std::vector<std::string> ReadSheet::head() const {
  std::vector<std::string> texts;
  for (int column = 0;; ++column) {
    std::string address(1, static_cast<char>('A' + column % 26));
    if (column >= 26) address.insert(0, 1, static_cast<char>('A' + column / 26 - 1));
    const auto cell = cells.find(address + "1");
    if (cell == cells.end()) return texts;
    texts.push_back(cell->second.value);
  }
}

ReadWorkbook read_workbook(std::string_view file) {
  ReadWorkbook workbook;
  workbook.parts = unzip(file);
  const std::vector<std::string> texts = shared_texts(workbook.parts.at("xl/sharedStrings.xml"));
  const std::vector<bool> dates = date_styles(workbook.parts.at("xl/styles.xml"));
  for_each_element(workbook.parts.at("xl/workbook.xml"), "sheet",
                   [&](const std::string& attributes, const std::string&) {
                     workbook.names.push_back(unescaped(attribute(attributes, "name")));
                   });
  for (size_t i = 0; i < workbook.names.size(); ++i)
    workbook.sheets[workbook.names[i]] = read_sheet(
        workbook.parts.at("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml"), texts, dates);
  return workbook;
}

}  // namespace kehoach
