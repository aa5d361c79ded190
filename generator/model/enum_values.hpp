// Whether a number that was read is a value of its enumeration. The lists are complete: the
// compiler warns of a value that is missing.
#pragma once

#include <cstddef>

#include "model/portal.hpp"

namespace kehoach {

template <class Enum>
requires requires {
  EnumNames<Enum>::names;
}
bool is_value(Enum value) {
  return static_cast<size_t>(value) < EnumNames<Enum>::names.size();
}

inline bool is_value(TextLayout value) {
  switch (value) {
    case TextLayout::inline_scalar:
    case TextLayout::literal_scalar:
    case TextLayout::whole_file:
      return true;
  }
  return false;
}

inline bool is_value(Comparator value) {
  switch (value) {
    case Comparator::exactly:
    case Comparator::at_least:
    case Comparator::at_most:
    case Comparator::about:
    case Comparator::range:
      return true;
  }
  return false;
}

inline bool is_value(TimeframeKind value) {
  switch (value) {
    case TimeframeKind::day:
    case TimeframeKind::month:
    case TimeframeKind::quarter:
    case TimeframeKind::half:
    case TimeframeKind::year:
    case TimeframeKind::span:
    case TimeframeKind::deadline:
    case TimeframeKind::open:
    case TimeframeKind::ongoing:
    case TimeframeKind::recurring:
    case TimeframeKind::conditional:
      return true;
  }
  return false;
}

inline bool is_value(Precision value) {
  switch (value) {
    case Precision::none:
    case Precision::year:
    case Precision::half:
    case Precision::quarter:
    case Precision::month:
    case Precision::day:
      return true;
  }
  return false;
}

inline bool is_value(Every value) {
  switch (value) {
    case Every::year:
    case Every::quarter:
    case Every::month:
      return true;
  }
  return false;
}

}  // namespace kehoach
