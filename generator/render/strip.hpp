// Timeline geometry as SVG. Colours, patterns and text sizes are the theme's, by class.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/overview.hpp"
#include "pages/timeline.hpp"
#include "theme/view.hpp"

namespace kehoach {

// A scale with what all of its strips have in common: the years' lines and today's line.
struct StripScale {
  Scale scale;
  std::string grid;  // the beginning of each strip
};
StripScale strip_scale_of(const Scale& scale, Date today);

// One row: the bar over the grid, 240 by 24 units. Decorative (aria-hidden): the row's words say
// the same.
Html strip_svg(const Bar& bar, const StripScale& scale);

// The shared scale, as the head of a column of strips or of an overview.
Html axis_svg(const Scale& scale, Date today, bool of_overview = false);

// A bar of an overview with its words and where it leads.
struct OverviewMark {
  OverviewBar bar;
  std::string text;   // short, beside the bar: "5 tasks"
  std::string label;  // for those who hear it: "5 tasks: 2026-2030"
  std::string url;
};

// All bars under one scale, each a link; 720 units wide, as high as its lanes need. `label` names
// the drawing.
Html overview_svg(const std::vector<OverviewMark>& marks, std::string_view label,
                  const Scale& scale, Date today);

}  // namespace kehoach
