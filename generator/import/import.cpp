#include "import/import.hpp"

#include <algorithm>

#include "import/duties.hpp"
#include "import/facts.hpp"
#include "import/flat_table.hpp"
#include "import/outline.hpp"
#include "import/table.hpp"
#include "import/targets.hpp"
#include "import/tasks.hpp"

namespace kehoach {
namespace {

bool has_head(const std::vector<TableRow>& rows, Reading reading) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const TableRow& row) { return is_head(row, reading); });
}

// A table says more exactly who does what than the text that it stands below.
RawTasks find_tasks(const std::vector<Line>& lines, const Outline& outline, std::string_view text,
                    const AgencyBook& book, Reading reading) {
  const std::vector<TableRow> rows = rows_of(lines, text);
  if (has_head(rows, reading)) return read_table(rows, reading);
  if (const auto head = find_flat_head(lines, reading)) {
    RawTasks tasks = read_flat_table(lines, *head, book, reading);
    if (!tasks.tasks.empty()) return tasks;
  }
  return tasks_of_provisions(outline, reading);
}

}  // namespace

PlanDraft read_plan_text(SourceId source, const SourceMap& sources, TextFormat,
                         const ImportContext& context) {
  const std::string_view text = sources.text(source);
  PlanDraft draft;
  draft.source = source;
  draft.reading = reading_of(text);
  const std::vector<Line> lines = read_lines(text);
  const Outline outline = read_outline(lines, draft.reading);
  const AgencyBook book = make_agency_book(context.portal, context.jurisdiction);
  draft.issuer = book.issuer;
  read_facts(outline, lines, context, draft);
  read_targets(outline, context, draft);
  read_duties(outline, book, draft);
  understand_tasks(find_tasks(lines, outline, text, book, draft.reading), book, draft);
  return draft;
}

}  // namespace kehoach
