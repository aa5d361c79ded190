#include "base/hash.hpp"

#include <fmt/core.h>
#include <xxhash.h>

namespace kehoach {

Hash hash_bytes(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

std::string to_hex(Hash hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

std::string fingerprint(std::string_view bytes) {
  return to_hex(hash_bytes(bytes)).substr(0, 10);
}

}  // namespace kehoach
