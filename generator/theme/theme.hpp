// A theme: template texts and interface strings, as its files say them. Assets are bytes that only
// publish looks at.
//
//   theme.yaml                 see settings.hpp
//   templates/NAME.mustache    a page kind's template, or a partial
//   strings/LANG.yaml          see strings.hpp
//   assets/…                   copied with a fingerprint in the name
//
// A theme may extend another, and a site may lay files of its own over its theme: the files come in
// that order, and of the same path the last one counts, of strings the last text of each key.
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
  bool of_site = false;  // laid over the theme by the site
};

struct Theme {
  TemplateSources templates;
  std::vector<Strings> strings;  // by Language
};

// What the program asks a theme for, by name.
struct ThemeNeeds {
  std::span<const std::string_view> strings;
  std::span<const std::string_view> templates;  // of pages
};

// What is wrong with a theme as a whole is reported here, with the place where it should be:
//   missing-template   the program needs a template that no file gives
//   unused-template    a file that is neither a page's template nor included by any other
//   missing-strings    a language of the site without strings
//   missing-string     a string that the program needs and a language lacks
//   unused-string      a string that neither the program nor a template asks for
//   unknown-parameter  a text laid over another has a parameter that the other has not
//   unknown-file       a file among the templates or strings that is neither
Theme load_theme(std::span<const ThemeFile> files, std::span<const std::string> languages,
                 const ThemeNeeds& needs, const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace kehoach
