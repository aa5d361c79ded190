// Compares a plan of the content with its source text. What differs is said in one line each,
// "task 1.2: coordinate: …", so that a test can show all at once.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/source_text.hpp"
#include "model/portal.hpp"

namespace kehoach::test {

using Findings = std::vector<std::string>;

// What the comparisons read.
struct Compared {
  const Portal& portal;
  const Plan& plan;
  const SourceText& source;
};

// Tasks: their number and order, group, lead, coordination, time, results, restated provision, and
// the numbers and quoted names in their texts, both ways.
Findings compare_tasks(const Compared& compared);

// Targets: their number, horizon and figures; every number of the source is a figure or a year.
Findings compare_targets(const Compared& compared);

// Headings, agencies and items of the part on implementation, and the numbers in each item.
Findings compare_duties(const Compared& compared);

// Who reports to whom by when: each named in the provision; every "trước ngày …" has its duty.
Findings compare_reporting(const Compared& compared);

// Number, date, signer, title and legal basis; numbers in other texts; provisions that are cited.
Findings compare_facts(const Compared& compared);

Findings compare_with_source(const Compared& compared);

// For the comparisons: the elements of a set on one line, and "PLACE: source …, content …" if they
// differ.
std::string listed(const std::set<std::string>& names);
std::string listed(const Portal& portal, const std::set<Id<Agency>>& agencies);
void expect_same(Findings& findings, const std::string& place, const std::string& source,
                 const std::string& content);

// Numbers of `text` in both languages that `allowed` lacks.
void expect_numbers_known(Findings& findings, const std::string& place, const Localized& text,
                          const std::set<std::string>& allowed);
// Numbers of `source` that the text lacks in a language; English may write them as words.
void expect_numbers_kept(Findings& findings, const std::string& place,
                         const std::vector<Localized>& texts, const std::set<std::string>& source);

std::set<Id<Agency>> ids_of(const std::vector<Ref<Agency>>& refs);

}  // namespace kehoach::test
