#include "content/compare.hpp"

#include <fmt/core.h>

#include <array>

#include "content/wording.hpp"

namespace kehoach::test {
namespace {

constexpr std::array<std::string_view, 2> languages = {"vi", "en"};

void append(Findings& findings, const Findings& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return "[" + text + "]";
}

std::string listed(const Portal& portal, const std::set<Id<Agency>>& agencies) {
  std::set<std::string> names;
  for (const Id<Agency> agency : agencies)
    names.insert(agency ? full_name(portal, agency) : "unknown");
  return listed(names);
}

void expect_same(Findings& findings, const std::string& place, const std::string& source,
                 const std::string& content) {
  if (source != content)
    findings.push_back(fmt::format("{}: source {}, content {}", place, source, content));
}

void expect_numbers_known(Findings& findings, const std::string& place, const Localized& text,
                          const std::set<std::string>& allowed) {
  for (Language language = 0; language < languages.size(); ++language)
    for (const std::string& number : numbers_in(text.in(language).text, languages[language]))
      if (!allowed.contains(number))
        findings.push_back(
            fmt::format("{}: {}: the source has no number {}", place, languages[language], number));
}

void expect_numbers_kept(Findings& findings, const std::string& place,
                         const std::vector<Localized>& texts, const std::set<std::string>& source) {
  for (Language language = 0; language < languages.size(); ++language) {
    std::set<std::string> numbers;
    for (const Localized& text : texts) {
      numbers.merge(numbers_in(text.in(language).text, languages[language]));
      if (languages[language] == "en") numbers.merge(number_words(text.in(language).text));
    }
    for (const std::string& number : source)
      if (!numbers.contains(number))
        findings.push_back(
            fmt::format("{}: {}: number {} is missing", place, languages[language], number));
  }
}

std::set<Id<Agency>> ids_of(const std::vector<Ref<Agency>>& refs) {
  std::set<Id<Agency>> ids;
  for (const Ref<Agency>& ref : refs) ids.insert(ref.id);
  return ids;
}

Findings compare_with_source(const Compared& compared) {
  Findings findings;
  append(findings, compare_tasks(compared));
  append(findings, compare_targets(compared));
  append(findings, compare_duties(compared));
  append(findings, compare_reporting(compared));
  append(findings, compare_facts(compared));
  return findings;
}

}  // namespace kehoach::test
