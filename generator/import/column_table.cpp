// Tables whose columns are set by spaces.
#include <algorithm>

#include "base/text.hpp"
#include "import/table.hpp"

namespace kehoach {
namespace {

struct Chunk {
  size_t begin = 0;  // bytes of the source
  size_t end = 0;
  size_t column = 0;  // where it begins, and ends, in characters
  size_t stop = 0;
};

// What two or more spaces separate.
std::vector<Chunk> chunks_of(const Line& line, std::string_view source) {
  std::vector<Chunk> chunks;
  size_t column = 0;
  size_t spaces = 2;
  for (size_t at = line.begin; at < line.end; ++column) {
    const size_t next = code_point_at(source, at).next;
    if (source[at] == ' ' || source[at] == '\r' || source[at] == '\f') {
      ++spaces;
    } else {
      if (spaces >= 2) chunks.push_back({at, next, column, column + 1});
      chunks.back().end = next;
      chunks.back().stop = column + 1;
      spaces = 0;
    }
    at = next;
  }
  return chunks;
}

// Columns of a head: where each begins. A chunk belongs to the column that it overlaps most, or
// else to the one that begins nearest to it.
struct Grid {
  std::vector<std::pair<size_t, size_t>> columns;

  size_t column_of(const Chunk& chunk) const {
    size_t best = 0;
    long most = -1000;
    for (size_t i = 0; i < columns.size(); ++i) {
      const auto [begin, end] = columns[i];
      const long overlap = static_cast<long>(std::min(end, chunk.stop)) -
                           static_cast<long>(std::max(begin, chunk.column));
      if (overlap > most) most = overlap, best = i;
    }
    return best;
  }
  // A chunk widens its column, as far as the next one's begin.
  void widen(const Chunk& chunk) {
    auto& [begin, end] = columns[column_of(chunk)];
    begin = std::min(begin, chunk.column);
    end = std::max(end, chunk.stop);
  }
};

TableRow row_of(const std::vector<Chunk>& chunks, const Grid& grid, std::string_view source) {
  TableRow row;
  row.cells.resize(grid.columns.size());
  for (const Chunk& chunk : chunks)
    row.cells[grid.column_of(chunk)].append(tidy_excerpt(source, chunk.begin, chunk.end), " ");
  return row;
}

Grid grid_of(const std::vector<Chunk>& head) {
  Grid grid;
  for (const Chunk& chunk : head) grid.columns.emplace_back(chunk.column, chunk.stop);
  return grid;
}

bool opens_row(const TableRow& row) {
  return !row.cells.empty() && !row_number(row.cells.front().text).empty();
}

// The lines of a row are one below the other: their cells are joined here.
void join_row(std::vector<TableRow>& rows, TableRow line) {
  TableRow& row = rows.back();
  for (size_t i = 0; i < line.cells.size() && i < row.cells.size(); ++i)
    row.cells[i].append(line.cells[i], " ");
}

TableRow plain_row(const std::vector<Chunk>& chunks, std::string_view source) {
  TableRow row;
  for (const Chunk& chunk : chunks)
    row.cells.push_back(tidy_excerpt(source, chunk.begin, chunk.end));
  return row;
}

}  // namespace

std::vector<TableRow> rows_by_columns(const std::vector<Line>& lines, std::string_view source,
                                      Reading reading) {
  std::vector<TableRow> rows;
  Grid grid;
  for (const Line& line : lines) {
    const std::vector<Chunk> chunks = chunks_of(line, source);
    TableRow plain = plain_row(chunks, source);
    if (chunks.size() >= 3 && is_head(plain, reading)) {
      grid = grid_of(chunks);
      rows.push_back(std::move(plain));
      continue;
    }
    const bool page_number = chunks.size() == 1 && is_bare_number(line.text.text) &&
                             (grid.columns.empty() || grid.column_of(chunks[0]) != 0);
    if (grid.columns.empty() || page_number) continue;
    TableRow row = row_of(chunks, grid, source);
    const bool open = opens_row(row) || rows.size() == 1 || is_head(rows.back(), reading);
    for (const Chunk& chunk : chunks) grid.widen(chunk);
    if (open) {
      rows.push_back(std::move(row));
    } else {
      join_row(rows, std::move(row));
    }
  }
  return rows;
}

}  // namespace kehoach
