// Cycles of references among the records of one table.
#pragma once

#include <fmt/core.h>

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/portal.hpp"

namespace kehoach {

// The references that lead from a record back to itself, in order: the last one closes the cycle.
template <class Record>
using Cycle = std::vector<const Ref<Record>*>;

// The cycles that a walk in depth meets, each once, in the order of the table. `refs_of(record)`
// gives the references to follow as a span; unresolved ones are passed over. Linear in their
// number, and no recursion: a long chain of references is no danger to the stack.
template <class Record, class RefsOf>
std::vector<Cycle<Record>> find_cycles(const Table<Record>& table, const RefsOf& refs_of) {
  struct Step {
    Id<Record> at;
    size_t next = 0;
    const Ref<Record>* from = nullptr;  // the reference that led here
  };
  enum class Mark : uint8_t { unseen, on_path, finished };
  std::vector<Mark> marks(table.size(), Mark::unseen);
  std::vector<Cycle<Record>> cycles;
  for (const auto start : table.ids()) {
    if (marks[start.value] != Mark::unseen) continue;
    std::vector<Step> path{{start}};
    marks[start.value] = Mark::on_path;
    while (!path.empty()) {
      Step& step = path.back();
      const std::span<const Ref<Record>> refs = refs_of(table[step.at]);
      if (step.next == refs.size()) {
        marks[step.at.value] = Mark::finished;
        path.pop_back();
        continue;
      }
      const Ref<Record>& ref = refs[step.next++];
      if (!ref || marks[ref.id.value] == Mark::finished) continue;
      if (marks[ref.id.value] == Mark::unseen) {
        marks[ref.id.value] = Mark::on_path;
        path.push_back({ref.id, 0, &ref});
        continue;
      }
      Cycle<Record> cycle{&ref};
      for (size_t i = path.size(); path[--i].at != ref.id;)
        cycle.insert(cycle.begin(), path[i].from);
      cycles.push_back(std::move(cycle));
    }
  }
  return cycles;
}

// Reports each cycle at the reference that closes it, noting the record and the way there. `fault`
// continues the record's id: "contains itself".
template <class Record, class RefsOf>
void report_cycles(const Table<Record>& table, const RefsOf& refs_of, std::string_view code,
                   std::string_view fault, Diagnostics& diagnostics) {
  for (const auto& cycle : find_cycles(table, refs_of)) {
    const Ref<Record>& closing = *cycle.back();
    const Key& id = table[closing.id].id;
    auto& diagnostic =
        diagnostics.error(code, closing.span, fmt::format("\"{}\" {}", id.text, fault));
    diagnostic.note(fmt::format("\"{}\" is defined here", id.text), id.span);
    for (size_t i = 0; i + 1 < cycle.size(); ++i)
      diagnostic.note(fmt::format("by way of \"{}\"", cycle[i]->text), cycle[i]->span);
    diagnostic.with_help("remove one of these references");
  }
}

}  // namespace kehoach
