// What is missing in plans, and on whose side: what the sources leave open, and what the content
// lacks of what they say.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/portal.hpp"

namespace kehoach {

enum class Gap : uint8_t {
  // The task as the plan words it: content carries over what a plan says, and so what it leaves
  // out.
  lead,
  date,  // no time at all, or only a condition without any
  result,
  // What the content lacks, whatever the plan says.
  provision,  // where in the plan the task stands
  translation
};

struct GapKind {
  Gap gap;
  std::string_view name;  // for addresses within the page and keys of strings
  bool of_source;
};
inline constexpr std::array gap_kinds{
    GapKind{Gap::lead, "lead", true}, GapKind{Gap::date, "date", true},
    GapKind{Gap::result, "result", true}, GapKind{Gap::provision, "provision", false},
    GapKind{Gap::translation, "translation", false}};

bool has_gap(const Portal& portal, const Task& task, Gap gap);

// The plan's tasks with the gap, in its order.
std::vector<Id<Task>> tasks_with_gap(const Portal& portal, Id<Plan> plan, Gap gap);

// Whether so many months have passed between the data's date and the day of the build that readers
// should be told: site.yaml's stale_after_months. Not without a date.
bool is_stale(const Site& site, std::optional<Date> data_as_of, Date today);

}  // namespace kehoach
