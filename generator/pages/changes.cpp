#include "pages/changes.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "pages/compare_records.hpp"

namespace kehoach {
namespace {

// --- Whom a change concerns. ---

// Bodies of today: those that are named, the members of groups, and who answers for former ones.
class Concerned {
 public:
  Concerned(const Portal& portal, Date day) : portal_(portal), day_(day) {}

  void add(Id<Agency> agency) {
    if (!agency || !found_.insert(agency).second) return;
    for (const Ref<Agency>& member : portal_.agencies[agency].members) add(member.id);
    for (const Id<Agency> heir : answers_at(portal_, agency, day_)) add(heir);
  }
  void add(const std::vector<Id<Agency>>& today, const std::vector<Ref<Agency>>& agencies) {
    for (const Ref<Agency>& agency : agencies) add(at(today, agency.id));
  }
  void add(const std::vector<Id<Agency>>& today, const Task& task) {
    add(today, task.lead);
    add(today, task.coordinate);
  }
  void add_reports(const std::vector<Id<Agency>>& today, const Plan& plan) {
    for (const ReportingDuty& duty : plan.reporting) {
      add(today, duty.who);
      add(at(today, duty.to.id));
      add(at(today, duty.via.id));
    }
  }
  std::vector<Id<Agency>> ids() const { return {found_.begin(), found_.end()}; }

 private:
  const Portal& portal_;
  Date day_;
  std::set<Id<Agency>> found_;
};

bool is_about_reports(const Change& change) {
  return change.part == ChangedPart::report;
}

// --- One step: from one state to the next. ---

class Step {
 public:
  Step(const States& states, const Portal& today, Date since, Date shown, Date day,
       std::vector<ChangedRecord>& out)
      : states_(states), today_(today), since_(since), shown_(shown), day_(day), out_(out) {}

  void run() {
    for (const Id<Plan> id : states_.before.plans.ids()) compare_plan(id);
    for (const Id<Plan> id : unmatched(states_.after.plans, states_.matches.plans)) add_plan(id);
    for (const Id<Task> id : states_.before.tasks.ids()) compare_task(id);
    for (const Id<Task> id : unmatched(states_.after.tasks, states_.matches.tasks)) add_task(id);
    for (const Id<Agency> id : states_.before.agencies.ids()) compare_agency(id);
    for (const Id<Agency> id : unmatched(states_.after.agencies, states_.matches.agencies))
      add_agency(id);
  }

 private:
  template <class Record>
  static std::vector<Id<Record>> unmatched(const Table<Record>& table,
                                           const std::vector<Id<Record>>& matches) {
    std::vector<bool> matched(table.size());
    for (const Id<Record> id : matches)
      if (id) matched[id.value] = true;
    std::vector<Id<Record>> ids;
    for (const Id<Record> id : table.ids())
      if (!matched[id.value]) ids.push_back(id);
    return ids;
  }

  ChangedRecord record(ChangedKind kind, std::string id, const Localized& title) const {
    ChangedRecord made;
    made.since = since_;
    made.shown = shown_;
    made.kind = kind;
    made.id = std::move(id);
    made.title = title;
    return made;
  }

  static std::vector<Change> whole(ChangeKind kind) {
    Change change;
    change.kind = kind;
    change.part = ChangedPart::record;
    return {change};
  }

  void keep(ChangedRecord made, std::vector<Change> changes, const Concerned& concerned) {
    if (changes.empty()) return;
    made.changes = std::move(changes);
    made.concerns = concerned.ids();
    out_.push_back(std::move(made));
  }

  Concerned nobody() const { return {today_, day_}; }

  // --- Plans and their targets. ---

  ChangedRecord plan_record(ChangedKind kind, const Plan& plan, Id<Plan> today) const {
    ChangedRecord made = record(kind, plan.id.text, short_title(plan));
    made.plan = today;
    made.plan_title = short_title(plan);
    return made;
  }

  static const Localized& short_title(const Plan& plan) {
    return plan.short_title.empty() ? plan.title : plan.short_title;
  }

  // A plan that is new or gone is told as one, without its hundred tasks.
  void add_plan(Id<Plan> id) {
    const Plan& plan = states_.after.plans[id];
    Concerned concerned = nobody();
    for (const Id<Task> task : plan.tasks)
      concerned.add(states_.today_after.agencies, states_.after.tasks[task]);
    keep(plan_record(ChangedKind::plan, plan, at(states_.today_after.plans, id)),
         whole(ChangeKind::added), concerned);
  }

