#include "diag/source_map.hpp"

#include <algorithm>

namespace kehoach {
namespace {

// Editors neither show nor count it.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<uint32_t> find_line_starts(std::string_view text) {
  const bool marked = text.starts_with(byte_order_mark);
  std::vector<uint32_t> starts = {marked ? static_cast<uint32_t>(byte_order_mark.size()) : 0};
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<uint32_t>(at + 1));
  }
  return starts;
}

// Code points in well-formed text: bytes that continue none.
size_t count_points(std::string_view text) {
  return static_cast<size_t>(
      std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

// How many code points stand before each block of the text.
std::vector<uint32_t> count_before_blocks(std::string_view text, size_t block) {
  std::vector<uint32_t> counts = {0};
  for (size_t at = 0; at < text.size(); at += block)
    counts.push_back(counts.back() + static_cast<uint32_t>(count_points(text.substr(at, block))));
  return counts;
}

}  // namespace

SourceId SourceMap::add(std::string path, std::string text) {
  return add(std::move(path), std::make_shared<const std::string>(std::move(text)));
}

SourceId SourceMap::add(std::string path, std::shared_ptr<const std::string> text) {
  sources_.emplace_back(std::move(path), std::move(text));
  return static_cast<SourceId>(sources_.size() - 1);
}

std::string_view SourceMap::path(SourceId id) const {
  if (id == SourceId::none) return {};
  return sources_[static_cast<size_t>(id)].path;
}

std::string_view SourceMap::text(SourceId id) const {
  if (id == SourceId::none) return {};
  return sources_[static_cast<size_t>(id)].text;
}

const SourceMap::Places& SourceMap::places_of(const Source& source) {
  std::call_once(source.found, [&] {
    source.places = {find_line_starts(source.text), count_before_blocks(source.text, block_size)};
  });
  return source.places;
}

size_t SourceMap::points_before(const Source& source, size_t offset) {
  const size_t block = offset / block_size;
  const size_t begin = block * block_size;
  return places_of(source).points_before_blocks[block] +
         count_points(source.text.substr(begin, offset - begin));
}

Location SourceMap::locate(SourceId id, uint32_t offset) const {
  if (id == SourceId::none) return {};
  const Source& source = sources_[static_cast<size_t>(id)];
  const std::string_view text = source.text;
  const auto& starts = places_of(source).line_starts;
  const auto text_end = static_cast<uint32_t>(text.size());
  const auto behind =
      std::upper_bound(starts.begin(), starts.end(), std::clamp(offset, starts.front(), text_end));
  const uint32_t start = *(behind - 1);
  const size_t end = behind == starts.end() ? text.size() : *behind - 1;
  std::string_view line = text.substr(start, end - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  const size_t here = std::clamp<size_t>(offset, start, start + line.size());
  const size_t points = here - start <= block_size
                            ? count_points(text.substr(start, here - start))
                            : points_before(source, here) - points_before(source, start);
  return {.path = source.path,
          .line = static_cast<uint32_t>(behind - starts.begin()),
          .column = static_cast<uint32_t>(points + 1),
          .line_text = line};
}

}  // namespace kehoach
