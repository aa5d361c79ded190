// Assets as they are published: their names, which browsers may keep for ever, because other bytes
// have another name; and scripts without what only their authors read.
#pragma once

#include <string>
#include <string_view>

namespace kehoach {

// The path with the fingerprint of the bytes before the ending: "assets/style.css" gives
// "assets/style.0123456789.css". A name without ending gets it at its end.
std::string fingerprinted_name(std::string_view path, std::string_view bytes);

// A script without indentation, empty lines and lines that are comments (`// …`) as a whole. Line
// breaks stay, so that it means the same. A script with a template literal or a block comment of
// several lines is left as it is: in there such lines may count.
std::string stripped_script(std::string_view script);

}  // namespace kehoach
