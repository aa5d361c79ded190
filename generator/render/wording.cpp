#include "render/wording.hpp"

#include <algorithm>
#include <vector>

#include "base/escape.hpp"

namespace kehoach {
namespace {

using Words = std::vector<std::string_view>;

constexpr size_t most_words = 1000;

Words words_of(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  Words words;
  for (size_t begin = text.find_first_not_of(space); begin != text.npos;) {
    const size_t end = std::min(text.find_first_of(space, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(space, end);
  }
  return words;
}

// common[i][j]: how many words the rests of a from i and of b from j have in common, in order.
std::vector<std::vector<uint16_t>> common_words(const Words& a, const Words& b) {
  std::vector<std::vector<uint16_t>> common(a.size() + 1, std::vector<uint16_t>(b.size() + 1));
  for (size_t i = a.size(); i-- > 0;)
    for (size_t j = b.size(); j-- > 0;)
      common[i][j] = a[i] == b[j] ? static_cast<uint16_t>(common[i + 1][j + 1] + 1)
                                  : std::max(common[i + 1][j], common[i][j + 1]);
  return common;
}

// Collects words and closes an element when the next word belongs to another.
class Marker {
 public:
  void add(std::string_view element, std::string_view word) {
    if (element != open_) {
      close();
      if (!html_.empty()) html_ += ' ';
      if (!element.empty()) html_.append("<").append(element).append(">");
      open_ = element;
    } else if (!html_.empty()) {
      html_ += ' ';
    }
    append_escaped(html_, word);
  }
  std::string take() {
    close();
    return std::move(html_);
  }

 private:
  void close() {
    if (!open_.empty()) html_.append("</").append(open_).append(">");
    open_ = {};
  }

  std::string html_;
  std::string_view open_;
};

}  // namespace

Html wording(std::string_view before, std::string_view after) {
  const Words a = words_of(before);
  const Words b = words_of(after);
  if (a.empty() || b.empty() || a.size() > most_words || b.size() > most_words) return {};
  const auto common = common_words(a, b);
  if (common[0][0] * 2u < std::max(a.size(), b.size())) return {};
  Marker marker;
  for (size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      marker.add("", a[i++]);
      ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      marker.add("del", a[i++]);
    } else {
      marker.add("ins", b[j++]);
    }
  }
  return {marker.take()};
}

}  // namespace kehoach
