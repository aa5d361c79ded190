// CSV (RFC 4180) to rows of cells that carry their place in the source, as spreadsheets write it:
// with or without a byte order mark, separated by commas, semicolons or tabs.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace kehoach {

struct CsvCell {
  std::string text;              // NFC is the caller's business
  std::vector<uint32_t> origin;  // of each byte of `text`: its offset in the source
  Span span;                     // with its quotes
};

using CsvRow = std::vector<CsvCell>;

// Rows without any text are left out. Reports ill-formed UTF-8 ("invalid-utf8"), a quote that is
// not closed and text behind a closing quote ("csv-quote"), and goes on.
std::vector<CsvRow> read_csv(SourceId source, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace kehoach
