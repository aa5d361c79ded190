#include "render/abbreviations.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// UBND, KH-UBND and NQ/TW in both languages, R&D in Vietnamese only.
Portal portal_with_terms() {
  Portal portal = bilingual();
  const auto add = [&](std::string abbreviation, Localized name) {
    Term term;
    term.abbreviation = text(std::move(abbreviation));
    term.name = std::move(name);
    portal.glossary.add(std::move(term));
  };
  add("UBND", both("Ủy ban nhân dân", "People's Committee"));
  add("KH-UBND", both("kế hoạch của UBND", "plan of the People's Committee"));
  add("NQ/TW", both("nghị quyết", "resolution"));
  add("R&D", {{text("nghiên cứu")}, {}});
  return portal;
}

std::string marked(std::string_view html, Language language = 1) {
  const Portal portal = portal_with_terms();
  return mark_abbreviations(Abbreviations(portal), language, html);
}

const std::string ubnd = "<abbr title=\"People&#39;s Committee\">UBND</abbr>";

}  // namespace

TEST_CASE("an abbreviation is explained where it first stands in a text") {
  CHECK(marked("UBND and UBND") == ubnd + " and UBND");
  CHECK(marked("the “UBND”, (UBND).") == "the “" + ubnd + "”, (UBND).");
}

TEST_CASE("of a number the letters are the word, and the longest abbreviation counts") {
  CHECK(marked("6050/KH-UBND") ==
        "6050/<abbr title=\"plan of the People&#39;s Committee\">KH-UBND</abbr>");
  CHECK(marked("52-NQ/TW") == "52-<abbr title=\"resolution\">NQ/TW</abbr>");
}

TEST_CASE("a part of another word is no abbreviation") {
  for (const char* text :
       {"XUBND", "UBNDX", "ĐUBND", "UBND2", "TB-UBND", "UBND-TH", "A&amp;UBND"}) {
    INFO(text);
    CHECK(marked(text) == text);
  }
}

TEST_CASE("a mark that is escaped in HTML belongs to the abbreviation") {
  CHECK(marked("R&amp;D", 0) == "<abbr title=\"nghiên cứu\">R&amp;D</abbr>");
}

TEST_CASE("a term without a name in the language is not explained in it") {
  CHECK(marked("R&amp;D", 1) == "R&amp;D");
}

TEST_CASE("tags stay as they are, and passages in another language too") {
  CHECK(marked("<a href=\"/UBND\">x</a> <b>UBND</b>") ==
        "<a href=\"/UBND\">x</a> <b>" + ubnd + "</b>");
  CHECK(marked("<span lang=\"vi\">UBND tỉnh</span> UBND") ==
        "<span lang=\"vi\">UBND tỉnh</span> " + ubnd);
}

TEST_CASE("without a glossary nothing is marked") {
  CHECK(mark_abbreviations(Abbreviations(), 0, "UBND <b>x</b>") == "UBND <b>x</b>");
}
