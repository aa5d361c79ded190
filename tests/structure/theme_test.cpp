// The default theme keeps what its README says, and nothing that nobody uses.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "base/file.hpp"
#include "support/places.hpp"

using namespace kehoach;

namespace {

const auto theme = test::project_root() / "themes/default";

std::string read_all(const std::filesystem::path& folder, std::string_view ending) {
  std::string all;
  for (const std::string& file : list_files(folder))
    if (file.ends_with(ending)) all += read_file(folder / file);
  return all;
}

std::set<std::string> found(const std::string& text, const std::string& pattern) {
  const std::regex wanted(pattern);
  std::set<std::string> all;
  for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match)
    all.insert((*match)[1]);
  return all;
}

std::string style_sheet() {
  return std::regex_replace(read_file(theme / "assets/style.css"),
                            std::regex(R"(/\*[^*]*\*+([^/*][^*]*\*+)*/)"), "");
}

// Words as in class="a b-c", with what a template adds to a class left out: "badge-{{kind}}".
std::set<std::string> words(const std::string& text) {
  return found(text, R"(([A-Za-z][\w-]*))");
}

}  // namespace

TEST_CASE("every class that the style sheet names is given by a template, a script or a drawing") {
  const std::set<std::string> given =
      words(read_all(theme / "templates", ".mustache") + read_all(theme / "assets", ".js") +
            read_all(test::project_root() / "generator/render", ".cpp") +
            read_all(test::project_root() / "generator/source", ".cpp"));
  // Put together by templates, from kinds that the program knows by these words.
  const std::set<std::string> kinds =
      found(read_all(test::project_root() / "generator", "pp"), R"re("([a-z]+(?:-[a-z]+)*)")re");
  const std::set<std::string> classes = found(style_sheet(), R"(\.([A-Za-z][\w-]*)(?=[^{};]*\{))");
  CHECK(classes.size() > 50);
  for (const std::string& name : classes) {
    const size_t dash = name.find('-');
    const bool of_kind = dash != name.npos && given.contains(name.substr(0, dash + 1)) &&
                         kinds.contains(name.substr(dash + 1));
    INFO("." << name);
    CHECK((given.contains(name) || of_kind));
  }
}

TEST_CASE("every token of the style sheet is used, and none that is not there") {
  const std::string css = style_sheet();
  CHECK(found(css, R"((--[\w-]+):)") == found(css, R"(var\((--[\w-]+)\))"));
}

TEST_CASE("the theme's README names all templates, assets and tokens") {
  const std::string readme = read_file(theme / "README.md");
  std::set<std::string> missing;
  const auto named = [&](const std::string& name) {
    if (readme.find('`' + name + '`') == readme.npos) missing.insert(name);
  };
  for (const std::string& file : list_files(theme / "templates"))
    named(file.substr(0, file.rfind('.')));
  for (const std::string& file : list_files(theme / "assets")) named("assets/" + file);
  const std::string css = style_sheet();
  for (const std::string& token : found(css.substr(0, css.find('}')), R"((--[\w-]+):)"))
    if (!token.starts_with("--size-") && !token.starts_with("--space-")) named(token);
  CHECK(missing == std::set<std::string>{});
}

TEST_CASE("what the theme's README names is there") {
  const std::string readme = read_file(theme / "README.md");
  std::set<std::string> missing;
  for (const std::string& name : found(readme, R"(`(_[a-z-]+)`)"))
    if (!std::filesystem::exists(theme / "templates" / (name + ".mustache"))) missing.insert(name);
  const std::set<std::string> classes =
      words(style_sheet() + read_all(theme / "templates", ".mustache"));
  for (const std::string& name : found(readme, R"([` ]\.([a-z][a-z-]*)[ `>])"))
    if (!classes.contains(name)) missing.insert("." + name);
  CHECK(missing == std::set<std::string>{});
}
