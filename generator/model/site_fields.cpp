// The table of fields of site.yaml, and its rules.
#include <fmt/core.h>

#include <algorithm>

#include "model/decode.hpp"
#include "model/field_tables.hpp"

namespace kehoach {
namespace {

using enum Presence;

// base_url always ends in '/', so that addresses can be appended.
std::optional<std::string> decode_base_url(const YamlNode& node, const Decoder& decoder) {
  auto address = decode_url(node, decoder);
  if (!address) return std::nullopt;
  if (address->find_first_of("?#") != std::string::npos) {
    decoder.diagnostics.error("bad-url", node.span, "\"base_url\" has a query or a fragment")
        .with_help("write the address of the portal's folder: https://example.org/portal/");
    return std::nullopt;
  }
  if (!address->ends_with('/')) *address += '/';
  return address;
}

constexpr std::array<std::string_view, 3> level_names{"off", "warning", "error"};

std::vector<std::string_view> warning_names() {
  std::vector<std::string_view> names;
  for (const Code& code : all_codes())
    if (code.severity == Severity::warning) names.push_back(code.name);
  return names;
}

bool is_warning(const YamlNode& key, const Decoder& decoder) {
  const Code* const code = find_code(key.text);
  if (code && code->severity == Severity::warning) return true;
  const auto names = warning_names();
  auto& diagnostic =
      decoder.diagnostics.error("unknown-value", key.span,
                                code ? fmt::format("\"{}\" is always an error", key.text)
                                     : fmt::format("there is no warning \"{}\"", key.text));
  diagnostic.with_help(code ? "only warnings can be set to another level"
                            : did_you_mean(key.text, names));
  return false;
}

std::optional<std::vector<CodeLevel>> decode_levels(const YamlNode& node, const Decoder& decoder) {
  if (!node.is_mapping()) {
    wrong_type(node, "levels by warning", "{unused-agency: off}", decoder);
    return std::nullopt;
  }
  std::vector<CodeLevel> levels;
  for (const YamlEntry& entry : node.entries) {
    const auto level = decode_choice(entry.value, level_names, decoder);
    if (is_warning(entry.key, decoder) && level)
      levels.push_back({entry.key.text, static_cast<Level>(*level)});
  }
  return levels;
}

constexpr std::array site_fields{
    field<&Site::title>("title", required, "the portal's name"),
    field<&Site::description>("description", optional, "what the portal is, in a sentence"),
    field<&Site::base_url, decode_base_url>(
        "base_url", required, "where it is published; may have a path", {.kind = ValueKind::url}),
    field<&Site::languages>("languages", required,
                            "language codes, the first is the default: [vi, en]"),
    field<&Site::theme>("theme", optional, "a folder of themes/"),
    field<&Site::content>("content", optional, "the folder of content, from here"),
    field<&Site::output>("output", optional, "the folder to write, from here"),
    field<&Site::timezone>("timezone", optional, "of calendars, for example Asia/Ho_Chi_Minh"),
    field<&Site::data_as_of>("data_as_of", optional,
                             "the data's date, if not the newest in the content"),
    field<&Site::organisation>("organisation", optional, "who publishes the portal"),
    field<&Site::contact>("contact", optional, "whom to write to about the portal"),
    field<&Site::notice>("notice", optional,
                         "shown on every page, for example \"unofficial translation\""),
    field<&Site::navigation>("navigation", optional,
                             "ids of free pages, in the order of the footer"),
    field<&Site::stale_after_months>("stale_after_months", optional,
                                     "months without update before data count as old"),
    field<&Site::search>("search", optional, "how the search index is made"),
    field<&Site::checks, decode_levels>(
        "checks", optional, "warnings and what becomes of them: {unused-agency: off}",
        {.kind = ValueKind::choices_by_name, .choices = level_names, .names = warning_names}),
    field<&Site::compressed_copies>(
        "compressed_copies", optional,
        "true: write .gz and .br beside files, for web servers that send those"),
    field<&Site::licence>("licence", optional,
                          "what others may do with the data; MIT if not given"),
};

constexpr std::array licence_fields{
    field<&Licence::id>("id", required, "its name in the SPDX list, for example CC-BY-4.0"),
    field<&Licence::title>("title", required, "its name as people read it"),
    field<&Licence::url, decode_url>("url", required, "where its text is",
                                     {.kind = ValueKind::url}),
};

constexpr std::array search_fields{
    field<&SearchSettings::strict_limit>(
        "strict_limit", optional,
        "up to so many documents there is also one index that any lunr 2.3.9 loads"),
};

// BCP 47 as far as sites need it: "vi", "en", "zh-Hant", "pt-BR".
bool is_language_code(std::string_view code) {
  const auto letter_or_digit = [](char c) {
    return (c | 32) >= 'a' ? (c | 32) <= 'z' : c >= '0' && c <= '9';
  };
  const std::string_view language = code.substr(0, code.find('-'));
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (language.size() < 2 || language.size() > 3 ||
      !std::all_of(language.begin(), language.end(), lower))
    return false;
  for (std::string_view rest = code.substr(language.size()); !rest.empty();) {
    const std::string_view part = rest.substr(1, rest.find('-', 1) - 1);
    if (part.size() < 2 || part.size() > 8 ||
        !std::all_of(part.begin(), part.end(), letter_or_digit))
      return false;
    rest.remove_prefix(part.size() + 1);
  }
  return true;
}

void check_languages(const YamlNode& list, Diagnostics& diagnostics) {
  if (list.items.empty())
    diagnostics.error("bad-language", list.span, "the site has no language")
        .with_help("for example: languages: [vi, en]");
  for (const YamlNode& item : list.items) {
    if (!is_language_code(item.text)) {
      diagnostics
          .error("bad-language", item.span, fmt::format("\"{}\" is not a language code", item.text))
          .with_help("for example: languages: [vi, en]");
    }
    const auto same = [&](const YamlNode& other) { return other.text == item.text; };
    const YamlNode& first = *std::find_if(list.items.begin(), list.items.end(), same);
    if (&first != &item)
      diagnostics
          .error("bad-language", item.span,
                 fmt::format("the language \"{}\" is listed twice", item.text))
          .note("first listed here", first.span);
  }
}

}  // namespace

std::span<const Field<Site>> Fields<Site>::all() {
  return site_fields;
}

std::span<const Field<Licence>> Fields<Licence>::all() {
  return licence_fields;
}

std::span<const Field<SearchSettings>> Fields<SearchSettings>::all() {
  return search_fields;
}

void Fields<SearchSettings>::check(const YamlNode& node, const SearchSettings& settings,
                                   const Decoder& decoder) {
  if (settings.strict_limit < 0)
    decoder.diagnostics
        .error("wrong-type", node.find("strict_limit")->span, "\"strict_limit\" must be at least 0")
        .with_help("with 0 there is none for lunr");
}

void Fields<Site>::check(const YamlNode& node, const Site& site, const Decoder& decoder) {
  if (site.stale_after_months < 1)
    decoder.diagnostics
        .error("wrong-type", node.find("stale_after_months")->span,
               "\"stale_after_months\" must be at least 1")
        .with_help("for a year: stale_after_months: 12");
  const YamlNode* languages = node.find("languages");
  if (languages && languages->is_sequence()) check_languages(*languages, decoder.diagnostics);
}

}  // namespace kehoach
