// What is wrong with the input, as data. Presentation is in report.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/source_map.hpp"

namespace kehoach {

enum class Severity : uint8_t { warning, error };

// A second place that explains the first ("first defined here").
struct Note {
  std::string message;
  Span span;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string_view code;  // stable, kebab-case, a string literal: "unknown-field"
  Span span;
  std::string message;  // lower case, no full stop, names quoted with "
  std::vector<Note> notes;
  std::string help;  // how to mend it; may be empty

  Diagnostic& note(std::string message_, Span span_);
  Diagnostic& with_help(std::string help_);  // an empty text leaves the help as it is
};

// The only out-parameter of the program: faults are collected, work goes on.
struct Diagnostics {
  std::vector<Diagnostic> items;

  Diagnostic& error(std::string_view code, Span span, std::string message);
  Diagnostic& warning(std::string_view code, Span span, std::string message);

  // Moves the other's items to the end.
  void append(Diagnostics&& other);

  size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) != 0; }
};

// Orders by source path, position, code, and drops exact repeats: the order people read in does not
// depend on the order of checks or threads.
void sort(Diagnostics& diagnostics, const SourceMap& sources);

// Makes every warning an error (`--strict`).
void make_strict(Diagnostics& diagnostics);

}  // namespace kehoach
