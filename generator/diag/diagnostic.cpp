#include "diag/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace kehoach {
namespace {

using NoteKey = std::tuple<std::string_view, uint32_t, uint32_t, std::string_view>;

std::vector<NoteKey> note_keys(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::vector<NoteKey> keys;
  for (const Note& note : diagnostic.notes) {
    keys.emplace_back(sources.path(note.span.source), note.span.begin, note.span.end, note.message);
  }
  return keys;
}

// All of a diagnostic, in the order of importance for sorting. Paths stand for source ids, which
// depend on the order of reading.
auto sort_key(const Diagnostic& diagnostic, const SourceMap& sources) {
  const Span& span = diagnostic.span;
  return std::tuple(sources.path(span.source), span.begin, span.end, diagnostic.code,
                    std::string_view(diagnostic.message), diagnostic.severity,
                    std::string_view(diagnostic.help), note_keys(diagnostic, sources));
}

Diagnostic& add(Diagnostics& diagnostics, Severity severity, std::string_view code, Span span,
                std::string message) {
  return diagnostics.items.emplace_back(Diagnostic{.severity = severity,
                                                   .code = code,
                                                   .span = span,
                                                   .message = std::move(message),
                                                   .notes = {},
                                                   .help = {}});
}

}  // namespace

Diagnostic& Diagnostic::note(std::string message_, Span span_) {
  notes.push_back({std::move(message_), span_});
  return *this;
}

Diagnostic& Diagnostic::with_help(std::string help_) {
  if (!help_.empty()) help = std::move(help_);
  return *this;
}

Diagnostic& Diagnostics::error(std::string_view code, Span span, std::string message) {
  return add(*this, Severity::error, code, span, std::move(message));
}

Diagnostic& Diagnostics::warning(std::string_view code, Span span, std::string message) {
  return add(*this, Severity::warning, code, span, std::move(message));
}

void Diagnostics::append(Diagnostics&& other) {
  items.insert(items.end(), std::make_move_iterator(other.items.begin()),
               std::make_move_iterator(other.items.end()));
  other.items.clear();
}

size_t Diagnostics::count(Severity severity) const {
  return static_cast<size_t>(std::count_if(items.begin(), items.end(), [&](const Diagnostic& item) {
    return item.severity == severity;
  }));
}

void sort(Diagnostics& diagnostics, const SourceMap& sources) {
  auto& items = diagnostics.items;
  std::sort(items.begin(), items.end(), [&](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a, sources) < sort_key(b, sources);
  });
  const auto same = [&](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a, sources) == sort_key(b, sources);
  };
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

void make_strict(Diagnostics& diagnostics) {
  for (Diagnostic& item : diagnostics.items) item.severity = Severity::error;
}

}  // namespace kehoach
