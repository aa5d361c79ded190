// What changed: snapshots in order, and last the content as it is, compared by stable ids.
//
// A record that was renamed is followed through `formerly`. A change is dated by the later of the
// two states: a snapshot by its day, the content by data_as_of, and never by the day of the build.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/uses.hpp"
#include "model/relations.hpp"
#include "model/snapshot.hpp"
#include "pages/time_shift.hpp"

namespace kehoach {

enum class ChangeKind : uint8_t {
  time,        // moved, given or dropped: the headline
  added,       // the record is new
  removed,     // and gone
  agencies,    // who leads, coordinates, must report; members and successors of a body
  status,      // of a plan
  number,      // a plan's number or day of issue
  progress,    // an update, a measurement or a milestone reached
  items,       // results, figures, milestones, reports: what came and what went
  text,        // worded otherwise
  correction,  // the same words, or nearly: folded away
};

// What of the record it is; with ChangeKind it says which words the change gets.
enum class ChangedPart : uint8_t {
  record,
  title,
  description,
  summary,
  statement,
  name,
  short_name,
  period,
  when,
  when_note,
  horizon,
  milestone,
  report,
  lead,
  lead_note,
  coordinators,
  coordinate_note,
  results,
  figures,
  progress,
  status,
  number,
  issued,
  members,
  successors,
  until,
  source
};

// An agency as a change names it: `today` is none if the portal has it no longer.
struct ChangedAgency {
  Localized name;
  Id<Agency> today;
};

// Which members are filled follows from the kind.
struct Change {
  ChangeKind kind = ChangeKind::text;
  ChangedPart part = ChangedPart::record;
  Localized name;  // of the milestone or report, if it is about one
  std::optional<Timeframe> time_before, time_after;
  TimeShift shift;
  std::vector<ChangedAgency> agencies_gone, agencies_come;
  std::vector<Localized> texts_before, texts_after;  // text: one each; items: what went, what came
  std::vector<Figure> figures_before, figures_after;
  std::optional<PlanStatus> status_before, status_after;
  std::optional<TaskStatus> task_status;  // of an update
  std::optional<Date> date;               // of an update, a measurement, a milestone reached
  std::optional<double> value;            // of a measurement
};

enum class ChangedKind : uint8_t { plan, task, target, agency };

// All that changed in one record between two states.
struct ChangedRecord {
  Date since;  // of the earlier state
  Date shown;  // first shown on: of the later state
  ChangedKind kind = ChangedKind::task;
  std::string id;  // as it was then: "chips", "chips/1.1", "chips/people-2030", "lai-chau/finance"
  std::string former_id;  // if it was renamed in between
  Localized title;        // as it is called in the later state, or was before it was removed
  Id<Plan> plan;          // today's plan, of the task or target or itself; none if it is gone
  Id<Task> task;
  Id<Agency> agency;
  Localized plan_title;              // of a plan that is gone
  uint32_t target = UINT32_MAX;      // today's place among the plan's targets
  std::vector<Change> changes;       // moves first, corrections last
  std::vector<Id<Agency>> concerns;  // bodies of today, sorted
};

bool has_moved(const ChangedRecord& record);
// Whether nothing but the wording of a few letters changed.
bool is_only_corrected(const ChangedRecord& record);

// A page that lists more is split.
constexpr size_t changes_per_page = 100;

struct ChangeLog {
  std::optional<Date> since;    // of the first snapshot; nothing: no record is kept
  std::optional<Date> updated;  // of the last state
  // Newest first; of one day moves first, corrections last, in the order of plans.
  std::vector<ChangedRecord> records;

  // Places in `records`, newest first: all, and by today's plan, task and agency, for thousands of
  // pages ask for theirs. Empty if there are no records.
  using Places = std::vector<uint32_t>;
  Places all;
  std::vector<Places> of_plan, of_task, of_agency;
};

// `snapshots` oldest first, in the portal's languages; the portal must be without errors.
ChangeLog compare(std::span<const Snapshot> snapshots, const Portal& portal);

inline const ChangeLog no_changes;

// A log whose readers are noted (base/uses.hpp). While no snapshots are kept it is empty, whatever
// the content says.
class NotedChanges {
 public:
  NotedChanges(const ChangeLog& log) : log_(&log) {}

  // Of the snapshots alone.
  const std::optional<Date>& since() const { return log_->since; }

  // What changed anywhere.
  const ChangeLog& all() const {
    if (log_->since) note_everything();
    return *log_;
  }

  // Without a note: for the page of a task. What changed in a task follows from it, from its plan
  // and from the snapshots.
  const ChangeLog& of_task() const { return *log_; }

 private:
  const ChangeLog* log_;
};

// Places in ChangeLog::records, newest first.
std::span<const uint32_t> changes_of(const ChangeLog& log, Id<Plan> plan);
std::span<const uint32_t> changes_of(const ChangeLog& log, Id<Task> task);
std::span<const uint32_t> changes_of(const ChangeLog& log, Id<Agency> agency);

}  // namespace kehoach
