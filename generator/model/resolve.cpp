#include "model/resolve.hpp"

#include <fmt/core.h>

#include "base/closest.hpp"
#include "model/decoder.hpp"
#include "model/index.hpp"

namespace kehoach {
namespace {

// What can be referred to, by id. Of records with the same id the first counts.
struct Names {
  Index<Jurisdiction> jurisdictions;
  Index<Document> documents;
  Index<Topic> topics;
  Index<Indicator> indicators;
  Index<Plan> plans;
  Index<FreePage> pages;
  std::vector<Index<Agency>> agencies;   // by jurisdiction
  std::vector<Index<Task>> tasks;        // by plan
  std::vector<Index<Section>> sections;  // by plan
};

Index<Section> index_of(const std::vector<Section>& sections) {
  Index<Section> index;
  for (uint32_t i = 0; i < sections.size(); ++i) index.emplace(sections[i].id.text, Id<Section>{i});
  return index;
}

Names names_of(const Portal& portal) {
  Names names{index_of(portal.jurisdictions),
              index_of(portal.documents),
              index_of(portal.topics),
              index_of(portal.indicators),
              index_of(portal.plans),
              index_of(portal.pages),
              {},
              {},
              {}};
  names.agencies.resize(portal.jurisdictions.size());
  for (const Id<Agency> id : portal.agencies.ids()) {
    const Agency& agency = portal.agencies[id];
    if (agency.jurisdiction) names.agencies[agency.jurisdiction.value].emplace(agency.id.text, id);
  }
  names.tasks.resize(portal.plans.size());
  for (const Id<Task> id : portal.tasks.ids())
    names.tasks[portal.tasks[id].plan.value].emplace(portal.tasks[id].id.text, id);
  for (const Plan& plan : portal.plans) names.sections.push_back(index_of(plan.sections));
  return names;
}

// A reference "owner/rest", or the whole as rest.
struct Path {
  std::optional<std::string_view> owner;
  std::string_view rest;
};

Path split(std::string_view reference) {
  const size_t slash = reference.find('/');
  if (slash == std::string_view::npos) return {std::nullopt, reference};
  return {reference.substr(0, slash), reference.substr(slash + 1)};
}

// Short lists are shown whole if nothing in them is near.
std::string nearest_or_all(std::string_view word, const std::vector<std::string_view>& known) {
  constexpr size_t few = 20;
  std::string help = did_you_mean(word, known);
  if (!help.empty() || known.empty() || known.size() > few) return help;
  return "known are: " + joined(known);
}

class Resolver {
 public:
  Resolver(const Portal& portal, Diagnostics& diagnostics)
      : portal_(portal), names_(names_of(portal)), diagnostics_(diagnostics) {}

  void resolve(Ref<Jurisdiction>& ref) const {
    look_up(ref, names_.jurisdictions, "jurisdiction", "unknown-jurisdiction");
  }
  void resolve(Ref<Document>& ref) const {
    look_up(ref, names_.documents, "document", "unknown-document");
  }
  void resolve(Ref<Topic>& ref) const { look_up(ref, names_.topics, "topic", "unknown-topic"); }
  void resolve(Ref<Indicator>& ref) const {
    look_up(ref, names_.indicators, "indicator", "unknown-indicator");
  }
  void resolve(Ref<Plan>& ref) const { look_up(ref, names_.plans, "plan", "unknown-plan"); }
  void resolve(Ref<Section>& ref, Id<Plan> plan) const {
    look_up(ref, names_.sections[plan.value], "section", "unknown-section");
  }
  void resolve(Ref<Task>& ref, Id<Plan> plan) const;
  // `home` is none where references have to name the jurisdiction.
  void resolve(Ref<Agency>& ref, Id<Jurisdiction> home) const;
  void check_page(const Key& page) const;

  template <class Record, class... Home>
  void resolve(std::vector<Ref<Record>>& refs, Home... home) const {
    for (Ref<Record>& ref : refs) resolve(ref, home...);
  }

 private:
  template <class Record>
  void look_up(Ref<Record>& ref, const Index<Record>& index, std::string_view noun,
               std::string_view code) const {
    if (ref.text.empty()) return;
    const auto place = index.find(ref.text);
    if (place != index.end()) {
      ref.id = place->second;
      return;
    }
    unknown(ref.text, ref.span, noun, code).with_help(nearest_or_all(ref.text, keys_of(index)));
  }

  Diagnostic& unknown(std::string_view text, Span span, std::string_view noun,
                      std::string_view code) const {
    return diagnostics_.error(code, span, fmt::format("there is no {} \"{}\"", noun, text));
  }

  std::string agency_help(const Path& path, Id<Jurisdiction> searched) const;

