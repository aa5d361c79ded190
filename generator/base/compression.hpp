// Compressed copies of text, as web servers send them; gzip.cpp alone includes zlib, brotli.cpp
// alone libbrotli. The same bytes always give the same copy.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kehoach {

enum class Encoding : uint8_t { none, gzip, brotli };

inline constexpr std::array compressions{Encoding::gzip, Encoding::brotli};

// What a copy's name ends in: ".gz", ".br".
std::string_view ending_of(Encoding encoding);

// Whether a file of that name is text, by its ending. Pictures and spreadsheets are compressed
// already.
bool is_compressible(std::string_view path);

std::string encoded(std::string_view bytes, Encoding encoding);

// RFC 1952, without a name or time.
std::string gzip(std::string_view bytes);
// RFC 7932.
std::string brotli(std::string_view bytes);

}  // namespace kehoach
