#include "import/excerpt.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f';
}

// The bytes of white space at `at`, 0 if there is none.
size_t space_at(std::string_view text, size_t at) {
  if (is_space(text[at])) return 1;
  return text.substr(at).starts_with(no_break_space) ? no_break_space.size() : 0;
}

}  // namespace

void Excerpt::append(std::string_view bytes, uint32_t offset) {
  text += bytes;
  for (uint32_t i = 0; i < bytes.size(); ++i) origin.push_back(offset + i);
}

void Excerpt::append(const Excerpt& other, std::string_view between) {
  if (other.empty()) return;
  if (!empty()) {
    text += between;
    origin.insert(origin.end(), between.size(), origin.back());
  }
  text += other.text;
  origin.insert(origin.end(), other.origin.begin(), other.origin.end());
}

Excerpt Excerpt::part(size_t begin, size_t end) const {
  end = std::min(end, text.size());
  begin = std::min(begin, end);
  while (begin < end && is_space(text[begin])) ++begin;
  while (end > begin && is_space(text[end - 1])) --end;
  const auto at = [&](size_t offset) { return origin.begin() + static_cast<ptrdiff_t>(offset); };
  return {text.substr(begin, end - begin), {at(begin), at(end)}};
}

Span Excerpt::span(SourceId source) const {
  if (empty()) return {source, 0, 0};
  return {source, origin.front(), origin.back() + 1};
}

Excerpt tidy_excerpt(std::string_view source, size_t begin, size_t end) {
  Excerpt tidy;
  bool space = false;
  for (size_t at = begin; at < end;) {
    const size_t size = space_at(source, at);
    if (size != 0) {
      space = !tidy.empty();
      at += size;
      continue;
    }
    if (space) tidy.append(" ", static_cast<uint32_t>(at - 1));
    space = false;
    tidy.append(source.substr(at, 1), static_cast<uint32_t>(at));
    ++at;
  }
  return tidy;
}

}  // namespace kehoach
