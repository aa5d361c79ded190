#include "base/csv.hpp"

namespace kehoach {

namespace {

bool is_negative_number(std::string_view cell) {
  return cell.size() > 1 && cell[0] == '-' && cell.find_first_not_of("0123456789.", 1) == cell.npos;
}

bool looks_like_formula(std::string_view cell) {
  if (cell.empty() || is_negative_number(cell)) return false;
  return std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view cell) {
  const bool formula = looks_like_formula(cell);
  const bool quoted = cell.find_first_of(",\"\r\n") != cell.npos;
  if (quoted) out += '"';
  if (formula) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

}  // namespace

void append_csv_row(std::string& out, std::span<const std::string> cells) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, cells[i]);
  }
  out += "\r\n";
}

}  // namespace kehoach
