#include "diag/source_map.hpp"

#include <catch2/catch.hpp>

namespace kehoach {
namespace {

// "line:column|text of the line"
std::string place(const SourceMap& sources, SourceId id, uint32_t offset) {
  const Location found = sources.locate(id, offset);
  return std::to_string(found.line) + ":" + std::to_string(found.column) + "|" +
         std::string(found.line_text);
}

}  // namespace

TEST_CASE("offsets become lines and columns that count from 1") {
  SourceMap sources;
  const SourceId id = sources.add("a.yaml", "id: x\n\n  title: y\n");
  CHECK(place(sources, id, 0) == "1:1|id: x");
  CHECK(place(sources, id, 4) == "1:5|id: x");
  CHECK(place(sources, id, 5) == "1:6|id: x");  // the line's end belongs to the line
  CHECK(place(sources, id, 6) == "2:1|");
  CHECK(place(sources, id, 9) == "3:3|  title: y");
  CHECK(place(sources, id, 18) == "4:1|");
  CHECK(sources.locate(id, 9).path == "a.yaml");
}

TEST_CASE("columns count code points, not bytes") {
  SourceMap sources;
  const SourceId id = sources.add("a", "Sở: 🙂x");
  CHECK(place(sources, id, 1) == "1:2|Sở: 🙂x");
  CHECK(place(sources, id, 4) == "1:3|Sở: 🙂x");
  CHECK(place(sources, id, 10) == "1:6|Sở: 🙂x");
}

TEST_CASE("CR LF ends a line and is not part of it") {
  SourceMap sources;
  const SourceId id = sources.add("a", "ab\r\ncd\r\n");
  CHECK(place(sources, id, 1) == "1:2|ab");
  CHECK(place(sources, id, 3) == "1:3|ab");
  CHECK(place(sources, id, 4) == "2:1|cd");
}

TEST_CASE("a byte order mark has no column, and is not shown") {
  SourceMap sources;
  const SourceId id = sources.add("a.csv", "\xEF\xBB\xBFid,x\r\ny");
  CHECK(place(sources, id, 0) == "1:1|id,x");
  CHECK(place(sources, id, 3) == "1:1|id,x");
  CHECK(place(sources, id, 6) == "1:4|id,x");
  CHECK(place(sources, id, 9) == "2:1|y");
  CHECK(place(sources, sources.add("empty", "\xEF\xBB\xBF"), 0) == "1:1|");
}

TEST_CASE("an offset beyond the text is its end") {
  SourceMap sources;
  CHECK(place(sources, sources.add("a", "ab\ncd"), 999) == "2:3|cd");
  CHECK(place(sources, sources.add("b", "ab\n"), 999) == "2:1|");
  CHECK(place(sources, sources.add("c", ""), 999) == "1:1|");
}

TEST_CASE("texts stay where they are when others are added") {
  SourceMap sources;
  const SourceId first = sources.add("first", "short");
  const char* const before = sources.text(first).data();
  for (int i = 0; i < 1000; ++i) sources.add("other", "text");
  CHECK(sources.text(first).data() == before);
  CHECK(sources.path(first) == "first");
  CHECK(sources.size() == 1001);
}

TEST_CASE("no source has no path, text or line") {
  const SourceMap sources;
  CHECK(sources.path(SourceId::none) == "");
  CHECK(sources.text(SourceId::none) == "");
  CHECK(sources.locate(SourceId::none, 5).line_text == "");
}

}  // namespace kehoach
