#include "diag/translate.hpp"

#include <algorithm>
#include <array>

#include "diag/translations.hpp"

namespace kehoach {
namespace {

constexpr std::string_view gap = "{}";
constexpr std::string_view number_gap = "{#}";

// A phrase cut at its gaps: one literal more than there are gaps.
struct Pattern {
  std::vector<std::string_view> literals;
  std::vector<bool> is_number;  // by gap
  std::vector<bool> is_quoted;
  size_t fixed = 0;  // bytes of all literals
  std::string_view vietnamese;
};

Pattern cut(const Translation& phrase) {
  Pattern pattern;
  std::string_view rest = phrase.english;
  ptrdiff_t quotes = 0;
  for (size_t at = 0; at < rest.size();) {
    const bool is_number = rest.substr(at).starts_with(number_gap);
    if (!is_number && !rest.substr(at).starts_with(gap)) {
      ++at;
      continue;
    }
    pattern.literals.push_back(rest.substr(0, at));
    pattern.is_number.push_back(is_number);
    quotes += std::ranges::count(pattern.literals.back(), '"');
    pattern.is_quoted.push_back(quotes % 2 == 1);
    rest.remove_prefix(at + (is_number ? number_gap : gap).size());
    at = 0;
  }
  pattern.literals.push_back(rest);
  for (const std::string_view literal : pattern.literals) pattern.fixed += literal.size();
  pattern.vietnamese = phrase.vietnamese;
  return pattern;
}

// Those with the most fixed text first.
std::vector<Pattern> make_patterns() {
  std::vector<Pattern> patterns;
  for (const Translation& phrase : all_translations()) patterns.push_back(cut(phrase));
  std::ranges::stable_sort(patterns, std::ranges::greater(), &Pattern::fixed);
  return patterns;
}

bool is_number(std::string_view text) {
  return text.find_first_not_of("0123456789") == text.npos;
}

using Parts = std::vector<std::string_view>;

// Whether `text` is parts and the literals from `part` + 1 on, each part as short as it can be.
bool fill(const Pattern& pattern, size_t part, std::string_view text, Parts& parts) {
  const std::string_view behind = pattern.literals[part + 1];
  const bool is_last = part + 2 == pattern.literals.size();
  size_t length = pattern.is_quoted[part] ? 0 : 1;
  if (is_last) {
    if (text.size() < behind.size() + length || !text.ends_with(behind)) return false;
    parts.push_back(text.substr(0, text.size() - behind.size()));
    return !pattern.is_number[part] || is_number(parts.back());
  }
  for (; length + behind.size() <= text.size(); ++length) {
    length = behind.empty() ? length : text.find(behind, length);
    if (length == text.npos) return false;
    if (pattern.is_number[part] && !is_number(text.substr(0, length))) return false;
    parts.push_back(text.substr(0, length));
    if (fill(pattern, part + 1, text.substr(length + behind.size()), parts)) return true;
    parts.pop_back();
  }
  return false;
}

bool fits(const Pattern& pattern, std::string_view text, Parts& parts) {
  if (text.size() < pattern.fixed || !text.starts_with(pattern.literals.front())) return false;
  if (pattern.literals.size() == 1) return text.size() == pattern.fixed;
  return fill(pattern, 0, text.substr(pattern.literals.front().size()), parts);
}

// Then it is probably two quoted parts, or an author's text has quotes.
bool has_quotes_inside(const Pattern& pattern, const Parts& parts) {
  for (size_t part = 0; part < parts.size(); ++part)
    if (pattern.is_quoted[part] && parts[part].find('"') != std::string_view::npos) return true;
  return false;
}

// A gap of a translation: "{}", "{!}", "{1}" or "{1!}".
struct Gap {
  size_t part;
  bool as_is;
  size_t length;
};

// The gap that `text` begins with; `next` is the part of one without a number.
std::optional<Gap> read_gap(std::string_view text, size_t next) {
  Gap found{next, false, 1};
  if (found.length < text.size() && text[found.length] >= '0' && text[found.length] <= '9')
    found.part = static_cast<size_t>(text[found.length++] - '0');
  if (found.length < text.size() && text[found.length] == '!') {
    found.as_is = true;
    ++found.length;
  }
  if (found.length >= text.size() || text[found.length++] != '}') return std::nullopt;
  return found;
}

std::string fill_in(const Pattern& pattern, const Parts& parts) {
  std::string out;
  size_t next = 0;
  for (std::string_view rest = pattern.vietnamese; !rest.empty();) {
    const auto found = rest.front() == '{' ? read_gap(rest, next) : std::nullopt;
    if (!found || found->part >= parts.size()) {
      out += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view part = parts[found->part];
    const bool as_is = found->as_is || pattern.is_quoted[found->part];
    out += as_is ? std::string(part) : translated(part, MessageLanguage::vietnamese);
    next = found->part + 1;
    rest.remove_prefix(found->length);
  }
  return out;
}

// Messages one behind the other: "there is no plan "x"; did you mean "y"?".
std::optional<std::string> in_pieces(std::string_view message) {
  for (const std::string_view joint :
       {std::string_view("; "), std::string_view("? "), std::string_view(", ")}) {
    for (size_t at = message.find(joint); at != message.npos; at = message.find(joint, at + 1)) {
      const size_t end = joint.front() == '?' ? at + 1 : at;  // the mark belongs to its question
      const auto first = in_vietnamese(message.substr(0, end));
      const auto second = first ? in_vietnamese(message.substr(at + 2)) : std::nullopt;
      if (second) return *first + std::string(message.substr(end, at + 2 - end)) + *second;
    }
  }
  return std::nullopt;
}

}  // namespace

const std::vector<Translation>& all_translations() {
  static const std::vector<Translation> phrases = [] {
    std::vector<Translation> all;
    for (const auto table :
         {field_translations(), content_translations(), syntax_translations(), theme_translations(),
          import_translations(), command_translations(), program_translations()})
      all.insert(all.end(), table.begin(), table.end());
    std::ranges::stable_sort(all, {}, &Translation::english);
    return all;
  }();
  return phrases;
}

std::optional<std::string> in_vietnamese(std::string_view message) {
  static const std::vector<Pattern> patterns = make_patterns();
  for (const bool quotes_inside : {false, true}) {
    for (const Pattern& pattern : patterns) {
      Parts parts;
      if (!fits(pattern, message, parts)) continue;
      if (quotes_inside || !has_quotes_inside(pattern, parts)) return fill_in(pattern, parts);
    }
    if (auto pieces = in_pieces(message)) return pieces;
  }
  return std::nullopt;
}

std::string translated(std::string_view message, MessageLanguage language) {
  if (language == MessageLanguage::vietnamese)
    if (auto found = in_vietnamese(message)) return *found;
  return std::string(message);
}

}  // namespace kehoach
