// The mistakes that theme authors make most, each in two files at once: both must be reported.
#include <catch2/catch.hpp>

#include <array>

#include "render/views/catalogue.hpp"
#include "support/site_text.hpp"
#include "theme/theme.hpp"

using namespace kehoach;

namespace {

constexpr std::array<std::string_view, 0> nothing_required{};

// The faults of a theme given as a list of files, its pages "topics" and "targets" compiled.
std::string faults(std::vector<std::pair<std::string, std::string>> texts,
                   std::span<const std::string_view> required = nothing_required) {
  SourceMap sources;
  Diagnostics diagnostics;
  std::vector<ThemeFile> files;
  for (auto& [path, text] : texts) files.push_back({path, sources.add(path, text)});
  const std::vector<std::string> languages{"vi", "en"};
  const Theme theme = load_theme(files, languages, required, sources, diagnostics);
  compile_template("topics", theme.templates, sources, view_type<TopicsView>(), theme.strings,
                   diagnostics);
  compile_template("targets", theme.templates, sources, view_type<TargetsView>(), theme.strings,
                   diagnostics);
  sort(diagnostics, sources);
  return test::lines(diagnostics, sources);
}

const std::pair<std::string, std::string> vi{"strings/vi.yaml", "search: Tìm kiếm\n"};
const std::pair<std::string, std::string> en{"strings/en.yaml", "search: Search\n"};

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
                {"templates/topics.mustache", "<p>\n{{>_strat}}"},
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
  constexpr std::array<std::string_view, 1> required{"print"};
  CHECK(faults({vi, en, {"templates/topics.mustache", ""}, {"templates/targets.mustache", ""}},
               required) ==
        "strings/en.yaml:1:1 missing-string: string \"print\" is missing; add \"print: …\" to this "
        "file\n"
        "strings/vi.yaml:1:1 missing-string: string \"print\" is missing; add \"print: …\" to this "
        "file\n");
}

TEST_CASE("a language of the site without strings is an error") {
  CHECK(faults({vi, {"templates/topics.mustache", ""}, {"templates/targets.mustache", ""}}) !=
        faults({vi, en, {"templates/topics.mustache", ""}, {"templates/targets.mustache", ""}}));
}
