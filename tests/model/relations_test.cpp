#include "model/relations.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

using Tasks = std::vector<Id<Task>>;
using Agencies = std::vector<Id<Agency>>;

struct Example {
  Portal portal = bilingual();
  Id<Plan> plan = add_plan(portal, "plan");
  Id<Agency> science = add_agency(portal, "science");
  Id<Agency> finance = add_agency(portal, "finance");
  Id<Agency> police = add_agency(portal, "police");

  Id<Task> task(const Agencies& lead, const Agencies& coordinate) {
    const auto id = add_task(portal, plan, "1." + std::to_string(portal.tasks.size()));
    portal.tasks[id].lead = refs(lead);
    portal.tasks[id].coordinate = refs(coordinate);
    return id;
  }

  AgencyRelations of(Id<Agency> agency) const { return relate(portal).agencies[agency.value]; }
};

std::vector<std::pair<Id<Task>, Id<Agency>>> through(const AgencyRelations& relations) {
  std::vector<std::pair<Id<Task>, Id<Agency>>> pairs;
  for (const GroupTask& entry : relations.through_groups)
    pairs.push_back({entry.task, entry.group});
  return pairs;
}

std::vector<uint32_t> indexes(const std::vector<DutyId>& duties) {
  std::vector<uint32_t> found;
  for (const DutyId& duty : duties) found.push_back(duty.index);
  return found;
}

void ended(Portal& portal, Id<Agency> agency, std::string_view until, const Agencies& successors) {
  portal.agencies[agency].until = day(until);
  portal.agencies[agency].succeeded_by = refs(successors);
}

}  // namespace

TEST_CASE("leading alone and leading with others are kept apart") {
  Example example;
  const auto alone = example.task({example.science}, {});
  const auto joint = example.task({example.science, example.finance}, {});
  CHECK(example.of(example.science).leads == Tasks{alone});
  CHECK(example.of(example.science).joint_leads == Tasks{joint});
  CHECK(example.of(example.finance).joint_leads == Tasks{joint});
  CHECK(example.of(example.finance).task_count() == 1);
}

TEST_CASE("an agency listed twice as lead leads alone") {
  Example example;
  const auto task = example.task({example.science, example.science}, {});
  CHECK(example.of(example.science).leads == Tasks{task});
  CHECK(example.of(example.science).joint_leads.empty());
}

TEST_CASE("who leads a task does not count as coordinating it") {
  Example example;
  const auto task = example.task({example.science}, {example.science, example.finance});
  CHECK(example.of(example.science).task_count() == 1);
  CHECK(example.of(example.finance).coordinates == Tasks{task});
}

TEST_CASE("members take part through their group, unless they have a role of their own") {
  Example example;
  const auto all = add_group(example.portal, "all", {example.science, example.finance});
  const auto task = example.task({example.science}, {all});
  CHECK(through(example.of(example.finance)) == std::vector{std::pair{task, all}});
  CHECK_FALSE(example.of(example.finance).through_groups.front().leads);
  CHECK(through(example.of(example.science)).empty());
  CHECK(example.of(all).coordinates == Tasks{task});
}

TEST_CASE("a member of two groups takes part once, as a lead if one of them leads") {
  Example example;
  const auto all = add_group(example.portal, "all", {example.finance});
  const auto leading = add_group(example.portal, "leading", {example.finance});
  const auto task = example.task({leading}, {all});
  CHECK(through(example.of(example.finance)) == std::vector{std::pair{task, leading}});
  CHECK(example.of(example.finance).through_groups.front().leads);
}

TEST_CASE("members of a group's groups take part through the group that is named") {
  Example example;
  const auto inner = add_group(example.portal, "inner", {example.police});
  const auto outer = add_group(example.portal, "outer", {inner, example.finance});
  const auto task = example.task({example.science}, {outer});
  CHECK(through(example.of(example.police)) == std::vector{std::pair{task, outer}});
  CHECK(through(example.of(inner)) == std::vector{std::pair{task, outer}});
  CHECK(example.of(example.police).groups == Agencies{inner});
}

TEST_CASE("groups that contain each other still have their members") {
  Example example;
  const auto first = add_group(example.portal, "first", {example.police});
  const auto second = add_group(example.portal, "second", {first, example.finance});
  example.portal.agencies[first].members.push_back(ref(second));
  const auto task = example.task({first}, {});
  CHECK(through(example.of(example.finance)) == std::vector{std::pair{task, first}});
  CHECK(through(example.of(first)).empty());
}

