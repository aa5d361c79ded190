#include "diag/report.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"

namespace kehoach {
namespace {

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

bool has_position(Span span) {
  return span.source != SourceId::none && (span.begin != 0 || span.end != 0);
}

// --- Source lines. Widths and columns here are those of a terminal, counted from 0. ---

constexpr size_t tab_width = 4;
constexpr size_t longest_line = 200;  // longer ones are cut to window_width
constexpr size_t window_width = 100;
constexpr size_t window_lead = 40;  // what is kept before the caret

// A character of a source line as it is shown.
struct Glyph {
  size_t offset;
  size_t column;
  size_t width;
  std::string_view shown;
};

// Controls would move the cursor, and bidirectional overrides would reorder the line.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFFFD;
}

template <class Visit>
void for_each_glyph(std::string_view line, const Visit& visit) {
  size_t column = 0;
  for (size_t offset = 0; offset < line.size();) {
    const CodePoint point = code_point_at(line, offset);
    std::string_view shown = line.substr(offset, point.next - offset);
    if (point.value == '\t') {
      shown = std::string_view("    ").substr(column % tab_width);
    } else if (is_unprintable(point.value)) {
      shown = "\uFFFD";
    }
    const Glyph glyph{offset, column, display_width(shown), shown};
    visit(glyph);
    column += glyph.width;
    offset = point.next;
  }
}

std::string printable(std::string_view text) {
  std::string out;
  for_each_glyph(text, [&](const Glyph& glyph) { out += glyph.shown; });
  return out;
}

// The columns [begin, end) of a source line.
struct Range {
  size_t begin = 0;
  size_t end = 0;
};

// The columns that the bytes [begin, end) of the line take.
Range columns_of(std::string_view line, size_t begin, size_t end) {
  Range range;
  for_each_glyph(line, [&](const Glyph& glyph) {
    const size_t behind = glyph.column + glyph.width;
    if (glyph.offset < begin) range.begin = behind;
    if (glyph.offset < end) range.end = behind;
  });
  range.end = std::max(range.begin, range.end);
  return range;
}

// The part of the line that is shown: all of it, or what is around the caret.
Range window_around(size_t caret, size_t line_width) {
  if (line_width <= longest_line) return {0, line_width};
  const size_t wanted = caret - std::min(caret, window_lead);
  const size_t begin = std::min(wanted, line_width - window_width);
  return {begin, begin + window_width};
}

std::string cut_line(std::string_view line, Range window, size_t line_width) {
  std::string out = window.begin > 0 ? "…" : "";
  size_t column = window.begin;
  for_each_glyph(line, [&](const Glyph& glyph) {
    const bool is_inside = glyph.column >= column && glyph.column + glyph.width <= window.end;
    if (!is_inside || (glyph.width == 0 && column == window.begin && column > 0)) return;
    out.append(glyph.column - column, ' ');  // for a wide character cut in half
    out += glyph.shown;
    column = glyph.column + glyph.width;
  });
  if (window.end < line_width) out += "…";
  return out;
}

std::string underline(Range marked, Range window) {
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

  // The source line and the caret below it.
  void snippet(Span span) {
    if (!has_position(span)) return;
    const Location place = sources_.locate(span.source, span.begin);
    const std::string_view line = place.line_text;
    const auto line_start = static_cast<size_t>(line.data() - sources_.text(span.source).data());
    const Range marked =
        columns_of(line, span.begin - line_start, std::max(span.begin, span.end) - line_start);
    const size_t line_width = columns_of(line, 0, line.size()).end;
    const Range window = window_around(marked.begin, line_width);

    const std::string number = fmt::format("{:>5}", place.line);
    const std::string shown = cut_line(line, window, line_width);
    out_ += fmt::format("{} |{}{}\n", number, shown.empty() ? "" : " ", shown);
    out_ += std::string(number.size(), ' ') + " | ";
    paint(green, underline(marked, window));
    out_ += '\n';
  }

  const SourceMap& sources_;
  bool colour_;
  MessageLanguage language_;
  std::string out_;
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
