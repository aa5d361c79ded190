#include "bench/made_up_portal.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "bench/made_up_words.hpp"

namespace kehoach::bench {
namespace {

constexpr size_t province_count = 34;
constexpr size_t plans_of_a_province = 4;
constexpr size_t topic_count = 16;
constexpr size_t document_count = 60;
constexpr size_t section_count = 5;

// Plans have between 30 and 50 tasks, and the last what is left.
std::vector<size_t> sizes_of_plans(size_t tasks) {
  Chance chance(1);
  std::vector<size_t> sizes;
  while (tasks > 0) {
    sizes.push_back(std::min(tasks, 30 + chance.below(21)));
    tasks -= sizes.back();
  }
  return sizes;
}

// Every province has a plan before one has two, and all have four before communes have any.
size_t place_of_plan(size_t plan) {
  constexpr size_t of_provinces = province_count * plans_of_a_province;
  return plan < of_provinces ? plan % province_count : plan - of_provinces + province_count;
}

// Different ones among the place's bodies; now and then its groups.
std::vector<size_t> some_agencies(Chance& chance, const MadeUpPlace& place, size_t count) {
  std::vector<size_t> agencies;
  for (size_t i = 0; i < count; ++i) {
    const size_t agency = place.first_agency + chance.below(place.agencies);
    if (std::find(agencies.begin(), agencies.end(), agency) == agencies.end())
      agencies.push_back(agency);
  }
  return agencies;
}

void give_roles(Chance& chance, const MadeUpPlace& place, MadeUpTask& task) {
  task.leads = some_agencies(chance, place, chance.below(8) == 0 ? 2 : 1);
  for (const size_t agency : some_agencies(chance, place, 1 + chance.below(4)))
    if (std::find(task.leads.begin(), task.leads.end(), agency) == task.leads.end())
      task.coordinators.push_back(agency);
}

std::optional<MadeUpReport> made_up_report(Chance& chance) {
  constexpr std::array<const char*, 4> states{"in-progress", "done", "delayed", "not-started"};
  if (chance.below(5) != 0) return std::nullopt;
  std::string date = fmt::format("2026-{:02}-{:02}", chance.between(1, 10), chance.between(1, 28));
  return MadeUpReport{std::move(date), chance.one_of(states), made_up_sentence(chance)};
}

MadeUpTask made_up_task(Chance& chance, const MadeUpPlace& place, size_t number, size_t count) {
  MadeUpTask task;
  task.section = number * section_count / count;
  task.id = fmt::format("{}.{}", task.section + 1, number + 1);
  task.title = made_up_aim(chance);
  for (size_t i = 0; i < 2; ++i) {
    Words paragraph = made_up_sentence(chance);
    const Words second = made_up_sentence(chance);
    task.description.push_back({paragraph.vi + " " + second.vi, paragraph.en + " " + second.en});
  }
  give_roles(chance, place, task);
  if (chance.below(20) != 0) task.when = made_up_time(chance);
  for (size_t i = chance.below(3); i > 0; --i) task.results.push_back(made_up_sentence(chance));
  task.source = fmt::format("III.{}", task.id);
  task.topics = {chance.below(topic_count)};
  task.report = made_up_report(chance);
  return task;
}

std::vector<MadeUpTarget> made_up_targets(Chance& chance) {
  std::vector<MadeUpTarget> targets;
  for (size_t i = 0; i < 6; ++i)
    targets.push_back({fmt::format("target-{}", i + 1), made_up_sentence(chance),
                       chance.between(2027, 2035), chance.between(5, 900)});
  return targets;
}

std::vector<MadeUpDuty> made_up_duties(Chance& chance, const MadeUpPlace& place) {
  std::vector<MadeUpDuty> duties;
  for (const size_t agency : some_agencies(chance, place, 4))
    duties.push_back({agency, {made_up_sentence(chance), made_up_sentence(chance)}});
  return duties;
}

}  // namespace

MadeUpPortal::MadeUpPortal(size_t tasks) : plan_sizes_(sizes_of_plans(tasks)) {
  const size_t places = plan_sizes_.empty() ? 1 : place_of_plan(plan_sizes_.size() - 1) + 1;
  for (size_t i = 0; i < std::max(places, province_count); ++i) add_place(i);
  Chance chance(2);
  for (size_t i = 0; i < topic_count; ++i) topics_.push_back(made_up_aim(chance));
  for (size_t i = 0; i < document_count; ++i) documents_.push_back(made_up_sentence(chance));
}

void MadeUpPortal::add_place(size_t number) {
  MadeUpPlace place;
  place.province = number < province_count;
  const Words name = place.province ? province_name(number) : commune_name(number - province_count);
  place.id = fmt::format("{}-{}", place.province ? "province" : "commune", number + 1);
  place.name = place.province ? Words{"Tỉnh " + name.vi, name.en + " Province"}
                              : Words{"Xã " + name.vi, name.en + " Commune"};
  place.first_agency = agencies_.size();
  if (place.province) {
    std::vector<size_t> departments;
    for (const BodyWords& body : province_bodies()) {
      if (body.short_name.vi.starts_with("Sở")) departments.push_back(agencies_.size());
      agencies_.push_back({body.id, number, body.name, body.short_name, "department", {}});
    }
    agencies_.push_back({"all-departments",
                         number,
                         {"Các sở, ban, ngành", "All departments"},
                         {},
                         "group",
                         std::move(departments)});
    agencies_.push_back({"communes",
                         number,
                         {"Ủy ban nhân dân các xã", "People's Committees of communes"},
                         {},
                         "group",
                         {}});
  } else {
    agencies_.push_back({"peoples-committee",
                         number,
                         {"Ủy ban nhân dân xã " + name.vi, "People's Committee of " + name.en},
                         {"UBND xã", "CPC"},
                         "peoples-committee",
                         {}});
    agencies_.push_back({"economy-office",
                         number,
                         {"Phòng Kinh tế xã " + name.vi, "Economic Office of " + name.en},
                         {"Phòng KT", "EO"},
                         "department",
                         {}});
    agencies_.push_back(
        {"culture-office",
         number,
         {"Phòng Văn hóa - Xã hội xã " + name.vi, "Office of Culture and Society of " + name.en},
         {"Phòng VH-XH", "OCS"},
         "department",
         {}});
  }
  place.agencies = agencies_.size() - place.first_agency;
  places_.push_back(std::move(place));
}

MadeUpPlan MadeUpPortal::plan(size_t number) const {
  Chance chance(1000 + number);
  MadeUpPlan plan;
  plan.place = place_of_plan(number);
  const MadeUpPlace& place = places_[plan.place];
  plan.id = fmt::format("plan-{:05}", number + 1);
  plan.number = fmt::format("{}/KH-UBND", chance.between(12, 6400));
  plan.issued = fmt::format("2025-{:02}-{:02}", chance.between(1, 12), chance.between(1, 28));
  const Words aim = made_up_aim(chance);
  plan.title = {fmt::format("Kế hoạch {} trên địa bàn {} đến năm 2030", aim.vi, place.name.vi),
                fmt::format("Plan to {} in {} to 2030", aim.en, place.name.en)};
  plan.short_title = {aim.vi + " " + place.name.vi, aim.en + ", " + place.name.en};
  const Words first = made_up_sentence(chance);
  const Words second = made_up_sentence(chance);
  plan.summary = {first.vi + " " + second.vi, first.en + " " + second.en};
  for (size_t i = 0; i < 3; ++i) plan.documents.push_back(20 * i + chance.below(20));
  for (size_t i = 0; i < section_count; ++i) plan.sections.push_back(made_up_aim(chance));
  plan.targets = made_up_targets(chance);
  plan.duties = made_up_duties(chance, place);
  for (size_t i = 0; i < plan_sizes_[number]; ++i)
    plan.tasks.push_back(made_up_task(chance, place, i, plan_sizes_[number]));
  return plan;
}

}  // namespace kehoach::bench
