// What pages with long lists share: filters, and tables of tasks by plan.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pages/timeline.hpp"
#include "render/context.hpp"
#include "render/views/time.hpp"

namespace kehoach {

// A link to a part of what `page` shows; it is current on that part, on whichever of its pages.
LinkView filter_link(const Scope& scope, const Page& page, const std::string& address,
                     std::string label);
FilterView year_filter(const Scope& scope, const Page& page, const std::vector<int>& years,
                       std::string (*address)(int));

// Of a table with fewer rows than it has tasks, says so, and how many there are.
void tell_cut(const Scope& scope, size_t all, TaskTableView& table);

// Tasks, which stand in the order of plans, in one table a plan with leads and status; all under
// one scale. Anchors are `anchor` and the plan's id.
std::vector<TaskTableView> tables_by_plan(const Scope& scope, std::span<const Id<Task>> tasks,
                                          const std::optional<Scale>& scale,
                                          std::string_view anchor);

}  // namespace kehoach
