// The mistakes that theme authors make most, each in two files at once: both must be reported.
#include <catch2/catch.hpp>

#include <array>

#include "render/views/catalogue.hpp"
#include "support/site_text.hpp"
#include "theme/theme.hpp"

using namespace kehoach;

namespace {

constexpr std::array<std::string_view, 1> search{"search"};
constexpr std::array<std::string_view, 2> pages{"targets", "topics"};

// The faults of a theme given as a list of files, its pages "topics" and "targets" compiled.
std::string faults(std::vector<std::pair<std::string, std::string>> texts,
                   std::span<const std::string_view> required = search) {
  SourceMap sources;
  Diagnostics diagnostics;
  std::vector<ThemeFile> files;
  for (auto& [path, text] : texts)
    files.push_back({path, sources.add(path, text), path.starts_with("site/")});
  // The site's own files have no folder of a theme before their paths.
  for (ThemeFile& file : files)
    if (file.of_site) file.path.erase(0, 5);
  const std::vector<std::string> languages{"vi", "en"};
  const Theme theme = load_theme(files, languages, {required, pages}, sources, diagnostics);
  const auto compile = [&](std::string_view name, const ViewType& view) {
    if (theme.templates.contains(name))
      compile_template(name, theme.templates, sources, view, theme.strings, diagnostics);
  };
  compile("topics", view_type<TopicsView>());
  compile("targets", view_type<TargetsView>());
  sort(diagnostics, sources);
  return test::lines(diagnostics, sources);
}

const std::pair<std::string, std::string> vi{"strings/vi.yaml", "search: Tìm kiếm\n"};
const std::pair<std::string, std::string> en{"strings/en.yaml", "search: Search\n"};
const std::pair<std::string, std::string> topics{"templates/topics.mustache", ""};
const std::pair<std::string, std::string> targets{"templates/targets.mustache", ""};

}  // namespace

TEST_CASE("a theme without a mistake has no fault") {
  CHECK(faults({vi,
                en,
                {"templates/topics.mustache", "<h1>{{page.title}}</h1>{{t.search}}"},
                {"templates/targets.mustache", "{{#plans}}<p>{{jurisdiction}}</p>{{/plans}}"}}) ==
        "");
}

TEST_CASE("a missing partial in two templates is reported in both") {
  CHECK(faults({vi,
                en,
                {"templates/_start.mustache", ""},
                {"templates/topics.mustache", "<p>\n{{>_strat}}{{>_start}}"},
                {"templates/targets.mustache", "{{>_strt}}"}}) ==
        "templates/targets.mustache:1:4 unknown-partial: unknown template \"_strt\"; did you mean "
        "\"_start\"?\n"
        "templates/topics.mustache:2:4 unknown-partial: unknown template \"_strat\"; did you mean "
        "\"_start\"?\n");
}

TEST_CASE("a field that the view does not have, in two templates, is reported in both") {
  CHECK(faults({vi,
                en,
                {"templates/topics.mustache", "<h1>{{page.titel}}</h1>"},
                {"templates/targets.mustache", "{{#plans}}\n  {{jurisdicton}}\n{{/plans}}"}}) ==
        "templates/targets.mustache:2:5 unknown-name: unknown name \"jurisdicton\"; did you mean "
        "\"jurisdiction\"?\n"
        "templates/topics.mustache:1:12 unknown-name: unknown name \"titel\" in \"page\"; did you "
        "mean \"title\"?\n");
}

TEST_CASE(
    "an interface string that one language lacks is reported wherever a template asks for it") {
  const std::string told = faults({{"strings/vi.yaml", "search: Tìm kiếm\nprint: In\n"},
                                   en,
                                   {"templates/topics.mustache", "<p>{{t.print}}</p>"},
                                   {"templates/targets.mustache", "<p>{{t.print}}</p>"}});
  CHECK_THAT(told, Catch::Contains("templates/targets.mustache:1:6 missing-string: "));
  CHECK_THAT(told, Catch::Contains("templates/topics.mustache:1:6 missing-string: "));
  CHECK_THAT(told, Catch::Contains("\"en\""));
}

TEST_CASE("a string that the program needs and two languages lack is reported for both") {
  constexpr std::array<std::string_view, 2> required{"print", "search"};
  CHECK(faults({vi, en, topics, targets}, required) ==
        "strings/en.yaml:1:1 missing-string: string \"print\" is missing; add \"print: …\" to this "
        "file\n"
        "strings/vi.yaml:1:1 missing-string: string \"print\" is missing; add \"print: …\" to this "
        "file\n");
}

TEST_CASE(
    "a language of the site without strings, and a page without template, are reported at "
    "theme.yaml") {
  CHECK(faults({{"theme.yaml", ""}, vi, topics}) ==
        "theme.yaml:1:1 missing-strings: the theme has no strings for language \"en\"; add "
        "strings/en.yaml to the theme, or take the language out of site.yaml\n"
        "theme.yaml:1:1 missing-template: the theme has no template \"targets\"; add "
        "them as templates/NAME.mustache, or build on a theme that has them: extends: default\n");
}

TEST_CASE("a template that lays itself over none is reported, with the name it may have meant") {
  CHECK(
      faults({vi, en, topics, targets, {"site/templates/topic.mustache", ""}}) ==
      "site/templates/topic.mustache:1:1 unused-template: no page has the template \"topic\", and "
      "no other includes it; did you mean \"topics\"?\n");
}

TEST_CASE("a template that only a replaced file includes is no mistake") {
  CHECK(faults({vi,
                en,
                targets,
                {"templates/topics.mustache", "{{>_list}}"},
                {"templates/_list.mustache", ""},
                {"site/templates/topics.mustache", ""}}) == "");
}

TEST_CASE(
    "a string that nothing asks for is reported in each file, with the key it may have meant") {
  CHECK(
      faults({vi, en, topics, targets, {"site/strings/vi.yaml", "serch: Tìm\n"}}) ==
      "site/strings/vi.yaml:1:1 unused-string: nothing asks for the string \"serch\"; did you mean "
      "\"search\"?\n");
}

TEST_CASE("a string laid over another keeps to its parameters, in all plural forms") {
  const std::pair<std::string, std::string> counts{
      "strings/en.yaml", "search: {one: \"{count} result\", other: \"{count} results\"}\n"};
  CHECK(
      faults(
          {vi, counts, topics, targets, {"site/strings/en.yaml", "search: \"{count} hits\"\n"}}) ==
      "");
  CHECK(faults({vi,
                counts,
                topics,
                targets,
                {"site/strings/en.yaml", "search: {one: One, other: \"{cuont} hits\"}\n"}}) ==
        "site/strings/en.yaml:1:27 unknown-parameter: \"search\" has no parameter {cuont}; did you "
        "mean \"count\"?\n");
}

TEST_CASE("files that are no templates and no strings of the site are reported") {
  CHECK(
      faults({vi,
              en,
              topics,
              targets,
              {"templates/home.html", ""},
              {"strings/fr.yaml", "search: Chercher\n"},
              {"strings/vi.yml", ""},
              {"site/strings/vn.yaml", ""}}) ==
      "site/strings/vn.yaml:1:1 unknown-file: the site has no language \"vn\"; did you mean "
      "\"vi\"?\n"
      "strings/vi.yml:1:1 unknown-file: a file of strings is named after a language; for example: "
      "strings/vi.yaml\n"
      "templates/home.html:1:1 unknown-file: a template's name ends in \".mustache\"\n");
}
