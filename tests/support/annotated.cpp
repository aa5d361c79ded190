#include "support/annotated.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <sstream>

#include "base/text.hpp"
#include "support/site_text.hpp"

namespace kehoach::test {
namespace {

constexpr std::string_view mark = "# ^ ";

struct Expectation {
  std::string place;  // "path:line"
  std::string rule;   // "error unknown-field 3-8"
  std::string text;
};

std::vector<Expectation> expectations_of(const TextFile& file) {
  std::vector<Expectation> expectations;
  std::istringstream stream(file.text);
  size_t number = 0;
  size_t target = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    const std::string_view comment = trim(line);
    if (!comment.starts_with(mark)) {
      target = number;
      continue;
    }
    const size_t colon = std::min(comment.find(": "), comment.size());
    const std::string_view rule = comment.substr(mark.size(), colon - mark.size());
    const std::string_view text = colon == comment.size() ? "" : comment.substr(colon + 2);
    expectations.push_back(
        {fmt::format("{}:{}", file.path, target), std::string(rule), std::string(text)});
  }
  return expectations;
}

std::string columns(Span span, const SourceMap& sources) {
  const Location begin = sources.locate(span.source, span.begin);
  const Location end = sources.locate(span.source, span.end);
  if (begin.line != end.line) return fmt::format("{}-", begin.column);
  return fmt::format("{}-{}", begin.column, end.column);
}

Expectation as_expectation(const Diagnostic& diagnostic, const SourceMap& sources) {
  const Location place = sources.locate(diagnostic.span.source, diagnostic.span.begin);
  const std::string_view severity = diagnostic.severity == Severity::error ? "error" : "warning";
  return {fmt::format("{}:{}", place.path, place.line),
          fmt::format("{} {} {}", severity, diagnostic.code, columns(diagnostic.span, sources)),
          diagnostic.message + "; " + diagnostic.help};
}

std::string to_line(std::string_view verdict, const Expectation& expectation) {
  return fmt::format("{}: {} {}: {}", verdict, expectation.place, expectation.rule,
                     expectation.text);
}

std::vector<std::string> mismatches_of(const SiteText& site, std::string_view site_text) {
  std::vector<Expectation> expected;
  for (const TextFile& file : split_sections(site_text))
    for (Expectation& expectation : expectations_of(file))
      expected.push_back(std::move(expectation));

  std::vector<std::string> mismatches;
  for (const Diagnostic& diagnostic : site.diagnostics.items) {
    const Expectation actual = as_expectation(diagnostic, site.sources);
    const auto met = std::find_if(expected.begin(), expected.end(), [&](const Expectation& one) {
      return one.place == actual.place && one.rule == actual.rule &&
             actual.text.find(one.text) != std::string::npos;
    });
    if (met == expected.end()) {
      mismatches.push_back(to_line("not expected", actual));
    } else {
      expected.erase(met);
    }
  }
  for (const Expectation& expectation : expected)
    mismatches.push_back(to_line("not reported", expectation));
  return mismatches;
}

}  // namespace

std::vector<std::string> annotation_mismatches(std::string_view site_text) {
  return mismatches_of(load_site_text(site_text), site_text);
}

std::vector<std::string> annotation_mismatches_when_checked(std::string_view site_text) {
  return mismatches_of(check_site_text(site_text), site_text);
}

}  // namespace kehoach::test
