#include "pages/compare_records.hpp"

#include <algorithm>

#include "model/timeframe_written.hpp"
#include "pages/rewording.hpp"

namespace kehoach {
namespace {

using Changes = std::vector<Change>;

Change change_of(ChangeKind kind, ChangedPart part) {
  Change change;
  change.kind = kind;
  change.part = part;
  return change;
}

void add_text(Changes& changes, ChangedPart part, const Localized& before, const Localized& after,
              const Localized& name = {}) {
  const Rewording rewording = rewording_of(before, after);
  if (rewording == Rewording::none) return;
  Change change = change_of(
      rewording == Rewording::correction ? ChangeKind::correction : ChangeKind::text, part);
  change.name = name;
  if (!before.empty()) change.texts_before = {before};
  if (!after.empty()) change.texts_after = {after};
  changes.push_back(std::move(change));
}

Localized in_all_languages(const std::string& text) {
  if (text.empty()) return {};
  return {{Text{text, {}, TextLayout::inline_scalar}}, {}};
}

// What is the same in every language: numbers, provisions.
void add_plain(Changes& changes, ChangeKind kind, ChangedPart part, const std::string& before,
               const std::string& after) {
  if (before == after) return;
  Change change = change_of(kind, part);
  if (!before.empty()) change.texts_before = {in_all_languages(before)};
  if (!after.empty()) change.texts_after = {in_all_languages(after)};
  changes.push_back(std::move(change));
}

void add_time(Changes& changes, ChangedPart part, const std::optional<Timeframe>& before,
              const std::optional<Timeframe>& after, const Localized& name = {}) {
  const TimeShift shift = shift_between(before, after);
  if (shift.kind == ShiftKind::none) return;
  Change change = change_of(ChangeKind::time, part);
  change.name = name;
  change.time_before = before;
  change.time_after = after;
  change.shift = shift;
  changes.push_back(std::move(change));
}

// --- Agencies. ---

using Agencies = std::vector<Ref<Agency>>;

bool names(const Agencies& agencies, Id<Agency> id) {
  return id && std::any_of(agencies.begin(), agencies.end(),
                           [id](const Ref<Agency>& agency) { return agency.id == id; });
}

// Those of `before` that `after` names no more.
std::vector<ChangedAgency> gone(const States& states, const Agencies& before,
                                const Agencies& after) {
  std::vector<ChangedAgency> list;
  for (const Ref<Agency>& agency : before)
    if (agency && !names(after, at(states.matches.agencies, agency.id)))
      list.push_back(
          {states.before.agencies[agency.id].name, at(states.today_before.agencies, agency.id)});
  return list;
}

std::vector<ChangedAgency> come(const States& states, const Agencies& before,
                                const Agencies& after) {
  std::vector<ChangedAgency> list;
  for (const Ref<Agency>& agency : after) {
    const auto is_same = [&](const Ref<Agency>& other) {
      return other && at(states.matches.agencies, other.id) == agency.id;
    };
    if (agency && std::none_of(before.begin(), before.end(), is_same))
      list.push_back(
          {states.after.agencies[agency.id].name, at(states.today_after.agencies, agency.id)});
  }
  return list;
}

void add_agencies(Changes& changes, const States& states, ChangedPart part, const Agencies& before,
                  const Agencies& after) {
  Change change = change_of(ChangeKind::agencies, part);
  change.agencies_gone = gone(states, before, after);
  change.agencies_come = come(states, before, after);
  if (!change.agencies_gone.empty() || !change.agencies_come.empty())
    changes.push_back(std::move(change));
}

// --- Lists of texts. ---

bool has_similar(const std::vector<Localized>& texts, const Localized& text) {
  return std::any_of(texts.begin(), texts.end(), [&](const Localized& other) {
    return rewording_of(other, text) != Rewording::substantial;
  });
}

// Items keep no ids: one that is worded nearly the same is the same.
void add_items(Changes& changes, ChangedPart part, const std::vector<Localized>& before,
               const std::vector<Localized>& after) {
  Change change = change_of(ChangeKind::items, part);
  for (const Localized& text : before)
    if (!has_similar(after, text)) change.texts_before.push_back(text);
  for (const Localized& text : after)
    if (!has_similar(before, text)) change.texts_after.push_back(text);
  if (!change.texts_before.empty() || !change.texts_after.empty())
    changes.push_back(std::move(change));
}

// --- Progress. ---

bool is_same(const Update& a, const Update& b) {
  return a.date == b.date && a.status == b.status;
}

bool is_same(const Measurement& a, const Measurement& b) {
  return a.on == b.on && a.value == b.value && a.indicator.text == b.indicator.text;
}

template <class Item>
bool has(const std::vector<Item>& items, const Item& wanted) {
  return std::any_of(items.begin(), items.end(),
                     [&](const Item& item) { return is_same(item, wanted); });
}

Change reported(ChangeKind kind, const Update& update) {
  Change change = change_of(kind, ChangedPart::progress);
  change.task_status = update.status;
  change.date = update.date;
  auto& texts = kind == ChangeKind::progress ? change.texts_after : change.texts_before;
  if (!update.note.empty()) texts = {update.note};
  return change;
}

Change reported(ChangeKind kind, const Measurement& measured) {
  Change change = change_of(kind, ChangedPart::progress);
  change.date = measured.on;
  change.value = measured.value;
  return change;
}

// What was reported since, and what was withdrawn.
template <class Item>
void add_progress(Changes& changes, const std::vector<Item>& before,
                  const std::vector<Item>& after) {
  for (const Item& item : after)
    if (!has(before, item)) changes.push_back(reported(ChangeKind::progress, item));
  for (const Item& item : before)
    if (!has(after, item)) changes.push_back(reported(ChangeKind::items, item));
}

// --- Milestones. ---

void add_milestone(Changes& changes, const Milestone& before, const Milestone& after) {
  add_time(changes, ChangedPart::milestone, before.when, after.when, after.title);
  add_text(changes, ChangedPart::milestone, before.title, after.title);
  if (!after.done || before.done == after.done) return;
  Change change = change_of(ChangeKind::progress, ChangedPart::milestone);
  change.name = after.title;
  change.date = after.done;
  changes.push_back(std::move(change));
}

const Milestone* find(const std::vector<Milestone>& milestones, const std::string& id) {
  for (const Milestone& milestone : milestones)
    if (milestone.id.text == id) return &milestone;
  return nullptr;
}

void add_milestones(Changes& changes, const std::vector<Milestone>& before,
                    const std::vector<Milestone>& after) {
  Change change = change_of(ChangeKind::items, ChangedPart::milestone);
  for (const Milestone& milestone : before) {
    if (const Milestone* const same = find(after, milestone.id.text))
      add_milestone(changes, milestone, *same);
    else
      change.texts_before.push_back(milestone.title);
  }
  for (const Milestone& milestone : after)
    if (!find(before, milestone.id.text)) change.texts_after.push_back(milestone.title);
  if (!change.texts_before.empty() || !change.texts_after.empty())
    changes.push_back(std::move(change));
}

// --- Reports. ---

// Reports have no ids: of the same bodies, to the same one, by the same provision.
bool is_same(const States& states, const ReportingDuty& before, const ReportingDuty& after) {
  return before.source == after.source &&
         at(states.matches.agencies, before.to.id) == after.to.id &&
         gone(states, before.who, after.who).empty() && come(states, before.who, after.who).empty();
}

void add_reports(Changes& changes, const States& states, const std::vector<ReportingDuty>& before,
                 const std::vector<ReportingDuty>& after) {
  std::vector<bool> taken(after.size());
  Change change = change_of(ChangeKind::items, ChangedPart::report);
  for (const ReportingDuty& duty : before) {
    size_t place = 0;
    while (place < after.size() && (taken[place] || !is_same(states, duty, after[place]))) ++place;
    if (place == after.size()) {
      change.texts_before.push_back(duty.what);
      continue;
    }
    taken[place] = true;
    add_time(changes, ChangedPart::report, duty.due, after[place].due, after[place].what);
    add_text(changes, ChangedPart::report, duty.what, after[place].what);
  }
  for (size_t place = 0; place < after.size(); ++place)
    if (!taken[place]) change.texts_after.push_back(after[place].what);
  if (!change.texts_before.empty() || !change.texts_after.empty())
    changes.push_back(std::move(change));
}

// --- Figures. ---

bool is_same(const Figure& a, const Figure& b) {
  return a.comparator == b.comparator && a.value == b.value && a.upper == b.upper &&
         a.per_year == b.per_year && a.indicator.text == b.indicator.text &&
         rewording_of(a.unit, b.unit) != Rewording::substantial;
}

void add_figures(Changes& changes, const std::vector<Figure>& before,
                 const std::vector<Figure>& after) {
  const auto same = [](const Figure& a, const Figure& b) { return is_same(a, b); };
  if (std::equal(before.begin(), before.end(), after.begin(), after.end(), same)) return;
  Change change = change_of(ChangeKind::items, ChangedPart::figures);
  change.figures_before = before;
  change.figures_after = after;
  changes.push_back(std::move(change));
}

std::string written(const std::optional<Period>& period) {
  return period ? kehoach::written(*period) : "";
}

std::string written(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "";
}

Changes ordered(Changes changes) {
  const auto rank = [](const Change& change) {
    if (change.kind == ChangeKind::time) return 0;
    return change.kind == ChangeKind::correction ? 2 : 1;
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const Change& a, const Change& b) { return rank(a) < rank(b); });
  return changes;
}

}  // namespace

