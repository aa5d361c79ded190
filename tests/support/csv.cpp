#include "support/csv.hpp"

#include <stdexcept>

namespace kehoach {

namespace {

[[noreturn]] void fail(const char* what, size_t at) {
  throw std::invalid_argument(std::string(what) + " at byte " + std::to_string(at));
}

// The cell at `at`, which is moved behind it.
std::string take_cell(std::string_view text, size_t& at) {
  std::string cell;
  if (at < text.size() && text[at] == '"') {
    for (++at;; ++at) {
      if (at >= text.size()) fail("no closing quote", at);
      if (text[at] == '"') {
        if (++at >= text.size() || text[at] != '"') return cell;
      }
      cell += text[at];
    }
  }
  for (; at < text.size() && text[at] != ',' && text[at] != '\r'; ++at) {
    if (text[at] == '"' || text[at] == '\n') fail("quotes are missing", at);
    cell += text[at];
  }
  return cell;
}

}  // namespace

std::vector<std::vector<std::string>> parse_csv(std::string_view file) {
  if (!file.starts_with("\xEF\xBB\xBF")) fail("no byte order mark", 0);
  file.remove_prefix(3);
  std::vector<std::vector<std::string>> rows;
  for (size_t at = 0; at < file.size();) {
    rows.emplace_back(1, take_cell(file, at));
    while (at < file.size() && file[at] == ',') rows.back().push_back(take_cell(file, ++at));
    if (file.substr(at, 2) != "\r\n") fail("no CRLF", at);
    at += 2;
    if (rows.back().size() != rows.front().size()) fail("a row of another length", at);
  }
  return rows;
}

}  // namespace kehoach
