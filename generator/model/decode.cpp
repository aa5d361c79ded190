#include "model/decode.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "model/characters.hpp"

namespace kehoach {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string in_sentences(std::string first, const std::string& second) {
  if (first.empty()) return second;
  return std::move(first) + " " + second;
}

// The scalar's text without white space around it. Reports an empty one: a field without a value is
// to be left out, so that a forgotten value is not taken for an intended one.
std::optional<std::string_view> scalar_text(const YamlNode& node, std::string_view expected,
                                            std::string_view example, const Decoder& decoder) {
  if (!node.is_scalar()) {
    wrong_type(node, expected, example, decoder);
    return std::nullopt;
  }
  const std::string_view text = trim(node.text);
  if (text.empty()) {
    decoder.diagnostics.error("wrong-type", node.span, subject(decoder) + " is empty")
        .with_help("write a value, or leave the field out");
    return std::nullopt;
  }
  return text;
}

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "22.000" is 22 in YAML and 22 000 in Vietnamese: too dangerous to guess.
bool has_thousands_dots(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const size_t first = text.find('.');
  if (first == std::string_view::npos || first == 0 || first > 3 || text[0] == '0') return false;
  for (size_t dot = first; dot < text.size(); dot += 4) {
    if (text[dot] != '.' || text.size() - dot < 4) return false;
    if (!std::all_of(text.begin() + dot + 1, text.begin() + dot + 4, is_digit)) return false;
  }
  return true;
}

std::string without(std::string_view text, char unwanted) {
  std::string rest(text);
  std::erase(rest, unwanted);
  return rest;
}

}  // namespace

std::optional<std::string> decode(As<std::string>, const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "text", "some words", decoder);
  if (!text) return std::nullopt;
  check_characters(*text, node.span, decoder.diagnostics);
  return std::string(*text);
}

std::optional<Text> decode(As<Text>, const YamlNode& node, const Decoder& decoder) {
  if (!scalar_text(node, "text", "some words", decoder)) return std::nullopt;
  check_characters(node.text, node.span, decoder.diagnostics);
  Text text{node.text, node.span, TextLayout::inline_scalar};
  if (node.style == YamlNode::Style::literal) text.layout = TextLayout::literal_scalar;
  while (text.value.ends_with('\n')) text.value.pop_back();
  return text;
}

std::optional<Language> find_language(std::string_view code, Span span, const Decoder& decoder) {
  const auto& languages = decoder.languages;
  const auto place = std::find(languages.begin(), languages.end(), code);
  if (place != languages.end()) return static_cast<Language>(place - languages.begin());
  const std::vector<std::string_view> known(languages.begin(), languages.end());
  decoder.diagnostics
      .error("unknown-language", span, fmt::format("\"{}\" is not a language of the site", code))
      .with_help(in_sentences(did_you_mean(code, known),
                              fmt::format("the site's languages are: {}", joined(known))));
  return std::nullopt;
}

std::optional<Localized> decode(As<Localized>, const YamlNode& node, const Decoder& decoder) {
  Localized localized;
  localized.span = node.span;
  if (node.is_scalar()) {
    auto text = decode(As<Text>{}, node, decoder);
    if (!text) return std::nullopt;
    localized.texts.push_back(std::move(*text));
    return localized;
  }
  if (!node.is_mapping() || node.entries.empty()) {
    wrong_type(node, "text, or texts by language",
               fmt::format("{{{}: some words}}", decoder.languages.front()), decoder);
    return std::nullopt;
  }
  for (const YamlEntry& entry : node.entries) {
    const auto language = find_language(entry.key.text, entry.key.span, decoder);
    auto text = decode(As<Text>{}, entry.value, decoder);
    if (!language || !text) continue;
    if (localized.texts.size() <= *language) localized.texts.resize(*language + 1u);
    localized.texts[*language] = std::move(*text);
  }
  return localized;
}

