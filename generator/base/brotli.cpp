#include <brotli/encode.h>

#include <stdexcept>

#include "base/compression.hpp"

namespace kehoach {

namespace {

// Within 2 % of the best, which is 11, in less than half its time: 14 % smaller than gzip (measured
// with the pages of the portal in this repository).
constexpr int quality = 10;

}  // namespace

std::string brotli(std::string_view bytes) {
  size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  if (BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<const uint8_t*>(bytes.data()), &size,
                            reinterpret_cast<uint8_t*>(out.data())) != BROTLI_TRUE)
    throw std::logic_error("libbrotli cannot compress");
  out.resize(size);
  return out;
}

}  // namespace kehoach
