// How far a time has moved.
#pragma once

#include <cstdint>
#include <optional>

#include "model/timeframe.hpp"

namespace kehoach {

enum class ShiftKind : uint8_t {
  none,   // the same time
  later,  // its last day
  earlier,
  starts_later,  // the last day stays, or there is none
  starts_earlier,
  given,    // a time, or a last day, where there was none
  dropped,  // no time, or no last day, any more
  other     // said otherwise, without another first or last day
};

enum class ShiftUnit : uint8_t { day, month, year };

struct TimeShift {
  ShiftKind kind = ShiftKind::none;
  ShiftUnit unit = ShiftUnit::day;  // the largest that counts evenly
  int64_t count = 0;                // 0: not countable
};

TimeShift shift_between(const std::optional<Timeframe>& before,
                        const std::optional<Timeframe>& after);

}  // namespace kehoach
