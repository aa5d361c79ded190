#include "diag/report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/json.hpp"
#include "diag/source_line.hpp"

namespace kehoach {
namespace {

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

bool has_position(Span span) {
  return span.source != SourceId::none && (span.begin != 0 || span.end != 0);
}

// --- Source lines. ---

constexpr size_t longest_line = 200;  // in columns; longer ones are cut to window_width
constexpr size_t window_width = 100;
constexpr size_t window_lead = 40;  // what is kept before the caret

// The part of the line that is shown: all of it, or what is around the caret.
Columns window_around(size_t caret, size_t line_width) {
  if (line_width <= longest_line) return {0, line_width};
  const size_t wanted = caret - std::min(caret, window_lead);
  const size_t begin = std::min(wanted, line_width - window_width);
  return {begin, begin + window_width};
}

std::string underline(Columns marked, Columns window) {
  const size_t lead = (window.begin > 0 ? 1 : 0) + marked.begin - window.begin;
  const size_t end = std::min(marked.end, std::max(window.end, marked.begin + 1));
  const size_t length = std::max<size_t>(end - std::min(end, marked.begin), 1);
  return std::string(lead, ' ') + '^' + std::string(length - 1, '~');
}

// --- Text. ---

constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view magenta = "\033[1;35m";
constexpr std::string_view cyan = "\033[1;36m";
constexpr std::string_view green = "\033[1;32m";

class TextReport {
 public:
  TextReport(const SourceMap& sources, const ReportOptions& options)
      : sources_(sources), colour_(options.colour), language_(options.language) {}

  std::string take() { return std::move(out_); }

  void add(const Diagnostic& item) {
    const bool is_error = item.severity == Severity::error;
    headline(item.span, name_of(item.severity), is_error ? red : magenta, item.message);
    out_ += fmt::format(" [{}]\n", item.code);
    snippet(item.span);
    if (!item.help.empty()) {
      paint(cyan, said("help") + ": ");
      out_ += printable(said(item.help)) + '\n';
    }
    for (const Note& note : item.notes) {
      headline(note.span, "note", cyan, note.message);
      out_ += '\n';
      snippet(note.span);
    }
  }

  void summary(size_t errors, size_t warnings) {
    const std::string error_text = counted(errors, "error");
    const std::string warning_text = counted(warnings, "warning");
    out_ += error_text;
    if (!error_text.empty() && !warning_text.empty()) out_ += ", ";
    out_ += warning_text;
    if (errors + warnings > 0) out_ += '\n';
  }

 private:
  std::string said(std::string_view message) const { return translated(message, language_); }

