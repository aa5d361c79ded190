// The rules of generator/ARCHITECTURE.md that a program can check.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

const std::filesystem::path root = test::project_root();

// From left to right: a folder includes itself and what stands before it.
constexpr std::array<std::string_view, 12> layers{"base",   "diag",   "source",  "model",
                                                  "check",  "pages",  "theme",   "render",
                                                  "search", "import", "publish", "app"};

size_t layer_of(std::string_view path) {
  const auto found = std::find(layers.begin(), layers.end(), path.substr(0, path.find('/')));
  return static_cast<size_t>(found - layers.begin());
}

struct Include {
  std::string file;
  std::string target;
  bool own;  // in quotes
};

std::vector<Include> includes() {
  static const std::regex line(R"((?:^|\n)#include ([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  for (const std::string& file : list_files(root / "generator")) {
    if (!file.ends_with(".cpp") && !file.ends_with(".hpp")) continue;
    const std::string text = read_file(root / "generator" / file);
    for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it)
      found.push_back({file, (*it)[2], (*it)[1] == "\""});
  }
  return found;
}

}  // namespace

// Locales of the C and C++ libraries change how numbers are written and letters are folded.
TEST_CASE("nothing takes on the locale of the machine") {
  static const std::regex locale(R"(\b(setlocale|imbue|std::locale|use_facet)\b)");
  for (const std::string& file : list_files(root / "generator")) {
    INFO(file);
    CHECK_FALSE(std::regex_search(read_file(root / "generator" / file), locale));
  }
}

TEST_CASE(
    "every file of the generator lies in a layer and includes only its own and those to its left") {
  for (const Include& each : includes()) {
    INFO(each.file << " includes " << each.target);
    CHECK(layer_of(each.file) < layers.size());
    if (each.own) CHECK(layer_of(each.target) <= layer_of(each.file));
  }
}

TEST_CASE("each library is included by one file only") {
  const std::map<std::string, std::string> home{
      {"yaml-cpp/", "source/yaml.cpp"},    {"cmark-gfm", "source/markdown.cpp"},
      {"nlohmann/", "base/json.cpp"},      {"unicode/", "base/text.cpp"},
      {"xxhash.h", "base/hash.cpp"},       {"CLI/", "app/cli.cpp"},
      {"httplib.h", "app/serve.cpp"},      {"libical/", "render/calendar.cpp"},
      {"xlsxwriter", "base/workbook.cpp"}, {"openssl/", "base/digest.cpp"},
      {"zlib.h", "base/gzip.cpp"},         {"brotli/", "base/brotli.cpp"}};
  std::set<std::string> used;
  for (const Include& each : includes())
    for (const auto& [library, file] : home)
      if (!each.own && each.target.starts_with(library)) {
        INFO(each.file << " includes " << each.target);
        CHECK(each.file == file);
        used.insert(library);
      }
  CHECK(used.size() == home.size());
}

TEST_CASE("no source file is longer than 400 lines") {
  for (const char* folder : {"generator", "tests"})
    for (const std::string& file : list_files(root / folder)) {
      if (!file.ends_with(".cpp") && !file.ends_with(".hpp")) continue;
      const std::string text = read_file(root / folder / file);
      INFO(folder << "/" << file);
      CHECK(std::count(text.begin(), text.end(), '\n') <= 400);
    }
}

TEST_CASE("nothing below app reads a clock") {
  for (const std::string& file : list_files(root / "generator")) {
    if (file.starts_with("app/")) continue;
    INFO(file);
    const std::string text = read_file(root / "generator" / file);
    CHECK(text.find("system_clock") == std::string::npos);
    CHECK(text.find("steady_clock") == std::string::npos);
    CHECK(text.find("time(nullptr)") == std::string::npos);
  }
}
