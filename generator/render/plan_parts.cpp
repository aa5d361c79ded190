#include "render/plan_parts.hpp"

#include "pages/selection.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

// `index` behind the last section stands for the tasks without one.
TaskPart part_of(const Scope& scope, Id<Plan> id, uint32_t index) {
  const Plan& plan = scope.portal().plans[id];
  const bool rest = index == plan.sections.size();
  TaskPart part;
  for (const Id<Task> task : plan.tasks) {
    const Id<Section> section = scope.portal().tasks[task].section.id;
    if (rest ? !section : section.value == index) part.tasks.push_back(task);
  }
  part.address = section_address(scope.portal(), id, rest ? Id<Section>() : Id<Section>{index});
  part.anchor = rest ? "part-other" : anchor_of(plan.sections[index]);
  part.heading = rest ? say(scope, "section_other")
                      : say(scope, "section_heading",
                            {{"number", plan.sections[index].number},
                             {"title", text_in(scope, plan.sections[index].title)}});
  return part;
}

}  // namespace

std::vector<TaskPart> parts_of(const Scope& scope, Id<Plan> id) {
  const Plan& plan = scope.portal().plans[id];
  std::vector<TaskPart> parts;
  for (uint32_t index = 0; index <= plan.sections.size(); ++index) {
    TaskPart part = part_of(scope, id, index);
    if (!part.tasks.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<TaskPart> parts_of(const Scope& scope, Id<Agency> id) {
  const AgencyRelations& relations = scope.context.relations.agencies[id.value];
  std::vector<TaskPart> parts;
  const auto add = [&](const std::vector<Id<Task>>& tasks, const char* anchor, const char* key) {
    if (!tasks.empty())
      parts.push_back(
          {address_of(scope.portal(), id) + "#" + anchor, anchor, say(scope, key), tasks});
  };
  add(relations.leads, "leads", "role_leads");
  add(relations.joint_leads, "joint", "role_joint");
  add(relations.coordinates, "coordinates", "role_coordinates");
  return parts;
}

}  // namespace kehoach
