// Timeline geometry as SVG. Colours, patterns and text sizes are the theme's, by class.
#pragma once

#include <optional>

#include "pages/timeline.hpp"
#include "theme/view.hpp"

namespace kehoach {

// One row: the bar, the years' lines and today's line, 240 by 24 units. Decorative (aria-hidden):
// the row's words say the same.
Html strip_svg(const Timeframe& timeframe, const Scale& scale, Date today);

// The shared scale, as the head of the column.
Html axis_svg(const Scale& scale, Date today);

}  // namespace kehoach
