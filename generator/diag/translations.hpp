// The tables of phrases, by what they are about: see diag/translate.hpp.
#pragma once

#include <span>

#include "diag/translate.hpp"

namespace kehoach {

std::span<const Translation> field_translations();    // what fields of content files are for
std::span<const Translation> content_translations();  // decoding content, and the rules over it
std::span<const Translation> syntax_translations();   // YAML, JSON, CSV and snapshots
std::span<const Translation> theme_translations();    // templates, strings and settings of themes
std::span<const Translation> import_translations();   // official texts and spreadsheets
std::span<const Translation> command_translations();  // the help of commands and options
std::span<const Translation> program_translations();  // wrong usage, files, publishing, summaries

}  // namespace kehoach
