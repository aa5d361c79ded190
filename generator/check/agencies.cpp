// Agencies that nothing names, and names that mean two of them.
#include <fmt/core.h>

#include <map>

#include "base/text.hpp"
#include "check/check.hpp"

namespace kehoach {
namespace {

// --- Unused. ---

class Uses {
 public:
  explicit Uses(const Portal& portal) : used_(portal.agencies.size(), false) {
    for (const Agency& agency : portal.agencies) add(agency);
    for (const Document& document : portal.documents) add(document.issuer);
    for (const Plan& plan : portal.plans) add(plan);
    for (const Task& task : portal.tasks) {
      add(task.lead);
      add(task.coordinate);
    }
  }

  bool has(Id<Agency> id) const { return used_[id.value]; }

 private:
  void add(const Ref<Agency>& ref) {
    if (ref) used_[ref.id.value] = true;
  }

  void add(const std::vector<Ref<Agency>>& refs) {
    for (const Ref<Agency>& ref : refs) add(ref);
  }

  void add(const Agency& agency) {
    add(agency.part_of);
    add(agency.members);
    add(agency.succeeded_by);
  }

  void add(const Plan& plan) {
    add(plan.issuer);
    for (const Duty& duty : plan.duties) add(duty.agencies);
    for (const ReportingDuty& duty : plan.reporting) {
      add(duty.who);
      add(duty.to);
      add(duty.via);
    }
  }

  std::vector<bool> used_;
};

// A former body stands there for what became of it, a group for its members; a note says why
// others do: a plan may name a body in its text and give it no role.
bool has_reason(const Agency& agency) {
  return agency.until || !agency.succeeded_by.empty() || agency.is_group() || !agency.note.empty();
}

void check_unused(const Portal& portal, Diagnostics& diagnostics) {
  const Uses uses(portal);
  for (const Id<Agency> id : portal.agencies.ids()) {
    const Agency& agency = portal.agencies[id];
    if (uses.has(id) || has_reason(agency)) continue;
    diagnostics
        .warning("unused-agency", agency.id.span,
                 fmt::format("nothing names agency \"{}\"", agency.id.text))
        .with_help(
            "name it in the tasks and duties it has, say in \"note\" why it is here, or remove it");
  }
}

// --- Names that clash. ---

struct Name {
  Id<Agency> agency;
  Span span;
};

using Names = std::map<std::pair<Id<Jurisdiction>, std::string>, Name>;

// Two bodies may have had the same name one after the other.
bool may_share_names(const Agency& one, const Agency& other) {
  return one.until.has_value() || other.until.has_value();
}

void add_name(const Portal& portal, Id<Agency> id, const Text& name, Names& names,
              Diagnostics& diagnostics) {
  const Agency& agency = portal.agencies[id];
  const auto [place, is_new] =
      names.try_emplace({agency.jurisdiction, fold(name.value)}, Name{id, name.span});
  const Name& first = place->second;
  if (is_new || first.agency == id) return;
  const Agency& owner = portal.agencies[first.agency];
  if (name.value.empty() || may_share_names(agency, owner)) return;
  diagnostics
      .warning("name-clash", name.span,
               fmt::format("\"{}\" is also a name of \"{}\"", name.value, owner.id.text))
      .note("there it is here", first.span)
      .with_help("searches and imports could mean either: give one of them another name");
}

}  // namespace

void check_agencies(const Portal& portal, Diagnostics& diagnostics) {
  // What a file with faults would have named is not known.
  if (!diagnostics.has_errors()) check_unused(portal, diagnostics);
  Names names;
  for (const Id<Agency> id : portal.agencies.ids()) {
    const Agency& agency = portal.agencies[id];
    for (const auto* texts : {&agency.name.texts, &agency.short_name.texts, &agency.aliases})
      for (const Text& text : *texts) add_name(portal, id, text, names, diagnostics);
  }
}

}  // namespace kehoach
