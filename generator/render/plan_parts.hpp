// The tasks of a plan and of an agency in the parts in which their pages show them.
#pragma once

#include <string>
#include <vector>

#include "render/context.hpp"

namespace kehoach {

struct TaskPart {
  std::string address;  // where it begins: of the page, with the anchor
  std::string anchor;   // on the page
  std::string heading;
  std::vector<Id<Task>> tasks;
};

// By section in the order of the plan, those without a section last; empty sections left out.
std::vector<TaskPart> parts_of(const Scope& scope, Id<Plan> plan);

// What it leads, leads with others, and coordinates; empty roles left out.
std::vector<TaskPart> parts_of(const Scope& scope, Id<Agency> agency);

}  // namespace kehoach
