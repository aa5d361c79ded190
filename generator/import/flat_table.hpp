// Tables that a program has flattened: one cell after the other, each over several lines, and
// nothing between them but their order. The head stands on one line or a few; a row begins with its
// number on a line of its own or in front of its text.
#pragma once

#include <optional>
#include <vector>

#include "import/agency_book.hpp"
#include "import/lines.hpp"
#include "import/raw_task.hpp"

namespace kehoach {

// The line behind the head and the columns that it names, if there is such a head.
struct FlatHead {
  size_t end = 0;
  std::vector<Label> columns;  // behind the number
};
std::optional<FlatHead> find_flat_head(const std::vector<Line>& lines, Reading reading);

// Cells are told apart by what they hold: agencies by their names, a time by the grammar of times.
// What stands behind a row's time was cut off by a page and belongs to its text.
RawTasks read_flat_table(const std::vector<Line>& lines, const FlatHead& head,
                         const AgencyBook& book, Reading reading);

}  // namespace kehoach
