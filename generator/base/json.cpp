#include "base/json.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace kehoach {
namespace {

constexpr size_t nesting_limit = 200;

constexpr std::array<bool, 256> make_escaped_bytes() {
  std::array<bool, 256> escaped{};
  for (size_t byte = 0; byte < 0x20; ++byte) escaped[byte] = true;
  for (const char c : {'"', '\\'}) escaped[static_cast<unsigned char>(c)] = true;
  return escaped;
}
constexpr std::array<bool, 256> escaped_bytes = make_escaped_bytes();

void append_json_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\b':
      out += "\\b";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\f':
      out += "\\f";
      break;
    case '\r':
      out += "\\r";
      break;
    default:
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  }
}

// A positive number as decimal digits d1 d2 d3… and the power of ten of d1.d2d3…
struct Decimal {
  std::string digits;
  int exponent = 0;
};

// The fewest digits that read back as the same number.
Decimal shortest_decimal(double positive) {
  char buffer[32];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, positive, std::chars_format::scientific).ptr;
  Decimal decimal;
  const char* p = buffer;
  for (; *p != 'e'; ++p) {
    if (*p != '.') decimal.digits += *p;
  }
  ++p;
  if (*p == '+') ++p;  // from_chars takes no plus
  std::from_chars(p, end, decimal.exponent);
  return decimal;
}

// Number::toString of ECMAScript, for a positive number.
std::string as_javascript(const Decimal& decimal) {
  const auto& [digits, exponent] = decimal;
  const int count = static_cast<int>(digits.size());
  if (exponent < -6 || exponent >= 21) {
    const std::string fraction = count > 1 ? "." + digits.substr(1) : "";
    return fmt::format("{}{}e{:+}", digits[0], fraction, exponent);
  }
  if (exponent < 0) return "0." + std::string(static_cast<size_t>(-exponent - 1), '0') + digits;
  if (count <= exponent + 1) {
    return digits + std::string(static_cast<size_t>(exponent + 1 - count), '0');
  }
  const auto whole = static_cast<size_t>(exponent + 1);
  return digits.substr(0, whole) + "." + digits.substr(whole);
}

// The offset of the bracket that opens one level too many, in text that is well-formed up to it.
size_t find_too_deep(std::string_view text) {
  size_t depth = 0;
  bool in_string = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\') ++i;
    if (c == '"') in_string = !in_string;
    if (in_string) continue;
    if ((c == '[' || c == '{') && ++depth > nesting_limit) return i;
    if (c == ']' || c == '}') --depth;
  }
  return text.size();
}

// nlohmann says "[json.exception.parse_error.101] parse error at line 1, column 4: syntax error
// while parsing value - invalid literal; last read: 'nul'". The position is reported apart, and
// "last read" repeats the source.
std::string plain_message(std::string_view text) {
  for (const std::string_view lead : {std::string_view("] "), std::string_view(" - ")}) {
    const size_t at = text.find(lead);
    if (at != std::string_view::npos) text.remove_prefix(at + lead.size());
  }
  return std::string(text.substr(0, text.find("; last read:")));
}

