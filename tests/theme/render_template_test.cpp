#include <catch2/catch.hpp>

#include "theme/sample_views.hpp"

namespace kehoach {
namespace {

SampleView with_rows() {
  SampleView view;
  view.title = "Plan";
  view.rows = {{"one", false, {"a", "b"}, {{"An", {"/an/"}}}}, {"two", true, {}, {}}};
  return view;
}

TEST_CASE("a value is escaped text") {
  SampleView view;
  view.title = R"(<b a="1" c='2'>&)";
  const std::string escaped = "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;";
  CHECK(render("<p>{{title}}</p>", view) == "<p>" + escaped + "</p>");
  CHECK(render("<p title=\"{{ title }}\">", view) == "<p title=\"" + escaped + "\">");
  CHECK(render("<p title='{{title}}'>", view) == "<p title='" + escaped + "'>");
  CHECK(render("<title>{{title}}</title>", view) == "<title>" + escaped + "</title>");
}

TEST_CASE("markup stands as it is between tags") {
  SampleView view;
  view.body = {"<p>x &amp; y</p>"};
  CHECK(render("<div>{{body}}</div>", view) == "<div><p>x &amp; y</p></div>");
}

TEST_CASE("an address is escaped in a URL attribute, in other attributes and as text") {
  SampleView view;
  view.url = {"/a?b=1&c='\""};
  const std::string escaped = "/a?b=1&amp;c=&#39;&quot;";
  CHECK(render("<a href=\"{{url}}\">{{url}}</a>", view) ==
        "<a href=\"" + escaped + "\">" + escaped + "</a>");
  CHECK(render("<meta content=\"{{url}}\">", view) == "<meta content=\"" + escaped + "\">");
  CHECK(render("<a href=\"https://x.org{{url}}#top\">", view) ==
        "<a href=\"https://x.org" + escaped + "#top\">");
}

TEST_CASE("text behind a # in an address is percent-encoded") {
  SampleView view;
  view.url = {"/x/"};
  view.title = "a \"b\" ấ&<";
  const std::string encoded = "a%20%22b%22%20%E1%BA%A5&amp;%3C";
  CHECK(render("<a href=\"#{{title}}\">", view) == "<a href=\"#" + encoded + "\">");
  CHECK(render("<a href=\"{{url}}#t-{{title}}\">", view) == "<a href=\"/x/#t-" + encoded + "\">");
  CHECK(render("<use xlink:href=\"#{{title}}\"/>", view) ==
        "<use xlink:href=\"#" + encoded + "\"/>");
}

TEST_CASE("JSON cannot end its script, open a comment or break a line") {
  SampleView view;
  view.data = {"{\"a\":\"</script><!--\u2028\u2029\u2030 é\xE2\"}"};
  CHECK(render("<script type=\"application/ld+json\">\n{{data}}\n</script>", view) ==
        "<script type=\"application/ld+json\">\n"
        "{\"a\":\"\\u003c/script>\\u003c!--\\u2028\\u2029\u2030 é\xE2\"}\n</script>");
}

TEST_CASE("a section repeats for a list and enters each element") {
  const SampleView view = with_rows();
  CHECK(render("{{#rows}}[{{title}}]{{/rows}}", view) == "[one][two]");
  CHECK(render("{{#rows}}[{{title}}]{{/rows}}", {}) == "");
  CHECK(render("{{#rows}}{{title}}:{{#tags}}({{.}}){{/tags}};{{/rows}}", view) ==
        "one:(a)(b);two:;");
}

TEST_CASE("a section enters an object, and an optional one only if it is there") {
  SampleView view;
  view.lead.name = "An";
  CHECK(render("{{#lead}}{{name}}{{/lead}}", view) == "An");
  CHECK(render("{{#deputy}}{{name}}{{/deputy}}{{^deputy}}nobody{{/deputy}}", view) == "nobody");
  view.deputy = PersonView{"Bình", {}};
  CHECK(render("{{#deputy}}{{name}}{{/deputy}}{{^deputy}}nobody{{/deputy}}", view) == "Bình");
}

TEST_CASE("a section shows on a true flag and does not change what names mean") {
  SampleView view = with_rows();
  CHECK(render("{{#rows}}{{#late}}{{title}} is late{{/late}}{{/rows}}", view) == "two is late");
  CHECK(render("{{#rows}}{{^late}}{{title}} is not{{/late}}{{/rows}}", view) == "one is not");
}

TEST_CASE("a section shows on a scalar that is not empty, which is then the dot") {
  SampleView view;
  const std::string text =
      "{{#note}}<p>{{.}} {{note}}</p>{{/note}}{{^note}}-{{/note}}"
      "{{#url}}<a href=\"{{.}}\">{{/url}}{{#body}}{{.}}{{/body}}";
  CHECK(render(text, view) == "-");
  view.note = "n";
  view.url = {"/u"};
  view.body = {"<i>m</i>"};
  CHECK(render(text, view) == "<p>n n</p><a href=\"/u\"><i>m</i>");
}

TEST_CASE("an inverted section shows for an empty list") {
  CHECK(render("{{^rows}}none{{/rows}}", {}) == "none");
  CHECK(render("{{^rows}}none{{/rows}}", with_rows()) == "");
}

TEST_CASE("a list's \"any\" shows once if the list is not empty, and enters nothing") {
  const std::string text =
      "{{#rows.any}}<ul>{{title}}{{#rows}}<li>{{title}}{{/rows}}</ul>{{/rows.any}}"
      "{{^rows.any}}none{{/rows.any}}";
  CHECK(render(text, with_rows()) == "<ul>Plan<li>one<li>two</ul>");
  CHECK(render(text, {}) == "none");
}

TEST_CASE("\"any\" is asked of lists of texts and of outer lists too") {
  const SampleView view = with_rows();
  CHECK(render("{{#rows}}{{title}}{{#tags.any}}:{{#tags}}{{.}}{{/tags}}{{/tags.any}};{{/rows}}",
               view) == "one:ab;two;");
  CHECK(render("{{#rows}}{{#people}}{{#rows.any}}{{name}}{{/rows.any}}{{/people}}{{/rows}}",
               view) == "An");
  CHECK(render("<p{{^tags.any}} class=\"none\"{{/tags.any}}>", view) == "<p class=\"none\">");
}

TEST_CASE("names are looked up in the innermost view first, then outwards") {
  SampleView view = with_rows();
  view.note = "outer";
  view.lead.name = "Lead";
  CHECK(render("{{#rows}}{{title}}/{{note}}/{{lead.name}} {{/rows}}", view) ==
        "one/outer/Lead two/outer/Lead ");
  CHECK(render("{{#rows}}{{#people}}{{title}} {{name}} {{note}}{{/people}}{{/rows}}", view) ==
        "one An outer");
  CHECK(render("{{#note}}{{#tags}}x{{/tags}}{{title}}{{/note}}", view) == "Plan");
}

TEST_CASE("a dotted name reaches into objects, and behind an absent one there is nothing") {
  SampleView view = with_rows();
  view.lead = {"An", {"/an/"}};
  CHECK(render("<a href=\"{{lead.website}}\">{{lead.name}}</a>", view) ==
        "<a href=\"/an/\">An</a>");
  CHECK(
      render("[{{deputy.name}}]{{#deputy.name}}x{{/deputy.name}}{{^deputy.name}}y{{/deputy.name}}",
             view) == "[]y");
  view.deputy = PersonView{"Bình", {}};
  CHECK(render("[{{deputy.name}}]{{#deputy.name}}x{{/deputy.name}}", view) == "[Bình]x");
}

TEST_CASE("text behind a section is written once, not with the section's body") {
  SampleView view = with_rows();
  CHECK(render("a{{#rows}}b{{/rows}}c{{^rows}}d{{/rows}}e{{#urgent}}f{{/urgent}}g", view) ==
        "abbceg");
}

TEST_CASE("an interface string is the page's language's, escaped") {
  CHECK(render("<b>{{t.search}}</b>", {}, {}, 0) == "<b>Tìm kiếm</b>");
  CHECK(render("<b>{{t.search}}</b>", {}, {}, 1) == "<b>Search</b>");
  CHECK(render("<b title='{{t.quote}}'>", {}, {}, 1) ==
        "<b title='&quot;Cite&quot; &amp; source'>");
  CHECK(render("<a href=\"#{{t.search}}\">", {}, {}, 0) == "<a href=\"#T%C3%ACm%20ki%E1%BA%BFm\">");
}

TEST_CASE("literal text and strings become one step, shared by languages where it can be") {
  const Compiled compiled = compile("a{{t.search}}b{{! c }}{{>p}}{{title}}c", {{"p", "d"}});
  REQUIRE(compiled.page);
  const std::vector<TemplateOp>& ops = compiled.page->ops;
  REQUIRE(ops.size() == 3);
  CHECK(ops[0].texts == std::vector<std::string>{"aTìm kiếmbd", "aSearchbd"});
  CHECK(ops[2].texts == std::vector<std::string>{"c"});
}

TEST_CASE("a partial sees the views around it") {
  SampleView view = with_rows();
  view.note = "n";
  CHECK(render("{{#rows}}{{>row}}{{/rows}}{{>row}}", view, {{"row", "({{title}} {{note}})"}}) ==
        "(one n)(two n)(Plan n)");
}

TEST_CASE("a partial goes on where its includer stands in the HTML") {
  SampleView view;
  view.title = "\"x\"";
  CHECK(render("<p{{>attributes}}>{{>start}}{{title}}\">", view,
               {{"attributes", " id=\"{{title}}\""}, {"start", "<b title=\""}}) ==
        "<p id=\"&quot;x&quot;\"><b title=\"&quot;x&quot;\">");
}

TEST_CASE("a page is added to what is there") {
  const Compiled compiled = compile("b");
  std::string out = "a";
  render_template(*compiled.page, nullptr, 0, out);
  CHECK(out == "ab");
}

TEST_CASE("sections may write attributes") {
  SampleView view;
  const std::string text =
      "<option{{#urgent}} selected{{/urgent}}{{#note}} title=\"{{.}}\"{{/note}}>";
  CHECK(render(text, view) == "<option>");
  view.urgent = true;
  view.note = "a\"b";
  CHECK(render(text, view) == "<option selected title=\"a&quot;b\">");
  CHECK(render("<input {{#urgent}}checked{{/urgent}} disabled>", view) ==
        "<input checked disabled>");
  CHECK(render("<a class=\"x{{#urgent}} y{{/urgent}}\">", view) == "<a class=\"x y\">");
  view.url = {"/u"};
  CHECK(render("<a href=\"{{url}}{{#note}}#{{.}}{{/note}}\">", view) == "<a href=\"/u#a%22b\">");
}

}  // namespace
}  // namespace kehoach
