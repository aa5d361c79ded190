#include "model/localized.hpp"

#include <algorithm>

namespace kehoach {

bool Localized::empty() const {
  return std::ranges::all_of(texts, [](const Text& text) { return text.value.empty(); });
}

bool Localized::has(Language language) const {
  return language < texts.size() && !texts[language].value.empty();
}

Said Localized::in(Language language) const {
  if (has(language)) return {texts[language].value, language};
  // The default language is 0, so the first that has it covers both fallbacks.
  for (size_t i = 0; i < texts.size(); ++i) {
    const auto other = static_cast<Language>(i);
    if (has(other)) return {texts[i].value, other};
  }
  return {{}, language};
}

}  // namespace kehoach
