// Digests that other programs check files against; only digest.cpp includes OpenSSL. Our own keys
// and fingerprints are those of base/hash.hpp, which are many times faster.
#pragma once

#include <string>
#include <string_view>

namespace kehoach {

// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace kehoach
