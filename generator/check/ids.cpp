#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>

#include "check/check.hpp"

namespace kehoach {
namespace {

// As servers that ignore case see it.
std::string folded_segment(std::string_view id) {
  std::string segment = address_segment(id);
  for (char& c : segment)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return segment;
}

// The ids of one table or folder: none may share its address with another.
class IdScope {
 public:
  // `kind` names the records in messages: "task".
  explicit IdScope(std::string_view kind) : kind_(kind) {}

  void add(const Key& key, Diagnostics& diagnostics) { add(key, false, diagnostics); }

  // Old names have their addresses, too: they redirect.
  void add_former(const std::vector<Key>& keys, Diagnostics& diagnostics) {
    for (const Key& key : keys) add(key, true, diagnostics);
  }

 private:
  struct Owner {
    const Key* key;
    bool former;
  };

  void add(const Key& key, bool former, Diagnostics& diagnostics) {
    if (key.text.empty()) return;
    const Owner owner{&key, former};
    const auto [place, is_new] = owners_.try_emplace(folded_segment(key.text), owner);
    if (is_new) return;
    const Owner& first = place->second;
    if (!former && !first.former && key.text == first.key->text) {
      report_duplicate(key, *first.key, diagnostics);
    } else {
      report_clash(owner, first, place->first, diagnostics);
    }
  }

  void report_duplicate(const Key& key, const Key& first, Diagnostics& diagnostics) const {
    diagnostics
        .error("duplicate-id", key.span, fmt::format("{} id \"{}\" is used twice", kind_, key.text))
        .note("first used here", first.span)
        .with_help("give one of them another id");
  }

  void report_clash(const Owner& owner, const Owner& first, std::string_view address,
                    Diagnostics& diagnostics) const {
    diagnostics
        .error("address-clash", owner.key->span,
               fmt::format("{} and {} would share an address", name(owner), name(first)))
        .note("the other is here", first.key->span)
        .with_help(fmt::format("both would be at \"{}/\": give one of them another id", address));
  }

  std::string name(const Owner& owner) const {
    return fmt::format("{}{} \"{}\"", owner.former ? "old " : "", kind_, owner.key->text);
  }

  std::string_view kind_;
  std::map<std::string, Owner> owners_;
};

template <class Records>
void check_records(const Records& records, std::string_view kind, Diagnostics& diagnostics) {
  IdScope scope(kind);
  for (const auto& record : records) scope.add(record.id, diagnostics);
}

// Records below one folder of addresses, those in use first: an old name gives way to a new one.
template <class Record>
void check_addresses(const std::vector<const Record*>& records, std::string_view kind,
                     Diagnostics& diagnostics) {
  IdScope scope(kind);
  for (const Record* record : records) scope.add(record->id, diagnostics);
  for (const Record* record : records) scope.add_former(record->formerly, diagnostics);
}

template <class Record>
std::vector<const Record*> all_of(const Table<Record>& table) {
  std::vector<const Record*> records;
  for (const Record& record : table) records.push_back(&record);
  return records;
}

void check_agency_ids(const Portal& portal, Diagnostics& diagnostics) {
  std::map<Id<Jurisdiction>, std::vector<const Agency*>> by_jurisdiction;
  for (const Agency& agency : portal.agencies)
    by_jurisdiction[agency.jurisdiction].push_back(&agency);
  for (const auto& [jurisdiction, agencies] : by_jurisdiction)
    check_addresses(agencies, "agency", diagnostics);
}

void check_task_ids(const Portal& portal, Diagnostics& diagnostics) {
  std::map<Id<Plan>, std::vector<const Task*>> by_plan;
  for (const Task& task : portal.tasks) {
    by_plan[task.plan].push_back(&task);
    check_records(task.milestones, "milestone", diagnostics);
  }
  for (const auto& [plan, tasks] : by_plan) check_addresses(tasks, "task", diagnostics);
}

}  // namespace

void check_ids(const Portal& portal, Diagnostics& diagnostics) {
  check_records(portal.jurisdictions, "jurisdiction", diagnostics);
  check_agency_ids(portal, diagnostics);
  check_records(portal.documents, "document", diagnostics);
  check_records(portal.topics, "topic", diagnostics);
  check_records(portal.indicators, "indicator", diagnostics);
  check_addresses(all_of(portal.plans), "plan", diagnostics);
  for (const Plan& plan : portal.plans) {
    check_records(plan.sections, "section", diagnostics);
    check_records(plan.targets, "target", diagnostics);
  }
  check_task_ids(portal, diagnostics);
  check_records(portal.pages, "page", diagnostics);
}

}  // namespace kehoach
