#include "render/abbreviations.hpp"

#include <algorithm>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::string_view ampersand = "&amp;";

bool is_word_character(char32_t c) {
  return character_kind(c) != CharacterKind::other;
}

char32_t character_before(std::string_view text, size_t at) {
  size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return code_point_at(text, begin).value;
}

bool may_begin(std::string_view html, size_t at) {
  if (at == 0) return true;
  if (html.substr(0, at).ends_with(ampersand)) return false;
  const char32_t before = character_before(html, at);
  if (before == U'-') return at > 1 && html[at - 2] >= '0' && html[at - 2] <= '9';
  return !is_word_character(before);
}

bool may_end(std::string_view html, size_t end) {
  const std::string_view rest = html.substr(end);
  if (rest.empty()) return true;
  if (rest.starts_with(ampersand)) return rest.substr(ampersand.size()).starts_with(' ');
  if (rest.front() == '-' && rest.size() > 1)
    return !is_word_character(code_point_at(rest, 1).value);
  return !is_word_character(code_point_at(rest, 0).value);
}

// Text between tags, into `out`; terms are marked once in a whole text.
void append_marked(std::string& out, std::string_view text, const Abbreviations& abbreviations,
                   Language language, std::vector<Id<Term>>& marked) {
  size_t done = 0;
  for (size_t at = 0; at < text.size();) {
    const Abbreviations::Entry* entry = abbreviations.find(text, at);
    if (!entry) {
      ++at;
      continue;
    }
    const std::string& name = abbreviations.name(*entry, language);
    const size_t end = at + entry->written.size();
    if (!name.empty() && std::ranges::count(marked, entry->term) == 0) {
      marked.push_back(entry->term);
      out += text.substr(done, at - done);
      out += "<abbr title=\"" + name + "\">" + entry->written + "</abbr>";
      done = end;
    }
    at = end;
  }
  out += text.substr(done);
}

}  // namespace

Abbreviations::Abbreviations(const Portal& portal) {
  for (const Id<Term> id : portal.glossary.ids()) {
    const Term& term = portal.glossary[id];
    names_.emplace_back();
    for (Language language = 0; language < portal.site.languages.size(); ++language)
      names_.back().push_back(term.name.has(language) ? escaped(term.name.in(language).text) : "");
    std::string written = escaped(term.abbreviation.value);
    if (written.empty()) continue;
    first_[static_cast<unsigned char>(written.front())] = true;
    entries_.push_back({std::move(written), id});
  }
  std::ranges::stable_sort(
      entries_, [](const Entry& a, const Entry& b) { return a.written.size() > b.written.size(); });
}

const Abbreviations::Entry* Abbreviations::find(std::string_view html, size_t at) const {
  if (!first_[static_cast<unsigned char>(html[at])] || !may_begin(html, at)) return nullptr;
  for (const Entry& entry : entries_)
    if (html.substr(at).starts_with(entry.written) && may_end(html, at + entry.written.size()))
      return &entry;
  return nullptr;
}

std::string mark_abbreviations(const Abbreviations& abbreviations, Language language,
                               std::string_view html) {
  std::string out;
  std::vector<Id<Term>> marked;
  bool foreign = false;
  while (!html.empty()) {
    const std::string_view text = html.substr(0, html.find('<'));
    if (foreign)
      out += text;
    else
      append_marked(out, text, abbreviations, language, marked);
    html.remove_prefix(text.size());
    const std::string_view tag = html.substr(0, std::min(html.find('>'), html.size() - 1) + 1);
    if (tag.starts_with("<span lang=")) foreign = true;
    if (tag == "</span>") foreign = false;
    out += tag;
    html.remove_prefix(tag.size());
  }
  return out;
}

}  // namespace kehoach
