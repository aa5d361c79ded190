#include <fmt/core.h>

#include <algorithm>

#include "check/check.hpp"

namespace kehoach {
namespace {

// The whole value's place, else that of the first language that is given.
Span place_of(const Localized& text) {
  if (text.span.source != SourceId::none) return text.span;
  const auto given =
      std::ranges::find_if(text.texts, [](const Text& t) { return !t.value.empty(); });
  return given->span;
}

}  // namespace

void check_translations(const Localized& text, const std::vector<std::string>& languages,
                        Diagnostics& diagnostics) {
  if (text.empty()) return;
  for (size_t i = 0; i < languages.size(); ++i) {
    if (text.has(static_cast<Language>(i))) continue;
    diagnostics
        .warning("missing-translation", place_of(text),
                 fmt::format("no text in \"{}\"", languages[i]))
        .with_help(
            fmt::format("add \"{}:\"; until then readers see another language", languages[i]));
  }
}

}  // namespace kehoach
