// A theme's theme.yaml: who it is and which theme it builds on.
//
//   name: plain            optional, for people
//   version: "1.0"         optional, for people
//   extends: default       optional: the theme whose files stand for all that this one lacks
#pragma once

#include "diag/diagnostic.hpp"
#include "model/fields.hpp"

namespace kehoach {

struct ThemeSettings {
  Text name;
  Text version;
  Text extends;  // empty: the theme stands for itself
};

template <>
struct Fields<ThemeSettings> {
  static constexpr std::string_view name = "theme";
  static std::span<const Field<ThemeSettings>> all();
};

// Reports unknown fields and wrong types; an empty file is a theme without any setting.
ThemeSettings load_theme_settings(SourceId source, const SourceMap& sources,
                                  Diagnostics& diagnostics);

}  // namespace kehoach
