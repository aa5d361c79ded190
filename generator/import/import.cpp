#include "import/import.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "import/duties.hpp"
#include "import/facts.hpp"
#include "import/flat_table.hpp"
#include "import/outline.hpp"
#include "import/table.hpp"
#include "import/targets.hpp"
#include "import/tasks.hpp"
#include "source/csv_table.hpp"

namespace kehoach {
namespace {

constexpr size_t longest_section_id = 40;

bool has_head(const std::vector<TableRow>& rows, Reading reading) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const TableRow& row) { return is_head(row, reading); });
}

// Headings that hold tasks, under ids of their own: their first words.
void name_sections(PlanDraft& draft) {
  std::erase_if(draft.sections, [&](const SectionDraft& section) {
    return std::none_of(draft.tasks.begin(), draft.tasks.end(),
                        [&](const TaskDraft& task) { return task.section == section.number; });
  });
  std::set<std::string> used;
  for (SectionDraft& section : draft.sections) {
    std::string id = slug(section.title.text);
    if (id.size() > longest_section_id) id.erase(id.rfind('-', longest_section_id));
    if (id.empty() || used.contains(id))
      id += (id.empty() ? "section-" : "-") + slug(section.number);
    used.insert(id);
    section.id = id;
  }
  for (TaskDraft& task : draft.tasks) {
    const auto section =
        std::find_if(draft.sections.begin(), draft.sections.end(),
                     [&](const auto& each) { return each.number == task.section; });
    task.section = section == draft.sections.end() ? "" : section->id;
  }
}

// The language of most of its small words.
std::string language_of(std::string_view text, Reading reading) {
  if (reading == Reading::scanned) return "vi";
  const auto count = [&](std::string_view word) {
    size_t found = 0;
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++found;
    return found;
  };
  return count(" the ") + count(" and ") > count(" và ") + count(" các ") ? "en" : "vi";
}

std::vector<TableRow> rows_of_csv(const std::vector<CsvRow>& table) {
  std::vector<TableRow> rows;
  for (const CsvRow& line : table) {
    TableRow& row = rows.emplace_back();
    for (const CsvCell& cell : line) {
      row.cells.push_back(tidy_excerpt(Excerpt{cell.text, cell.origin}));
    }
  }
  return rows;
}

// A table says more exactly who does what than the text that it stands below.
RawTasks find_tasks(const std::vector<Line>& lines, const Outline& outline, std::string_view text,
                    const AgencyBook& book, Reading reading) {
  std::vector<TableRow> rows = rows_of(lines, text);
  if (!has_head(rows, reading)) rows = rows_by_columns(lines, text, reading);
  if (has_head(rows, reading)) return read_table(rows, reading);
  if (const auto head = find_flat_head(lines, reading)) {
    RawTasks tasks = read_flat_table(lines, *head, book, reading);
    if (!tasks.tasks.empty()) return tasks;
  }
  return tasks_of_provisions(outline, reading);
}

}  // namespace

PlanDraft read_plan_text(SourceId source, const SourceMap& sources, TextFormat format,
                         const ImportContext& context, Diagnostics& diagnostics) {
  const std::string_view text = sources.text(source);
  PlanDraft draft;
  draft.source = source;
  draft.reading = reading_of(text);
  const AgencyBook book = make_agency_book(context.portal, context.jurisdiction);
  draft.language = language_of(text, draft.reading);
  draft.issuer = book.issuer.empty() ? "peoples-committee" : book.issuer;
  draft.issuer_known = !book.issuer.empty();
  if (format == TextFormat::comma_separated) {
    draft.table_only = true;
    const auto rows = rows_of_csv(read_csv(source, sources, diagnostics));
    understand_tasks(read_table(rows, draft.reading), book, draft);
    name_sections(draft);
    return draft;
  }
  const std::vector<Line> lines = read_lines(text);
  const Outline outline = read_outline(lines, draft.reading);
  read_facts(outline, lines, context, draft);
  read_targets(outline, context, draft);
  read_duties(outline, book, draft);
  understand_tasks(find_tasks(lines, outline, text, book, draft.reading), book, draft);
  name_sections(draft);
  return draft;
}

}  // namespace kehoach
