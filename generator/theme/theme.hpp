// A theme: template texts and interface strings, as its files say them. Assets are bytes that only
// publish looks at.
//
//   templates/NAME.mustache    a page kind's template, or a partial
//   strings/LANG.yaml          see strings.hpp
//   assets/…                   copied with a fingerprint in the name
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "theme/strings.hpp"
#include "theme/template.hpp"

namespace kehoach {

// A theme's text file; `path` is relative to the theme's folder.
struct ThemeFile {
  std::string path;
  SourceId source;
};

struct Theme {
  TemplateSources templates;
  std::vector<Strings> strings;  // by Language
};

// Later files of the same path override earlier ones. A language of the site without strings is an
// error ("missing-strings"), as is each of `required` that a language lacks ("missing-string").
Theme load_theme(std::span<const ThemeFile> files, std::span<const std::string> languages,
                 std::span<const std::string_view> required, const SourceMap& sources,
                 Diagnostics& diagnostics);

}  // namespace kehoach
