// Duties: the part on implementation, one provision an agency; and who has to report by when.
#pragma once

#include "import/draft.hpp"
#include "import/outline.hpp"

namespace kehoach {

void read_duties(const Outline& outline, const AgencyBook& book, PlanDraft& draft);

}  // namespace kehoach
