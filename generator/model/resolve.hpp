// References to ids, over the whole portal.
#pragma once

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach {

// Fills the id of every Ref. Agencies resolve in the referring record's own jurisdiction first,
// `jurisdiction/id` reaches elsewhere; tasks are `plan/task`, or `task` within the plan. Unknown
// ones are errors ("unknown-agency", "unknown-document", "unknown-topic", "unknown-indicator",
// "unknown-section", "unknown-plan", "unknown-task", "unknown-jurisdiction", of site.yaml's
// navigation "unknown-page"), with a suggestion where one is near and, for an agency that exists in
// another jurisdiction only, its full name.
void resolve(Portal& portal, Diagnostics& diagnostics);

}  // namespace kehoach
