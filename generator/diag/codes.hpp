// What the codes of diagnostics mean: for `kehoach explain CODE`, and to know which of them a site
// may set to another level.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace kehoach {

struct Code {
  std::string_view name;  // "unknown-field"
  // Warnings can be set to another level; errors cannot, since pages are made of content without
  // errors only.
  Severity severity;
  // What it means, why it matters and what to do, in a few sentences.
  std::string_view english;
  std::string_view vietnamese;
};

// All codes, sorted by name.
std::span<const Code> all_codes();

// The code of that name, or null.
const Code* find_code(std::string_view name);

// What a site makes of a warning.
enum class Level : uint8_t { off, warning, error };

struct CodeLevel {
  std::string code;
  Level level = Level::warning;
};

// Drops, keeps or raises warnings as the site says. Errors stay what they are.
void apply_levels(const std::vector<CodeLevel>& levels, Diagnostics& diagnostics);

}  // namespace kehoach
