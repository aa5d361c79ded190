#include "theme/strings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/closest.hpp"
#include "base/text.hpp"

namespace kehoach {
namespace {

constexpr std::array<std::string_view, 6> plural_categories{"zero", "one",  "two",
                                                            "few",  "many", "other"};

bool is_parameter_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// The name of the parameter in braces that begins at `brace`; empty if none does.
std::string_view parameter_at(std::string_view text, size_t brace) {
  size_t end = brace + 1;
  while (end < text.size() && is_parameter_character(text[end])) ++end;
  if (end == text.size() || text[end] != '}') return {};
  return text.substr(brace + 1, end - brace - 1);
}

void append_formatted(std::string& out, std::string_view text,
                      std::span<const Parameter> parameters) {
  for (size_t position = 0; position < text.size();) {
    const size_t brace = std::min(text.find('{', position), text.size());
    out += text.substr(position, brace - position);
    if (brace == text.size()) return;
    const std::string_view name = parameter_at(text, brace);
    const auto given = std::ranges::find(parameters, name, &Parameter::first);
    const bool known = !name.empty() && given != parameters.end();
    out += known ? given->second : "{";
    position = brace + (known ? name.size() + 2 : 1);
  }
}

std::string form_key(std::string_view key, std::string_view category) {
  return fmt::format("{}.{}", key, category);
}

void forget(std::string_view key, Strings& strings) {
  strings.texts.erase(std::string(key));
  for (std::string_view category : plural_categories) strings.texts.erase(form_key(key, category));
}

bool check_text(std::string_view key, const YamlNode& node, Diagnostics& diagnostics) {
  if (node.is_scalar()) return true;
  diagnostics.error("wrong-type", node.span,
                    fmt::format("\"{}\" must be text, not {}", key, kind_name(node)));
  return false;
}

bool check_plural(const YamlEntry& entry, Diagnostics& diagnostics) {
  bool sound = true;
  for (const YamlEntry& form : entry.value.entries) {
    const std::string_view category = form.key.text;
    if (std::ranges::find(plural_categories, category) == plural_categories.end()) {
      diagnostics
          .error("unknown-field", form.key.span,
                 fmt::format("unknown plural category \"{}\"", category))
          .with_help(did_you_mean(category, plural_categories));
      sound = false;
    }
    sound = check_text(category, form.value, diagnostics) && sound;
  }
  if (!entry.value.find("other")) {
    diagnostics.error("missing-field", entry.key.span,
                      fmt::format("\"{}\" lacks the plural form \"other\"", entry.key.text));
    sound = false;
  }
  return sound;
}

void decode_string(const YamlEntry& entry, Strings& strings, Diagnostics& diagnostics) {
  const std::string& key = entry.key.text;
  if (!entry.value.is_mapping()) {
    if (!check_text(key, entry.value, diagnostics)) return;
    forget(key, strings);
    strings.texts[key] = entry.value.text;
    return;
  }
  if (!check_plural(entry, diagnostics)) return;
  forget(key, strings);
  for (const YamlEntry& form : entry.value.entries)
    strings.texts[form_key(key, form.key.text)] = form.value.text;
}

const std::string* find_text(const Strings& strings, std::string_view key) {
  const auto found = strings.texts.find(key);
  return found == strings.texts.end() ? nullptr : &found->second;
}

}  // namespace

void decode_strings(const YamlNode& root, Strings& strings, Diagnostics& diagnostics) {
  if (root.kind == YamlNode::Kind::null) return;
  if (!root.is_mapping()) {
    diagnostics.error(
        "wrong-type", root.span,
        fmt::format("strings must be a mapping from key to text, not {}", kind_name(root)));
    return;
  }
  for (const YamlEntry& entry : root.entries) decode_string(entry, strings, diagnostics);
}

std::string format(const Strings& strings, std::string_view key,
                   std::span<const Parameter> parameters) {
  const std::string* text = find_text(strings, key);
  if (!text) return std::string(key);
  std::string result;
  append_formatted(result, *text, parameters);
  return result;
}

std::string format(const Strings& strings, std::string_view key,
                   std::initializer_list<Parameter> parameters) {
  return format(strings, key, std::span(parameters.begin(), parameters.size()));
}

std::string format_count(const Strings& strings, std::string_view key, uint64_t count) {
  const std::string number = format_number(static_cast<double>(count), strings.language);
  const std::array<Parameter, 1> parameters{Parameter{"count", number}};
  for (const std::string& category :
       {plural_category(strings.language, count), std::string("other")})
    if (const std::string form = form_key(key, category); find_text(strings, form))
      return format(strings, form, parameters);
  return format(strings, key, parameters);
}

bool has_parameters(std::string_view text) {
  return !parameters_in(text).empty();
}

std::vector<std::string_view> parameters_in(std::string_view text) {
  std::vector<std::string_view> names;
  for (size_t brace = text.find('{'); brace != text.npos; brace = text.find('{', brace + 1))
    if (const auto name = parameter_at(text, brace); !name.empty()) names.push_back(name);
  return names;
}

std::vector<std::string_view> parameters_of(const Strings& strings, std::string_view key) {
  std::vector<std::string_view> names;
  const auto add = [&](const std::string* text) {
    if (!text) return;
    const auto found = parameters_in(*text);
    names.insert(names.end(), found.begin(), found.end());
  };
  add(find_text(strings, key));
  for (const std::string_view category : plural_categories)
    add(find_text(strings, form_key(key, category)));
  return names;
}

}  // namespace kehoach
