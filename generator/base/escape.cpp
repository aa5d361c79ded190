#include "base/escape.hpp"

#include <algorithm>
#include <array>

namespace kehoach {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Bytes that append_escaped cannot copy blindly: the markup characters, the controls, and the first
// byte of U+FFFE and U+FFFF, which XML forbids too.
constexpr std::array<bool, 256> make_special_bytes() {
  std::array<bool, 256> special{};
  for (size_t byte = 0; byte < 0x20; ++byte) special[byte] = true;
  for (const char c : {'\t', '\n', '\r'}) special[static_cast<unsigned char>(c)] = false;
  for (const char c : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(c)] = true;
  special[0xEF] = true;
  return special;
}
constexpr std::array<bool, 256> special_bytes = make_special_bytes();

bool is_special(char c) {
  return special_bytes[static_cast<unsigned char>(c)];
}

bool starts_with_noncharacter(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

bool may_stand_in_url(char c) {
  constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=";
  return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
}

bool is_percent_triplet(std::string_view text) {
  return text.size() >= 3 && text[0] == '%' && is_hex_digit(text[1]) && is_hex_digit(text[2]);
}

void append_percent(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const size_t plain = std::find_if(text.begin(), text.end(), is_special) - text.begin();
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return;
    size_t taken = 1;
    if (starts_with_noncharacter(text)) {
      taken = 3;
    } else if (text.front() == '\xEF') {
      out += text.front();
    } else {
      out += reference_for(text.front());
    }
    text.remove_prefix(taken);
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped(out, text);
  return out;
}

std::string percent_encoded(std::string_view url) {
  std::string out;
  out.reserve(url.size());
  for (size_t i = 0; i < url.size(); ++i) {
    if (may_stand_in_url(url[i]) || is_percent_triplet(url.substr(i))) {
      out += url[i];
    } else {
      append_percent(out, url[i]);
    }
  }
  return out;
}

std::string percent_encoded_value(std::string_view text) {
  constexpr std::string_view unreserved_marks = "-._~";
  std::string out;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || unreserved_marks.find(c) != std::string_view::npos) {
      out += c;
    } else {
      append_percent(out, c);
    }
  }
  return out;
}

bool is_safe_url(std::string_view url) {
  const size_t end = url.find_first_of("/?#:");
  if (end == std::string_view::npos || url[end] != ':') return true;
  std::string scheme(url.substr(0, end));
  for (char& c : scheme) {
    if (is_letter(c)) c = static_cast<char>(c | 0x20);
  }
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

}  // namespace kehoach
