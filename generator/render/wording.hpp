// Two texts as one, what went in <del> and what came in <ins>, word by word.
#pragma once

#include <string_view>

#include "theme/view.hpp"

namespace kehoach {

// Empty if the texts have so little in common, or are so long, that one beside the other reads
// better.
Html wording(std::string_view before, std::string_view after);

}  // namespace kehoach
