#include "search/words.hpp"

#include "base/text.hpp"

namespace kehoach {

std::vector<std::string_view> word_parts(std::string_view token) {
  std::vector<std::string_view> parts;
  bool inside = false;
  size_t begin = 0;
  for (size_t offset = 0; offset < token.size();) {
    const CodePoint point = code_point_at(token, offset);
    const CharacterKind kind = character_kind(point.value);
    if (!inside && kind == CharacterKind::letter_or_digit) {
      begin = offset;
      inside = true;
    } else if (inside && kind == CharacterKind::other) {
      parts.push_back(token.substr(begin, offset - begin));
      inside = false;
    }
    offset = point.next;
  }
  if (inside) parts.push_back(token.substr(begin));
  return parts;
}

std::string_view whole_word(const std::vector<std::string_view>& parts) {
  const char* end = parts.back().data() + parts.back().size();
  return {parts.front().data(), static_cast<size_t>(end - parts.front().data())};
}

}  // namespace kehoach
