#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "source/markdown.hpp"
#include "source/markdown_events.hpp"

namespace kehoach {
namespace {

using Kind = MarkdownKind;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    std::string_view line = text.substr(0, text.find('\n'));
    const bool is_last = line.size() == text.size();
    if (!is_last) text.remove_prefix(line.size() + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (is_last) return lines;
  }
}

// How the text spells an automatic link, whose words are its address: e-mail and www. addresses
// have no scheme there. Empty for other links.
std::string_view automatic_spelling(std::string_view url, std::string_view words) {
  const bool has_scheme = url.find(':') != std::string_view::npos;
  if (words.empty() || !has_scheme || !url.ends_with(words)) return {};
  const std::string_view added = url.substr(0, url.size() - words.size());
  const bool is_automatic = added.empty() || added == "mailto:" || added == "http://";
  return is_automatic ? words : std::string_view();
}

// Finds where urls stand in the text, in the order in which links end there.
class UrlFinder {
 public:
  explicit UrlFinder(std::string_view markdown) : lines_(lines_of(markdown)) {}

  // `words` are the link's own.
  MarkdownLink find(const MarkdownEvent& link, std::string_view words);

 private:
  std::optional<MarkdownLink> find_in(uint32_t line, std::string_view url, bool is_automatic) const;

  std::vector<std::string_view> lines_;
  uint32_t line_ = 0;  // where the last url ended: the next one cannot stand before
  uint32_t column_ = 0;
};

bool opens_destination(std::string_view before) {
  before = trim(before);
  return before.ends_with("](") || before.ends_with('<');
}

bool closes_destination(std::string_view after) {
  return after.empty() || std::string_view(" \t)>").find(after[0]) != std::string_view::npos;
}

// The first place in the line where the url stands as a destination, which may begin a line of its
// own, or, of an automatic link, where it is not the words of another link.
std::optional<MarkdownLink> UrlFinder::find_in(uint32_t line, std::string_view url,
                                               bool is_automatic) const {
  const std::string_view text = lines_[line];
  const std::string_view above = line > 0 ? lines_[line - 1] : std::string_view();
  if (url.empty()) return std::nullopt;
  size_t at = text.find(url, line == line_ ? column_ : 0);
  for (; at != std::string_view::npos; at = text.find(url, at + 1)) {
    const size_t end = at + url.size();
    const std::string_view before = text.substr(0, at);
    const bool is_opened = opens_destination(trim(before).empty() ? above : before);
    const bool is_destination = is_opened && closes_destination(text.substr(end));
    if (!is_destination && (!is_automatic || before.ends_with('['))) continue;
    return MarkdownLink{{}, line, static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
  }
  return std::nullopt;
}

MarkdownLink UrlFinder::find(const MarkdownEvent& link, std::string_view words) {
  const auto last = static_cast<uint32_t>(lines_.size() - 1);
  const uint32_t line = std::min(link.line, last);
  const std::string_view automatic = automatic_spelling(link.url, words);
  const std::string_view url = automatic.empty() ? link.url : automatic;
  std::optional<MarkdownLink> found;
  if (line >= line_) found = find_in(line, url, !automatic.empty());
  if (!found && line < last && line + 1 >= line_) found = find_in(line + 1, link.url, false);
  if (found) {
    line_ = found->line;
    column_ = found->end;
  } else {
    found = MarkdownLink{{}, line, 0, static_cast<uint32_t>(lines_[line].size())};
  }
  found->url = link.url;
  found->image = link.kind == Kind::image;
  return *found;
}

}  // namespace

std::vector<MarkdownLink> markdown_links(std::string_view markdown) {
  const std::vector<MarkdownEvent> events = markdown_events(markdown);
  std::vector<std::pair<size_t, size_t>> ends;  // leave and enter of each link
  for (size_t i = 0; i < events.size(); ++i) {
    const bool is_link = events[i].kind == Kind::link || events[i].kind == Kind::image;
    if (is_link && events[i].enter) ends.emplace_back(events[i].end, i);
  }
  std::ranges::sort(ends);
  UrlFinder finder(markdown);
  std::vector<MarkdownLink> links;
  for (const auto& [end, begin] : ends) {
    const bool is_image = events[begin].kind == Kind::image;  // they nest, and are never automatic
    const size_t count = is_image ? 0 : end - begin;
    links.push_back(finder.find(events[begin], words_of(std::span(events).subspan(begin, count))));
  }
  return links;
}

}  // namespace kehoach
