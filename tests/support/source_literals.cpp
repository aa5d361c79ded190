#include "support/source_literals.hpp"

#include <cctype>
#include <regex>

namespace kehoach::test {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

char unescaped(char c) {
  return c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
}

std::string normal_format(const std::string& text) {
  static const std::regex spec(R"(\{\d?(:[^{}]*)?\})");
  static const std::regex braces(R"(\{\{|\}\}|\{\d?(:[^{}]*)?\})");
  if (!std::regex_search(text, spec)) return text;
  std::string out;
  std::sregex_iterator it(text.begin(), text.end(), braces);
  size_t at = 0;
  for (const std::sregex_iterator end; it != end; ++it) {
    const std::string found = it->str();
    out += text.substr(at, static_cast<size_t>(it->position()) - at);
    out += found == "{{" ? "{" : found == "}}" ? "}" : "{}";
    at = static_cast<size_t>(it->position()) + found.size();
  }
  return out + text.substr(at);
}

// Reads on behind comments, words and signs; texts are collected.
class Reader {
 public:
  explicit Reader(std::string_view source) : rest_(source) {}

  std::vector<std::string> read() {
    while (!rest_.empty()) step();
    end_text();
    return std::move(literals_);
  }

 private:
  void step() {
    const char c = rest_.front();
    if (c == ' ' || c == '\n') return skip(1);
    if (rest_.starts_with("//") || (c == '#' && !is_in_line_)) return skip(line_length());
    is_in_line_ = true;
    if (rest_.starts_with("R\"")) return read_raw();
    if (c == '"') return read_text();
    end_text();
    if (c == '\'') return skip_character();
    size_t length = 1;
    if (is_word(c))  // 10'000 is one word
      while (length < rest_.size() && (is_word(rest_[length]) || rest_[length] == '\'')) ++length;
    skip(length);
  }

  void skip(size_t length) {
    if (rest_.substr(0, length).ends_with('\n')) is_in_line_ = false;
    rest_.remove_prefix(std::min(length, rest_.size()));
  }

  size_t line_length() const { return std::min(rest_.find('\n'), rest_.size()); }

  void read_text() {
    is_open_ = true;
    size_t at = 1;
    for (; rest_[at] != '"'; ++at) {
      if (rest_[at] == '\\') {
        text_ += unescaped(rest_[++at]);
      } else {
        text_ += rest_[at];
      }
    }
    skip(at + 1);
  }

  void read_raw() {
    const std::string end = ")" + std::string(rest_.substr(2, rest_.find('(') - 2)) + "\"";
    const size_t begin = rest_.find('(') + 1;
    const size_t length = rest_.find(end) - begin;
    is_open_ = true;
    text_ += rest_.substr(begin, length);
    skip(begin + length + end.size());
  }

  void skip_character() { skip(rest_.starts_with("'\\") ? rest_.find('\'', 3) + 1 : 3); }

  void end_text() {
    if (is_open_) literals_.push_back(normal_format(text_));
    is_open_ = false;
    text_.clear();
  }

  std::string_view rest_;
  bool is_in_line_ = false;
  bool is_open_ = false;
  std::string text_;
  std::vector<std::string> literals_;
};

}  // namespace

std::vector<std::string> source_literals(std::string_view source) {
  return Reader(source).read();
}

}  // namespace kehoach::test
