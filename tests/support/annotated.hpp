// Sites with faults, and what is to be said about each fault as a comment below its line:
//   titel: Khảo sát
//   # ^ error unknown-field 1-6: did you mean "title"?
// The columns are those of the span in code points, the second one behind its end; a span that ends
// on a later line is written `1-`, a whole file `1-1` below its first line. The text must be part
// of the message or of the help. Several such comments in a row are about the same line. The
// comments are part of the file that is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::test {

// What is wrong with the diagnostics of the site (see site_text.hpp), one line each: diagnostics
// that no comment expects, and comments without a diagnostic. Empty if both agree.
std::vector<std::string> annotation_mismatches(std::string_view site_text);

// The same of a site that has also been checked by the rules of check_portal().
std::vector<std::string> annotation_mismatches_when_checked(std::string_view site_text);

}  // namespace kehoach::test
