// Which records of two states of a portal are the same: those with the same id, or whose id the
// later state gives among `formerly`.
#pragma once

#include <vector>

#include "model/portal.hpp"

namespace kehoach {

// By the ids of the earlier state; none for what the later one has no more.
struct Matches {
  std::vector<Id<Plan>> plans;
  std::vector<Id<Task>> tasks;
  std::vector<Id<Agency>> agencies;
};

Matches match_records(const Portal& before, const Portal& after);

// The same across two steps.
Matches joined(const Matches& first, const Matches& second);

// Every record as itself.
Matches identity_of(const Portal& portal);

template <class Record>
Id<Record> at(const std::vector<Id<Record>>& matches, Id<Record> id) {
  return id ? matches[id.value] : Id<Record>{};
}

}  // namespace kehoach
