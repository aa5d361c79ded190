// Whether two texts say the same.
#pragma once

#include <cstdint>
#include <string_view>

#include "model/localized.hpp"

namespace kehoach {

enum class Rewording : uint8_t {
  none,        // the same text
  correction,  // other white space, punctuation or capitals, or a few letters of a long text
  substantial
};

// Another figure is never a correction.
Rewording rewording_of(std::string_view before, std::string_view after);

// The most that changed in any language. A translation that is new is a correction: what was said
// stays.
Rewording rewording_of(const Localized& before, const Localized& after);

}  // namespace kehoach
