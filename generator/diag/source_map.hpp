// The texts that were read, and positions in them.
//
// A span is twelve bytes and is copied freely; only the source map turns it into a path, a line and
// a column, and only when a person is to read it.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kehoach {

// The number of a text in the source map; `none` for what has no text.
enum class SourceId : uint32_t { none = UINT32_MAX };

// Bytes [begin, end) of a source. A whole file without position is {id, 0, 0}.
struct Span {
  SourceId source = SourceId::none;
  uint32_t begin = 0;
  uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
};

// A position for people: both count from 1, columns in code points, a byte order mark not at all.
struct Location {
  std::string_view path;
  uint32_t line = 1;
  uint32_t column = 1;
  std::string_view line_text;  // without the line's end
};

// Holds texts for as long as diagnostics may point into them. Texts never move; adding is not
// thread-safe, reading is.
class SourceMap {
 public:
  // `path` is what messages show.
  SourceId add(std::string path, std::string text);
  SourceId add(std::string path, std::shared_ptr<const std::string> text);

  std::string_view path(SourceId id) const;
  std::string_view text(SourceId id) const;
  size_t size() const { return sources_.size(); }

  // `offset` beyond the text counts as its end. Costs the same however long the line is.
  Location locate(SourceId id, uint32_t offset) const;

 private:
  // Where lines begin, and how far columns have come. Few texts are ever asked for a position: it
  // is found out when that happens first.
  struct Places {
    std::vector<uint32_t> line_starts;           // byte offsets
    std::vector<uint32_t> points_before_blocks;  // code points before each block of the text
  };
  struct Source {
    Source(std::string its_path, std::shared_ptr<const std::string> its_text)
        : path(std::move(its_path)), owner(std::move(its_text)), text(*owner) {}

    std::string path;
    std::shared_ptr<const std::string> owner;
    std::string_view text;
    mutable std::once_flag found;
    mutable Places places;
  };
  static constexpr size_t block_size = 1024;  // bytes
  static const Places& places_of(const Source& source);
  static size_t points_before(const Source& source, size_t offset);

  std::deque<Source> sources_;
};

}  // namespace kehoach
