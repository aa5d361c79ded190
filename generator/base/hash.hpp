// Content hashes: XXH3 with 128 bits. For keys and fingerprints, not against forgery.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace kehoach {

struct Hash {
  uint64_t high = 0;
  uint64_t low = 0;
  auto operator<=>(const Hash&) const = default;
};

Hash hash_bytes(std::string_view bytes);

// 32 lower-case hexadecimal digits.
std::string to_hex(Hash hash);

// The first 10 hexadecimal digits: part of an asset's file name.
std::string fingerprint(std::string_view bytes);

}  // namespace kehoach
