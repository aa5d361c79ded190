// Diagnostics as text, pure functions of the data.
#pragma once

#include <string>

#include "diag/diagnostic.hpp"
#include "diag/translate.hpp"

namespace kehoach {

enum class ReportFormat { text, json, github };

struct ReportOptions {
  ReportFormat format = ReportFormat::text;
  bool colour = false;  // ANSI escapes, text format only
  MessageLanguage language = MessageLanguage::english;
};

// Text is clang-like:
//   content/plans/x/tasks.yaml:12:3: error: unknown field "titel" [unknown-field]
//      12 |   titel: …
//         |   ^~~~~
//   help: did you mean "title"?
// and notes as further positions; a last line counts errors and warnings. JSON is one array of
// objects {severity, code, message, file, line, column, end_line, end_column, help, notes[]}.
// Codes, severities and members are the same in all languages. GitHub is one workflow command a
// line (::error file=…,line=…,col=…,title=code::message), with % CR LF escaped.
std::string report(const Diagnostics& diagnostics, const SourceMap& sources,
                   const ReportOptions& options);

}  // namespace kehoach
