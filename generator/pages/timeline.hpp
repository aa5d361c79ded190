// Timeline geometry: numbers only, no drawing.
//
// The scale maps days to 0…1000. Plans here run to 2050 beside tasks of one quarter, so the scale
// is not linear when its span exceeds twelve years: the first decade takes two thirds of the width,
// the rest the last third.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/portal.hpp"

namespace kehoach {

struct Scale {
  int first_year = 2025;
  int last_year = 2030;  // included
  // 0 at the first day of first_year, 1000 at the end of last_year; clamped outside.
  double at(Date day) const;
};

// Years further than this from the middle one of a set are left out of its scale.
constexpr int scale_reach = 30;

// A scale that shows the dated timeframes of these tasks; nothing if none has a date. A year far
// from all others (0001, 9999) does not squeeze them: what passes the scale is cut at its edge.
std::optional<Scale> scale_for(const Portal& portal, const std::vector<Id<Task>>& tasks);

// From where on, if anywhere, later years have less width than earlier ones; of 1000.
std::optional<double> narrower_from(const Scale& scale);

struct Tick {
  double x = 0;
  int year = 0;
  bool labelled = false;
  int month = 1;
};
// One tick a quarter on a scale of a single year; else one a year, few enough labels to be readable
// (every 1, 2, 5 or 10 years by the room there is).
std::vector<Tick> ticks(const Scale& scale);

// How a bar is drawn; never told apart by colour alone.
enum class BarShape : uint8_t {
  bar,       // a span or a period: solid
  deadline,  // up to an end: a line that ends in a diamond
  open,      // from a start on: fades out at the right edge
  whole,     // ongoing: hatched over the whole width
  dots,      // recurring: one dot a year
  waiting,   // conditional: dashed outline
};

struct Bar {
  BarShape shape = BarShape::bar;
  double begin = 0;  // 0…1000
  double end = 1000;
  std::vector<double> dots;
  bool cut_begin = false;  // goes on beyond the scale's edge
  bool cut_end = false;
};

// `period` is the plan's: what has no end of its own, or comes again, does so while the plan runs.
Bar bar_for(const Timeframe& timeframe, const Scale& scale,
            const std::optional<Timeframe>& period = std::nullopt);

}  // namespace kehoach
