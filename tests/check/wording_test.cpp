#include <catch2/catch.hpp>

#include "support/annotated.hpp"

using namespace kehoach::test;

namespace {

using Lines = std::vector<std::string>;

// Of topics, which have a name and nothing else to go wrong.
Lines mismatches(const std::string& topics) {
  return annotation_mismatches_when_checked("-- content/topics.yaml --\n" + topics);
}

}  // namespace

TEST_CASE("a word that mixes Latin letters with look-alikes is a warning") {
  // The first letter is Cyrillic, the omicron in the second Greek.
  CHECK(mismatches("- {id: a, name: {vi: \u0421ơ quan chủ trì, en: Lead}}\n"
                   "# ^ warning mixed-scripts 22-37: \"\u0421ơ\" mixes Latin letters\n"
                   "- {id: b, name: {vi: Nhân lực, en: W\u03bfrkforce}}\n"
                   "# ^ warning mixed-scripts 36-45: type the word anew\n") == Lines{});
}

TEST_CASE("the word may stand anywhere in a long text") {
  for (const size_t before : {20u, 30u, 31u, 32u, 33u, 60u, 100u}) {
    const std::string words = std::string(before, 'a') + " ";
    INFO(before);
    CHECK(mismatches("- {id: a, name: {vi: " + words +
                     "\u0421ơ, en: Lead}}\n# ^ warning mixed-scripts 22-" +
                     std::to_string(25 + before) + ": \"\u0421ơ\"\n") == Lines{});
  }
}

TEST_CASE("words in one script each, and Greek symbols of units, raise nothing") {
  CHECK(mismatches("- {id: a, name: {vi: 5 µm và 10 Ωm, en: 5 μm and α-phase}}\n"
                   "- {id: b, name: {vi: Москва, en: Αθήνα}}\n") == Lines{});
}

TEST_CASE("a sentence that is the same in two languages is a warning") {
  CHECK(mismatches(R"(
- {id: a, name: {vi: Phát triển công nghiệp bán dẫn, en: Phát triển công nghiệp bán dẫn}}
# ^ warning same-in-two-languages 58-88: the text in "en" is that in "vi"
- {id: b, name: {vi: Intel Products Vietnam, en: Intel Products Vietnam}}
)") == Lines{});
}

TEST_CASE("a title of more than forty words is a warning") {
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += (i > 0 ? " a" : "a");
  const std::string site = R"(-- content/jurisdictions.yaml --
- {id: hue, name: {vi: Huế, en: Huế}}
-- content/agencies/hue.yaml --
- {id: finance, name: {vi: Sở Tài chính, en: Department of Finance}}
-- content/plans/chips/plan.yaml --
{jurisdiction: hue, title: {vi: Kế hoạch, en: Plan}}
-- content/plans/chips/tasks.yaml --
)";
  CHECK(annotation_mismatches_when_checked(
            site + "- {id: \"1\", lead: [finance], title: {vi: " + forty + " b, en: " + forty +
            "}}\n# ^ warning long-title 42-123: the title has 41 words\n") == Lines{});
}
