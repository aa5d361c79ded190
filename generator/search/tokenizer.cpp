#include "search/tokenizer.hpp"

#include "base/text.hpp"

namespace kehoach {
namespace {

bool is_white_space(char32_t c) {
  if (c <= 0x20) return c == 0x20 || (c >= 0x09 && c <= 0x0D);
  if (c < 0x1680) return c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

CodePoint next_character(std::string_view text, size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < 0x80 ? CodePoint{byte, offset + 1} : code_point_at(text, offset);
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, Separator separator) {
  const bool hyphen_separates = separator == Separator::white_space_or_hyphen;
  std::vector<Token> tokens;
  size_t begin = 0;     // of the piece, in bytes
  uint32_t start = 0;   // of the piece, in units
  uint32_t behind = 0;  // in units, behind what was read
  const auto close = [&](size_t end) {
    if (end > begin) tokens.push_back({text.substr(begin, end - begin), start, behind - start});
  };
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = next_character(text, offset);
    if (is_white_space(point.value) || (hyphen_separates && point.value == '-')) {
      close(offset);
      begin = point.next;
      start = behind + 1;
    }
    behind += point.value > 0xFFFF ? 2 : 1;
    offset = point.next;
  }
  close(text.size());
  return tokens;
}

}  // namespace kehoach
