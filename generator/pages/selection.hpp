// Which tasks the pages of the timeline and of the deadlines show.
#pragma once

#include <cstddef>
#include <vector>

#include "model/portal.hpp"
#include "pages/pages.hpp"

namespace kehoach {

// A table of more rows is split into several pages.
constexpr size_t rows_per_page = 200;

// Years in which some task starts or ends, ascending, without repeats.
std::vector<int> years_of(const Portal& portal);

// Places that have plans, in the order of the jurisdictions.
std::vector<Id<Jurisdiction>> places_of(const Portal& portal);

// All tasks that the page's kind and subject select, in the order of plans; the page's own part of
// them is page_rows().
std::vector<Id<Task>> selected_tasks(const Portal& portal, const Page& page);
std::vector<Id<Task>> page_rows(const std::vector<Id<Task>>& tasks, const Page& page);

}  // namespace kehoach
