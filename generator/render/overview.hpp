// Many tasks at a glance: the records to the drawing's view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/context.hpp"
#include "render/views/parts.hpp"

namespace kehoach {

// A row of an overview: what it is about, and where a bar of several tasks leads.
struct OverviewPart {
  LinkView link;
  std::vector<Id<Task>> tasks;
};

// A drawing of more rows than this would not be read.
constexpr size_t most_overview_rows = 60;

// Parts without any dated task are left out; nothing if that leaves none, if no task has a date, or
// if there are more than most_overview_rows.
std::optional<OverviewView> overview_view(const Scope& scope,
                                          const std::vector<OverviewPart>& parts);

}  // namespace kehoach