void check_id(std::string_view id, bool dots, Span span, Diagnostics& diagnostics) {
  const auto allowed = [&](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || (dots && c == '.');
  };
  const bool valid = !id.empty() && id.size() <= 80 && std::all_of(id.begin(), id.end(), allowed);
  if (valid) return;
  auto& diagnostic = diagnostics.error("bad-id", span, fmt::format("\"{}\" cannot be an id", id));
  const std::string better = slug(id).substr(0, 80);
  diagnostic.with_help(fmt::format(
      "ids have a-z, 0-9{} and \"-\" only, at most 80 characters{}", dots ? ", \".\"" : "",
      better.empty() ? "" : fmt::format(", for example \"{}\"", better)));
}

std::optional<Key> decode(As<Key>, const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "an id", "short-name", decoder);
  if (!text) return std::nullopt;
  check_id(*text, false, node.span, decoder.diagnostics);
  return Key{std::string(*text), node.span};
}

std::optional<Key> decode_task_id(const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "an id", "\"1.1\"", decoder);
  if (!text) return std::nullopt;
  check_id(*text, true, node.span, decoder.diagnostics);
  return Key{std::string(*text), node.span};
}

std::optional<std::string> decode_url(const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "a web address", "https://example.org/", decoder);
  if (!text) return std::nullopt;
  const size_t scheme = text->starts_with("https://") ? 8 : text->starts_with("http://") ? 7 : 0;
  const auto forbidden = [](unsigned char c) {
    return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == 0x7f;
  };
  const bool has_host = scheme != 0 && text->size() > scheme &&
                        std::string_view("/?#").find((*text)[scheme]) == std::string_view::npos;
  if (has_host && std::none_of(text->begin(), text->end(), forbidden)) return std::string(*text);
  decoder.diagnostics.error("bad-url", node.span, fmt::format("\"{}\" is not a web address", *text))
      .with_help(fmt::format(
          "write it whole, with http:// or https:// and without spaces: {}: https://example.org/",
          decoder.field));
  return std::nullopt;
}

std::optional<bool> decode(As<bool>, const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "true or false", "true", decoder);
  if (!text) return std::nullopt;
  if (*text == "true") return true;
  if (*text == "false") return false;
  wrong_type(node, "true or false", "true", decoder);
  return std::nullopt;
}

std::optional<int> decode(As<int>, const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "a whole number", "12", decoder);
  if (!text) return std::nullopt;
  const auto number = parse_number<int>(*text);
  if (!number) wrong_type(node, "a whole number", "12", decoder);
  return number;
}

std::optional<double> decode(As<double>, const YamlNode& node, const Decoder& decoder) {
  const auto text = scalar_text(node, "a number", "7.5", decoder);
  if (!text) return std::nullopt;
  if (has_thousands_dots(*text)) {
    decoder.diagnostics
        .error("wrong-type", node.span, fmt::format("\"{}\" can be read as two numbers", *text))
        .with_help(fmt::format("write {} for the whole number, or {}0 for the decimal one",
                               without(*text, '.'), *text));
    return std::nullopt;
  }
  const auto number = parse_number<double>(*text);
  if (number && std::isfinite(*number)) return number;
  wrong_type(node, "a number", "7.5", decoder);
  return std::nullopt;
}

std::optional<Key> decode_reference(const YamlNode& node, std::string_view record,
                                    const Decoder& decoder) {
  const auto text =
      scalar_text(node, fmt::format("the id of {}", with_article(record)), "short-name", decoder);
  if (!text) return std::nullopt;
  return Key{std::string(*text), node.span};
}

std::optional<size_t> decode_choice(const YamlNode& node, std::span<const std::string_view> names,
                                    const Decoder& decoder) {
  const auto text = scalar_text(node, "one of its values", names.front(), decoder);
  if (!text) return std::nullopt;
  const auto place = std::find(names.begin(), names.end(), *text);
  if (place != names.end()) return place - names.begin();
  decoder.diagnostics
      .error("unknown-value", node.span,
             fmt::format("\"{}\" is not a value of \"{}\"", *text, decoder.field))
      .with_help(in_sentences(did_you_mean(*text, names),
                              fmt::format("the values are: {}", joined(names))));
  return std::nullopt;
}

}  // namespace kehoach