Changes compare(const States& states, const Plan& before, const Plan& after) {
  Changes changes;
  if (before.status != after.status) {
    changes.push_back(change_of(ChangeKind::status, ChangedPart::status));
    changes.back().status_before = before.status;
    changes.back().status_after = after.status;
  }
  add_plain(changes, ChangeKind::number, ChangedPart::number, before.number, after.number);
  add_plain(changes, ChangeKind::number, ChangedPart::issued, written(before.issued),
            written(after.issued));
  add_time(changes, ChangedPart::period, before.period, after.period);
  add_reports(changes, states, before.reporting, after.reporting);
  add_text(changes, ChangedPart::title, before.title, after.title);
  add_text(changes, ChangedPart::short_name, before.short_title, after.short_title);
  add_text(changes, ChangedPart::summary, before.summary, after.summary);
  return ordered(std::move(changes));
}

Changes compare(const States&, const Target& before, const Target& after) {
  Changes changes;
  add_time(changes, ChangedPart::horizon, before.horizon, after.horizon);
  add_figures(changes, before.figures, after.figures);
  add_progress(changes, before.measured, after.measured);
  add_text(changes, ChangedPart::statement, before.statement, after.statement);
  add_plain(changes, ChangeKind::correction, ChangedPart::source, before.source, after.source);
  return ordered(std::move(changes));
}

