#include <fmt/core.h>

#include <algorithm>

#include "check/check.hpp"

namespace kehoach {
namespace {

const Ref<Agency>* find_same(const std::vector<Ref<Agency>>& refs, const Ref<Agency>& wanted) {
  const auto is_same = [&](const Ref<Agency>& ref) { return ref && ref.id == wanted.id; };
  const auto found = std::ranges::find_if(refs, is_same);
  return found == refs.end() ? nullptr : &*found;
}

void check_lead(const Task& task, Diagnostics& diagnostics) {
  if (!task.lead.empty() || !task.lead_note.empty()) return;
  diagnostics
      .error("missing-lead", task.id.span,
             fmt::format("task \"{}\" has no lead agency", task.id.text))
      .with_help("name it (lead: [agency]), or say in \"lead_note\" what the plan says instead");
}

void check_both_roles(const Task& task, Diagnostics& diagnostics) {
  // A slip of the plan itself stays as it is, once a note says so.
  if (!task.notes.empty()) return;
  for (const Ref<Agency>& coordinator : task.coordinate) {
    const Ref<Agency>* lead = coordinator ? find_same(task.lead, coordinator) : nullptr;
    if (!lead) continue;
    diagnostics
        .warning("lead-also-coordinates", coordinator.span,
                 fmt::format("\"{}\" both leads and coordinates task \"{}\"", coordinator.text,
                             task.id.text))
        .note("it leads here", lead->span)
        .with_help("remove one, or if the plan itself says so, record it in the task's \"notes\"");
  }
}

}  // namespace

void check_roles(const Portal& portal, Diagnostics& diagnostics) {
  for (const Task& task : portal.tasks) {
    check_lead(task, diagnostics);
    check_both_roles(task, diagnostics);
  }
}

}  // namespace kehoach
