#include "render/language_parts.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/escape.hpp"
#include "base/text.hpp"

namespace kehoach {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr std::string_view vietnamese = "vi";

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array quotes{Quotes{"“", "”"}, Quotes{"&quot;", "&quot;"}};

bool is_vietnamese_only(char32_t c) {
  constexpr std::u32string_view letters = U"ăĂđĐơƠưƯ";
  return (c >= U'Ạ' && c <= U'ỹ') || letters.find(c) != std::u32string_view::npos;
}

bool has_mark(char32_t c) {
  constexpr std::u32string_view letters = U"ĩĨũŨ";
  const bool is_latin_1 = c >= U'À' && c <= U'ý' && c != U'×' && c != U'÷';
  return is_latin_1 || is_vietnamese_only(c) || letters.find(c) != std::u32string_view::npos;
}

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// What stands between spaces. `letters_begin` and `letters_end` bound its first run of letters.
struct Token {
  size_t begin = 0;
  size_t end = 0;
  size_t letters_begin = 0;
  size_t letters_end = 0;
  bool word = false;  // has letters, but is no number or date with letters
  bool marked = false;
  bool vietnamese_only = false;
};

Token read_token(std::string_view text, size_t begin) {
  Token token;
  token.begin = begin;
  bool has_digit = false;
  size_t at = begin;
  while (at < text.size() && !is_space(text[at])) {
    const auto [c, next] = code_point_at(text, at);
    const bool is_digit = c >= U'0' && c <= U'9';
    const bool is_letter = !is_digit && character_kind(c) == CharacterKind::letter_or_digit;
    if (is_letter && !token.word) token.letters_begin = token.letters_end = at;
    if (is_letter && token.letters_end == at) token.letters_end = next;
    token.word = token.word || is_letter;
    token.marked = token.marked || has_mark(c);
    token.vietnamese_only = token.vietnamese_only || is_vietnamese_only(c);
    has_digit = has_digit || is_digit;
    at = next;
  }
  token.end = at;
  token.word = token.word && (token.marked || !has_digit);
  return token;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      ++at;
      continue;
    }
    tokens.push_back(read_token(text, at));
    at = tokens.back().end;
  }
  return tokens;
}

bool is_vietnamese(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  const auto words = std::ranges::count_if(tokens, &Token::word);
  const auto marked = std::ranges::count_if(tokens, &Token::marked);
  return 2 * marked >= words && std::ranges::any_of(tokens, &Token::vietnamese_only);
}

// The index behind the last token of the run of marked words that begins at `first`: no
// punctuation stands within a run.
size_t run_end(const std::vector<Token>& tokens, size_t first) {
  size_t i = first;
  while (i < tokens.size() && tokens[i].marked) {
    const Token& token = tokens[i];
    if (i > first && token.letters_begin != token.begin) break;
    ++i;
    if (token.letters_end != token.end) break;
  }
  return i;
}

void append_runs_marked(std::string& out, std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  size_t done = 0;
  for (size_t i = 0; i < tokens.size();) {
    const size_t end = run_end(tokens, i);
    const auto run = std::span(tokens).subspan(i, end - i);
    if (run.size() >= 2 && std::ranges::any_of(run, &Token::vietnamese_only)) {
      const size_t begin = run.front().letters_begin;
      const size_t length = run.back().letters_end - begin;
      out += text.substr(done, begin - done);
      out += in_language(vietnamese, text.substr(begin, length));
      done = begin + length;
    }
    i = std::max(end, i + 1);
  }
  out += text.substr(done);
}

struct Quotation {
  size_t begin = npos;  // of the words inside
  size_t end = npos;
  size_t behind = npos;  // the closing mark
};

// The first quotation in Vietnamese at or behind `from`.
Quotation find_quotation(std::string_view text, size_t from) {
  Quotation first;
  for (const Quotes& marks : quotes)
    for (size_t open = text.find(marks.open, from); open < first.begin;) {
      const size_t begin = open + marks.open.size();
      const size_t end = text.find(marks.close, begin);
      if (end == npos) break;
      const size_t behind = end + marks.close.size();
      open = text.find(marks.open, behind);
      if (!is_vietnamese(text.substr(begin, end - begin))) continue;
      first = {begin, end, behind};
      break;
    }
  return first;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// `text` has no tags.
void append_text_marked(std::string& out, std::string_view text) {
  if (is_ascii(text)) {
    out += text;
    return;
  }
  size_t done = 0;
  for (;;) {
    const Quotation quotation = find_quotation(text, done);
    append_runs_marked(out, text.substr(done, quotation.begin - done));
    if (quotation.begin == npos) return;
    out += in_language(vietnamese, text.substr(quotation.begin, quotation.end - quotation.begin));
    out += text.substr(quotation.end, quotation.behind - quotation.end);
    done = quotation.behind;
  }
}

}  // namespace

std::string in_language(std::string_view code, std::string_view html) {
  return "<span lang=\"" + escaped(code) + "\">" + std::string(html) + "</span>";
}

std::string mark_vietnamese(std::string_view html) {
  std::string out;
  while (!html.empty()) {
    const size_t tag = std::min(html.find('<'), html.size());
    append_text_marked(out, html.substr(0, tag));
    html.remove_prefix(tag);
    const size_t tag_size = html.substr(0, html.find('>')).size();
    const size_t behind = std::min(tag_size + 1, html.size());
    out += html.substr(0, behind);
    html.remove_prefix(behind);
  }
  return out;
}

}  // namespace kehoach