  const Portal& portal_;
  Names names_;
  Diagnostics& diagnostics_;
};

// The full names of agencies of that id anywhere, else the nearest id in the jurisdiction searched.
std::string Resolver::agency_help(const Path& path, Id<Jurisdiction> searched) const {
  std::string elsewhere;
  for (const Id<Jurisdiction> id : portal_.jurisdictions.ids()) {
    if (!names_.agencies[id.value].contains(path.rest)) continue;
    if (!elsewhere.empty()) elsewhere += " or ";
    elsewhere += fmt::format("\"{}/{}\"", portal_.jurisdictions[id].id.text, path.rest);
  }
  if (!elsewhere.empty()) return fmt::format("did you mean {}?", elsewhere);
  if (!searched) return "name the jurisdiction too: jurisdiction/agency";
  const std::string_view nearest = closest(path.rest, keys_of(names_.agencies[searched.value]));
  if (nearest.empty())
    return fmt::format("add it to agencies/{}.yaml", portal_.jurisdictions[searched].id.text);
  if (!path.owner) return fmt::format("did you mean \"{}\"?", nearest);
  return fmt::format("did you mean \"{}/{}\"?", *path.owner, nearest);
}

void Resolver::resolve(Ref<Agency>& ref, Id<Jurisdiction> home) const {
  if (ref.text.empty()) return;
  const Path path = split(ref.text);
  Id<Jurisdiction> searched = home;
  if (path.owner) {
    const auto owner = names_.jurisdictions.find(*path.owner);
    if (owner == names_.jurisdictions.end()) {
      unknown(*path.owner, ref.span, "jurisdiction", "unknown-jurisdiction")
          .with_help(did_you_mean(*path.owner, keys_of(names_.jurisdictions)));
      return;
    }
    searched = owner->second;
  }
  if (searched) {
    const auto& agencies = names_.agencies[searched.value];
    const auto place = agencies.find(path.rest);
    if (place != agencies.end()) {
      ref.id = place->second;
      return;
    }
  }
  unknown(ref.text, ref.span, "agency", "unknown-agency").with_help(agency_help(path, searched));
}

void Resolver::resolve(Ref<Task>& ref, Id<Plan> plan) const {
  const Path path = split(ref.text);
  if (path.owner) {
    const auto owner = names_.plans.find(*path.owner);
    if (owner == names_.plans.end()) {
      unknown(*path.owner, ref.span, "plan", "unknown-plan")
          .with_help(did_you_mean(*path.owner, keys_of(names_.plans)));
      return;
    }
    plan = owner->second;
  }
  const auto& tasks = names_.tasks[plan.value];
  const auto place = tasks.find(path.rest);
  if (place != tasks.end()) {
    ref.id = place->second;
    return;
  }
  unknown(ref.text, ref.span, "task", "unknown-task")
      .with_help(did_you_mean(path.rest, keys_of(tasks)));
}

void Resolver::check_page(const Key& page) const {
  if (names_.pages.contains(page.text)) return;
  unknown(page.text, page.span, "free page", "unknown-page")
      .with_help(did_you_mean(page.text, keys_of(names_.pages)));
}

void resolve_agency(Agency& agency, const Resolver& resolver) {
  resolver.resolve(agency.part_of, agency.jurisdiction);
  resolver.resolve(agency.succeeded_by, agency.jurisdiction);
  resolver.resolve(agency.members, agency.jurisdiction);
  if (agency.succession) resolver.resolve(agency.succession->document);
}

void resolve_target(Target& target, const Resolver& resolver) {
  resolver.resolve(target.topics);
  for (Figure& figure : target.figures) resolver.resolve(figure.indicator);
  for (Measurement& measurement : target.measured) resolver.resolve(measurement.indicator);
}

// A plan without a known jurisdiction has a fault of its own already, or its file could not be
// read: what its own agencies and sections are is not known, and references to them are not judged.
void resolve_plan_agencies(Plan& plan, const Resolver& resolver) {
  const Id<Jurisdiction> home = plan.jurisdiction.id;
  if (!home) return;
  resolver.resolve(plan.issuer, home);
  for (Duty& duty : plan.duties) resolver.resolve(duty.agencies, home);
  for (ReportingDuty& duty : plan.reporting) {
    resolver.resolve(duty.who, home);
    resolver.resolve(duty.to, home);
    resolver.resolve(duty.via, home);
  }
}

void resolve_plan(Plan& plan, const Resolver& resolver) {
  resolver.resolve(plan.jurisdiction);
  resolver.resolve(plan.based_on);
  resolver.resolve(plan.implements);
  resolver.resolve(plan.superseded_by);
  for (Target& target : plan.targets) resolve_target(target, resolver);
  resolve_plan_agencies(plan, resolver);
}

void resolve_task(Task& task, Id<Jurisdiction> home, const Resolver& resolver) {
  resolver.resolve(task.topics);
  resolver.resolve(task.related, task.plan);
  if (!home) return;
  resolver.resolve(task.section, task.plan);
  resolver.resolve(task.lead, home);
  resolver.resolve(task.coordinate, home);
}

}  // namespace

void resolve(Portal& portal, Diagnostics& diagnostics) {
  const Resolver resolver(portal, diagnostics);
  for (const Key& page : portal.site.navigation) resolver.check_page(page);
  for (Jurisdiction& jurisdiction : portal.jurisdictions) resolver.resolve(jurisdiction.within);
  for (Agency& agency : portal.agencies) resolve_agency(agency, resolver);
  for (Document& document : portal.documents) resolver.resolve(document.issuer, Id<Jurisdiction>());
  for (Plan& plan : portal.plans) resolve_plan(plan, resolver);
  for (Task& task : portal.tasks)
    resolve_task(task, portal.plans[task.plan].jurisdiction.id, resolver);
}

}  // namespace kehoach
