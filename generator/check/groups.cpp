#include <fmt/core.h>

#include "check/check.hpp"
#include "check/cycles.hpp"

namespace kehoach {

void check_groups(const Portal& portal, Diagnostics& diagnostics) {
  const auto members_of = [](const Agency& agency) {
    return std::span<const Ref<Agency>>(agency.members);
  };
  report_cycles(portal.agencies, members_of, "group-cycle", "contains itself", diagnostics);

  for (const Agency& agency : portal.agencies) {
    if (agency.members.empty() || agency.is_group()) continue;
    diagnostics
        .error("members-of-non-group", agency.members.front().span,
               fmt::format("\"{}\" has members but is no group", agency.id.text))
        .note(fmt::format("\"{}\" is defined here", agency.id.text), agency.id.span)
        .with_help("write \"kind: group\", or remove \"members\"");
  }
}

}  // namespace kehoach
