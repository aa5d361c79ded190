#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/parallel.hpp"
#include "model/content_path.hpp"
#include "model/snapshot.hpp"

namespace kehoach {
namespace {

// Puts the texts of a record in the order of other languages: `places` holds, for each of those,
// the place that it has now.
class Reordering {
 public:
  Reordering(const std::vector<std::string>& from, const std::vector<std::string>& to) {
    for (const std::string& code : to)
      places_.push_back(
          static_cast<size_t>(std::find(from.begin(), from.end(), code) - from.begin()));
  }

  void apply(Portal& portal) const {
    for (Agency& agency : portal.agencies) apply(agency.name, agency.short_name);
    for (Plan& plan : portal.plans) apply(plan);
    for (Task& task : portal.tasks) apply(task);
  }

 private:
  void apply(Localized& text) const {
    std::vector<Text> texts;
    for (const size_t place : places_)
      texts.push_back(place < text.texts.size() ? text.texts[place] : Text{});
    text.texts = std::move(texts);
  }
  template <class... Texts>
  void apply(Localized& first, Texts&... rest) const {
    apply(first);
    (apply(rest), ...);
  }
  void apply(std::optional<Timeframe>& time) const {
    if (time) apply(time->condition);
  }
  void apply(Target& target) const {
    apply(target.statement);
    apply(target.horizon);
    for (Figure& figure : target.figures) apply(figure.unit);
    for (Measurement& measured : target.measured) apply(measured.source.title);
  }
  void apply(Plan& plan) const {
    apply(plan.title, plan.short_title, plan.summary);
    apply(plan.period);
    for (Target& target : plan.targets) apply(target);
    for (ReportingDuty& duty : plan.reporting) {
      apply(duty.what);
      apply(duty.due);
    }
  }
  void apply(Task& task) const {
    apply(task.title, task.description, task.lead_note, task.coordinate_note, task.when_note);
    apply(task.when);
    for (Localized& result : task.results) apply(result);
    for (Milestone& milestone : task.milestones) {
      apply(milestone.title);
      apply(milestone.when);
    }
    for (Update& update : task.updates) apply(update.note, update.source.title);
  }

  std::vector<size_t> places_;
};

// Whether the file has the name of its snapshot's date.
bool is_well_named(const ContentFile& file, const Snapshot& snapshot, Diagnostics& diagnostics) {
  const std::string name = snapshot_path(snapshot.date);
  if (file.path == name) return true;
  diagnostics
      .error("misnamed-snapshot", {file.source, 0, 0},
             fmt::format("this is the snapshot of {}, in a file of another name",
                         to_iso(snapshot.date)))
      .with_help(fmt::format("name the file \"{}\"", name.substr(name.find('/') + 1)));
  return false;
}

struct Read {
  std::optional<Snapshot> snapshot;
  Diagnostics diagnostics;
};

}  // namespace

std::vector<Snapshot> load_snapshots(const std::vector<ContentFile>& files,
                                     const SourceMap& sources,
                                     const std::vector<std::string>& languages, unsigned jobs,
                                     Diagnostics& diagnostics) {
  std::vector<const ContentFile*> found;
  for (const ContentFile& file : files)
    if (read_content_path(file.path).kind == ContentKind::snapshot) found.push_back(&file);
  std::vector<Read> read(found.size());
  parallel_for(found.size(), jobs, [&](size_t i) {
    auto& [snapshot, faults] = read[i];
    snapshot = read_snapshot(found[i]->source, sources, faults);
    if (snapshot && !is_well_named(*found[i], *snapshot, faults)) snapshot.reset();
    if (!snapshot || snapshot->portal.site.languages == languages) return;
    Reordering(snapshot->portal.site.languages, languages).apply(snapshot->portal);
    snapshot->portal.site.languages = languages;
  });
  std::vector<Snapshot> snapshots;
  for (auto& [snapshot, faults] : read) {
    diagnostics.append(std::move(faults));
    if (snapshot) snapshots.push_back(std::move(*snapshot));
  }
  std::sort(snapshots.begin(), snapshots.end(),
            [](const Snapshot& a, const Snapshot& b) { return a.date < b.date; });
  return snapshots;
}

}  // namespace kehoach
