// Which rows the pages of a list show.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "pages/listings.hpp"
#include "pages/pages.hpp"

namespace kehoach {

// A table of more rows is split into several pages: so many stay below 300 KB of HTML.
constexpr size_t rows_per_page = 100;

// On how many pages a list of so many rows stands: at least one.
constexpr uint32_t parts_of(size_t rows, size_t rows_a_page = rows_per_page) {
  return static_cast<uint32_t>(std::max<size_t>(1, (rows + rows_a_page - 1) / rows_a_page));
}

// All tasks that the page's kind and subject select; the page's own part of them is page_rows().
const TaskList& selected_tasks(const Listings& listings, const Page& page);

// Tasks of one plan that follow one another.
struct PlanRun {
  Id<Plan> plan;
  std::vector<Id<Task>> tasks;
};
std::vector<PlanRun> runs_of(const Portal& portal, std::span<const Id<Task>> tasks);

// Rows of lists in the order in which they are shown: agencies by place, targets by plan.
std::vector<Id<Agency>> agencies_in_order_of_places(const Portal& portal);
struct TargetId {
  Id<Plan> plan;
  uint32_t index = 0;  // into Plan::targets
};
std::vector<TargetId> targets_in_order_of_plans(const Portal& portal);

// The plans that one page of the comparison sets side by side: few enough for one table.
constexpr size_t plans_compared = 24;
std::vector<Id<Plan>> compared_plans(const Portal& portal, const Page& page);

// Where the list of agencies shows those of a place, and a plan the tasks of a section, or those
// without one.
std::string agencies_address(const Portal& portal, const Listings& listings,
                             Id<Jurisdiction> place);
std::string section_address(const Portal& portal, Id<Plan> plan, Id<Section> section);

// All that is due in the year which is the page's subject, past today or not.
const std::vector<Deadline>& due_in_year(const Listings& listings, const Page& page);

// The part of a list that the page shows.
template <class Row>
std::span<const Row> page_rows(const std::vector<Row>& rows, const Page& page) {
  const size_t begin = std::min(rows.size(), page.part * rows_per_page);
  return std::span(rows).subspan(begin, std::min(rows_per_page, rows.size() - begin));
}

template <class Row>
void page_rows(const std::vector<Row>&& rows, const Page& page) = delete;  // they would be gone

}  // namespace kehoach
