#include <algorithm>

#include "diag/codes.hpp"

namespace kehoach {

void apply_levels(const std::vector<CodeLevel>& levels, Diagnostics& diagnostics) {
  const auto level_of = [&](const Diagnostic& item) {
    const auto found = std::ranges::find(levels, item.code, &CodeLevel::code);
    return found == levels.end() ? Level::warning : found->level;
  };
  std::erase_if(diagnostics.items, [&](const Diagnostic& item) {
    return item.severity == Severity::warning && level_of(item) == Level::off;
  });
  for (Diagnostic& item : diagnostics.items)
    if (item.severity == Severity::warning && level_of(item) == Level::error)
      item.severity = Severity::error;
}

}  // namespace kehoach
