#include "diag/source_map.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kehoach {
namespace {

std::vector<uint32_t> find_line_starts(std::string_view text) {
  std::vector<uint32_t> starts = {0};
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<uint32_t>(at + 1));
  }
  return starts;
}

std::string_view line_from(std::string_view text, uint32_t start) {
  const size_t end = std::min(text.find('\n', start), text.size());
  std::string_view line = text.substr(start, end - start);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

SourceId SourceMap::add(std::string path, std::string text) {
  std::vector<uint32_t> line_starts = find_line_starts(text);
  sources_.push_back({std::move(path), std::move(text), std::move(line_starts)});
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

Location SourceMap::locate(SourceId id, uint32_t offset) const {
  if (id == SourceId::none) return {};
  const Source& source = sources_[static_cast<size_t>(id)];
  const auto behind = std::upper_bound(source.line_starts.begin(), source.line_starts.end(),
                                       std::min(offset, static_cast<uint32_t>(source.text.size())));
  const uint32_t start = *(behind - 1);
  const std::string_view line = line_from(source.text, start);
  const std::string_view before = line.substr(0, offset - start);
  return {.path = source.path,
          .line = static_cast<uint32_t>(behind - source.line_starts.begin()),
          .column = static_cast<uint32_t>(count_code_points(before) + 1),
          .line_text = line};
}

}  // namespace kehoach
