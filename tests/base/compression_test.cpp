#include "base/compression.hpp"

#include <catch2/catch.hpp>

using namespace kehoach;

TEST_CASE("texts may be compressed, pictures and what is compressed already may not") {
  for (const char* path : {"vi/index.html", "assets/style.0123456789.css", "data/tasks.csv",
                           "data/catalog.jsonld", "calendar.ics", "sitemap.xml", "icon.svg"})
    CHECK(is_compressible(path));
  for (const char* path : {"picture.png", "data/portal.xlsx", "a.html.gz", "_headers", ".nojekyll"})
    CHECK_FALSE(is_compressible(path));
}

TEST_CASE("a copy is made without name and time: the same bytes are the same copy") {
  const std::string copy = gzip("kế hoạch");
  CHECK(copy == gzip("kế hoạch"));
  CHECK(copy.substr(0, 8) == std::string("\x1F\x8B\x08\0\0\0\0\0", 8));
  CHECK(brotli("kế hoạch") == brotli("kế hoạch"));
}

TEST_CASE("what repeats gets smaller, nothing at all does not") {
  const std::string text(10'000, 'a');
  for (const Encoding encoding : compressions) {
    CHECK(encoded(text, encoding).size() < 100);
    CHECK_FALSE(encoded("", encoding).empty());
  }
  CHECK(encoded(text, Encoding::none) == text);
}
