#include "source/csv_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What separates the cells of the first line: the most frequent of the three outside of quotes.
char separator_of(std::string_view text) {
  size_t counts[3] = {0, 0, 0};
  constexpr std::string_view candidates = ",;\t";
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    const size_t which = candidates.find(c);
    if (!quoted && which != candidates.npos) ++counts[which];
  }
  return candidates[static_cast<size_t>(std::max_element(counts, counts + 3) - counts)];
}

class CsvReader {
 public:
  CsvReader(SourceId source, std::string_view text, Diagnostics& diagnostics)
      : source_(source), text_(text), diagnostics_(diagnostics), separator_(separator_of(text)) {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  }

  std::vector<CsvRow> read() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row = read_row();
      const bool empty = std::all_of(row.begin(), row.end(),
                                     [](const CsvCell& cell) { return cell.text.empty(); });
      if (!empty) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  bool ends_line() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_.substr(at_).starts_with("\r\n");
  }
  Span span(size_t begin, size_t end) const {
    return {source_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  CsvRow read_row() {
    CsvRow row;
    while (true) {
      row.push_back(read_cell());
      if (ends_line()) break;
      ++at_;  // the separator
    }
    if (at_ < text_.size()) at_ += text_[at_] == '\r' ? 2 : 1;
    return row;
  }

  CsvCell read_cell() {
    CsvCell cell;
    const size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
    const size_t behind = at_;
    while (!ends_line() && text_[at_] != separator_) take(cell);
    if (at_ > behind && behind > begin)
      diagnostics_.error("csv-quote", span(behind, at_), "text behind the closing quote")
          .with_help("a quote inside a quoted cell is written twice");
    cell.span = span(begin, at_);
    return cell;
  }

  void read_quoted(CsvCell& cell) {
    const size_t begin = at_++;
    while (at_ < text_.size()) {
      if (text_[at_] == '"') {
        ++at_;
        if (at_ >= text_.size() || text_[at_] != '"') return;
      }
      take(cell);
    }
    diagnostics_.error("csv-quote", span(begin, begin + 1), "this quote is not closed")
        .with_help("close it, or write a quote that is part of the text twice");
  }

  // Line ends within a cell are "\n".
  void take(CsvCell& cell) {
    if (text_[at_] == '\r' && text_.substr(at_ + 1).starts_with('\n')) ++at_;
    cell.text += text_[at_];
    cell.origin.push_back(static_cast<uint32_t>(at_));
    ++at_;
  }

  SourceId source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  char separator_;
  size_t at_ = 0;
};

}  // namespace

std::vector<CsvRow> read_csv(SourceId source, const SourceMap& sources, Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  if (const auto invalid = find_invalid_utf8(text)) {
    const auto at = static_cast<uint32_t>(*invalid);
    diagnostics.error("invalid-utf8", {source, at, at + 1}, "not UTF-8 text")
        .with_help("save the table as \"CSV UTF-8\"");
    return {};
  }
  return CsvReader(source, text, diagnostics).read();
}

}  // namespace kehoach
