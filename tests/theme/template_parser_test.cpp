#include <catch2/catch.hpp>

#include "theme/sample_views.hpp"

namespace kehoach {
namespace {

SampleView urgent() {
  SampleView view;
  view.urgent = true;
  return view;
}

TEST_CASE("section tags alone on a line take the line with them") {
  CHECK(render("a\n{{#urgent}}\nb\n{{/urgent}}\nc\n", urgent()) == "a\nb\nc\n");
  CHECK(render("a\n  {{#urgent}}  \nb\n\t{{/urgent}}\t\nc", urgent()) == "a\nb\nc");
  CHECK(render("a\n{{^urgent}}\nb\n{{/urgent}}\nc\n", urgent()) == "a\nc\n");
}

TEST_CASE("standalone lines may end in CR LF, and be the first and the last") {
  CHECK(render("a\r\n{{#urgent}}\r\nb\r\n{{/urgent}}\r\nc", urgent()) == "a\r\nb\r\nc");
  CHECK(render("  {{#urgent}}\nb\n  {{/urgent}}", urgent()) == "b\n");
}

TEST_CASE("a tag beside text or another tag leaves white space alone") {
  CHECK(render(" {{#urgent}} b {{/urgent}} \n", urgent()) == "  b  \n");
  CHECK(render("a {{#urgent}}\nb\n{{/urgent}} c\n", urgent()) == "a \nb\n c\n");
  CHECK(render("{{#urgent}}{{/urgent}}\nb", urgent()) == "\nb");
}

TEST_CASE("values never stand alone") {
  SampleView view;
  view.title = "x";
  CHECK(render("a\n  {{title}}\nb", view) == "a\n  x\nb");
}

TEST_CASE("comments vanish, with their lines if they are alone") {
  CHECK(render("a{{! b }}c", {}) == "ac");
  CHECK(render("a\n  {{! two\n lines {{#x }}\nb", {}) == "a\nb");
  CHECK(render("a {{! b }}\nc", {}) == "a \nc");
}

TEST_CASE("a partial alone on a line takes the line, and its indentation is not added") {
  CHECK(render("a\n  {{>p}}\nb", {}, {{"p", "1\n2\n"}}) == "a\n1\n2\nb");
  CHECK(render("a {{> p }} b", {}, {{"p", "1\n"}}) == "a 1\n b");
}

TEST_CASE("text with single braces is text") {
  CHECK(render("{a} }} {", {}) == "{a} }} {");
  CHECK(render("", {}) == "");
}

TEST_CASE("a section that is not closed is reported where it opens") {
  CHECK(faults("a\n{{# urgent }}b") ==
        "page:2:5-11 template-syntax: section \"urgent\" is not closed\n  write {{/urgent}}\n");
}

TEST_CASE("a section closed twice is reported at its second end") {
  CHECK(faults("{{#urgent}}b{{/urgent}}{{/urgent}}") ==
        "page:1:27-33 template-syntax: no section \"urgent\" is open here\n");
}

TEST_CASE("crossed sections are reported once, with the place of the inner one") {
  CHECK(faults("{{#urgent}}{{^rows}}{{/urgent}}{{/rows}}") ==
        "page:1:24-30 template-syntax: section \"rows\" is not closed before \"urgent\"\n"
        "  page:1:15-19 opened here\n");
}

TEST_CASE("a partial cannot close its includer's section") {
  CHECK(faults("{{#urgent}}{{>end}}{{/urgent}}", {{"end", "{{/urgent}}"}}) ==
        "end:1:4-10 template-syntax: no section \"urgent\" is open here\n");
}

TEST_CASE("a tag that is not closed is reported where it opens") {
  CHECK(faults("ab {{title") == "page:1:4-6 template-syntax: this tag is not closed by \"}}\"\n");
  CHECK(faults("{{title <b>{{title}}</b>") ==
        "page:1:1-3 template-syntax: this tag is not closed by \"}}\"\n");
  CHECK(faults("{{") == "page:1:1-3 template-syntax: this tag is not closed by \"}}\"\n");
  CHECK(faults("{{! x") == "page:1:1-3 template-syntax: this tag is not closed by \"}}\"\n");
}

TEST_CASE("tags without escaping do not exist") {
  const std::string fault =
      " template-syntax: tags without escaping do not exist\n"
      "  markup has its own type: write {{name}}\n";
  CHECK(faults("a{{{body}}}b{{&body}}") == "page:1:2-11" + fault + "page:1:13-22" + fault);
  CHECK(faults("{{{body}}") == "page:1:1-10" + fault);
}

TEST_CASE("a tag must hold a name") {
  CHECK(faults("{{}}") == "page:1:3-3 template-syntax: this tag names nothing\n");
  CHECK(faults("{{# }}") == "page:1:4-5 template-syntax: this tag names nothing\n");
  CHECK(faults("{{a b}}") == "page:1:3-6 template-syntax: \"a b\" is not a name\n");
  CHECK(faults("{{lead..name}}") == "page:1:3-13 template-syntax: \"lead..name\" is not a name\n");
  CHECK(faults("{{=<% %>=}}") == "page:1:3-10 template-syntax: \"=<% %>=\" is not a name\n");
}

}  // namespace
}  // namespace kehoach
