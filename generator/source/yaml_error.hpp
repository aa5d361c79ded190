// What the YAML parser complains about, in the words of people who write content.
#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace kehoach {

// A complaint of the parser, with what had been read when it came.
struct YamlComplaint {
  std::string_view text;             // the parser's own words
  size_t at = 0;                     // byte offset; beyond the text counts as its end
  std::optional<Span> last_quoted;   // the last scalar read, if it was quoted
  std::optional<Span> open_bracket;  // of the innermost list or mapping in brackets
  size_t read = 0;                   // end of the last scalar read
};

// Reports the complaint as "yaml-syntax", or as "yaml-anchor" or "yaml-tag" where the parser
// stumbles over an anchor, alias or tag.
void report_complaint(const YamlComplaint& complaint, SourceId source, std::string_view text,
                      Diagnostics& diagnostics);

// A quote that begins at `begin` and has no end.
void report_unclosed_quote(SourceId source, size_t begin, Diagnostics& diagnostics);

}  // namespace kehoach
