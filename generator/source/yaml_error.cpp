#include "source/yaml_error.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "source/yaml_scalar.hpp"

namespace kehoach {
namespace {

constexpr std::string_view quote_help =
    "put the whole value in quotes; inside \"…\" write \\\" for a quotation mark, inside '…' "
    "write '' for an apostrophe";
constexpr std::string_view colon_help =
    "put the value in quotes, or write it below \"key: |\", indented";

// A complaint with the lines around it, as the explanations below need them.
struct Scene {
  const YamlComplaint& complaint;
  SourceId source;
  std::string_view text;
  Diagnostics& diagnostics;

  size_t at() const { return complaint.at; }
  bool at_end() const { return skip_space_and_comments(text, at()) >= text.size(); }
  size_t line_begin() const { return line_begin_of(text, at()); }
  std::string_view before() const { return text.substr(line_begin(), at() - line_begin()); }

  Span span(size_t begin, size_t end) const {
    return {source, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  // The character at `begin`; nothing wide at a line's end.
  Span character(size_t begin) const {
    if (begin >= line_end_of(text, begin)) return span(begin, begin);
    return span(begin, code_point_at(text, begin).next);
  }

  std::string_view shown(size_t begin) const {
    const Span place = character(begin);
    return text.substr(place.begin, place.end - place.begin);
  }

  Diagnostic& error(Span place, std::string message) const {
    return diagnostics.error("yaml-syntax", place, std::move(message));
  }
};

bool is_blank(std::string_view line) {
  return trim(line).empty();
}

size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// Where the nearest line above with text begins, if there is one.
std::optional<size_t> line_above(std::string_view text, size_t line_begin) {
  while (line_begin > 0) {
    line_begin = line_begin_of(text, line_begin - 1);
    const std::string_view line =
        text.substr(line_begin, line_end_of(text, line_begin) - line_begin);
    if (!is_blank(line) && !trim(line).starts_with('#')) return line_begin;
  }
  return std::nullopt;
}

bool explain_tab(const Scene& scene) {
  const size_t begin = scene.line_begin();
  const std::string_view line = scene.text.substr(begin, line_end_of(scene.text, begin) - begin);
  const size_t first_text = std::min(line.find_first_not_of(" \t"), line.size());
  const size_t tab = line.substr(0, first_text).find('\t');
  if (tab == std::string_view::npos) return false;
  scene.error(scene.span(begin + tab, begin + first_text), "a tab is used for indentation")
      .with_help("indent with spaces; most editors can replace tabs with spaces");
  return true;
}

// `'it's'`, `"A" and B`, and a quote that was closed by the next one lines below.
bool explain_text_after_quote(const Scene& scene) {
  const auto& quoted = scene.complaint.last_quoted;
  if (!quoted || quoted->end > scene.at()) return false;
  const std::string_view between = scene.text.substr(quoted->end, scene.at() - quoted->end);
  if (!is_blank(between) || between.find('\n') != std::string_view::npos) return false;
  auto& error = scene.error(scene.character(scene.at()), "text follows a closing quote");
  if (line_begin_of(scene.text, quoted->begin) != scene.line_begin()) {
    error.note("the quote was opened here", scene.character(quoted->begin))
        .with_help("probably the quote above is not closed");
  } else {
    error.with_help(std::string(quote_help));
  }
  return true;
}

// `[draft] Plan`
bool explain_text_after_bracket(const Scene& scene) {
  const std::string_view before = trim(scene.before());
  if (before.empty() || (before.back() != ']' && before.back() != '}')) return false;
  scene
      .error(scene.character(scene.at()),
             fmt::format("text follows a closing \"{}\"", before.back()))
      .with_help("a text that begins with a bracket must be quoted");
  return true;
}

// A line of a block that fits no line above it.
void explain_block_end(const Scene& scene) {
  if (explain_tab(scene) || explain_text_after_quote(scene) || explain_text_after_bracket(scene)) {
    return;
  }
  const Span place = scene.character(scene.at());
  if (!is_blank(scene.before())) {
    scene.error(place, fmt::format("unexpected \"{}\"", scene.shown(scene.at())))
        .with_help(std::string(quote_help));
  } else if (scene.text.substr(scene.at()).starts_with("- ")) {
    scene.error(place, "a list item stands where a key is expected")
        .with_help("indent the list below the key that it belongs to");
  } else {
    scene.error(place, "bad indentation: the line begins in another column than the lines above it")
        .with_help("the keys of one mapping, like the items of one list, begin in the same column");
  }
}

// `name:text` on the line above swallows this line up to its colon.
bool explain_missing_space(const Scene& scene, size_t above) {
  const size_t end = line_end_of(scene.text, above);
  const std::string_view line = scene.text.substr(above, end - above);
  const size_t colon = line.find(':');
  const bool has_value_mark = line.find(": ") != std::string_view::npos || line.ends_with(':');
  if (colon == std::string_view::npos || has_value_mark) return false;
  scene.error(scene.span(above + colon, above + colon + 1), "a space is missing after \":\"")
      .with_help("write \"key: value\"");
  return true;
}

// A ":" that cannot end a key.
void explain_value(const Scene& scene) {
  if (explain_tab(scene)) return;
  const Span place = scene.character(scene.at());
  const size_t begin = scene.line_begin();
  if (scene.before().find(": ") != std::string_view::npos) {
    scene.error(place, "a value that contains \": \" must be quoted")
        .with_help(std::string(colon_help));
    return;
  }
  const auto above = line_above(scene.text, begin);
  if (!above) {
    scene.error(place, "unexpected \":\"").with_help(std::string(colon_help));
    return;
  }
  if (explain_missing_space(scene, *above)) return;
  const std::string_view line = scene.text.substr(*above, line_end_of(scene.text, *above) - *above);
  if (indent_of(scene.text.substr(begin)) > indent_of(line)) {
    scene
        .error(place,
               "bad indentation: the line continues the value above it and cannot hold a key")
        .with_help("begin it in the same column as the keys it belongs to");
  } else if (line.find(':') == std::string_view::npos) {
    scene.error(scene.span(*above + indent_of(line), *above + line.size()), "a line without \":\"")
        .with_help("write \"key: value\"; to continue the value above, indent the line more");
  } else {
    scene.error(place, "unexpected \":\"").with_help(std::string(colon_help));
  }
}

// A list or mapping in brackets that is not closed where it should be.
void explain_open_bracket(const Scene& scene, char closing) {
  const auto& bracket = scene.complaint.open_bracket;
  const std::string help = fmt::format(
      "close it with \"{}\"; inside brackets, quote texts with \",\", \": \" or brackets", closing);
  if (bracket && scene.at_end()) {
    scene.error(*bracket, "the bracket is never closed").with_help(help);
    return;
  }
  auto& error = scene.error(scene.character(scene.at()),
                            fmt::format("\",\" or \"{}\" is expected here", closing));
  if (bracket) error.note("the bracket was opened here", *bracket);
  error.with_help(help);
}

void explain_bad_start(const Scene& scene) {
  scene
      .error(scene.character(scene.at()),
             fmt::format("a value that begins with \"{}\" must be quoted", scene.shown(scene.at())))
      .with_help("put the whole value in quotes");
}

// The text ends inside quotes whose beginning the parser does not tell.
void explain_unclosed_quote(const Scene& scene) {
  size_t at = scene.complaint.read;
  while ((at = scene.text.find_first_of("\"'", at)) != std::string_view::npos) {
    if (at == 0 ||
        std::string_view(" \t\n[{,").find(scene.text[at - 1]) != std::string_view::npos) {
      report_unclosed_quote(scene.source, at, scene.diagnostics);
      return;
    }
    ++at;
  }
  scene.error(scene.character(scene.at()), "a quote is not closed")
      .with_help(std::string(quote_help));
}

void explain_escape(const Scene& scene) {
  const size_t backslash = scene.text.substr(0, scene.at()).rfind('\\');
  const size_t begin = backslash == std::string_view::npos ? scene.at() : backslash;
  const size_t end = std::min(scene.at(), line_end_of(scene.text, begin));
  scene.error(scene.span(begin, end), "an unknown escape after \"\\\"")
      .with_help("write \\\\ for a backslash, or use '…' instead of \"…\"");
}

void explain_block_header(const Scene& scene) {
  scene.error(scene.character(scene.at()), "text stands on the line of \"|\" or \">\"")
      .with_help("begin the text on the next line, indented");
}

void explain_list_item(const Scene& scene) {
  if (explain_tab(scene)) return;
  scene.error(scene.character(scene.at()), "a list item cannot stand here")
      .with_help(
          "begin the list on a line of its own; a text that begins with \"- \" must be quoted");
}

void explain_anchor(const Scene& scene) {
  scene.diagnostics
      .error("yaml-anchor", scene.character(scene.at()),
             "anchors and aliases are not part of the format")
      .with_help("a value that begins with \"*\" or \"&\" must be quoted");
}

void explain_tag(const Scene& scene) {
  scene.diagnostics
      .error("yaml-tag", scene.character(scene.at()), "tags are not part of the format")
      .with_help("a value that begins with \"!\" must be quoted");
}

// The beginnings of the parser's messages. The first that fits explains.
struct Explanation {
  std::string_view message;
  void (*explain)(const Scene&);
};

constexpr Explanation explanations[] = {
    {"illegal map value", explain_value},
    {"illegal tab",
     [](const Scene& scene) { explain_tab(scene) || (explain_block_end(scene), true); }},
    {"end of map not found", explain_block_end},
    {"end of sequence not found", explain_block_end},
    {"end of map flow", [](const Scene& scene) { explain_open_bracket(scene, '}'); }},
    {"end of sequence flow", [](const Scene& scene) { explain_open_bracket(scene, ']'); }},
    {"illegal block entry", explain_list_item},
    {"illegal map key", explain_bad_start},
    {"illegal flow end", explain_bad_start},
    {"unknown token", explain_bad_start},
    {"illegal EOF in scalar", explain_unclosed_quote},
    {"illegal document indicator", explain_unclosed_quote},
    {"illegal character in scalar", explain_escape},
    {"unknown escape character", explain_escape},
    {"bad character found while scanning hex", explain_escape},
    {"invalid unicode", explain_escape},
    {"unexpected character in block scalar", explain_block_header},
    {"cannot set zero indentation", explain_block_header},
    {"the referenced anchor", explain_anchor},
    {"alias not found", explain_anchor},
    {"anchor not found", explain_anchor},
    {"illegal character found while scanning alias", explain_anchor},
    {"illegal character found while scanning anchor", explain_anchor},
    {"cannot assign multiple anchors", explain_anchor},
    {"cannot assign multiple tags", explain_tag},
    {"illegal character found while scanning tag", explain_tag},
    {"tag handle with no suffix", explain_tag},
    {"end of verbatim tag", explain_tag},
};

}  // namespace

void report_complaint(const YamlComplaint& complaint, SourceId source, std::string_view text,
                      Diagnostics& diagnostics) {
  YamlComplaint inside = complaint;
  inside.at = std::min(complaint.at, text.size());
  const Scene scene{inside, source, text, diagnostics};
  for (const auto& [message, explain] : explanations) {
    if (complaint.text.starts_with(message)) return explain(scene);
  }
  scene.error(scene.character(inside.at), fmt::format("not valid YAML: {}", complaint.text));
}

void report_unclosed_quote(SourceId source, size_t begin, Diagnostics& diagnostics) {
  const auto at = static_cast<uint32_t>(begin);
  diagnostics.error("yaml-syntax", {source, at, at + 1}, "the quote is never closed")
      .with_help("end the value with the same quotation mark");
}

}  // namespace kehoach
