#include "diag/codes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "base/file.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

using Names = std::set<std::string>;

void add_matches(const std::string& text, const std::regex& pattern, Names& names) {
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    names.insert((*match)[1]);
}

// What the sources report by name, of one severity where it stands beside it.
Names reported(const char* severity) {
  const std::regex pattern(std::string("\\b") + severity + R"(\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)\")");
  Names names;
  const auto folder = test::project_root() / "generator";
  for (const std::string& file : list_files(folder))
    if (file.ends_with(".cpp")) add_matches(read_file(folder / file), pattern, names);
  return names;
}

Diagnostics one_of_each() {
  Diagnostics diagnostics;
  diagnostics.warning("unused-agency", {}, "a");
  diagnostics.warning("long-title", {}, "b");
  diagnostics.warning("update-order", {}, "c");
  diagnostics.error("unknown-field", {}, "d");
  return diagnostics;
}

}  // namespace

TEST_CASE("every code that is reported is explained, at the severity it has") {
  for (const std::string& name : reported("error")) {
    INFO(name);
    REQUIRE(find_code(name));
  }
  for (const std::string& name : reported("warning")) {
    INFO(name);
    REQUIRE(find_code(name));
    CHECK((find_code(name)->severity == Severity::warning || reported("error").contains(name)));
  }
}

TEST_CASE("every code that is explained is reported somewhere") {
  std::string sources;
  const auto folder = test::project_root() / "generator";
  for (const std::string& file : list_files(folder))
    if (file.ends_with(".cpp") && !file.starts_with("diag/codes"))
      sources += read_file(folder / file);
  for (const Code& code : all_codes()) {
    INFO(code.name);
    CHECK(sources.find("\"" + std::string(code.name) + "\"") != std::string::npos);
  }
}

TEST_CASE("codes are sorted, so that they are found, and explained in whole sentences") {
  CHECK(std::ranges::is_sorted(all_codes(), {}, &Code::name));
  for (const Code& code : all_codes()) {
    INFO(code.name);
    CHECK(find_code(code.name) == &code);
    CHECK(code.english.ends_with('.'));
    CHECK(code.vietnamese.ends_with('.'));
  }
  CHECK(find_code("unknown-fiel") == nullptr);
}

TEST_CASE("a site drops warnings or makes them errors, and errors stay") {
  Diagnostics diagnostics = one_of_each();
  apply_levels(
      {{"unused-agency", Level::off}, {"long-title", Level::error}, {"unknown-field", Level::off}},
      diagnostics);
  REQUIRE(diagnostics.items.size() == 3);
  CHECK(diagnostics.items[0].code == "long-title");
  CHECK(diagnostics.items[0].severity == Severity::error);
  CHECK(diagnostics.items[1].severity == Severity::warning);
  CHECK(diagnostics.items[2].code == "unknown-field");
}
