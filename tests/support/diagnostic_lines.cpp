#include "support/diagnostic_lines.hpp"

#include <fmt/core.h>

#include "support/translations.hpp"

namespace kehoach::test {

std::string diagnostic_lines(const Diagnostics& diagnostics, const SourceMap& sources) {
  check_translations(diagnostics);
  std::string text;
  for (const Diagnostic& item : diagnostics.items) {
    const Location place = sources.locate(item.span.source, item.span.begin);
    text += fmt::format("{}:{}:{} {}: {}", place.path, place.line, place.column, item.code,
                        item.message);
    for (const Note& note : item.notes) {
      const Location other = sources.locate(note.span.source, note.span.begin);
      text += fmt::format(", see {}:{}", other.line, other.column);
    }
    if (!item.help.empty()) text += "; " + item.help;
    text += '\n';
  }
  return text;
}

}  // namespace kehoach::test
