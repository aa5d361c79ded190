#include "model/visit.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

Localized named(std::string name) {
  return {{text(std::move(name))}, {}};
}

Source source(const std::string& name) {
  return {named(name + " title"), "", {}, named(name + " note")};
}

Timeframe on_condition(const std::string& name) {
  Timeframe timeframe;
  timeframe.condition = named(name + " condition");
  return timeframe;
}

Contact contact(const std::string& name) {
  return {named(name + " contact"), named(name + " address"), "", "", ""};
}

// The names of the texts in the order of the walk, Markdown marked by "*".
std::vector<std::string> walked(const Portal& portal) {
  std::vector<std::string> names;
  for_each_text(portal, [&](const Localized& text, TextForm form) {
    if (!text.empty())
      names.push_back(std::string(text.in(0).text) + (form == TextForm::markdown ? "*" : ""));
  });
  return names;
}

}  // namespace

TEST_CASE("the walk meets every text of the site and the shared lists") {
  Portal portal;
  portal.site.title = named("site title");
  portal.site.description = named("site description");
  portal.site.organisation = named("organisation");
  portal.site.contact = contact("site");
  portal.site.notice = named("notice");
  Jurisdiction jurisdiction;
  jurisdiction.name = named("jurisdiction");
  jurisdiction.short_name = named("jurisdiction short");
  portal.jurisdictions.add(jurisdiction);
  Agency agency;
  agency.name = named("agency");
  agency.short_name = named("agency short");
  agency.contact = contact("agency");
  agency.succession = Succession{{}, named("succession")};
  agency.note = named("agency note");
  portal.agencies.add(agency);
  Document document;
  document.title = named("document");
  portal.documents.add(document);
  portal.topics.add({{}, named("topic"), named("topic description")});
  portal.indicators.add({{}, named("indicator")});
  portal.pages.add({{}, named("page"), named("page description"), named("body")});

  CHECK(walked(portal) == Lines{"site title",   "site description",   "organisation",
                                "site contact", "site address",       "notice",
                                "jurisdiction", "jurisdiction short", "agency",
                                "agency short", "agency contact",     "agency address",
                                "succession",   "agency note",        "document",
                                "topic",        "topic description",  "indicator",
                                "page",         "page description",   "body*"});
}

TEST_CASE("the walk meets every text of a plan") {
  Portal portal;
  Plan& plan = portal.plans[add_plan(portal, "plan")];
  plan.signed_by = Signature{"", named("role")};
  plan.title = named("title");
  plan.short_title = named("short");
  plan.summary = named("summary");
  plan.period = on_condition("period");
  plan.sections = {{{}, "1", named("section")}};
  Target target;
  target.horizon = on_condition("horizon");
  target.statement = named("statement");
  target.figures.resize(1);
  target.figures.front().unit = named("unit");
  target.measured = {{{}, {}, 1, source("measured")}};
  plan.targets = {target};
  plan.duties = {{{}, "", {named("duty 1"), named("duty 2")}}};
  ReportingDuty reporting;
  reporting.due = on_condition("due");
  reporting.what = named("what");
  plan.reporting = {reporting};
  plan.funding = {named("funding")};
  plan.sources = {source("source")};
  plan.notes = {named("note")};
  plan.overview = named("overview");

  CHECK(walked(portal) == Lines{"role",
                                "title",
                                "short",
                                "summary*",
                                "period condition",
                                "section",
                                "horizon condition",
                                "statement",
                                "unit",
                                "measured title",
                                "measured note",
                                "duty 1",
                                "duty 2",
                                "due condition",
                                "what",
                                "funding",
                                "source title",
                                "source note",
                                "note",
                                "overview*"});
}

TEST_CASE("the walk meets every text of a task") {
  Portal portal;
  Task& task = portal.tasks[add_task(portal, add_plan(portal, "plan"), "1.1")];
  task.title = named("title");
  task.description = named("description");
  task.lead_note = named("lead");
  task.coordinate_note = named("coordinate");
  task.when = on_condition("when");
  task.when_note = named("when note");
  task.results = {named("result")};
  task.milestones = {{{}, named("milestone"), on_condition("milestone"), {}}};
  task.contact = contact("task");
  task.updates = {{{}, {}, named("update"), source("update")}};
  task.notes = {named("note")};

  CHECK(walked(portal) == Lines{"title", "description*", "lead", "coordinate", "when condition",
                                "when note", "result", "milestone", "milestone condition",
                                "task contact", "task address", "update", "update title",
                                "update note", "note"});
}
