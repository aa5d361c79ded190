#include <catch2/catch.hpp>

#include "theme/sample_views.hpp"

namespace kehoach {
namespace {

// `page:1:… template-context: "NAME" is KIND and may not stand …`, as one line without its help.
std::string first_fault(const std::string& text) {
  const std::string all = faults(text);
  return all.substr(0, all.find('\n'));
}

TEST_CASE("an unknown name is reported at the name, with the nearest visible one") {
  CHECK(faults("<p>\n  {{ titel }}") ==
        "page:2:6-11 unknown-name: unknown name \"titel\"\n  did you mean \"title\"?\n");
  CHECK(faults("{{zzzzzz}}") == "page:1:3-9 unknown-name: unknown name \"zzzzzz\"\n");
}

TEST_CASE("names of every enclosing view are suggested, the innermost first") {
  CHECK(faults("{{#rows}}{{#people}}{{#urgemt}}{{/urgemt}}{{nam}}{{/people}}{{/rows}}") ==
        "page:1:24-30 unknown-name: unknown name \"urgemt\"\n  did you mean \"urgent\"?\n"
        "page:1:45-48 unknown-name: unknown name \"nam\"\n  did you mean \"name\"?\n");
}

TEST_CASE("an inner view's names are unknown outside of it") {
  CHECK(faults("{{#lead}}{{name}}{{/lead}}{{website}}") ==
        "page:1:29-36 unknown-name: unknown name \"website\"\n");
}

TEST_CASE("of a dotted name the unknown part is reported") {
  CHECK(faults("{{lead.nme}}") ==
        "page:1:8-11 unknown-name: unknown name \"nme\" in \"lead\"\n  did you mean \"name\"?\n");
  CHECK(faults("{{led.name}}") ==
        "page:1:3-6 unknown-name: unknown name \"led\"\n  did you mean \"lead\"?\n");
  CHECK(faults("{{title.length}}{{rows.title}}") ==
        "page:1:9-15 unknown-name: unknown name \"length\": \"title\" is text, not an object\n"
        "page:1:24-29 unknown-name: unknown name \"title\": \"rows\" is a list, not an object\n");
}

TEST_CASE("\"any\" is a condition that only lists have") {
  CHECK(faults("{{rows.any}}") ==
        "page:1:3-11 template-context: \"rows.any\" is a condition, not a value\n"
        "  use it as a section: {{#rows.any}} … {{/rows.any}}\n");
  CHECK(
      faults("{{#lead.any}}{{/lead.any}}{{#rows.any.title}}{{/rows.any.title}}") ==
      "page:1:9-12 unknown-name: unknown name \"any\" in \"lead\"\n"
      "page:1:39-44 unknown-name: unknown name \"title\": \"any\" is a condition, not an object\n");
}

TEST_CASE("a dotted name does not fall back to outer views") {
  CHECK(faults("{{lead.title}}") ==
        "page:1:8-13 unknown-name: unknown name \"title\" in \"lead\"\n");
}

TEST_CASE("conditions, objects and lists are not values") {
  CHECK(faults("{{urgent}}{{lead}}{{rows}}{{.}}") ==
        "page:1:3-9 template-context: \"urgent\" is a condition, not a value\n"
        "  use it as a section: {{#urgent}} … {{/urgent}}\n"
        "page:1:13-17 template-context: \"lead\" is an object, not a value\n"
        "  use it as a section: {{#lead}} … {{/lead}}\n"
        "page:1:21-25 template-context: \"rows\" is a list, not a value\n"
        "  use it as a section: {{#rows}} … {{/rows}}\n"
        "page:1:29-30 template-context: \".\" is an object, not a value\n"
        "  use it as a section: {{#.}} … {{/.}}\n");
}

TEST_CASE("an unknown partial is reported with the nearest template") {
  CHECK(faults("a\n{{> page-strat }}", {{"page-start", ""}}) ==
        "page:2:5-15 unknown-partial: unknown template \"page-strat\"\n"
        "  did you mean \"page-start\"?\n");
}

TEST_CASE("an unknown template is reported without a place") {
  Diagnostics diagnostics;
  CHECK_FALSE(compile_template("pgae", {{"page", SourceId{0}}}, {}, view_type<SampleView>(), {},
                               diagnostics));
  REQUIRE(diagnostics.items.size() == 1);
  CHECK(diagnostics.items[0].message == "unknown template \"pgae\"");
  CHECK(diagnostics.items[0].help == "did you mean \"page\"?");
  CHECK(diagnostics.items[0].span == Span{});
}

TEST_CASE("a partial that includes itself is reported at the tag that would") {
  CHECK(faults("{{>a}}", {{"a", "{{>b}}"}, {"b", "x{{>a}}"}}) ==
        "b:1:5-6 recursive-partial: the template \"a\" includes itself\n"
        "  a:1:4-5 included here\n"
        "  page:1:4-5 included here\n");
  CHECK(faults("{{>page}}") ==
        "page:1:4-8 recursive-partial: the template \"page\" includes itself\n");
}

TEST_CASE("a partial may be included twice") {
  CHECK(faults("{{>a}}{{>a}}{{>b}}", {{"a", "x"}, {"b", "{{>a}}"}}) == "");
}

TEST_CASE("a fault in a partial notes where it is included") {
  CHECK(faults("{{#lead}}{{>card}}{{/lead}}", {{"card", "{{titel}}<a {{title}}>"}}) ==
        "card:1:3-8 unknown-name: unknown name \"titel\"\n"
        "  page:1:13-17 included here\n"
        "  did you mean \"title\"?\n"
        "card:1:15-20 template-context: \"title\" is text and may not stand in the tag <a>\n"
        "  page:1:13-17 included here\n"
        "  values may stand only between tags and in quoted attribute values\n");
}

TEST_CASE("a template names its sources, each once") {
  const Compiled compiled = compile("{{>b}}{{>a}}{{>b}}", {{"a", ""}, {"b", "{{>a}}"}, {"c", ""}});
  REQUIRE(compiled.page);
  std::vector<std::string_view> paths;
  for (SourceId source : compiled.page->sources) paths.push_back(compiled.sources.path(source));
  CHECK(paths == std::vector<std::string_view>{"page", "b", "a"});
}

TEST_CASE("a string that a language lacks is reported, with the nearest key") {
  CHECK(faults("{{t.serch}}") ==
        "page:1:3-10 missing-string: no string \"serch\" in \"vi\", \"en\"\n"
        "  did you mean \"search\"?\n");
  CHECK(faults("{{t.only_vi}}") == "page:1:3-12 missing-string: no string \"only_vi\" in \"en\"\n");
}

TEST_CASE("a string with parameters or plural forms cannot stand in a template") {
  const std::string help = "  templates cannot fill them in: let the view have the finished text\n";
  CHECK(faults("{{t.greeting}}") ==
        "page:1:3-13 template-context: the string \"greeting\" has parameters or plural forms\n" +
            help);
  CHECK(faults("{{t.tasks}}") ==
        "page:1:3-10 template-context: the string \"tasks\" has parameters or plural forms\n" +
            help);
}

TEST_CASE("a string obeys the rules of text") {
  CHECK(first_fault("<a href=\"{{t.search}}\">") ==
        "page:1:12-20 template-context: \"t.search\" is text and may not stand in the attribute "
        "\"href\"");
}

TEST_CASE("text may not be an address, so that no javascript: reaches one") {
  for (const std::string attribute :
       {"href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href"}) {
    CHECK(faults("<x " + attribute + "=\"{{note}}\">")
              .find("is text and may not stand in the attribute \"" + attribute +
                    "\"\n"
                    "  only a checked address may stand here, or text behind a \"#\"\n") !=
          std::string::npos);
    CHECK(faults("<x " + attribute + "=\"{{url}}\">") == "");
  }
  CHECK(first_fault("<a HREF = 'x?{{note}}'>") ==
        "page:1:16-20 template-context: \"note\" is text and may not stand in the attribute "
        "\"href\"");
}

TEST_CASE("a # that a section may leave out does not let text into an address") {
  CHECK(first_fault("<a href=\"{{#urgent}}#{{/urgent}}{{note}}\">") ==
        "page:1:35-39 template-context: \"note\" is text and may not stand in the attribute "
        "\"href\"");
}

TEST_CASE("an address may not be completed to an unsafe one") {
  CHECK(faults("<a href=\"javascript:{{url}}\">") ==
        "page:1:23-26 template-context: \"url\" is an address and may not stand in the attribute "
        "\"href\"\n  the text before it makes the address unsafe\n");
}

TEST_CASE("nothing may be inserted in event handlers, styles and address lists") {
  CHECK(faults("<a onclick=\"f('{{title}}')\">") ==
        "page:1:18-23 template-context: \"title\" is text and may not stand in the attribute "
        "\"onclick\"\n  use a data- attribute: pages do not allow inline scripts\n");
  CHECK(faults("<a style='{{#urgent}}color:red{{/urgent}}'>") ==
        "page:1:14-20 template-context: the section \"urgent\" may not stand in the attribute "
        "\"style\"\n  use a class: pages do not allow inline styles\n");
  CHECK(first_fault("<img srcset=\"{{url}} 2x\">") ==
        "page:1:16-19 template-context: \"url\" is an address and may not stand in the attribute "
        "\"srcset\"");
  CHECK(first_fault("<iframe srcdoc=\"{{title}}\">") ==
        "page:1:19-24 template-context: \"title\" is text and may not stand in the attribute "
        "\"srcdoc\"");
}

TEST_CASE("values in tags must stand in quotes") {
  CHECK(
      faults("<a href={{url}}>") ==
      "page:1:11-14 template-context: \"url\" is an address and may not stand in \"href\" without "
      "quotes\n  put the attribute's value in quotes\n");
  CHECK(first_fault("<a class=x{{title}}>") ==
        "page:1:13-18 template-context: \"title\" is text and may not stand in \"class\" without "
        "quotes");
  CHECK(first_fault("<a {{title}}=\"x\">") ==
        "page:1:6-11 template-context: \"title\" is text and may not stand in the tag <a>");
  CHECK(first_fault("<a data-{{title}}=\"x\">") ==
        "page:1:11-16 template-context: \"title\" is text and may not stand in the tag <a>");
  CHECK(first_fault("<{{title}}>") ==
        "page:1:4-9 template-context: \"title\" is text and may not stand in the name of a tag");
  CHECK(first_fault("<h{{title}}>") ==
        "page:1:5-10 template-context: \"title\" is text and may not stand in the name of a tag");
}

TEST_CASE("markup may stand only between tags") {
  const std::string help = "\n  markup may stand only between tags\n";
  CHECK(faults("<p title=\"{{body}}\">") ==
        "page:1:13-17 template-context: \"body\" is markup and may not stand in the attribute "
        "\"title\"" +
            help);
  CHECK(faults("<title>{{body}}</title>") ==
        "page:1:10-14 template-context: \"body\" is markup and may not stand in <title>" + help);
}

TEST_CASE("JSON may stand only as the whole of its script, and nothing else there") {
  const std::string open = "<script type=\"application/ld+json\">";
  CHECK(faults(open + "\n{{data}}\n</script>") == "");
  CHECK(faults("<p>{{data}}</p>") ==
        "page:1:6-10 template-context: \"data\" is JSON and may not stand between tags\n"
        "  JSON may stand only in <script type=\"application/ld+json\">\n");
  CHECK(faults(open + "{{title}}</script>") ==
        "page:1:38-43 template-context: \"title\" is text and may not stand in <script>\n"
        "  only JSON, as the whole content of <script type=\"application/ld+json\">\n");
  CHECK(first_fault("<script>{{data}}</script>") ==
        "page:1:11-15 template-context: \"data\" is JSON and may not stand in <script>");
  CHECK(first_fault(open + "[{{data}}]</script>") ==
        "page:1:39-43 template-context: \"data\" is JSON and may not stand in <script>");
  CHECK(first_fault(open + "{{data}}{{data}}</script>") ==
        "page:1:46-50 template-context: \"data\" is JSON and may not stand in <script>");
  CHECK(faults(open + "{{data}};</script>") ==
        "page:1:44-45 template-context: text behind JSON in a script\n");
}

TEST_CASE("nothing may be inserted in scripts, styles, comments and declarations") {
  CHECK(faults("<script>{{#urgent}}f(){{/urgent}}</script>") ==
        "page:1:12-18 template-context: the section \"urgent\" may not stand in <script>\n"
        "  put the section around the whole element\n");
  CHECK(first_fault("<style>p{color:{{title}}}</style>") ==
        "page:1:18-23 template-context: \"title\" is text and may not stand in <style>");
  CHECK(faults("<!-- {{title}} -->") ==
        "page:1:8-13 template-context: \"title\" is text and may not stand in a comment\n"
        "  write template comments: {{! … }}\n");
  CHECK(first_fault("<!doctype {{title}}>") ==
        "page:1:13-18 template-context: \"title\" is text and may not stand in a declaration");
}

TEST_CASE("a section must end where it begins") {
  CHECK(faults("{{#urgent}}<a href=\"{{/urgent}}\">") ==
        "page:1:4-10 template-context: the section \"urgent\" begins between tags and ends in the "
        "attribute \"href\"\n  let each section hold whole elements or whole attributes\n");
  CHECK(first_fault("<p{{#urgent}}>{{/urgent}}>") ==
        "page:1:6-12 template-context: the section \"urgent\" begins in the tag <p> and ends "
        "between tags");
  CHECK(first_fault("<p title=\"{{^urgent}}\" id=\"{{/urgent}}\">") ==
        "page:1:14-20 template-context: the section \"urgent\" begins in the attribute \"title\" "
        "and ends in the attribute \"id\"");
  CHECK(faults("{{#urgent}}<b>{{/urgent}}x{{#urgent}}</b>{{/urgent}}") == "");
}

TEST_CASE("sections cannot put names together") {
  CHECK(faults("<a {{#urgent}}on{{/urgent}}click=\"x\">") ==
        "page:1:28-29 template-context: a section cuts this name in two\n");
  CHECK(faults("<b{{#urgent}}old{{/urgent}}>") ==
        "page:1:14-15 template-context: a section cuts this name in two\n");
  CHECK(first_fault("<a {{#rows}}lick=\"{{title}}\" onc{{/rows}}>") ==
        "page:1:7-11 template-context: the section \"rows\" begins in the tag <a> and ends in the "
        "tag <a>");
}

TEST_CASE("a template must end between tags") {
  CHECK(faults("<p>\n<a href=\"x>text</a>") ==
        "page:2:20-20 template-context: the template ends in the attribute \"href\"\n");
  CHECK(faults("<p><!-- x") == "page:1:10-10 template-context: the template ends in a comment\n");
}

TEST_CASE("sections nest only so deep, partials included") {
  std::string open, close;
  for (size_t i = 0; i < TemplateOp::max_nesting; ++i) {
    open += "{{#lead}}";
    close += "{{/lead}}";
  }
  SampleView view;
  view.lead.name = "An";
  CHECK(render(open + "{{name}}{{title}}" + close, view) == "An");
  CHECK(faults(open + "{{>one}}" + close, {{"one", "{{#deputy}}{{/deputy}}"}})
            .starts_with("one:1:4-10 template-syntax: sections are nested too deeply\n"));
}

TEST_CASE("all faults of a template are reported together") {
  const std::string all = faults("{{a1}}{{>b2}}{{t.c3}}{{urgent}}");
  CHECK(std::count(all.begin(), all.end(), '\n') >= 4);
  for (const char* code : {"unknown-name", "unknown-partial", "missing-string", "template-context"})
    CHECK(all.find(code) != std::string::npos);
}

}  // namespace
}  // namespace kehoach
