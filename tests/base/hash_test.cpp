#include "base/hash.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace kehoach {

TEST_CASE("hashes are XXH3 with 128 bits, high half first") {
  CHECK(to_hex(hash_bytes("")) == "99aa06d3014798d86001c324468d497f");
  CHECK(to_hex(hash_bytes("a")) == "a96faf705af16834e6c632b61e964e1f");
  CHECK(to_hex(Hash{1, 0xAB}) == "000000000000000100000000000000ab");
}

TEST_CASE("every byte counts, zero too") {
  CHECK(hash_bytes("a") != hash_bytes("b"));
  CHECK(hash_bytes(std::string_view("a", 1)) != hash_bytes(std::string_view("a\0", 2)));
  CHECK(hash_bytes(std::string(1000, 'x')) == hash_bytes(std::string(1000, 'x')));
}

TEST_CASE("a fingerprint is the first ten digits of the hash") {
  CHECK(fingerprint("") == "99aa06d301");
}

}  // namespace kehoach
