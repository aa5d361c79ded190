#include "import/compare_import.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"
#include "import/import.hpp"
#include "model/load.hpp"
#include "support/places.hpp"

namespace kehoach::test {
namespace {

struct Case {
  std::string_view name;
  std::string_view file;
  std::string_view plan;
};

constexpr Case cases[] = {
    {"Lai Châu 2050", "000_lai-chau-6050-text", "lai-chau-semiconductor"},
    {"Lai Châu 2026", "001_lai-chau-workforce-2026", "lai-chau-workforce-2026"},
    {"Thái Nguyên", "003_thai-nguyen", "thai-nguyen-semiconductor"},
    {"Hà Nội", "004_ha-noi", "ha-noi-semiconductor"},
    {"Lai Châu 2050, scan", "002_lai-chau-6050-signed-scan-ocr", "lai-chau-semiconductor"},
};

Portal load_repository() {
  const auto root = project_root();
  SourceMap sources;
  Diagnostics ignored;
  const SourceId site = sources.add("site.yaml", read_file(root / "site/site.yaml"));
  std::vector<ContentFile> files;
  for (const std::string& path : list_files(root / "content"))
    if (path.ends_with(".yaml"))
      files.push_back({path, sources.add(path, read_file(root / "content" / path))});
  return load_portal(load_site(site, sources, ignored), files, sources, 1, ignored);
}

const Plan& plan_of(const Portal& portal, std::string_view id) {
  return *std::find_if(portal.plans.begin(), portal.plans.end(),
                       [&](const Plan& plan) { return plan.id.text == id; });
}

// The place's agencies taken away, as for a province that nobody has written about.
Portal without_agencies_of(const Portal& portal, Id<Jurisdiction> place) {
  Portal copy = portal;
  copy.agencies = {};
  for (const Agency& agency : portal.agencies)
    if (agency.jurisdiction != place) copy.agencies.add(agency);
  return copy;
}

std::string letters(std::string_view text) {
  std::string folded = slug(text);
  for (const std::string_view plural : {"cac-"})
    if (folded.starts_with(plural)) folded.erase(0, plural.size());
  return folded;
}

class Comparison {
 public:
  Comparison(const Portal& portal, const Plan& plan, const PlanDraft& draft, ImportScores& scores)
      : portal_(portal), plan_(plan), draft_(draft), scores_(scores) {}

  void compare() {
    scores_.tasks = {static_cast<int>(plan_.tasks.size()), static_cast<int>(draft_.tasks.size()), 0};
    for (const Id<Task> id : plan_.tasks) {
      const Task& task = portal_.tasks[id];
      const auto found = std::find_if(draft_.tasks.begin(), draft_.tasks.end(),
                                      [&](const TaskDraft& each) { return each.id == task.id.text; });
      if (found == draft_.tasks.end()) {
        differ("task " + task.id.text + " is missing");
      } else {
        ++scores_.tasks.right;
        compare_task(task, *found);
      }
    }
  }

 private:
  void differ(std::string line) { scores_.differences.push_back(std::move(line)); }

  void compare_task(const Task& task, const TaskDraft& found) {
    compare_agencies(task, "lead", task.lead, found.lead, scores_.leads);
    compare_agencies(task, "coordinate", task.coordinate, found.coordinate, scores_.coordinators);
    scores_.times.wanted += task.when.has_value();
    scores_.times.found += found.when.understood();
    const bool same = task.when && same_time(*task.when, found);
    scores_.times.right += same;
    if (!same) differ(fmt::format("task {}: when: {}", task.id.text, found.when_words.text));
  }

  // Whether the proposed name is one of the agency's.
  bool is_name_of(const NamedAgency& named, const Agency& agency) const {
    const std::string name = letters(named.words.text);
    const auto is = [&](const Text& text) { return letters(text.value) == name; };
    return std::any_of(agency.name.texts.begin(), agency.name.texts.end(), is) ||
           std::any_of(agency.short_name.texts.begin(), agency.short_name.texts.end(), is) ||
           std::any_of(agency.aliases.begin(), agency.aliases.end(), is);
  }

