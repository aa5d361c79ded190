// Text into markup. The one escaping of HTML and XML text in the program.
#pragma once

#include <string>
#include <string_view>

namespace kehoach {

// Appends `text` so that it is safe as HTML or XML character data and inside a quoted attribute:
// & < > " ' become references; control characters that XML forbids are dropped.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

// Percent-encodes what may not stand in a URL reference; leaves reserved characters alone.
std::string percent_encoded(std::string_view url);
// Likewise for one value of a query: reserved characters and '%' too.
std::string percent_encoded_value(std::string_view text);

// Whether an author's link may be followed: relative, or http, https, mailto or tel. Entities are
// not decoded here (Markdown has done so). A scheme with control characters or white space in or
// before it is refused: browsers skip some of them, and written out encoded it would be no scheme.
bool is_safe_url(std::string_view url);

}  // namespace kehoach
