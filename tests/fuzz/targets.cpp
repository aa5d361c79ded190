#include "fuzz/targets.hpp"

#include <fmt/core.h>

#include <array>

#include "app/build_state.hpp"
#include "base/hash.hpp"
#include "fuzz/file_targets.hpp"
#include "fuzz/messages.hpp"
#include "model/record_bytes.hpp"
#include "model/timeframe.hpp"
#include "publish/build_log.hpp"
#include "search/index_command.hpp"
#include "source/markdown.hpp"
#include "support/safe_html.hpp"
#include "support/site_text.hpp"
#include "theme/sample_views.hpp"
#include "theme/template.hpp"

namespace kehoach::test {
namespace {

// A whole site in sections, as in the ordinary tests: YAML, its decoding, references and rules.
std::string run_content(std::string_view input) {
  const SiteText site = check_site_text(input);
  return check_messages(site.diagnostics, site.sources);
}

std::string run_markdown(std::string_view input) {
  MarkdownOptions options;
  options.heading_ids = true;
  options.table_label = "Bảng";
  options.resolve = [](std::string_view url) { return std::string(url); };
  const std::vector<std::string> unsafe = unsafe_markup(markdown_to_html(input, options));
  markdown_to_text(input);
  markdown_links(input);
  markdown_headings(input);
  return unsafe.empty() ? "" : "markup: " + unsafe.front();
}

std::string run_timeframe(std::string_view input) {
  Diagnostics diagnostics;
  const auto timeframe = parse_timeframe(input, {}, diagnostics);
  if (timeframe.has_value() == diagnostics.has_errors()) return "a value and an error, or neither";
  if (!timeframe) return "";
  const auto first = timeframe->first_day(), last = timeframe->last_day();
  if (first && last && *last < *first) return "it ends before it begins";
  sort_key(*timeframe);
  next_due(*timeframe, {2026, 11, 22});
  for (const std::string_view code : {"vi", "en"})
    if (words(*timeframe, code, 0).empty()) return "no words";
  return "";
}

// A template of an untrusted theme: compiled or refused, and what it shows stays data.
std::string run_template(std::string_view input) {
  SourceMap sources;
  Diagnostics diagnostics;
  const TemplateSources templates{{"page", sources.add("page.mustache", std::string(input))}};
  const auto compiled =
      compile_template("page", templates, sources, view_type<SampleView>(), {}, diagnostics);
  if (compiled.has_value() == diagnostics.has_errors())
    return "a template and an error, or neither";
  if (!compiled) return check_messages(diagnostics, sources);
  std::string html;
  const SampleView view;
  render_template(*compiled, &view, 0, html);
  return "";
}

// Configuration and documents, one after the other with a NUL between them.
std::string run_index(std::string_view input) {
  const size_t middle = std::min(input.find('\0'), input.size());
  SourceMap sources;
  const SourceId config = sources.add("config.json", std::string(input.substr(0, middle)));
  const std::string_view rest = input.substr(std::min(middle + 1, input.size()));
  const SourceId documents = sources.add("docs.json", std::string(rest));
  Diagnostics diagnostics;
  const bool written =
      index_documents(documents, config, sources, diagnostics, [](std::string_view) {});
  if (written == diagnostics.has_errors()) return "an index and an error, or neither";
  return check_messages(diagnostics, sources);
}

std::string check_log(std::string_view text) {
  if (const auto log = parse_build_log(text); log && format_build_log(*log) != text)
    return "a log is read as another";
  if (const auto journal = parse_journal(text);
      journal && format_journal(*journal).size() > text.size())
    return "a journal is read as a longer one";
  return "";
}

std::string check_state(std::string_view text) {
  const auto state = parse_build_state(text);
  if (!state) return "";
  const std::string written = format_build_state(*state);
  const auto again = parse_build_state(written);
  if (!again || format_build_state(*again) != written) return "a state is written as another";
  return "";
}

// The lines in the form of an empty file: with its first line, and a seal in its last that holds.
std::string with_seal(std::string_view lines, std::string_view empty) {
  const size_t word = empty.rfind('\n', empty.size() - 2) + 1;
  std::string text(empty.substr(0, empty.find('\n') + 1));
  text += lines;
  return text + fmt::format("{} {}\n", empty.substr(word, empty.find(' ', word) - word),
                            to_hex(hash_bytes(text)));
}

// What a build leaves for the next one: log, journal and state, as they are and sealed anew.
std::string run_build_log(std::string_view input) {
  for (const std::string& text :
       {std::string(input), with_seal(input, format_build_log({})),
        with_seal(input, format_journal({})), with_seal(input, format_build_state({}))}) {
    if (std::string fault = check_log(text); !fault.empty()) return fault;
    if (std::string fault = check_state(text); !fault.empty()) return fault;
  }
  return "";
}

// What is read is written as it was.
std::string run_records(std::string_view input) {
  const RecordPlace place{SourceId{0}, fuzzed_site, 2};
  const auto records = read_records(input, place);
  if (!records) return "";
  const auto written = write_records(*records, place);
  return written && *written == input ? "" : "records are read as others";
}

constexpr std::array targets{
    FuzzTarget{"content", run_content},     FuzzTarget{"markdown", run_markdown},
    FuzzTarget{"timeframe", run_timeframe}, FuzzTarget{"template", run_template},
    FuzzTarget{"index", run_index},         FuzzTarget{"build-log", run_build_log},
    FuzzTarget{"records", run_records},     FuzzTarget{"import", run_import_text},
    FuzzTarget{"sheet", run_import_sheet},  FuzzTarget{"snapshot", run_snapshot_file},
};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
  return targets;
}

}  // namespace kehoach::test
