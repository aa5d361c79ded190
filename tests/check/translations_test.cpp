#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "model/visit.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

Diagnostics checked(const Portal& portal) {
  Diagnostics diagnostics;
  for_each_text(portal, [&](const Localized& text, TextForm) {
    check_translations(text, portal.site.languages, diagnostics);
  });
  return diagnostics;
}

}  // namespace

TEST_CASE("a text that lacks a language of the site is a warning") {
  Portal portal = bilingual();
  const auto task = add_task(portal, add_plan(portal, "plan"), "1.1");
  portal.tasks[task].title = both("Khảo sát", "Survey", 10);
  portal.tasks[task].results = {both("Báo cáo", "", 20), both("", "Data", 30)};
  const auto diagnostics = checked(portal);
  CHECK(faults(diagnostics) ==
        Lines{"warning missing-translation at 20", "warning missing-translation at 30"});
  CHECK(diagnostics.items.front().message == "no text in \"en\"");
  CHECK(diagnostics.items.back().message == "no text in \"vi\"");
}

TEST_CASE("each missing language is a warning of its own") {
  Portal portal = bilingual();
  portal.site.languages = {"vi", "en", "fr"};
  portal.site.title = {{text("Cổng")}, at(10)};
  CHECK(faults(checked(portal)) ==
        Lines{"warning missing-translation at 10", "warning missing-translation at 10"});
}

TEST_CASE("a text that is not given at all lacks no language") {
  Portal portal = bilingual();
  portal.site.notice = both("", "", 10);
  CHECK(faults(checked(portal)).empty());
}

TEST_CASE("a site of one language lacks no other") {
  Portal portal;
  portal.site.languages = {"vi"};
  portal.site.title = both("Cổng", "", 10);
  CHECK(faults(checked(portal)).empty());
}

TEST_CASE("a text of several files without a place of its own is reported at the file there is") {
  Portal portal = bilingual();
  Localized& overview = portal.plans[add_plan(portal, "plan")].overview;
  overview.texts = {{}, {"# Overview", {SourceId{3}, 0, 10}, TextLayout::whole_file}};
  const auto diagnostics = checked(portal);
  REQUIRE(diagnostics.items.size() == 1);
  CHECK(diagnostics.items.front().span == Span{SourceId{3}, 0, 10});
}
