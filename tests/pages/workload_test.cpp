#include "pages/workload.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

struct Sample {
  Portal portal = bilingual();
  Id<Plan> plan = add_plan(portal, "x");
  Id<Agency> finance = add_agency(portal, "finance");
  Id<Agency> digital = add_agency(portal, "digital");

  // "1 3; reports 0"
  std::string work(Id<Agency> agency, std::string_view on = "2026-11-22") const {
    const Workload work = workload_of(portal, relate(portal), agency, day(on));
    std::string text;
    for (const Id<Task> task : work.tasks) text += portal.tasks[task].id.text + " ";
    text += ";";
    for (const DutyId duty : work.reports) text += " " + std::to_string(duty.index);
    return text;
  }

  Id<Task> task(const std::vector<Id<Agency>>& lead, const std::vector<Id<Agency>>& others = {}) {
    const auto id = add_task(portal, plan, std::to_string(portal.tasks.size() + 1));
    portal.tasks[id].lead = refs(lead);
    portal.tasks[id].coordinate = refs(others);
    return id;
  }

  void report(const std::vector<Id<Agency>>& who) {
    ReportingDuty duty;
    duty.who = refs(who);
    portal.plans[plan].reporting.push_back(duty);
  }

  Id<Agency> former(std::string id, std::string_view until, const std::vector<Id<Agency>>& heirs) {
    const auto agency = add_agency(portal, std::move(id));
    portal.agencies[agency].until = day(until);
    portal.agencies[agency].succeeded_by = refs(heirs);
    return agency;
  }
};

}  // namespace

TEST_CASE(
    "an agency acts on what it leads, alone, jointly or through a group, not on what it helps "
    "with") {
  Sample sample;
  const auto everybody = add_group(sample.portal, "all", {sample.finance, sample.digital});
  sample.task({sample.digital}, {sample.finance});
  sample.task({sample.finance});
  sample.task({sample.digital, sample.finance});
  sample.task({everybody});
  sample.task({sample.digital}, {everybody});
  sample.report({everybody, sample.finance});
  CHECK(sample.work(sample.finance) == "2 3 4 ; 0");
  CHECK(sample.work(everybody) == "4 ; 0");
}

TEST_CASE(
    "it also acts on what a former body led, through any number of successions, from its end on") {
  Sample sample;
  const auto telecoms = sample.former("telecoms", "2025-03-01", {sample.digital});
  const auto post = sample.former("post", "2016-01-01", {telecoms});
  sample.task({post});
  sample.task({telecoms, sample.digital});
  sample.report({telecoms});
  CHECK(sample.work(sample.digital) == "1 2 ; 0");
  CHECK(sample.work(sample.digital, "2025-02-28") == "2 ;");
  CHECK(sample.work(telecoms, "2025-02-28") == "1 2 ; 0");
  CHECK(sample.work(telecoms) == ";");
}

TEST_CASE("after a split both halves act") {
  Sample sample;
  const auto both = sample.former("both", "2025-03-01", {sample.finance, sample.digital});
  sample.task({both});
  CHECK(sample.work(sample.finance) == "1 ;");
  CHECK(sample.work(sample.digital) == "1 ;");
  CHECK(bodies_answered_for(sample.portal, relate(sample.portal), sample.finance,
                            day("2026-01-01")) == std::vector{both});
}

TEST_CASE("a plan's work is all of it") {
  Sample sample;
  sample.task({sample.finance});
  sample.task({});
  sample.report({sample.digital});
  const auto other = add_plan(sample.portal, "y");
  add_task(sample.portal, other, "1");
  CHECK(workload_of(sample.portal, sample.plan).tasks.size() == 2);
  CHECK(workload_of(sample.portal, sample.plan).reports.size() == 1);
  CHECK(workload_of(sample.portal).tasks.size() == 3);
}
