// What a person has to look at in a draft, with its place in the source text.
#pragma once

#include "import/draft.hpp"

namespace kehoach {

// Warnings "import-…"; an error only if the text has no tasks at all ("import-no-tasks").
void report_draft(const PlanDraft& draft, Diagnostics& diagnostics);

}  // namespace kehoach
