#include "pages/match_records.hpp"

#include "model/index.hpp"

namespace kehoach {
namespace {

// By today's names, then by former ones: a name in use belongs to its record.
template <class Record, class NameOf>
Index<Record> index_names(const Table<Record>& table, const NameOf& name_of) {
  Index<Record> index;
  for (const Id<Record> id : table.ids()) index.emplace(name_of(id, table[id].id.text), id);
  for (const Id<Record> id : table.ids())
    for (const Key& former : table[id].formerly) index.emplace(name_of(id, former.text), id);
  return index;
}

template <class Record>
Id<Record> find(const Index<Record>& index, const std::string& name) {
  const auto found = index.find(name);
  return found == index.end() ? Id<Record>{} : found->second;
}

std::string agency_name(const Portal& portal, Id<Agency> id, const std::string& own) {
  const Id<Jurisdiction> place = portal.agencies[id].jurisdiction;
  return (place ? portal.jurisdictions[place].id.text : "") + "/" + own;
}

std::vector<Id<Plan>> match_plans(const Portal& before, const Portal& after) {
  const auto own = [](Id<Plan>, const std::string& name) { return name; };
  const Index<Plan> index = index_names(after.plans, own);
  std::vector<Id<Plan>> matches;
  for (const Plan& plan : before.plans) matches.push_back(find(index, plan.id.text));
  return matches;
}

std::vector<Id<Agency>> match_agencies(const Portal& before, const Portal& after) {
  const auto named = [&](Id<Agency> id, const std::string& own) {
    return agency_name(after, id, own);
  };
  const Index<Agency> index = index_names(after.agencies, named);
  std::vector<Id<Agency>> matches;
  for (const Id<Agency> id : before.agencies.ids())
    matches.push_back(find(index, agency_name(before, id, before.agencies[id].id.text)));
  return matches;
}

// A task is followed into its plan's new name, not into another plan.
std::vector<Id<Task>> match_tasks(const Portal& before, const Portal& after,
                                  const std::vector<Id<Plan>>& plans) {
  const auto named = [&](Id<Task> id, const std::string& own) {
    return std::to_string(after.tasks[id].plan.value) + "/" + own;
  };
  const Index<Task> index = index_names(after.tasks, named);
  std::vector<Id<Task>> matches;
  for (const Task& task : before.tasks)
    matches.push_back(find(index, std::to_string(at(plans, task.plan).value) + "/" + task.id.text));
  return matches;
}

template <class Record>
std::vector<Id<Record>> joined_ids(const std::vector<Id<Record>>& first,
                                   const std::vector<Id<Record>>& second) {
  std::vector<Id<Record>> ids;
  for (const Id<Record> id : first) ids.push_back(at(second, id));
  return ids;
}

template <class Record>
std::vector<Id<Record>> ids_of(const Table<Record>& table) {
  std::vector<Id<Record>> ids;
  for (const Id<Record> id : table.ids()) ids.push_back(id);
  return ids;
}

}  // namespace

Matches match_records(const Portal& before, const Portal& after) {
  Matches matches;
  matches.plans = match_plans(before, after);
  matches.tasks = match_tasks(before, after, matches.plans);
  matches.agencies = match_agencies(before, after);
  return matches;
}

Matches joined(const Matches& first, const Matches& second) {
  return {joined_ids(first.plans, second.plans), joined_ids(first.tasks, second.tasks),
          joined_ids(first.agencies, second.agencies)};
}

Matches identity_of(const Portal& portal) {
  return {ids_of(portal.plans), ids_of(portal.tasks), ids_of(portal.agencies)};
}

}  // namespace kehoach
