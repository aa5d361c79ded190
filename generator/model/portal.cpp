#include "model/portal.hpp"

#include <algorithm>

namespace kehoach {
namespace {

// Collects dates of the content and keeps the newest.
class NewestDate {
 public:
  void see(const std::optional<Date>& date) {
    if (date) newest_ = newest_ ? std::max(*newest_, *date) : *date;
  }
  void see(const Source& source) { see(source.retrieved); }
  void see(const Plan& plan);
  void see(const Task& task);

  std::optional<Date> date() const { return newest_; }

 private:
  std::optional<Date> newest_;
};

void NewestDate::see(const Plan& plan) {
  // A plan "of 2026" was issued on its first day at the earliest, and no later day is certain.
  if (plan.issued) see(plan.issued->first);
  for (const Source& source : plan.sources) see(source);
  for (const Target& target : plan.targets) {
    for (const Measurement& measurement : target.measured) {
      see(measurement.on);
      see(measurement.source);
    }
  }
}

void NewestDate::see(const Task& task) {
  for (const Milestone& milestone : task.milestones) see(milestone.done);
  for (const Update& update : task.updates) {
    see(update.date);
    see(update.source);
  }
}

}  // namespace

std::string address_segment(std::string_view id) {
  std::string segment(id);
  std::replace(segment.begin(), segment.end(), '.', '-');
  return segment;
}

std::string full_name(const Portal& portal, Id<Agency> agency) {
  const Agency& record = portal.agencies[agency];
  if (!record.jurisdiction) return record.id.text;
  return portal.jurisdictions[record.jurisdiction].id.text + "/" + record.id.text;
}

std::string full_name(const Portal& portal, Id<Task> task) {
  const Task& record = portal.tasks[task];
  if (!record.plan) return record.id.text;
  return portal.plans[record.plan].id.text + "/" + record.id.text;
}

std::optional<Date> data_as_of(const Portal& portal) {
  if (portal.site.data_as_of) return portal.site.data_as_of;
  NewestDate newest;
  for (const Plan& plan : portal.plans) newest.see(plan);
  for (const Task& task : portal.tasks) newest.see(task);
  return newest.date();
}

const Update* newest_update(const Task& task) {
  const auto newest =
      std::max_element(task.updates.begin(), task.updates.end(),
                       [](const Update& a, const Update& b) { return a.date < b.date; });
  return newest == task.updates.end() ? nullptr : &*newest;
}

bool is_closed(const Task& task) {
  const Update* update = newest_update(task);
  return update && (update->status == TaskStatus::done || update->status == TaskStatus::cancelled);
}

}  // namespace kehoach
