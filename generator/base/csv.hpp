// Tables as comma-separated values (RFC 4180) for spreadsheets.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kehoach {

// U+FEFF in UTF-8: without it spreadsheets take Vietnamese for Latin-1.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

// Whether spreadsheets may take a cell for a formula by how it begins: = + - @, also in full width,
// tab, CR or LF.
bool begins_formula(std::string_view cell);

// Appends one line, ended by CRLF. A cell that begins like a formula gets an apostrophe in front; a
// negative number stays one.
void append_csv_row(std::string& out, std::span<const std::string> cells);

}  // namespace kehoach
