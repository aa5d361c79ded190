#include "diag/diagnostic.hpp"

#include <catch2/catch.hpp>

namespace kehoach {
namespace {

std::string messages(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& item : diagnostics.items) out += item.message + " ";
  return out;
}

}  // namespace

TEST_CASE("notes and help are added where the diagnostic is made") {
  Diagnostics diagnostics;
  diagnostics.error("duplicate-id", {}, "twice")
      .note("first here", {SourceId{0}, 1, 2})
      .with_help("rename it")
      .with_help("");
  const Diagnostic& item = diagnostics.items.at(0);
  CHECK(item.severity == Severity::error);
  CHECK(item.code == "duplicate-id");
  CHECK(item.notes.at(0).message == "first here");
  CHECK(item.notes.at(0).span == Span{SourceId{0}, 1, 2});
  CHECK(item.help == "rename it");
}

TEST_CASE("errors and warnings are counted apart") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.warning("w", {}, "a");
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.error("e", {}, "b");
  diagnostics.warning("w", {}, "c");
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::error) == 1);
  CHECK(diagnostics.count(Severity::warning) == 2);
}

TEST_CASE("appending moves the items to the end") {
  Diagnostics first;
  first.error("e", {}, "a");
  Diagnostics second;
  second.error("e", {}, "b");
  first.append(std::move(second));
  first.append({});
  CHECK(messages(first) == "a b ");
}

TEST_CASE("diagnostics are sorted by path, position and code, those without source first") {
  SourceMap sources;
  const SourceId z = sources.add("z.yaml", "text text");
  const SourceId a = sources.add("a.yaml", "text text");
  Diagnostics diagnostics;
  diagnostics.error("e", {z, 0, 4}, "7");
  diagnostics.error("e", {a, 5, 9}, "6");
  diagnostics.error("f", {a, 0, 4}, "4");
  diagnostics.warning("e", {a, 0, 9}, "5");
  diagnostics.error("e", {a, 0, 4}, "3");
  diagnostics.warning("e", {a, 0, 4}, "2");
  diagnostics.error("e", {}, "1");
  sort(diagnostics, sources);
  CHECK(messages(diagnostics) == "1 2 3 4 5 6 7 ");
}

TEST_CASE("only exact repeats are dropped") {
  SourceMap sources;
  const SourceId id = sources.add("a.yaml", "text");
  const Span span{id, 0, 4};
  Diagnostics diagnostics;
  diagnostics.error("e", span, "a");
  diagnostics.error("e", span, "a").with_help("h");
  diagnostics.error("e", span, "a").note("n", {id, 1, 2});
  diagnostics.error("e", span, "a").note("n", {id, 1, 3});
  diagnostics.warning("e", span, "a");
  diagnostics.error("e", {id, 0, 3}, "a");
  const size_t different = diagnostics.items.size();
  diagnostics.error("e", span, "a");
  diagnostics.error("e", span, "a").note("n", {id, 1, 2});
  sort(diagnostics, sources);
  CHECK(diagnostics.items.size() == different);
}

TEST_CASE("the sorted order does not depend on the order of checks") {
  SourceMap sources;
  const SourceId id = sources.add("a.yaml", "text");
  const std::vector<std::string> texts = {"a", "b", "c"};
  Diagnostics forward, backward;
  for (size_t i = 0; i < 3; ++i) {
    forward.error("e", {id, 0, 4}, texts[i]);
    backward.error("e", {id, 0, 4}, texts[2 - i]);
  }
  sort(forward, sources);
  sort(backward, sources);
  CHECK(messages(forward) == messages(backward));
}

TEST_CASE("strictness makes every warning an error") {
  Diagnostics diagnostics;
  diagnostics.warning("w", {}, "a");
  diagnostics.error("e", {}, "b");
  make_strict(diagnostics);
  CHECK(diagnostics.count(Severity::error) == 2);
  CHECK(diagnostics.items[0].code == "w");
}

}  // namespace kehoach
