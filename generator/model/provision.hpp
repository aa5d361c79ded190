// Provisions as plans number them: "III.1.1", "II.3.a", "PL.12".
#pragma once

#include <string_view>

namespace kehoach {

// Whether provision `a` stands before `b` in a plan: part by part, Roman numerals and numbers by
// value, letters by the Vietnamese order of lists (a, b, c, d, đ, e). Parts of different kinds, and
// annexes ("PL") against the text, have no order: false both ways.
bool comes_before(std::string_view a, std::string_view b);

}  // namespace kehoach
