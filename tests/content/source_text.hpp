// A source text taken apart without looking at the content: its numbered provisions and the tasks
// it assigns. All texts are spelled_out().
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::test {

// Provision "II.2.1.a". Its first paragraph begins with its own number: a heading, or the text.
struct Provision {
  std::string path;
  std::vector<std::string> paragraphs;

  std::string text() const;  // all paragraphs
};

struct SourceTask {
  std::string number;     // "1.1", "12"
  std::string provision;  // "III.1.1", "PL.12"
  std::string section;    // number of its group: "1", "3.a"; empty if the annex has no groups
  std::string restates;   // "II.1.d": the provision that an annex row repeats, where it says so
  std::string text;       // with the words that introduce its group
  std::string lead;       // before "chủ trì", or the column
  std::string coordinate;
  std::string when;
  std::string results;    // empty: the plan has no such column
  bool deadline = false;  // "thời gian hoàn thành", not "thời gian thực hiện"
  bool leads = true;      // "chủ trì" is said, by the text or by the column
};

struct SourceSection {
  std::string number;
  std::string title;
};

struct SourceText {
  std::string text;      // the whole
  std::string preamble;  // before part I
  std::string scan;      // a signed copy recognised by machine, marks mostly wrong; may be empty
  std::vector<Provision> provisions;
  std::vector<SourceSection> sections;
  std::vector<SourceTask> tasks;

  const Provision* find(std::string_view path) const;
  // Provisions of the part whose heading begins with these words ("mục tiêu"), without the heading.
  std::vector<Provision> part(std::string_view heading) const;
};

// The lines of a text, trimmed, without Markdown's emphasis and headings; empty ones left out.
std::vector<std::string> text_lines(std::string_view text);

// Provisions up to the list of recipients, which ends every plan.
std::vector<Provision> read_provisions(const std::vector<std::string>& lines);

// Tasks that are provisions with lines "Cơ quan thực hiện: …" and "Thời gian thực hiện: …".
SourceText read_plan_with_assignments(std::string_view text);

// Tasks in an annex whose columns have run together: number, text, lead, coordination, time.
SourceText read_plan_with_run_together_annex(std::string_view text);

// Tasks in an annex whose cells are separated by tabs; tables and rows are cut by pages.
SourceText read_plan_with_tabbed_annex(std::string_view text);

}  // namespace kehoach::test
