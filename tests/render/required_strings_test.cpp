#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "base/file.hpp"
#include "model/portal.hpp"
#include "render/render.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

const std::filesystem::path render_folder = test::project_root() / "generator/render";

bool is_required(std::string_view key) {
  const auto required = required_strings();
  return std::find(required.begin(), required.end(), key) != required.end();
}

// String literals of the render layer that look like keys: they begin as keys do.
std::set<std::string> keys_in_sources() {
  static const std::regex key(
      R"re("((?:nav|page|desc|fact|count|home_count|part(?!_of)|note|cite|list|comparator|role|through_group|section|provision|no|not|horizon|plan_count|plan_count|task|target_count|filter|deadlines|calendar|progress|name|changes?|changed|shift|feed|correction)_[a-z_]*[a-z])")re");
  std::set<std::string> keys;
  for (const std::string& file : list_files(render_folder)) {
    if (!file.ends_with(".cpp") || file == "required_strings.cpp") continue;
    const std::string text = read_file(render_folder / file);
    for (std::sregex_iterator it(text.begin(), text.end(), key), end; it != end; ++it)
      keys.insert((*it)[1]);
  }
  return keys;
}

template <class Enum>
void check_names(std::string prefix) {
  for (const std::string_view value : EnumNames<Enum>::names) {
    std::string key = prefix + std::string(value);
    std::replace(key.begin(), key.end(), '-', '_');
    INFO(key);
    CHECK(is_required(key));
  }
}

}  // namespace

TEST_CASE("every string that the render layer asks for by name is required of a theme") {
  const auto keys = keys_in_sources();
  CHECK(keys.size() > 60);
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(is_required(key));
  }
}

TEST_CASE("every value of an enumeration that pages show has a required string") {
  check_names<AgencyKind>("agency_kind_");
  check_names<DocumentKind>("document_kind_");
  check_names<PlanStatus>("status_");
  check_names<TaskStatus>("task_status_");
}

TEST_CASE("required strings are sorted and unique") {
  const auto required = required_strings();
  CHECK(std::is_sorted(required.begin(), required.end()));
  CHECK(std::adjacent_find(required.begin(), required.end()) == required.end());
}