  void compare_plan(Id<Plan> id) {
    const Plan& before = states_.before.plans[id];
    const Id<Plan> same = at(states_.matches.plans, id);
    Concerned concerned = nobody();
    if (!same) {
      for (const Id<Task> task : before.tasks)
        concerned.add(states_.today_before.agencies, states_.before.tasks[task]);
      keep(plan_record(ChangedKind::plan, before, {}), whole(ChangeKind::removed), concerned);
      return;
    }
    const Plan& after = states_.after.plans[same];
    ChangedRecord made = plan_record(ChangedKind::plan, after, at(states_.today_after.plans, same));
    if (before.id.text != after.id.text) made.former_id = before.id.text;
    std::vector<Change> changes = compare(states_, before, after);
    if (std::any_of(changes.begin(), changes.end(), is_about_reports)) {
      concerned.add_reports(states_.today_before.agencies, before);
      concerned.add_reports(states_.today_after.agencies, after);
    }
    keep(made, std::move(changes), concerned);
    compare_targets(before, after, made.plan);
  }

  static const Target* find(const Plan& plan, const std::string& id) {
    for (const Target& target : plan.targets)
      if (target.id.text == id) return &target;
    return nullptr;
  }

  ChangedRecord target_record(const Plan& plan, const Target& target, Id<Plan> today) const {
    ChangedRecord made = plan_record(ChangedKind::target, plan, today);
    made.id += "/" + target.id.text;
    made.title = target.statement;
    if (!today) return made;
    const std::vector<Target>& targets = today_.plans[today].targets;
    for (uint32_t i = 0; i < targets.size(); ++i)
      if (targets[i].id.text == target.id.text) made.target = i;
    return made;
  }

  void compare_targets(const Plan& before, const Plan& after, Id<Plan> today) {
    for (const Target& target : before.targets) {
      const Target* const same = find(after, target.id.text);
      keep(target_record(after, same ? *same : target, today),
           same ? compare(states_, target, *same) : whole(ChangeKind::removed), nobody());
    }
    for (const Target& target : after.targets)
      if (!find(before, target.id.text))
        keep(target_record(after, target, today), whole(ChangeKind::added), nobody());
  }

  // --- Tasks. ---

  ChangedRecord task_record(const Portal& state, Id<Task> id, Id<Plan> plan, Id<Task> task) const {
    const Plan& of = state.plans[state.tasks[id].plan];
    ChangedRecord made = plan_record(ChangedKind::task, of, plan);
    made.id = full_name(state, id);
    made.title = state.tasks[id].title;
    made.task = task;
    return made;
  }

  void add_task(Id<Task> id) {
    const Task& task = states_.after.tasks[id];
    const auto& plans = states_.matches.plans;
    if (std::find(plans.begin(), plans.end(), task.plan) == plans.end()) return;  // with its plan
    Concerned concerned = nobody();
    concerned.add(states_.today_after.agencies, task);
    keep(task_record(states_.after, id, at(states_.today_after.plans, task.plan),
                     at(states_.today_after.tasks, id)),
         whole(ChangeKind::added), concerned);
  }

  void compare_task(Id<Task> id) {
    const Task& before = states_.before.tasks[id];
    if (!at(states_.matches.plans, before.plan)) return;  // gone with its plan
    const Id<Task> same = at(states_.matches.tasks, id);
    Concerned concerned = nobody();
    concerned.add(states_.today_before.agencies, before);
    if (!same) {
      keep(task_record(states_.before, id, at(states_.today_before.plans, before.plan), {}),
           whole(ChangeKind::removed), concerned);
      return;
    }
    const Task& after = states_.after.tasks[same];
    concerned.add(states_.today_after.agencies, after);
    ChangedRecord made = task_record(states_.after, same, at(states_.today_after.plans, after.plan),
                                     at(states_.today_after.tasks, same));
    if (before.id.text != after.id.text) made.former_id = full_name(states_.before, id);
    keep(std::move(made), compare(states_, before, after), concerned);
  }

  // --- Agencies. ---

