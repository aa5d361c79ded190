#include <catch2/catch.hpp>

#include "theme/html_context.hpp"

namespace kehoach {
namespace {

std::string place_behind(std::string_view markup) {
  return describe(read_markup({}, markup));
}

TEST_CASE("text and whole elements leave one between tags") {
  for (std::string_view markup :
       {"", "a > b", "a < b", "1 <2", "<p>", "<p>x</p>", "<br/>", "<a b c=d e='f' g=\"h\">",
        "</p >", "<!doctype html>", "<?xml version=\"1.0\"?>", "</>", "<></>", "<p>x</", "&lt;"})
    CHECK((place_behind(markup) == "between tags") == (markup != "<p>x</"));
}

TEST_CASE("a tag's name begins behind its bracket") {
  CHECK(place_behind("<") == "in the name of a tag");
  CHECK(place_behind("</") == "in the name of a tag");
  CHECK(place_behind("<di") == "in the name of a tag");
  CHECK(place_behind("a <<") == "in the name of a tag");
}

TEST_CASE("names are read without regard to case") {
  CHECK(place_behind("<DIV ") == "in the tag <div>");
  CHECK(place_behind("</Div ") == "in the tag </div>");
  CHECK(place_behind("<a HREF=\"") == "in the attribute \"href\"");
}

TEST_CASE("an attribute's value is known by its quotes") {
  CHECK(place_behind("<a href=\"x>y") == "in the attribute \"href\"");
  CHECK(place_behind("<a href='x\"y") == "in the attribute \"href\"");
  CHECK(place_behind("<a href = \n'x") == "in the attribute \"href\"");
  CHECK(place_behind("<a href=") == "in \"href\" without quotes");
  CHECK(place_behind("<a href=x") == "in \"href\" without quotes");
  CHECK(place_behind("<a href=x/>") == "between tags");
  CHECK(place_behind("<a href=>") == "between tags");
  CHECK(place_behind("<a href='x'title='") == "in the attribute \"title\"");
}

TEST_CASE("a value belongs to the attribute before the equals sign") {
  CHECK(place_behind("<a hidden title=\"") == "in the attribute \"title\"");
  CHECK(place_behind("<a hidden =\"") == "in the attribute \"hidden\"");
  CHECK(place_behind("<a hidden/=\"") == "in the tag <a>");
  CHECK(place_behind("<a ='\"") == "in the tag <a>");
}

TEST_CASE("comments end where browsers end them") {
  CHECK(place_behind("<!-- > -- > ->") == "in a comment");
  CHECK(place_behind("<!-- x -->") == "between tags");
  CHECK(place_behind("<!-->") == "between tags");
  CHECK(place_behind("<!--->") == "between tags");
  CHECK(place_behind("<!-- x --!>") == "between tags");
  CHECK(place_behind("<!--!>") == "in a comment");
  CHECK(place_behind("<!- x") == "in a declaration");
  CHECK(place_behind("</ x") == "in a declaration");
}

TEST_CASE("the content of some elements is not markup") {
  CHECK(place_behind("<title><b>") == "in <title>");
  CHECK(place_behind("<textarea></title>") == "in <textarea>");
  CHECK(place_behind("<script src='x'>if (a</b>c) \"</p>\"") == "in <script>");
  CHECK(place_behind("<style><!-- </p>") == "in <style>");
  CHECK(place_behind("<style></styles>") == "in <style>");
  CHECK(place_behind("<STYLE>x</Style >") == "between tags");
  CHECK(place_behind("<script></script") == "in <script>");
  CHECK(place_behind("<script></script>") == "between tags");
  CHECK(place_behind("<svg><title></title><p title=\"") == "in the attribute \"title\"");
}

TEST_CASE("JSON scripts are known by their type") {
  CHECK(read_markup({}, "<script type=\"application/ld+json\">").json);
  CHECK(read_markup({}, "<script async TYPE='Application/LD+JSON' id=x>").json);
  CHECK(read_markup({}, "<script type=application/ld+json>").json);
  CHECK_FALSE(read_markup({}, "<script data-type=\"application/ld+json\">").json);
  CHECK_FALSE(read_markup({}, "<script type=\"module\">").json);
  CHECK_FALSE(read_markup({}, "<template type=\"application/ld+json\">").json);
  const HtmlContext inserted = insert_value(read_markup({}, "<script type=\"application/ld+json"));
  CHECK_FALSE(read_markup(inserted, "\">").json);
}

TEST_CASE("markup may be read in pieces") {
  const std::string_view markup = "<p a='b'><!-- c --><script>d</script><title>e</title";
  for (size_t i = 0; i <= markup.size(); ++i)
    CHECK(describe(read_markup(read_markup({}, markup.substr(0, i)), markup.substr(i))) ==
          "in <title>");
}

TEST_CASE("a section ends the names at its edges") {
  const HtmlContext edge = at_section_edge(read_markup({}, "<option"));
  CHECK(edge.place == HtmlPlace::name_end);
  CHECK(read_markup(edge, " x").place == HtmlPlace::attribute_name);
  CHECK(read_markup(edge, ">").place == HtmlPlace::data);
  const HtmlContext broken = read_markup(edge, "x>");
  CHECK(broken.place == HtmlPlace::broken);
  CHECK(broken.fault_offset == 0);
  CHECK(read_markup(at_section_edge(read_markup({}, "<a x")), "=").place == HtmlPlace::broken);
}

TEST_CASE("behind a section is what holds whether it was shown or not") {
  const HtmlContext begin = read_markup({}, "<a href=\"");
  const HtmlContext end = read_markup(begin, "#");
  CHECK(same_place(begin, end));
  CHECK(behind_section(begin, end).value == std::string(1, HtmlContext::hole));
  CHECK_FALSE(same_place(begin, read_markup(begin, "\" href='")));
  CHECK(same_place(read_markup({}, "<a "), read_markup({}, "<a b='c'")));
  CHECK_FALSE(same_place(read_markup({}, "<a "), read_markup({}, "<b ")));
}

}  // namespace
}  // namespace kehoach
