// Characters that readers do not see, and that make a text say another thing than it shows.
#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"

namespace kehoach {

// Reports the first of each kind in a text: an error for controls other than tab and line breaks
// ("control-character") and for what reverses the order of words ("bidi-control"; Unicode UAX #9,
// embeddings, overrides and isolates); a warning for what has no width ("invisible-character").
void check_characters(std::string_view text, Span span, Diagnostics& diagnostics);

// Reports once, at the first place, if a file's text is not in Unicode's normal form C (warning
// "not-normalised"; UAX #15): pages are, whatever the file is.
void check_normal_form(std::string_view text, SourceId source, Diagnostics& diagnostics);

}  // namespace kehoach
