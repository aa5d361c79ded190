#include <fmt/core.h>

#include "check/check.hpp"
#include "check/cycles.hpp"

namespace kehoach {
namespace {

template <class Record>
std::span<const Ref<Record>> one(const Ref<Record>& ref) {
  return {&ref, 1};
}

void check_ends(const Portal& portal, Diagnostics& diagnostics) {
  for (const Agency& agency : portal.agencies) {
    if (agency.succeeded_by.empty() || agency.until) continue;
    diagnostics
        .error("succession-without-end", agency.succeeded_by.front().span,
               fmt::format("\"{}\" has a successor but no day on which it ended", agency.id.text))
        .note(fmt::format("\"{}\" is defined here", agency.id.text), agency.id.span)
        .with_help("add \"until:\" with the first day on which it no longer exists");
  }
}

}  // namespace

void check_succession(const Portal& portal, Diagnostics& diagnostics) {
  const auto successors = [](const Agency& agency) {
    return std::span<const Ref<Agency>>(agency.succeeded_by);
  };
  report_cycles(portal.agencies, successors, "succession-cycle", "succeeds itself", diagnostics);
  check_ends(portal, diagnostics);

  const auto whole = [](const Agency& agency) { return one(agency.part_of); };
  report_cycles(portal.agencies, whole, "part-of-cycle", "is part of itself", diagnostics);
  const auto around = [](const Jurisdiction& jurisdiction) { return one(jurisdiction.within); };
  report_cycles(portal.jurisdictions, around, "part-of-cycle", "lies within itself", diagnostics);
}

}  // namespace kehoach
