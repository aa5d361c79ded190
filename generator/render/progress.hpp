// The line of a target's measured values as SVG. Colours and text sizes are the theme's, by class.
#pragma once

#include <string>
#include <string_view>

#include "pages/progress.hpp"
#include "theme/view.hpp"

namespace kehoach {

// The words in the picture, ready to show.
struct ProgressWords {
  std::string summary;  // what the picture says, for who does not see it
  std::string highest;  // at the top line
  std::string newest;   // beside the last point
  std::string goal;     // at the goal's line; may be empty
};

// 300 by 180 units. An image with a name: all its numbers are in the table below it.
Html progress_svg(const ProgressChart& chart, const ProgressWords& words);

}  // namespace kehoach