TEST_CASE("duties and reports of a group are those of its members, each once") {
  Example example;
  const auto all = add_group(example.portal, "all", {example.science, example.finance});
  Plan& plan = example.portal.plans[example.plan];
  plan.duties = {{refs<Agency>({example.police}), "VI.1", {}},
                 {refs<Agency>({all, example.finance}), "VI.2", {}}};
  ReportingDuty yearly;
  yearly.who = refs<Agency>({all});
  yearly.to = ref(example.police);
  yearly.via = ref(example.science);
  plan.reporting = {yearly};

  CHECK(indexes(example.of(example.finance).duties) == std::vector<uint32_t>{1});
  CHECK(indexes(example.of(all).duties) == std::vector<uint32_t>{1});
  CHECK(indexes(example.of(example.police).duties) == std::vector<uint32_t>{0});
  CHECK(indexes(example.of(example.finance).reports) == std::vector<uint32_t>{0});
  CHECK(indexes(example.of(example.police).receives) == std::vector<uint32_t>{0});
  CHECK(indexes(example.of(example.science).receives) == std::vector<uint32_t>{0});
  CHECK(example.of(example.police).reports.empty());
}

TEST_CASE("reports to a body through itself are received once") {
  Example example;
  ReportingDuty duty;
  duty.to = duty.via = ref(example.science);
  example.portal.plans[example.plan].reporting = {duty};
  CHECK(indexes(example.of(example.science).receives) == std::vector<uint32_t>{0});
}

TEST_CASE("successors know their predecessors, and wholes their parts") {
  Example example;
  ended(example.portal, example.police, "2025-03-01", {example.science, example.finance});
  example.portal.agencies[example.finance].part_of = ref(example.science);
  CHECK(example.of(example.science).predecessors == Agencies{example.police});
  CHECK(example.of(example.finance).predecessors == Agencies{example.police});
  CHECK(example.of(example.science).parts == Agencies{example.finance});
}

TEST_CASE("documents and topics list plans and tasks in order, each once") {
  Example example;
  const auto document = example.portal.documents.add({});
  const auto topic = example.portal.topics.add({});
  const auto later = add_plan(example.portal, "later");
  for (const auto plan : {later, example.plan})
    example.portal.plans[plan].based_on = {ref(document), ref(document)};
  const auto first = example.task({}, {});
  const auto second = example.task({}, {});
  for (const auto task : {second, first}) example.portal.tasks[task].topics = {ref(topic)};

  const auto relations = relate(example.portal);
  CHECK(relations.document_plans[document.value] == std::vector{example.plan, later});
  CHECK(relations.topic_tasks[topic.value] == Tasks{first, second});
}

TEST_CASE("references that were not resolved are passed over") {
  Example example;
  const auto task = example.task({example.science, Id<Agency>{}}, {Id<Agency>{}});
  CHECK(example.of(example.science).leads == Tasks{task});
}

TEST_CASE("a body answers for itself until the day it ends") {
  Example example;
  ended(example.portal, example.police, "2025-03-01", {example.science});
  CHECK(answers_at(example.portal, example.police, day("2025-02-28")) == Agencies{example.police});
  CHECK(answers_at(example.portal, example.police, day("2025-03-01")) == Agencies{example.science});
}

TEST_CASE("successions are followed as far as the successors have ended") {
  Example example;
  ended(example.portal, example.police, "2024-01-01", {example.finance});
  ended(example.portal, example.finance, "2025-03-01", {example.science});
  CHECK(answers_at(example.portal, example.police, day("2024-06-01")) == Agencies{example.finance});
  CHECK(answers_at(example.portal, example.police, day("2026-01-01")) == Agencies{example.science});
}

TEST_CASE("a body that was split has several successors, in the order in which they are named") {
  Example example;
  const auto home = add_agency(example.portal, "home-affairs");
  ended(example.portal, example.police, "2024-01-01", {example.finance, home});
  ended(example.portal, example.finance, "2025-03-01", {example.science, home});
  CHECK(answers_at(example.portal, example.police, day("2026-01-01")) ==
        Agencies{example.science, home});
}

TEST_CASE("a body that ended without successor has nobody who answers") {
  Example example;
  ended(example.portal, example.police, "2025-03-01", {});
  CHECK(answers_at(example.portal, example.police, day("2026-01-01")).empty());
}

TEST_CASE("bodies that succeed each other are followed once") {
  Example example;
  ended(example.portal, example.police, "2024-01-01", {example.finance});
  ended(example.portal, example.finance, "2025-03-01", {example.police, example.science});
  CHECK(answers_at(example.portal, example.police, day("2026-01-01")) == Agencies{example.science});
}
