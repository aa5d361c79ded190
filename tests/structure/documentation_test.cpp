// What the documentation promises that a program can check.
#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "app/command_table.hpp"
#include "base/file.hpp"
#include "source/yaml.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

std::string document(const std::string& path) {
  return read_file(test::project_root() / path);
}

// The contents of the blocks of code in that language.
std::vector<std::string> blocks(const std::string& text, const std::string& language) {
  const std::string fence = "```" + language + "\n";
  std::vector<std::string> found;
  for (size_t at = text.find("\n" + fence); at != text.npos; at = text.find("\n" + fence, at)) {
    at += 1 + fence.size();
    found.push_back(text.substr(at, text.find("\n```", at) - at) + "\n");
  }
  return found;
}

}  // namespace

TEST_CASE("the recipes for continuous integration are YAML, and name what there is") {
  const std::vector<std::string> recipes = blocks(document("site/README.md"), "yaml");
  REQUIRE(recipes.size() == 4);
  const std::string help = document("dev");
  for (const std::string& recipe : recipes) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto root = parse_yaml(sources.add("recipe", recipe), sources, diagnostics);
    INFO(recipe);
    REQUIRE(root);
    CHECK(diagnostics.items.empty());
    CHECK(root->is_mapping());
    static const std::regex command(R"((?:kehoach|\./dev) ([a-z]+))");
    for (std::sregex_iterator it(recipe.begin(), recipe.end(), command), end; it != end; ++it) {
      const std::string name = (*it)[1];
      const auto& table = command_table();
      const bool is_known = std::any_of(table.begin(), table.end(),
                                        [&](const Command& each) { return each.name == name; }) ||
                            help.find("\n./dev " + name + " ") != help.npos;
      INFO(name);
      CHECK(is_known);
    }
  }
}

TEST_CASE("the README lists every command, and every option of build") {
  const std::string readme = document("README.md");
  for (const Command& command : command_table()) {
    INFO(command.name);
    CHECK(readme.find("\nkehoach " + std::string(command.name) + " ") != readme.npos);
    if (command.name != "build") continue;
    for (const Option& option : command.options) {
      INFO(option.name);
      CHECK(readme.find(std::string(option.name)) != readme.npos);
    }
  }
}
