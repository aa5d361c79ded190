#include "model/front_matter.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace kehoach {

std::optional<FrontMatter> add_front_matter(SourceId file, SourceMap& sources) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string_view text = sources.text(file);
  const size_t first = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  bool open = false;
  for (size_t begin = first; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const bool fence = trim(text.substr(begin, end - begin)) == "---";
    if (fence && open) {
      const SourceId source =
          sources.add(std::string(sources.path(file)), std::string(text.substr(0, begin)));
      return FrontMatter{source, static_cast<uint32_t>(std::min(end + 1, text.size()))};
    }
    if (!fence && begin == first) return std::nullopt;
    open = true;
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace kehoach
