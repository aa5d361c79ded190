// Two types of the same name in one namespace are undefined behaviour as soon as both are linked:
// the linker keeps one of their functions, and the program destroys the one as the other.
#include <catch2/catch.hpp>
#include <map>
#include <regex>

#include "base/file.hpp"
#include "support/places.hpp"

using namespace kehoach;

TEST_CASE("no two headers define a type of the same name") {
  const std::regex definition(R"((?:^|\n)(?:struct|class|enum class) (\w+)[^;{\n<]*\{)");
  const auto folder = test::project_root() / "generator";
  std::map<std::string, std::string> owners;
  size_t count = 0;
  for (const std::string& file : list_files(folder)) {
    if (!file.ends_with(".hpp")) continue;
    const std::string text = read_file(folder / file);
    for (std::sregex_iterator match(text.begin(), text.end(), definition), end; match != end;
         ++match) {
      ++count;
      const auto [owner, is_new] = owners.try_emplace((*match)[1], file);
      INFO(owner->first << " in " << owner->second << " and " << file);
      CHECK((is_new || owner->second == file));
    }
  }
  CHECK(count > 200);
}
