// Who answers today, and why; agencies in plain text, where there is no room for links: calendars
// and mails.
#pragma once

#include <string>
#include <vector>

#include "render/context.hpp"
#include "render/views/succession.hpp"

namespace kehoach {

// "Department of Planning (today: Department of Finance)"; with its place unless that is `here`.
std::string answering_name(const Scope& scope, Id<Agency> agency, Id<Jurisdiction> here);

// "A, B and C", each as above; what the interface says of no lead if there is none.
std::string answering_names(const Scope& scope, const std::vector<Ref<Agency>>& agencies,
                            Id<Jurisdiction> here);

// Why others answer for those of `agencies` that have ended; bodies of which no basis is known are
// left out.
std::vector<SuccessionView> successions_of(const Scope& scope,
                                           const std::vector<Ref<Agency>>& agencies,
                                           Id<Jurisdiction> here);

}  // namespace kehoach
