#include "base/compression.hpp"

#include <algorithm>

namespace kehoach {

namespace {

constexpr auto text_endings =
    std::to_array<std::string_view>({".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld",
                                     ".md", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"});

}  // namespace

std::string_view ending_of(Encoding encoding) {
  if (encoding == Encoding::gzip) return ".gz";
  return encoding == Encoding::brotli ? ".br" : "";
}

bool is_compressible(std::string_view path) {
  return std::any_of(text_endings.begin(), text_endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string encoded(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::gzip) return gzip(bytes);
  return encoding == Encoding::brotli ? brotli(bytes) : std::string(bytes);
}

}  // namespace kehoach
