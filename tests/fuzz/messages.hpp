#pragma once

#include <fmt/core.h>

#include <string>

#include "diag/report.hpp"

namespace kehoach::test {

// Messages must be wordable whatever they are about, and point into their texts.
inline std::string check_messages(const Diagnostics& diagnostics, const SourceMap& sources) {
  for (const Diagnostic& each : diagnostics.items) {
    if (each.span.source == SourceId::none) continue;
    if (each.span.begin > each.span.end || each.span.end > sources.text(each.span.source).size())
      return fmt::format("the span of \"{}\" leaves its text", each.message);
  }
  for (const ReportFormat format : {ReportFormat::text, ReportFormat::json, ReportFormat::github})
    report(diagnostics, sources, {.format = format});
  return "";
}

}  // namespace kehoach::test