  void keep_agency(const Portal& state, Id<Agency> id, Id<Agency> today,
                   std::vector<Change> changes) {
    ChangedRecord made = record(ChangedKind::agency, full_name(state, id), state.agencies[id].name);
    made.agency = today;
    Concerned concerned = nobody();
    concerned.add(today);
    keep(std::move(made), std::move(changes), concerned);
  }

  void add_agency(Id<Agency> id) {
    keep_agency(states_.after, id, at(states_.today_after.agencies, id), whole(ChangeKind::added));
  }

  void compare_agency(Id<Agency> id) {
    const Id<Agency> same = at(states_.matches.agencies, id);
    if (!same) return keep_agency(states_.before, id, {}, whole(ChangeKind::removed));
    keep_agency(states_.after, same, at(states_.today_after.agencies, same),
                compare(states_, states_.before.agencies[id], states_.after.agencies[same]));
  }

  const States& states_;
  const Portal& today_;
  Date since_;
  Date shown_;
  Date day_;
  std::vector<ChangedRecord>& out_;
};

// --- All steps. ---

int rank_of(const ChangedRecord& record) {
  if (has_moved(record)) return 0;
  return is_only_corrected(record) ? 2 : 1;
}

void put_in_order(std::vector<ChangedRecord>& records) {
  const auto key = [](const ChangedRecord& record) {
    return std::tuple(rank_of(record), record.kind == ChangedKind::agency, record.plan, record.kind,
                      record.task);
  };
  std::stable_sort(records.begin(), records.end(),
                   [&](const ChangedRecord& a, const ChangedRecord& b) {
                     if (a.shown != b.shown) return a.shown > b.shown;
                     if (a.since != b.since) return a.since > b.since;
                     return key(a) < key(b);
                   });
}

void list_places(const Portal& portal, ChangeLog& log) {
  if (log.records.empty()) return;
  log.of_plan.resize(portal.plans.size());
  log.of_task.resize(portal.tasks.size());
  log.of_agency.resize(portal.agencies.size());
  for (uint32_t place = 0; place < log.records.size(); ++place) {
    const ChangedRecord& record = log.records[place];
    log.all.push_back(place);
    if (record.plan) log.of_plan[record.plan.value].push_back(place);
    if (record.task) log.of_task[record.task.value].push_back(place);
    for (const Id<Agency> agency : record.concerns) log.of_agency[agency.value].push_back(place);
  }
}

template <class Record>
std::span<const uint32_t> places_of(const std::vector<ChangeLog::Places>& places, Id<Record> id) {
  if (places.empty()) return {};
  return places[id.value];
}

}  // namespace

bool has_moved(const ChangedRecord& record) {
  return !record.changes.empty() && record.changes.front().kind == ChangeKind::time;
}

bool is_only_corrected(const ChangedRecord& record) {
  return !record.changes.empty() && record.changes.front().kind == ChangeKind::correction;
}

ChangeLog compare(std::span<const Snapshot> snapshots, const Portal& portal) {
  ChangeLog log;
  if (snapshots.empty()) return log;
  log.since = snapshots.front().date;
  log.updated = std::max(snapshots.back().date, data_as_of(portal).value_or(Date{}));
  Matches today_after = identity_of(portal);
  for (size_t i = snapshots.size(); i-- > 0;) {
    const bool is_last = i + 1 == snapshots.size();
    const Portal& after = is_last ? portal : snapshots[i + 1].portal;
    Matches matches = match_records(snapshots[i].portal, after);
    Matches today_before = joined(matches, today_after);
    const States states{snapshots[i].portal, after, std::move(matches), today_before,
                        std::move(today_after)};
    const Date shown = is_last ? *log.updated : snapshots[i + 1].date;
    Step(states, portal, snapshots[i].date, shown, *log.updated, log.records).run();
    today_after = std::move(today_before);
  }
  put_in_order(log.records);
  list_places(portal, log);
  return log;
}

std::span<const uint32_t> changes_of(const ChangeLog& log, Id<Plan> plan) {
  return places_of(log.of_plan, plan);
}

std::span<const uint32_t> changes_of(const ChangeLog& log, Id<Task> task) {
  return places_of(log.of_task, task);
}

std::span<const uint32_t> changes_of(const ChangeLog& log, Id<Agency> agency) {
  return places_of(log.of_agency, agency);
}

}  // namespace kehoach