  bool same_agency(const NamedAgency& named, const Ref<Agency>& wanted) const {
    if (!named.proposed) return named.id == wanted.text;
    return named.id == wanted.text || is_name_of(named, portal_.agencies[wanted.id]);
  }

  void compare_agencies(const Task& task, std::string_view role,
                        const std::vector<Ref<Agency>>& wanted, const NamedAgencies& named,
                        Score& score) {
    score.wanted += static_cast<int>(wanted.size());
    score.found += static_cast<int>(named.agencies.size());
    std::string difference;
    for (const Ref<Agency>& ref : wanted) {
      const bool right =
          std::any_of(named.agencies.begin(), named.agencies.end(),
                      [&](const NamedAgency& each) { return same_agency(each, ref); });
      score.right += right;
      if (!right) difference += " -" + ref.text;
    }
    for (const NamedAgency& each : named.agencies)
      if (std::none_of(wanted.begin(), wanted.end(),
                       [&](const Ref<Agency>& ref) { return same_agency(each, ref); }))
        difference += " +" + (each.proposed ? "“" + each.words.text + "”" : each.id);
    if (!named.rest.empty()) difference += " rest “" + named.rest.text + "”";
    if (!difference.empty()) differ(fmt::format("task {}: {}:{}", task.id.text, role, difference));
  }

  static bool same_time(const Timeframe& wanted, const TaskDraft& found) {
    const TimeReading& time = found.when;
    if (wanted.kind == TimeframeKind::conditional) return time.condition;
    if (wanted.kind == TimeframeKind::recurring)
      return time.every == "year" && wanted.recurrence.month == time.month;
    Diagnostics ignored;
    const auto read = parse_timeframe(time.form, {}, ignored);
    return read && read->kind == wanted.kind && read->first_day() == wanted.first_day() &&
           read->last_day() == wanted.last_day();
  }

  const Portal& portal_;
  const Plan& plan_;
  const PlanDraft& draft_;
  ImportScores& scores_;
};

ImportScores score(const Portal& portal, const Case& each, bool names_known) {
  const Plan& plan = plan_of(portal, each.plan);
  const auto place = plan.jurisdiction.id;
  ImportScores scores;
  scores.text = each.name;
  scores.names_known = names_known;
  SourceMap sources;
  const auto file = project_root() / "tests/content/seeds" / (std::string(each.file) + ".txt");
  const SourceId source = sources.add(std::string(each.file), to_nfc(read_file(file)));
  const Portal known = names_known ? portal : without_agencies_of(portal, place);
  const PlanDraft draft = read_plan_text(source, sources, TextFormat::plain,
                                         {known, portal.jurisdictions[place].id.text});
  Comparison(portal, plan, draft, scores).compare();
  return scores;
}

std::string cell(const Score& score) {
  return fmt::format("{:.3f} {:.3f} {:>3}", score.precision(), score.recall(), score.wanted);
}

}  // namespace

std::vector<ImportScores> score_imports() {
  const Portal portal = load_repository();
  std::vector<ImportScores> all;
  for (const bool known : {true, false})
    for (const Case& each : cases) all.push_back(score(portal, each, known));
  return all;
}

std::string import_table(bool verbose) {
  std::string table = fmt::format("{:<32}{:<18}{:<18}{:<18}{:<18}\n", "", "tasks", "leads",
                                  "participants", "times");
  table += fmt::format("{:<32}{:<18}{:<18}{:<18}{:<18}\n", "precision, recall, number", "", "", "", "");
  for (const ImportScores& each : score_imports()) {
    const std::string name = each.text + (each.names_known ? "" : " (names unknown)");
    table += name + std::string(32 - std::min<size_t>(32, count_code_points(name)), ' ');
    for (const Score& score : {each.tasks, each.leads, each.coordinators, each.times})
      table += fmt::format("{:<18}", cell(score));
    table += '\n';
    if (verbose)
      for (const std::string& line : each.differences) table += "    " + line + '\n';
  }
  return table;
}

}  // namespace kehoach::test
