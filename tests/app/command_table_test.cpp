#include "app/command_table.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace kehoach;

TEST_CASE("commands and the options of each have names of their own and a text for the help") {
  std::set<std::string_view> names;
  for (const Command& command : command_table()) {
    CHECK(names.insert(command.name).second);
    CHECK_FALSE(command.about.empty());
    CHECK(command.about.back() != '.');
    std::set<std::string_view> options;
    for (const Option& option : command.options) {
      INFO(command.name << " " << option.name);
      CHECK(options.insert(option.name).second);
      CHECK_FALSE(option.about.empty());
      CHECK(option.about.back() != '.');
      CHECK(option.name.starts_with("--") != (option.name == option.value));
    }
  }
}

TEST_CASE("what an option falls back to is something it takes") {
  for (const Command& command : command_table()) {
    for (const Option& option : command.options) {
      if (option.fallback.empty()) continue;
      INFO(command.name << " " << option.name);
      const std::set<std::string_view> choices(option.choices.begin(), option.choices.end());
      if (!choices.empty()) CHECK(choices.contains(option.fallback));
      if (option.check) CHECK(option.check(std::string(option.fallback)) == "");
    }
  }
}
