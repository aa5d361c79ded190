#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <regex>

#include "content/compare.hpp"
#include "content/wording.hpp"

namespace kehoach::test {
namespace {

// A statement of the source: a bullet, a lettered provision, or a sentence below a heading.
struct Statement {
  std::string provision;
  std::string heading;
  std::string text;
};

// A number with the word that qualifies it, as written down for comparison: "at_least 22000",
// "range 5 6".
using Claim = std::string;

void add_sentences(std::vector<Statement>& statements, const Provision& provision,
                   const std::string& paragraph) {
  for (size_t begin = 0; begin < paragraph.size();) {
    const size_t end = std::min(paragraph.find(". ", begin), paragraph.size());
    statements.push_back(
        {provision.path, provision.paragraphs.front(), paragraph.substr(begin, end - begin)});
    begin = end + 2;
  }
}

std::vector<Statement> statements_of(const Provision& provision) {
  std::vector<Statement> statements;
  const std::vector<std::string>& paragraphs = provision.paragraphs;
  const bool lettered = paragraphs.front().find(')') < 4;  // "a) …", "đ) …"
  if (lettered) statements.push_back({provision.path, "", paragraphs.front()});
  for (size_t i = 1; i < paragraphs.size(); ++i) {
    if (paragraphs[i].starts_with("- ")) {
      statements.push_back({provision.path, paragraphs.front(), paragraphs[i]});
    } else {
      add_sentences(statements, provision, paragraphs[i]);
    }
  }
  return statements;
}

std::string comparator_before(std::string_view text) {
  static const std::map<std::string_view, std::string> words = {{"ít nhất ", "at_least"},
                                                                {"tối thiểu ", "at_least"},
                                                                {"khoảng ", "about"},
                                                                {"tối đa ", "at_most"},
                                                                {"không quá ", "at_most"}};
  for (const auto& [word, comparator] : words)
    if (text.ends_with(word)) return comparator;
  return "exactly";
}

bool is_year(const std::string& number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

std::string single_number(const std::string& text) {
  const std::set<std::string> numbers = numbers_in(text, "vi");
  return numbers.size() == 1 ? *numbers.begin() : "?";
}

std::vector<Claim> claims_of(const std::string& text) {
  static const std::regex number("\\d[\\d.,]*\\d|\\d");
  static const std::regex range("^(\\d[\\d.,]*)%? - (\\d[\\d.,]*)");
  std::vector<Claim> claims;
  size_t behind = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at) {
    const size_t begin = static_cast<size_t>(at->position());
    if (begin < behind || is_year(at->str())) continue;
    const std::string rest = text.substr(begin);
    std::smatch match;
    if (std::regex_search(rest, match, range)) {
      claims.push_back("range " + single_number(match[1]) + " " + single_number(match[2]));
      behind = begin + match[0].str().size();
    } else {
      claims.push_back(comparator_before(text.substr(0, begin)) + " " + single_number(at->str()));
    }
  }
  return claims;
}

Claim claim_of(const Figure& figure) {
  switch (figure.comparator) {
    case Comparator::exactly:
      return fmt::format("exactly {}", figure.value);
    case Comparator::at_least:
      return fmt::format("at_least {}", figure.value);
    case Comparator::at_most:
      return fmt::format("at_most {}", figure.value);
    case Comparator::about:
      return fmt::format("about {}", figure.value);
    case Comparator::range:
      return fmt::format("range {} {}", figure.value, figure.upper);
  }
  return "";
}

std::vector<std::string> years_in(const std::string& text) {
  static const std::regex pattern("\\b20\\d\\d\\b");
  std::vector<std::string> years;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
    years.push_back(at->str());
  return years;
}

// The years of the heading; without any, the year of the plan's title if it names just one.
std::string source_horizon(const Statement& statement, const std::string& title) {
  std::vector<std::string> years = years_in(statement.heading);
  if (years.empty()) {
    years = years_in(title);
    if (years.size() > 1) return "none";
  }
  return years.size() == 2 ? years[0] + "-01-01 to " + years[1] + "-12-31"
                           : "open to " + years[0] + "-12-31";
}

std::string said(const std::optional<Timeframe>& time) {
  const auto day = [](std::optional<Date> date) { return date ? to_iso(*date) : "open"; };
  return time ? day(time->first_day()) + " to " + day(time->last_day()) : "none";
}

void compare_figures(const Target& target, const Statement& statement, const std::string& place,
                     Findings& findings) {
  static const std::regex yearly("mỗi năm|hằng năm|hàng năm");
  std::vector<Claim> figures;
  bool per_year = false;
  for (const Figure& figure : target.figures) {
    figures.push_back(claim_of(figure));
    per_year |= figure.per_year;
  }
  expect_same(findings, place + ": figures",
              fmt::format("{}", fmt::join(claims_of(statement.text), ", ")),
              fmt::format("{}", fmt::join(figures, ", ")));
  // Which of several figures are yearly is a matter of reading; that one is, is not.
  const bool says_yearly = std::regex_search(statement.text, yearly);
  if (says_yearly != per_year && !target.figures.empty())
    findings.push_back(place + ": per year: source and content differ");
}

void compare_target(const Target& target, const Statement& statement, const std::string& title,
                    Findings& findings) {
  const std::string place = "target " + target.id.text;
  expect_same(findings, place + ": source", statement.provision, target.source);
  expect_same(findings, place + ": horizon", source_horizon(statement, title),
              said(target.horizon));
  compare_figures(target, statement, place, findings);
  const std::set<std::string> numbers = numbers_in(statement.text, "vi");
  expect_numbers_known(findings, place, target.statement, numbers);
  expect_numbers_kept(findings, place, {target.statement}, numbers);
}

}  // namespace

Findings compare_targets(const Compared& compared) {
  Findings findings;
  std::vector<Statement> statements;
  for (const Provision& provision : compared.source.part("mục tiêu"))
    for (Statement& statement : statements_of(provision))
      statements.push_back(std::move(statement));
  const std::vector<Target>& targets = compared.plan.targets;
  expect_same(findings, "targets", std::to_string(statements.size()),
              std::to_string(targets.size()));
  const std::string title(compared.plan.title.in(0).text);
  for (size_t i = 0; i < std::min(statements.size(), targets.size()); ++i)
    compare_target(targets[i], statements[i], title, findings);
  return findings;
}

}  // namespace kehoach::test
