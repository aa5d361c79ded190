// Text put together from pieces of a source: lines that a page broke are joined, markup is left
// out, and every byte still knows where it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source_map.hpp"

namespace kehoach {

struct Excerpt {
  std::string text;
  std::vector<uint32_t> origin;  // of each byte: its offset in the source

  bool empty() const { return text.empty(); }

  // Bytes that stand one behind the other in the source, from `offset` on.
  void append(std::string_view bytes, uint32_t offset);
  // Another excerpt, with `between` in front of it unless one of both is empty.
  void append(const Excerpt& other, std::string_view between);

  // Bytes [begin, end) without white space at the ends.
  Excerpt part(size_t begin, size_t end = std::string::npos) const;

  // Where it stands in the source, from its first to its last byte.
  Span span(SourceId source) const;
};

// A line of the source, white space at the ends removed and runs of it made one space.
Excerpt tidy_excerpt(std::string_view source, size_t begin, size_t end);

}  // namespace kehoach
