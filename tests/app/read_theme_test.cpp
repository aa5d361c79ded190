#include "app/read_theme.hpp"

#include <catch2/catch.hpp>

#include "support/site_text.hpp"
#include "support/temporary_folder.hpp"

using namespace kehoach;
using kehoach::test::TemporaryFolder;

namespace {

// Themes and a site's own files, as a list of paths and texts.
struct Folder {
  TemporaryFolder folder;
  SourceMap sources;
  Diagnostics diagnostics;

  explicit Folder(std::initializer_list<std::pair<std::string, std::string>> files) {
    for (const auto& [path, text] : files) write_file(folder.path / path, text);
  }

  ThemeFiles read(const std::string& theme) {
    Site settings;
    const SourceId site = sources.add("site.yaml", "theme: " + theme + "\n");
    settings.theme = {theme, {site, 7, 7 + static_cast<uint32_t>(theme.size())}};
    return read_theme(folder.path / "site", settings, sources, 1, diagnostics);
  }

  // What was reported, without the name of the temporary folder.
  std::string faults() {
    sort(diagnostics, sources);
    std::string told = test::lines(diagnostics, sources);
    const std::string root = folder.path.string() + "/";
    for (size_t at = 0; (at = told.find(root, at)) != std::string::npos;)
      told.erase(at, root.size());
    return told;
  }

  std::vector<std::string> texts(const ThemeFiles& files) const {
    std::vector<std::string> all;
    for (const ThemeFile& file : files.texts)
      all.push_back(file.path + ": " + std::string(sources.text(file.source)));
    return all;
  }
};

std::string asset(const ThemeFiles& files, std::string_view path) {
  for (const RawFile& file : files.assets)
    if (file.path == path) return file.bytes;
  return "none";
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a theme's files come behind those of the theme it extends, the site's own last") {
  Folder site{{"themes/base/theme.yaml", "name: base"},
              {"themes/base/templates/home.mustache", "base"},
              {"themes/base/strings/vi.yaml", "a: 1"},
              {"themes/middle/theme.yaml", "extends: base"},
              {"themes/middle/templates/home.mustache", "middle"},
              {"themes/top/theme.yaml", "extends: middle"},
              {"themes/top/strings/vi.yaml", "a: 2"},
              {"site/templates/home.mustache", "own"},
              {"site/public/templates/plan.mustache", "output, no template"}};
  const ThemeFiles files = site.read("top");
  CHECK(site.faults() == "");
  CHECK(site.texts(files) == Texts{"theme.yaml: name: base", "templates/home.mustache: base",
                                   "strings/vi.yaml: a: 1", "theme.yaml: extends: base",
                                   "templates/home.mustache: middle", "theme.yaml: extends: middle",
                                   "strings/vi.yaml: a: 2", "templates/home.mustache: own"});
  CHECK(files.texts.back().of_site);
  CHECK_FALSE(files.texts.front().of_site);
}

TEST_CASE("of assets the last of a path counts, and extra styles are added to the style sheet") {
  Folder site{{"themes/base/theme.yaml", ""},
              {"themes/base/assets/style.css", "base{}"},
              {"themes/base/assets/favicon.svg", "base"},
              {"themes/base/assets/img/a.png", "a"},
              {"themes/top/theme.yaml", "extends: base"},
              {"themes/top/assets/favicon.svg", "top"},
              {"themes/top/assets/extra.css", "top{}"},
              {"site/assets/extra.css", "own{}"}};
  const ThemeFiles files = site.read("top");
  CHECK(asset(files, "assets/style.css") == "base{}\ntop{}\nown{}");
  CHECK(asset(files, "assets/favicon.svg") == "top");
  CHECK(asset(files, "assets/img/a.png") == "a");
  CHECK(asset(files, "assets/extra.css") == "none");
}

TEST_CASE("a theme beside site.yaml comes before the shared one of the same name") {
  Folder site(
      {{"themes/base/theme.yaml", "name: shared"}, {"site/themes/base/theme.yaml", "name: own"}});
  CHECK(site.texts(site.read("base")) == Texts{"theme.yaml: name: own"});
}

TEST_CASE("a theme that does not exist is reported where it is asked for") {
  Folder site{{"themes/base/theme.yaml", "version: \"1.0\"\nextends: defualt\n"},
              {"themes/default/theme.yaml", ""}};
  site.read("base");
  CHECK(site.faults() ==
        "themes/base/theme.yaml:2:10 unknown-theme: there is no theme \"defualt\"; did you mean "
        "\"default\"?\n");
  Folder other{{"themes/default/theme.yaml", ""}};
  other.read("plain");
  CHECK(other.faults() ==
        "site.yaml:1:8 unknown-theme: there is no theme \"plain\"; themes are folders of "
        "\"site/themes\" or \"themes\"\n");
}

TEST_CASE("themes that extend each other in a circle are reported once, and read once") {
  Folder site{{"themes/a/theme.yaml", "extends: b"},
              {"themes/b/theme.yaml", "extends: a"},
              {"themes/b/templates/home.mustache", ""}};
  const ThemeFiles files = site.read("a");
  CHECK(files.texts.size() == 3);
  CHECK(
      site.faults() ==
      "themes/b/theme.yaml:1:10 cyclic-theme: the theme \"a\" extends itself, directly or through "
      "others; leave out \"extends\" in the theme that has all files\n");
}

TEST_CASE("a theme.yaml is needed, and what it may say is known") {
  Folder site{{"themes/a/templates/home.mustache", ""}};
  site.read("a");
  CHECK_THAT(site.faults(), Catch::StartsWith("themes/a/theme.yaml:1:1 missing-file: "));
  Folder other{{"themes/a/theme.yaml", "extend: default\nversion: {major: 1}\n"}};
  other.read("a");
  CHECK(other.faults() ==
        "themes/a/theme.yaml:1:1 unknown-field: unknown field \"extend\"; did you mean "
        "\"extends\"?\n"
        "themes/a/theme.yaml:2:11 wrong-type: \"version\" must be text, not a mapping; for "
        "example: version: some words\n");
}
