#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

Lines checked(const std::vector<std::string>& abbreviations) {
  Portal portal = bilingual();
  for (uint32_t i = 0; i < abbreviations.size(); ++i) {
    Term term;
    term.abbreviation = {abbreviations[i], at(10 + i)};
    portal.glossary.add(term);
  }
  Diagnostics diagnostics;
  check_glossary(portal, diagnostics);
  return faults(diagnostics);
}

}  // namespace

TEST_CASE("abbreviations that differ, and terms without one, raise nothing") {
  CHECK(checked({"UBND", "KH-UBND", "R&D", "NQ/TW", "QĐ-TTg", "", ""}).empty());
}

TEST_CASE("an abbreviation that is explained twice is an error at its second place") {
  CHECK(checked({"UBND", "HĐND", "UBND"}) == Lines{"error duplicate-abbreviation at 12, see 10"});
}

TEST_CASE("an abbreviation that could not stand in a text as a word is an error") {
  CHECK(checked({"(UBND)"}) == Lines{"error bad-abbreviation at 10"});
  CHECK(checked({"/QĐ-TTg"}) == Lines{"error bad-abbreviation at 10"});
  CHECK(checked({"UBND."}) == Lines{"error bad-abbreviation at 10"});
}
