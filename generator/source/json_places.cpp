#include "source/json_places.hpp"

#include <algorithm>

namespace kehoach {
namespace {

constexpr std::string_view white_space = " \t\r\n";

size_t skip(std::string_view text, size_t at, std::string_view characters) {
  return text.find_first_not_of(characters, at);
}

size_t end_of_string(std::string_view text, size_t begin) {
  size_t at = begin + 1;
  while (text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return at + 1;
}

size_t end_of_container(std::string_view text, size_t begin) {
  size_t depth = 0;
  for (size_t at = begin;;) {
    at = text.find_first_of("\"[]{}", at);
    if (text[at] == '"') {
      at = end_of_string(text, at);
      continue;
    }
    const bool opens = text[at] == '[' || text[at] == '{';
    depth += opens ? 1 : -1;
    ++at;
    if (depth == 0) return at;
  }
}

size_t end_of_value(std::string_view text, size_t begin) {
  if (text[begin] == '"') return end_of_string(text, begin);
  if (text[begin] == '[' || text[begin] == '{') return end_of_container(text, begin);
  return std::min(text.find_first_of(",]} \t\r\n", begin), text.size());
}

JsonPlace value_at(std::string_view text, size_t begin) {
  return {begin, end_of_value(text, begin)};
}

}  // namespace

JsonPlace root_place(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  return value_at(text, skip(text, begin, white_space));
}

std::vector<JsonPlace> item_places(std::string_view text, JsonPlace array) {
  std::vector<JsonPlace> places;
  size_t at = skip(text, array.begin + 1, white_space);
  while (text[at] != ']') {
    places.push_back(value_at(text, at));
    at = skip(text, places.back().end, ", \t\r\n");
  }
  return places;
}

std::vector<JsonMemberPlace> member_places(std::string_view text, JsonPlace object) {
  std::vector<JsonMemberPlace> places;
  size_t at = skip(text, object.begin + 1, white_space);
  while (text[at] != '}') {
    const JsonPlace key = value_at(text, at);
    const JsonPlace value = value_at(text, skip(text, key.end, ": \t\r\n"));
    places.push_back({key, value});
    at = skip(text, value.end, ", \t\r\n");
  }
  return places;
}

}  // namespace kehoach
