#include "base/csv.hpp"

#include <algorithm>
#include <array>

namespace kehoach {

namespace {

bool is_negative_number(std::string_view cell) {
  return cell.size() > 1 && cell[0] == '-' && cell.find_first_not_of("0123456789.", 1) == cell.npos;
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
  const bool formula = begins_formula(cell) && !is_negative_number(cell);
  const bool quoted = needs_quotes(cell);
  if (quoted) out += '"';
  if (formula) out += '\'';
  append_quoted(out, cell);
  if (quoted) out += '"';
}

}  // namespace

bool begins_formula(std::string_view cell) {
  constexpr std::array<std::string_view, 11> beginnings{
      "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(beginnings, [&](auto mark) { return cell.starts_with(mark); });
}

void append_csv_row(std::string& out, std::span<const std::string> cells) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, cells[i]);
  }
  out += "\r\n";
}

}  // namespace kehoach
