#include <fmt/core.h>

#include "check/check.hpp"

namespace kehoach {
namespace {

// A dated report, and where it stands.
struct Dated {
  Date date;
  Span span;
};

// The first of the texts that has a place; else the record's id.
Span place_of(const Update& update, const Task& task) {
  for (const Span span : {update.note.span, update.source.title.span}) {
    if (span.source != SourceId::none) return span;
  }
  return task.id.span;
}

void check_order(const Dated& earlier, const Dated& later, Diagnostics& diagnostics) {
  if (later.date >= earlier.date) return;
  diagnostics
      .warning("update-order", later.span,
               fmt::format("{} stands after {}", to_iso(later.date), to_iso(earlier.date)))
      .note("the later one is here", earlier.span)
      .with_help("list reports from the oldest to the newest");
}

void check_known(const Portal& portal, const Dated& report, Diagnostics& diagnostics) {
  const auto& data_date = portal.site.data_as_of;
  if (!data_date || report.date <= *data_date) return;
  diagnostics
      .warning("after-data-date", report.span,
               fmt::format("{} is after the date of the data, {}", to_iso(report.date),
                           to_iso(*data_date)))
      .note("the site's data date is set here", portal.site.span)
      .with_help("correct the date, or raise \"data_as_of\" in site.yaml");
}

void check_updates(const Portal& portal, const Task& task, Diagnostics& diagnostics) {
  const Update* previous = nullptr;
  for (const Update& update : task.updates) {
    const Dated report{update.date, place_of(update, task)};
    check_known(portal, report, diagnostics);
    if (previous) check_order({previous->date, place_of(*previous, task)}, report, diagnostics);
    previous = &update;
  }
}

// The last measurement of the same indicator before `index`, or null.
const Measurement* previous_of(const std::vector<Measurement>& measured, size_t index) {
  for (size_t i = index; i-- > 0;) {
    if (measured[i].indicator.text == measured[index].indicator.text) return &measured[i];
  }
  return nullptr;
}

void check_measurements(const Portal& portal, const Target& target, Diagnostics& diagnostics) {
  for (size_t i = 0; i < target.measured.size(); ++i) {
    const Measurement& measurement = target.measured[i];
    const Dated report{measurement.on, measurement.indicator.span};
    check_known(portal, report, diagnostics);
    if (const auto* previous = previous_of(target.measured, i))
      check_order({previous->on, previous->indicator.span}, report, diagnostics);
  }
}

void check_milestone(const Task& task, const Milestone& milestone, Diagnostics& diagnostics) {
  const auto task_end = task.when ? task.when->last_day() : std::nullopt;
  const auto end = milestone.when ? milestone.when->last_day() : std::nullopt;
  if (!task_end || !end || *end <= *task_end) return;
  diagnostics
      .warning("milestone-after-end", milestone.when->span,
               fmt::format("milestone \"{}\" may end on {}, after its task", milestone.id.text,
                           to_iso(*end)))
      .note(fmt::format("the task ends on {}", to_iso(*task_end)), task.when->span);
}

void check_milestones(const Portal& portal, const Task& task, Diagnostics& diagnostics) {
  for (const Milestone& milestone : task.milestones) {
    check_milestone(task, milestone, diagnostics);
    if (milestone.done) check_known(portal, {*milestone.done, milestone.id.span}, diagnostics);
  }
}

}  // namespace

void check_dates(const Portal& portal, Diagnostics& diagnostics) {
  for (const Plan& plan : portal.plans) {
    for (const Target& target : plan.targets) check_measurements(portal, target, diagnostics);
  }
  for (const Task& task : portal.tasks) {
    check_updates(portal, task, diagnostics);
    check_milestones(portal, task, diagnostics);
  }
}

}  // namespace kehoach
