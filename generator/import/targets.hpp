// Targets: the bullets and letters of the part on objectives, with their figures.
#pragma once

#include "import/draft.hpp"
#include "import/import.hpp"
#include "import/outline.hpp"

namespace kehoach {

void read_targets(const Outline& outline, const ImportContext& context, PlanDraft& draft);

// The figures that a statement names: numbers with their comparing words and units. Years, numbers
// of documents and the like are none.
std::vector<FigureDraft> read_figures(const Excerpt& statement, const Portal& portal,
                                      Reading reading);

}  // namespace kehoach