  std::string counted(size_t count, std::string_view noun) const {
    return count == 0 ? "" : said(fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"));
  }

  void paint(std::string_view escape, std::string_view text) {
    if (colour_) out_ += escape;
    out_ += text;
    if (colour_) out_ += "\033[0m";
  }

  void headline(Span span, std::string_view label, std::string_view escape,
                std::string_view message) {
    const Location place = sources_.locate(span.source, span.begin);
    if (has_position(span)) {
      paint(bold, fmt::format("{}:{}:{}: ", printable(place.path), place.line, place.column));
    } else if (span.source != SourceId::none) {
      paint(bold, printable(place.path) + ": ");
    }
    paint(escape, fmt::format("{}: ", said(label)));
    paint(bold, printable(said(message)));
  }

  // Messages come sorted, but their notes may lead elsewhere: every long line is walked once only.
  const SourceLine& shape_of(std::string_view line) {
    if (line.size() <= longest_line) return short_line_.emplace(line);
    return long_lines_.try_emplace(line.data(), line).first->second;
  }

  // The source line and the caret below it.
  void snippet(Span span) {
    if (!has_position(span)) return;
    const Location place = sources_.locate(span.source, span.begin);
    const std::string_view line = place.line_text;
    const auto line_start = static_cast<size_t>(line.data() - sources_.text(span.source).data());
    const SourceLine& shape = shape_of(line);
    const Columns marked =
        shape.columns(span.begin - line_start, std::max(span.begin, span.end) - line_start);
    const Columns window = window_around(marked.begin, shape.width());

    const std::string number = fmt::format("{:>5}", place.line);
    const std::string shown = shape.cut(window);
    out_ += fmt::format("{} |{}{}\n", number, shown.empty() ? "" : " ", shown);
    out_ += std::string(number.size(), ' ') + " | ";
    paint(green, underline(marked, window));
    out_ += '\n';
  }

  const SourceMap& sources_;
  bool colour_;
  MessageLanguage language_;
  std::string out_;
  std::optional<SourceLine> short_line_;
  std::unordered_map<const char*, SourceLine> long_lines_;  // by where they begin
};

std::string text_report(const Diagnostics& diagnostics, const SourceMap& sources,
                        const ReportOptions& options) {
  TextReport text(sources, options);
  for (const Diagnostic& item : diagnostics.items) text.add(item);
  text.summary(diagnostics.count(Severity::error), diagnostics.count(Severity::warning));
  return text.take();
}

// --- JSON. ---

// What is not known is null, so that every object has the same members.
void write_place(JsonWriter& json, Span span, const SourceMap& sources) {
  const Location begin = sources.locate(span.source, span.begin);
  const Location end = sources.locate(span.source, std::max(span.begin, span.end));
  const auto write = [&](std::string_view name, uint32_t value) {
    json.key(name);
    has_position(span) ? json.number(int64_t{value}) : json.null();
  };
  json.key("file");
  span.source == SourceId::none ? json.null() : json.text(begin.path);
  write("line", begin.line);
  write("column", begin.column);
  write("end_line", end.line);
  write("end_column", end.column);
}

void write_diagnostic(JsonWriter& json, const Diagnostic& item, const SourceMap& sources,
                      MessageLanguage language) {
  json.begin_object().member("severity", name_of(item.severity)).member("code", item.code);
  json.member("message", translated(item.message, language));
  write_place(json, item.span, sources);
  json.key("help");
  item.help.empty() ? json.null() : json.text(translated(item.help, language));
  json.key("notes").begin_array();
  for (const Note& note : item.notes) {
    json.begin_object().member("message", translated(note.message, language));
    write_place(json, note.span, sources);
    json.end_object();
  }
  json.end_array().end_object();
}

std::string json_report(const Diagnostics& diagnostics, const SourceMap& sources,
                        MessageLanguage language) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const Diagnostic& item : diagnostics.items) write_diagnostic(json, item, sources, language);
  json.end_array();
  return out + '\n';
}

// --- GitHub's workflow commands. ---

// Properties end at a comma or colon, so these are escaped there besides.
std::string workflow_escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    }
  }
  return out;
}

std::string github_line(const Diagnostic& item, const SourceMap& sources,
                        MessageLanguage language) {
  constexpr std::string_view in_message = "%\r\n";
  constexpr std::string_view in_property = "%\r\n:,";
  const Location place = sources.locate(item.span.source, item.span.begin);
  std::string properties;
  if (item.span.source != SourceId::none) {
    properties += fmt::format("file={},", workflow_escaped(place.path, in_property));
  }
  if (has_position(item.span)) {
    properties += fmt::format("line={},col={},", place.line, place.column);
  }
  properties += fmt::format("title={}", workflow_escaped(item.code, in_property));
  return fmt::format("::{} {}::{}\n", name_of(item.severity), properties,
                     workflow_escaped(translated(item.message, language), in_message));
}

std::string github_report(const Diagnostics& diagnostics, const SourceMap& sources,
                          MessageLanguage language) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items) out += github_line(item, sources, language);
  return out;
}

}  // namespace

std::string report(const Diagnostics& diagnostics, const SourceMap& sources,
                   const ReportOptions& options) {
  switch (options.format) {
    case ReportFormat::json:
      return json_report(diagnostics, sources, options.language);
    case ReportFormat::github:
      return github_report(diagnostics, sources, options.language);
    case ReportFormat::text:
      break;
  }
  return text_report(diagnostics, sources, options);
}

}  // namespace kehoach
