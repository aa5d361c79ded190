#include "theme/settings.hpp"

#include <array>

#include "model/decode.hpp"

namespace kehoach {
namespace {

using enum Presence;

constexpr std::array theme_fields{
    field<&ThemeSettings::name>("name", optional, "what people call it"),
    field<&ThemeSettings::version>("version", optional, "as text: \"1.0\""),
    field<&ThemeSettings::extends>("extends", optional,
                                   "the theme whose files stand for all that this one lacks"),
};

}  // namespace

std::span<const Field<ThemeSettings>> Fields<ThemeSettings>::all() {
  return theme_fields;
}

ThemeSettings load_theme_settings(SourceId source, const SourceMap& sources,
                                  Diagnostics& diagnostics) {
  const auto root = parse_yaml(source, sources, diagnostics);
  if (!root || root->kind == YamlNode::Kind::null) return {};
  const std::vector<std::string> no_languages;
  return decode(As<ThemeSettings>{}, *root, Decoder{no_languages, diagnostics})
      .value_or(ThemeSettings{});
}

}  // namespace kehoach
