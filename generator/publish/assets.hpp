// Names of files that browsers may keep for ever, because other bytes have another name.
#pragma once

#include <string>
#include <string_view>

namespace kehoach {

// The path with the fingerprint of the bytes before the ending: "assets/style.css" gives
// "assets/style.0123456789.css". A name without ending gets it at its end.
std::string fingerprinted_name(std::string_view path, std::string_view bytes);

}  // namespace kehoach