Changes compare(const States& states, const Task& before, const Task& after) {
  Changes changes;
  add_time(changes, ChangedPart::when, before.when, after.when);
  add_agencies(changes, states, ChangedPart::lead, before.lead, after.lead);
  add_agencies(changes, states, ChangedPart::coordinators, before.coordinate, after.coordinate);
  add_progress(changes, before.updates, after.updates);
  add_milestones(changes, before.milestones, after.milestones);
  add_items(changes, ChangedPart::results, before.results, after.results);
  add_text(changes, ChangedPart::title, before.title, after.title);
  add_text(changes, ChangedPart::description, before.description, after.description);
  add_text(changes, ChangedPart::lead_note, before.lead_note, after.lead_note);
  add_text(changes, ChangedPart::coordinate_note, before.coordinate_note, after.coordinate_note);
  add_text(changes, ChangedPart::when_note, before.when_note, after.when_note);
  add_plain(changes, ChangeKind::correction, ChangedPart::source, before.source, after.source);
  return ordered(std::move(changes));
}

Changes compare(const States& states, const Agency& before, const Agency& after) {
  Changes changes;
  add_text(changes, ChangedPart::name, before.name, after.name);
  add_text(changes, ChangedPart::short_name, before.short_name, after.short_name);
  add_plain(changes, ChangeKind::status, ChangedPart::until, written(before.until),
            written(after.until));
  add_agencies(changes, states, ChangedPart::successors, before.succeeded_by, after.succeeded_by);
  add_agencies(changes, states, ChangedPart::members, before.members, after.members);
  return ordered(std::move(changes));
}

}  // namespace kehoach
