// What commands say to people, in their language, on standard error.
#pragma once

#include <string_view>

#include "diag/report.hpp"

namespace kehoach {

// As asked for by `--lang`, else as the locale says; for all that is said, even about what was
// typed wrongly.
MessageLanguage message_language(int count, const char* const* arguments);

// A message in English, and a line end.
void tell(std::string_view message, MessageLanguage language);

// "kehoach: MESSAGE", why nothing was done, and if it is not empty "see SEE".
void tell_refusal(std::string_view message, MessageLanguage language, std::string_view see = {});

// That a file was written, or would have been.
void tell_written(std::string_view path, bool dry_run, MessageLanguage language);

// Text goes to standard error, other formats to standard output.
void tell_diagnostics(const Diagnostics& diagnostics, const SourceMap& sources, ReportFormat format,
                      MessageLanguage language);

}  // namespace kehoach
