// What changed, in words.
#pragma once

#include <span>
#include <vector>

#include "pages/changes.hpp"
#include "render/context.hpp"
#include "render/views/changes.hpp"

namespace kehoach {

ChangedRecordView changed_record_view(const Scope& scope, const ChangedRecord& record);

// Of the records of the context's log at these places.
std::vector<ChangedRecordView> changed_record_views(const Scope& scope,
                                                    std::span<const uint32_t> places);

// "3 changes since 1 June 2026", to the page of the plan's changes; no address if it has none, and
// no label if no record is kept.
LinkView changes_link(const Scope& scope, Id<Plan> plan);

// Where what changed is to be read: the record's own page, or that of all changes if it is gone.
std::string address_of(const Scope& scope, const ChangedRecord& record);

}  // namespace kehoach
