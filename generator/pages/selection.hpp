// Which tasks the pages of the timeline and of the deadlines show.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "model/portal.hpp"
#include "pages/deadlines.hpp"
#include "pages/pages.hpp"

namespace kehoach {

// A table of more rows is split into several pages.
constexpr size_t rows_per_page = 200;

// Years in which some task starts or ends, ascending, without repeats.
std::vector<int> years_of(const Portal& portal);

// Years in which anything may fall due, reached or not, with those of years_of(): what recurs does
// in each year of its plan's period, if that has an end and is no longer than a century.
std::vector<int> due_years(const Portal& portal);

// Places that have plans, in the order of the jurisdictions.
std::vector<Id<Jurisdiction>> places_of(const Portal& portal);

// All tasks that the page's kind and subject select, in the order of plans; the page's own part of
// them is page_rows().
std::vector<Id<Task>> selected_tasks(const Portal& portal, const Page& page);

// All that is due in the year which is the page's subject, past today or not.
std::vector<Deadline> due_in_year(const Portal& portal, const Page& page);

template <class Row>
std::vector<Row> page_rows(const std::vector<Row>& rows, const Page& page) {
  const size_t begin = std::min(rows.size(), page.part * rows_per_page);
  const size_t end = std::min(rows.size(), begin + rows_per_page);
  return std::vector<Row>(rows.data() + begin, rows.data() + end);
}

}  // namespace kehoach
