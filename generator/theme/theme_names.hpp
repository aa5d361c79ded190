// The names in a theme's files: which of them nobody asks for. A file that lays itself over one
// that does not exist, or a text over a string that does not, would otherwise be lost in silence.
#pragma once

#include <span>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "theme/theme.hpp"

namespace kehoach {

// "home" of "templates/home.mustache"; empty for another path.
std::string_view template_name(std::string_view path);
// "vi" of "strings/vi.yaml"; likewise.
std::string_view strings_language(std::string_view path);

// Reports "unused-template" and "unused-string". All versions of a template count, those too that
// another file replaces: what only they ask for is no mistake.
void check_unused_names(std::span<const ThemeFile> files, const ThemeNeeds& needs,
                        const SourceMap& sources, Diagnostics& diagnostics);

}  // namespace kehoach