// Receives the parser's events and grows the tree from them; nlohmann's own tree would lose the
// order of members and their duplicates.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, JsonError& error) : text_(text), error_(error) {}

  JsonValue take() { return std::move(root_); }

  bool null() {
    add(JsonValue::Kind::null);
    return true;
  }
  bool boolean(bool value) {
    add(JsonValue::Kind::boolean).boolean = value;
    return true;
  }
  bool number_integer(int64_t value) { return add_number(static_cast<double>(value)); }
  bool number_unsigned(uint64_t value) { return add_number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return add_number(value); }
  bool string(std::string& value) {
    add(JsonValue::Kind::string).string = std::move(value);
    return true;
  }
  bool binary(nlohmann::json::binary_t&) { return false; }  // not in JSON text
  bool start_object(size_t) { return open(JsonValue::Kind::object); }
  bool start_array(size_t) { return open(JsonValue::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    open_.back()->members.push_back({std::move(name), {}});
    return true;
  }

  bool parse_error(size_t position, const std::string& token,
                   const nlohmann::detail::exception& exception) {
    error_.message = plain_message(exception.what());
    error_.offset = std::min(fault_offset(position, token.size()), text_.size());
    return false;
  }

 private:
  // `position` counts the bytes read so far. An unexpected token is marked at its first byte, a
  // malformed one at the byte that spoils it.
  size_t fault_offset(size_t position, size_t token_size) const {
    const std::string_view message = error_.message;
    if (message.starts_with("unexpected end of input")) return text_.size();
    // The parser's token is right for strings and numbers only: others do not clear the last one.
    size_t back = token_size;
    if (message.starts_with("invalid") || message.starts_with("unexpected '")) back = 1;
    if (message.starts_with("unexpected true") || message.starts_with("unexpected null")) back = 4;
    if (message.starts_with("unexpected false")) back = 5;
    return position - std::min(position, back);
  }

  // A new value of that kind, in its place in the innermost open container.
  JsonValue& add(JsonValue::Kind kind) {
    JsonValue* value = &root_;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      const bool is_array = parent.kind == JsonValue::Kind::array;
      value = is_array ? &parent.items.emplace_back() : &parent.members.back().value;
    }
    value->kind = kind;
    return *value;
  }

  bool add_number(double value) {
    add(JsonValue::Kind::number).number = value;
    return true;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == nesting_limit) {
      error_.message = fmt::format("nested more than {} levels deep", nesting_limit);
      error_.offset = find_too_deep(text_);
      return false;
    }
    open_.push_back(&add(kind));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  JsonError& error_;
  JsonValue root_;
  // Only the innermost grows, so the addresses of the others stay.
  std::vector<JsonValue*> open_;
};

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (true) {
    size_t plain = 0;
    while (plain < text.size() && !escaped_bytes[static_cast<unsigned char>(text[plain])]) ++plain;
    out.append(text.substr(0, plain));
    if (plain == text.size()) break;
    append_json_escape(out, text[plain]);
    text.remove_prefix(plain + 1);
  }
  out += '"';
}

void JsonWriter::separate() {
  if (need_comma_) out_ += ',';
  need_comma_ = true;
}

JsonWriter& JsonWriter::begin_object() {
  separate();
  out_ += '{';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  out_ += '}';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  separate();
  out_ += '[';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  out_ += ']';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_json_string(out_, name);
  out_ += ':';
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  append_json_string(out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(int64_t value) {
  separate();
  char buffer[24];
  out_.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  if (value < 0) out_ += '-';
  out_ += value == 0 ? "0" : as_javascript(shortest_decimal(std::abs(value)));
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::member(std::string_view name, std::string_view value) {
  return key(name).text(value);
}

std::string indented_json(std::string_view json) {
  std::string out;
  size_t depth = 0;
  const auto new_line = [&] { out.append("\n").append(2 * depth, ' '); };
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      const size_t begin = i++;
      while (json[i] != '"') i += json[i] == '\\' ? 2 : 1;
      out.append(json.substr(begin, i + 1 - begin));
    } else if (c == '{' || c == '[') {
      out += c;
      const bool is_empty = json[i + 1] == '}' || json[i + 1] == ']';
      if (is_empty) {
        out += json[++i];
      } else {
        ++depth;
        new_line();
      }
    } else if (c == '}' || c == ']') {
      --depth;
      new_line();
      out += c;
    } else {
      out += c;
      if (c == ',') new_line();
      if (c == ':') out += ' ';
    }
  }
  return out + "\n";
}

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto found = std::find_if(members.rbegin(), members.rend(),
                                  [&](const JsonMember& member) { return member.name == name; });
  return found == members.rend() ? nullptr : &found->value;
}

std::optional<JsonValue> parse_json(std::string_view text, JsonError& error) {
  TreeBuilder builder(text, error);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace kehoach
