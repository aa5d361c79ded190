#include "source/yaml_value.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace kehoach {
namespace {

using Kind = YamlNode::Kind;

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '/' || c == '.' || c == '_';
}

// An id, a time, a number: never mistaken for anything else.
bool is_plain_word(std::string_view text) {
  const bool figures = text.find_first_not_of("0123456789.") == text.npos &&
                       text.find('.') != text.npos;  // "1.1" reads like a number: quoted
  return !text.empty() && !figures && text.front() != '-' &&
         std::all_of(text.begin(), text.end(), is_word_byte);
}

std::string_view without_line_end(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

bool fits_in_brackets(const YamlValue& value) {
  if (!value.comments.empty() || !value.remarks.empty()) return false;
  const auto is_word = [](const YamlValue& each) {
    return each.kind == Kind::scalar && each.comments.empty() && is_plain_word(each.text);
  };
  if (value.kind == Kind::sequence)
    return std::all_of(value.items.begin(), value.items.end(), is_word);
  return value.kind == Kind::mapping && value.entries.size() <= 3 &&
         std::all_of(value.entries.begin(), value.entries.end(),
                     [&](const auto& entry) { return is_word(entry.second); });
}

// What YAML does not allow as it is: a file with it cannot be read again.
bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

// A comment is one line, whatever it tells of.
std::string comment_text(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return is_control(c) || c == '\n'; }, ' ');
  return text;
}

std::string comment_lines(const std::vector<std::string>& comments, size_t indent) {
  std::string lines;
  for (const std::string& comment : comments)
    lines += std::string(indent, ' ') + "# " + comment_text(comment) + "\n";
  return lines;
}

std::string literal_block(std::string_view text, size_t indent) {
  std::string block = "|";
  text = without_line_end(text);
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    block += '\n';
    if (end > begin) block += std::string(indent, ' ');
    block += text.substr(begin, end - begin);
    begin = end + 1;
  }
  return block;
}

std::string mapping_lines(const YamlValue& value, size_t indent, bool first_is_open) {
  std::string lines;
  for (const auto& [key, entry] : value.entries) {
    const bool open = first_is_open && &entry == &value.entries.front().second;
    if (!lines.empty()) lines += '\n';
    if (!open) lines += comment_lines(entry.comments, indent) + std::string(indent, ' ');
    lines += key + ":" + yaml_behind_key(entry, indent + 2);
  }
  std::string remarks = comment_lines(value.remarks, indent);
  if (!remarks.empty()) remarks.pop_back();
  if (!remarks.empty()) lines += (lines.empty() ? "" : "\n") + remarks;
  return lines;
}

std::string sequence_lines(const YamlValue& value, size_t indent) {
  std::string lines;
  for (const YamlValue& item : value.items) {
    if (!lines.empty()) lines += '\n';
    lines += comment_lines(item.comments, indent) + std::string(indent, ' ') + "-" +
             yaml_behind_dash(item, indent + 2);
  }
  return lines;
}

}  // namespace

YamlValue YamlValue::scalar(std::string text) {
  YamlValue value;
  value.kind = Kind::scalar;
  value.text = std::move(text);
  return value;
}

YamlValue YamlValue::sequence(std::vector<YamlValue> items) {
  YamlValue value;
  value.kind = Kind::sequence;
  value.items = std::move(items);
  return value;
}

YamlValue YamlValue::mapping() {
  YamlValue value;
  value.kind = Kind::mapping;
  return value;
}

YamlValue& YamlValue::add(std::string key, YamlValue value) {
  if (value.kind != Kind::null) entries.emplace_back(std::move(key), std::move(value));
  return *this;
}

YamlValue* YamlValue::find(std::string_view key) {
  for (auto& [name, value] : entries)
    if (name == key) return &value;
  return nullptr;
}

const YamlValue* YamlValue::find(std::string_view key) const {
  return const_cast<YamlValue*>(this)->find(key);
}

YamlValue to_value(const YamlNode& node) {
  YamlValue value;
  value.kind = node.kind;
  value.text = node.text;
  for (const YamlNode& item : node.items) value.items.push_back(to_value(item));
  for (const YamlEntry& entry : node.entries)
    value.entries.emplace_back(entry.key.text, to_value(entry.value));
  return value;
}

bool same_value(const YamlValue& a, const YamlValue& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == Kind::scalar) return without_line_end(a.text) == without_line_end(b.text);
  const auto same = [](const YamlValue& x, const YamlValue& y) { return same_value(x, y); };
  if (a.kind == Kind::sequence)
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same);
  return a.entries.size() == b.entries.size() &&
         std::all_of(a.entries.begin(), a.entries.end(), [&](const auto& entry) {
           const YamlValue* const other = b.find(entry.first);
           return other && same(entry.second, *other);
         });
}

bool same_value(const YamlNode& node, const YamlValue& value) {
  return same_value(to_value(node), value);
}

std::string yaml_scalar(std::string_view text, bool) {
  if (is_plain_word(text)) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n') {
      quoted += "\\n";
    } else if (c == '\t') {
      quoted += "\\t";
    } else if (is_control(c)) {
      quoted += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string yaml_in_brackets(const YamlValue& value) {
  if (value.kind == Kind::scalar) return yaml_scalar(value.text, true);
  std::string inside;
  for (const YamlValue& item : value.items)
    inside += (inside.empty() ? "" : ", ") + yaml_in_brackets(item);
  for (const auto& [key, entry] : value.entries)
    inside += (inside.empty() ? "" : ", ") + key + ": " + yaml_in_brackets(entry);
  if (value.kind == Kind::sequence) return "[" + inside + "]";
  return value.kind == Kind::mapping ? "{" + inside + "}" : "";
}

std::string yaml_behind_key(const YamlValue& value, size_t indent) {
  if (value.kind == Kind::null) return "";
  if (value.kind == Kind::scalar) {
    const bool lines = without_line_end(value.text).find('\n') != std::string_view::npos ||
                       value.text.ends_with('\n');
    const bool block =
        lines && std::string_view(" \t\n").find(value.text.front()) == std::string_view::npos &&
        std::none_of(value.text.begin(), value.text.end(), is_control);
    return " " + (block ? literal_block(value.text, indent) : yaml_scalar(value.text, false));
  }
  if (value.entries.empty() && value.items.empty() && value.remarks.empty())
    return " " + yaml_in_brackets(value);
  if (fits_in_brackets(value)) return " " + yaml_in_brackets(value);
  if (value.kind == Kind::sequence) return "\n" + sequence_lines(value, indent);
  return "\n" + mapping_lines(value, indent, false);
}

std::string yaml_behind_dash(const YamlValue& value, size_t indent) {
  const bool open = value.kind == Kind::mapping && !value.entries.empty();
  if (open) return " " + mapping_lines(value, indent, true);
  return yaml_behind_key(value, indent);
}

std::string yaml_file(const YamlValue& value) {
  const std::string head = comment_lines(value.comments, 0);
  if (value.kind == Kind::sequence) return head + sequence_lines(value, 0) + "\n";
  return head + mapping_lines(value, 0, false) + "\n";
}

}  // namespace kehoach
