// The tasks of a text: from its table, if it has one, else from the provisions that say who carries
// them out.
#pragma once

#include "import/draft.hpp"
#include "import/outline.hpp"

namespace kehoach {

// Provisions of the part on tasks whose paragraphs have labels ("Cơ quan thực hiện: …"), and the
// headings above them as sections.
RawTasks tasks_of_provisions(const Outline& outline, Reading reading);

// Understands what was found. Ids are the numbers; where a text counts from 1 in every section they
// are "SECTION.NUMBER".
void understand_tasks(const RawTasks& raw, const AgencyBook& book, PlanDraft& draft);

}  // namespace kehoach
