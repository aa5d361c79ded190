// Portals built in code, for rules over a portal that need no content files.
//
// Places are given as one number: the byte at which a span of length one begins in source 0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach::hand_made {

inline Span at(uint32_t place) {
  return {SourceId{0}, place, place + 1};
}

inline Text text(std::string value) {
  return {std::move(value), {}, TextLayout::inline_scalar};
}

inline Localized both(std::string vi, std::string en, uint32_t place = 0) {
  return {{text(std::move(vi)), text(std::move(en))}, at(place)};
}

template <class Record>
Ref<Record> ref(Id<Record> id, uint32_t place = 0) {
  return {"some-id", at(place), id};
}

template <class Record>
std::vector<Ref<Record>> refs(const std::vector<Id<Record>>& ids) {
  std::vector<Ref<Record>> made;
  for (const auto id : ids) made.push_back(ref(id));
  return made;
}

inline Portal bilingual() {
  Portal portal;
  portal.site.languages = {"vi", "en"};
  return portal;
}

inline Id<Jurisdiction> add_jurisdiction(Portal& portal, std::string id, uint32_t place = 0) {
  Jurisdiction jurisdiction;
  jurisdiction.id = {std::move(id), at(place)};
  return portal.jurisdictions.add(std::move(jurisdiction));
}

inline Id<Agency> add_agency(Portal& portal, std::string id, uint32_t place = 0) {
  Agency agency;
  agency.id = {std::move(id), at(place)};
  agency.kind = AgencyKind::department;
  return portal.agencies.add(std::move(agency));
}

inline Id<Agency> add_group(Portal& portal, std::string id,
                            const std::vector<Id<Agency>>& members) {
  const auto group = add_agency(portal, std::move(id));
  portal.agencies[group].kind = AgencyKind::group;
  portal.agencies[group].members = refs(members);
  return group;
}

inline Id<Plan> add_plan(Portal& portal, std::string id, uint32_t place = 0) {
  Plan plan;
  plan.id = {std::move(id), at(place)};
  return portal.plans.add(std::move(plan));
}

inline Id<Task> add_task(Portal& portal, Id<Plan> plan, std::string id, uint32_t place = 0) {
  Task task;
  task.id = {std::move(id), at(place)};
  task.plan = plan;
  const auto added = portal.tasks.add(std::move(task));
  portal.plans[plan].tasks.push_back(added);
  return added;
}

// The scalar forms of a timeframe, which must be right.
inline Timeframe when(std::string_view form, uint32_t place = 0) {
  Diagnostics diagnostics;
  return parse_timeframe(form, at(place), diagnostics).value();
}

inline Date day(std::string_view iso) {
  return parse_date(iso).value();
}

// Each fault on one line: "error duplicate-id at 20, see 10" with the places of its notes.
inline std::vector<std::string> faults(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : diagnostics.items) {
    std::string line = diagnostic.severity == Severity::error ? "error " : "warning ";
    line.append(diagnostic.code).append(" at ").append(std::to_string(diagnostic.span.begin));
    for (const Note& note : diagnostic.notes) line += ", see " + std::to_string(note.span.begin);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace kehoach::hand_made
