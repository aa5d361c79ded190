#include "support/zip.hpp"

#include <zlib.h>

#include <cstdint>
#include <stdexcept>

namespace kehoach {

namespace {

// A little-endian number of two or four bytes.
uint32_t number_at(std::string_view file, size_t at, size_t bytes) {
  if (at + bytes > file.size()) throw std::invalid_argument("the file ends too early");
  uint32_t number = 0;
  for (size_t i = bytes; i-- > 0;) number = number << 8 | static_cast<unsigned char>(file[at + i]);
  return number;
}

std::string inflated(std::string_view bytes, size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) throw std::invalid_argument("no inflate");
  stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<unsigned>(bytes.size());
  stream.next_out = reinterpret_cast<unsigned char*>(out.data());
  stream.avail_out = static_cast<unsigned>(size);
  const int status = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  if (status != Z_STREAM_END || stream.total_out != size)
    throw std::invalid_argument("an entry is damaged");
  return out;
}

// The bytes behind the entry's own header, which is at `at`.
std::string entry_bytes(std::string_view file, size_t at, uint32_t method, uint32_t packed,
                        uint32_t size) {
  const size_t begin = at + 30 + number_at(file, at + 26, 2) + number_at(file, at + 28, 2);
  if (begin + packed > file.size()) throw std::invalid_argument("an entry ends too early");
  const std::string_view bytes = file.substr(begin, packed);
  return method == 0 ? std::string(bytes) : inflated(bytes, size);
}

}  // namespace

std::map<std::string, std::string> unzip(std::string_view file) {
  const size_t end = file.rfind("PK\x05\x06");
  if (end == file.npos) throw std::invalid_argument("not a ZIP file");
  std::map<std::string, std::string> entries;
  size_t at = number_at(file, end + 16, 4);
  for (uint32_t left = number_at(file, end + 10, 2); left > 0; --left) {
    const uint32_t name = number_at(file, at + 28, 2);
    entries[std::string(file.substr(at + 46, name))] =
        entry_bytes(file, number_at(file, at + 42, 4), number_at(file, at + 10, 2),
                    number_at(file, at + 20, 4), number_at(file, at + 24, 4));
    at += 46 + name + number_at(file, at + 30, 2) + number_at(file, at + 32, 2);
  }
  return entries;
}

}  // namespace kehoach
