#include "base/csv.hpp"

#include <algorithm>

namespace kehoach {

namespace {

bool is_negative_number(std::string_view cell) {
  return cell.size() > 1 && cell[0] == '-' && cell.find_first_not_of("0123456789.", 1) == cell.npos;
}

bool looks_like_formula(std::string_view cell) {
  if (cell.empty() || is_negative_number(cell)) return false;
  return std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

bool needs_quotes(std::string_view cell) {
  return std::ranges::any_of(cell,
                             [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

// Each quote twice.
void append_quoted(std::string& out, std::string_view cell) {
  for (size_t quote; (quote = cell.find('"')) != cell.npos; cell.remove_prefix(quote + 1))
    out.append(cell.substr(0, quote + 1)) += '"';
  out += cell;
}

void append_cell(std::string& out, std::string_view cell) {
  const bool formula = looks_like_formula(cell);
  const bool quoted = needs_quotes(cell);
  if (quoted) out += '"';
  if (formula) out += '\'';
  append_quoted(out, cell);
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
