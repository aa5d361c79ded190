// What changed between states of a site: each state one string, the expectation beside it.
#include "pages/changes.hpp"

#include <catch2/catch.hpp>

#include <deque>

#include "support/site_text.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

using Lines = std::vector<std::string>;

const std::string shared = R"(
-- site.yaml --
title: {vi: A, en: A}
base_url: https://a.example/
languages: [vi, en]
data_as_of: 2026-11-20
-- content/jurisdictions.yaml --
- {id: lc, name: {vi: LC, en: LC}}
-- content/indicators.yaml --
- {id: people, name: {vi: Người, en: People}}
)";

const std::string agencies = R"(
-- content/agencies/lc.yaml --
- {id: finance, kind: department, name: {vi: Tài chính, en: Finance}}
- {id: schools, kind: department, name: {vi: Trường học, en: Schools}}
- {id: all, kind: group, name: {vi: Tất cả, en: All}, members: [finance, schools]}
)";

const std::string plan = R"(
-- content/plans/p/plan.yaml --
jurisdiction: lc
title: {vi: Kế hoạch, en: Plan}
)";

std::string task(const std::string& fields, const std::string& id = "1") {
  return "- {id: \"" + id + "\", title: {vi: V" + id + ", en: T" + id + "}, " + fields + "}\n";
}

// A site with that plan's tasks.
std::string site(const std::string& tasks) {
  return shared + agencies + plan + "-- content/plans/p/tasks.yaml --\n" + tasks;
}

// Snapshots of all states but the last, a month apart from 2026-01-01, and the last as it is now.
struct History {
  explicit History(const Lines& states) {
    for (const std::string& state : states) {
      SiteText& loaded = sites.emplace_back(load_site_text(state));
      INFO(lines(loaded.diagnostics, loaded.sources));
      REQUIRE_FALSE(loaded.diagnostics.has_errors());
    }
    for (size_t i = 0; i + 1 < sites.size(); ++i)
      snapshots.push_back({Date{2026, static_cast<uint8_t>(i + 1), 1}, sites[i].portal});
    log = compare(snapshots, sites.back().portal);
  }
  std::deque<SiteText> sites;
  std::vector<Snapshot> snapshots;
  ChangeLog log;
};

std::string agency_list(const std::vector<ChangedAgency>& list) {
  std::string text;
  for (const ChangedAgency& agency : list) text += " " + std::string(agency.name.in(1).text);
  return text;
}

std::string text_list(const std::vector<Localized>& texts) {
  std::string list;
  for (const Localized& text : texts) list += " " + std::string(text.in(1).text);
  return list;
}

std::string change_line(const Change& change) {
  const char* const kinds[] = {"time",   "added",    "removed", "agencies", "status",
                               "number", "progress", "items",   "text",     "correction"};
  std::string line = kinds[static_cast<size_t>(change.kind)];
  const char* const shifts[] = {
      "", " later", " earlier", " starts later", " starts earlier", " given", " dropped", " other"};
  line += shifts[static_cast<size_t>(change.shift.kind)];
  const char* const units[] = {"d", "m", "y"};
  if (change.shift.count > 0)
    line +=
        " " + std::to_string(change.shift.count) + units[static_cast<size_t>(change.shift.unit)];
  if (change.time_before) line += " from " + words(*change.time_before, "en", 1);
  if (change.time_after) line += " to " + words(*change.time_after, "en", 1);
  if (!change.agencies_gone.empty()) line += " -" + agency_list(change.agencies_gone);
  if (!change.agencies_come.empty()) line += " +" + agency_list(change.agencies_come);
  if (!change.texts_before.empty()) line += " -" + text_list(change.texts_before);
  if (!change.texts_after.empty()) line += " +" + text_list(change.texts_after);
  if (change.date) line += " on " + to_iso(*change.date);
  return line;
}

// "2026-11-20 p/1: time later 1y from 2026 to 2027", one a change.
Lines changes(const Lines& states) {
  const History history(states);
  Lines out;
  for (const ChangedRecord& record : history.log.records)
    for (const Change& change : record.changes)
      out.push_back(to_iso(record.shown) + " " + record.id + ": " + change_line(change));
  return out;
}

Lines task_changes(const std::string& before, const std::string& after) {
  Lines out;
  for (const std::string& line : changes({site(task(before)), site(task(after))}))
    out.push_back(line.substr(line.find(": ") + 2));
  return out;
}

std::string move(const std::string& before, const std::string& after) {
  const Lines lines = task_changes("lead: [finance]" + (before.empty() ? "" : ", when: " + before),
                                   "lead: [finance]" + (after.empty() ? "" : ", when: " + after));
  REQUIRE(lines.size() == 1);
  return lines[0].substr(0, lines[0].find(before.empty() ? " to" : " from"));
}

}  // namespace

TEST_CASE("without a snapshot there is no record; without a change an empty one") {
  const std::string same = site(task("lead: [finance], when: 2026"));
  CHECK_FALSE(History({same}).log.since);
  const History kept({same, same});
  CHECK(kept.log.since == Date{2026, 1, 1});
  CHECK(kept.log.records.empty());
}

TEST_CASE("a time moves by its last day, in the largest unit that counts evenly") {
  CHECK(move("2026", "2027") == "time later 1y");
  CHECK(move("2026-Q3", "2027-Q1") == "time later 6m");
  CHECK(move("../2028", "../2026-06") == "time earlier 30m");
  CHECK(move("2026-06-30", "2026-07-12") == "time later 12d");
  CHECK(move("2025/2027", "2026/2028") == "time later 1y");
  CHECK(move("{before: 2026-12-01}", "../2026-11-15") == "time earlier 15d");
}

TEST_CASE("a start that moves, a date given or dropped, and another wording are told apart") {
  CHECK(move("2025/2027", "2026/2027") == "time starts later 1y");
  CHECK(move("2026/..", "2025/..") == "time starts earlier 1y");
  CHECK(move("", "2026") == "time given");
  CHECK(move("ongoing", "../2026") == "time given");
  CHECK(move("2026", "ongoing") == "time dropped");
  CHECK(move("2026", "") == "time dropped");
  CHECK(move("{every: year, month: 2}", "{every: year, month: 3}") == "time other");
}

TEST_CASE("a condition is a change if it is worded otherwise, long or short, and only then") {
  const auto when = [](const std::string& condition) {
    return "lead: [finance], when: {condition: {vi: " + condition + "}}";
  };
  const std::string to = "Sau khi Chính phủ giao cho ";
  for (const auto& [before, after] :
       {std::pair<std::string, std::string>{"Tỉnh", "Thành phố"}, {to + "tỉnh", to + "tính"}}) {
    CHECK(task_changes(when(before), when(after)) ==
          Lines{"time other from " + before + " to " + after});
    CHECK(task_changes(when(before), when(before)).empty());
  }
}

TEST_CASE("a task is added, removed, given to another lead, and reported on") {
  CHECK(changes({site(task("lead: [finance]")), site(task("lead: [finance]", "2"))}) ==
        Lines{"2026-11-20 p/2: added", "2026-11-20 p/1: removed"});
  CHECK(task_changes("lead: [finance]", "lead: [schools, finance]") == Lines{"agencies + Schools"});
  CHECK(task_changes("lead: [finance]", "lead: [schools]") ==
        Lines{"agencies - Finance + Schools"});
  CHECK(task_changes("lead: [finance], coordinate: [schools]", "lead: [finance]") ==
        Lines{"agencies - Schools"});
  CHECK(task_changes("lead: [finance]",
                     "lead: [finance], updates: [{date: 2026-05-05, status: done, source: {title: "
                     "S}}]") == Lines{"progress on 2026-05-05"});
  CHECK(task_changes("lead: [finance], results: [Mot bao cao tong hop, Hai]",
                     "lead: [finance], results: [Mot bao cao tong hop., Ba]") ==
        Lines{"items - Hai + Ba"});
}

TEST_CASE("a milestone moves under its id, and is reached") {
  const auto with = [](const std::string& milestone) {
    return "lead: [finance], milestones: [{id: m, title: M, " + milestone + "}]";
  };
  CHECK(task_changes(with("when: 2026-06"), with("when: 2026-09, done: 2026-09-02")) ==
        Lines{"time later 3m from June 2026 to September 2026", "progress on 2026-09-02"});
}

TEST_CASE("a slip of the pen is a correction; another figure or another word is not") {
  const auto described = [](const std::string& text) {
    return "lead: [finance], description: \"" + text + "\"";
  };
  const auto kind = [&](const std::string& before, const std::string& after) {
    const std::string line = task_changes(described(before), described(after)).at(0);
    return line.substr(0, line.find(' '));
  };
  CHECK(kind("Khảo sát nhu cầu nhân lực", "Khảo xát nhu cầu nhân lực") == "correction");
  CHECK(kind("Khảo sát nhu cầu", "khảo sát,  nhu cầu.") == "correction");
  CHECK(kind("Đào tạo 300 người ở các trường", "Đào tạo 400 người ở các trường") == "text");
  CHECK(kind("Đạt 5.5 phần của kế hoạch này", "Đạt 55 phần của kế hoạch này") == "text");
  CHECK(kind("Tăng 20 trong năm tới đây", "Tăng 20% trong năm tới đây") == "text");
  CHECK(kind("Khảo sát nhu cầu nhân lực", "Không khảo sát nhu cầu nhân lực") == "text");
}

TEST_CASE("renamed plans, tasks and agencies are followed, through every name they have had") {
  const std::string first = site(task("lead: [finance], when: 2026"));
  const std::string renamed_plan = shared + agencies + R"(
-- content/plans/q/plan.yaml --
jurisdiction: lc
title: {vi: Kế hoạch, en: Plan}
formerly: [p]
-- content/plans/q/tasks.yaml --
)" + "- {id: \"1.a\", title: {vi: V1, en: T1}, formerly: [\"1\"], lead: [finance], when: 2026}\n";
  const std::string last = shared + R"(
-- content/agencies/lc.yaml --
- {id: money, kind: department, formerly: [finance], name: {vi: Tài chính, en: Finance}}
- {id: schools, kind: department, name: {vi: Trường học, en: Schools}}
- {id: all, kind: group, name: {vi: Tất cả, en: All}, members: [money, schools]}
-- content/plans/r/plan.yaml --
jurisdiction: lc
title: {vi: Kế hoạch, en: Plan}
formerly: [p, q]
-- content/plans/r/tasks.yaml --
)" +
                           "- {id: \"1.b\", title: {vi: V1, en: T1}, formerly: [\"1\", \"1.a\"], "
                           "lead: [money], when: 2027}\n";
  const Lines expected{"2026-11-20 r/1.b: time later 1y from 2026 to 2027"};
  CHECK(changes({first, last}) == expected);
  CHECK(changes({first, renamed_plan, last}) == expected);
  const History history({first, last});
  CHECK(history.log.records.at(0).former_id == "p/1");
  CHECK(changes_of(history.log, Id<Task>{0}).size() == 1);
}

TEST_CASE("changes of several snapshots are newest first, moves on top, corrections last") {
  const auto state = [](const std::string& when, const std::string& title,
                        const std::string& lead) {
    return site(task("lead: [finance], when: " + when) + "- {id: \"2\", title: {vi: \"" + title +
                "\", en: T2}, lead: [" + lead + "]}\n");
  };
  CHECK(changes({state("2026", "Khảo sát nhu cầu", "finance"),
                 state("2027", "Khảo sát nhu cầu", "schools"),
                 state("2028", "Khảo sát, nhu cầu", "schools")}) ==
        Lines{"2026-11-20 p/1: time later 1y from 2027 to 2028",
              "2026-11-20 p/2: correction - T2 + T2",
              "2026-02-01 p/1: time later 1y from 2026 to 2027",
              "2026-02-01 p/2: agencies - Finance + Schools"});
}

TEST_CASE("a change of a plan, a target and an agency") {
  const auto state = [](const std::string& of_plan, const std::string& of_target,
                        const std::string& name) {
    return shared +
           "-- content/agencies/lc.yaml --\n- {id: finance, kind: department, name: {vi: " + name +
           ", en: " + name +
           "}}\n-- content/plans/p/plan.yaml --\njurisdiction: lc\ntitle: " + "{vi: K, en: P}\n" +
           of_plan + "\ntargets:\n  - {id: t, statement: {vi: C, en: T}, " + of_target + "}\n";
  };
  CHECK(changes({state("status: draft",
                       "horizon: ../2030, figures: [{indicator: people, at_least: 5, unit: x}]",
                       "Tai chinh"),
                 state("status: issued\nnumber: 1/KH\nissued: 2026-02",
                       "horizon: ../2035, figures: [{indicator: people, at_least: 6, unit: x}]",
                       "Ngan kho")}) ==
        Lines{"2026-11-20 p/t: time later 5y from By the end of 2030 to By the end of 2035",
              "2026-11-20 p/t: items", "2026-11-20 p: status", "2026-11-20 p: number + 1/KH",
              "2026-11-20 p: number + 2026-02",
              "2026-11-20 lc/finance: text - Tai chinh + Ngan kho"});
}

TEST_CASE("a change concerns who had a role before or has one after, and the members of groups") {
  const auto concerned = [](const std::string& before, const std::string& after) {
    const History history({site(task(before)), site(task(after))});
    Lines names;
    for (const Id<Agency> id : history.log.records.at(0).concerns)
      names.push_back(history.sites.back().portal.agencies[id].id.text);
    return names;
  };
  CHECK(concerned("lead: [finance], when: 2026", "lead: [finance], when: 2027") ==
        Lines{"finance"});
  CHECK(concerned("lead: [finance]", "lead: [schools]") == Lines{"finance", "schools"});
  CHECK(concerned("lead: [all], when: 2026", "lead: [all], when: 2027") ==
        Lines{"finance", "schools", "all"});
}

TEST_CASE("a change is dated by data_as_of, and never before the newest snapshot") {
  std::string old_data = site(task("lead: [schools]"));
  old_data.replace(old_data.find("2026-11-20"), 10, "2025-11-20");
  CHECK(changes({site(task("lead: [finance]")), old_data}) ==
        Lines{"2026-01-01 p/1: agencies - Finance + Schools"});
}

TEST_CASE("a plan that is new or gone is one change, not one for each of its tasks") {
  const std::string without = shared + agencies;
  const std::string with = site(task("lead: [finance]"));
  CHECK(changes({without, with}) == Lines{"2026-11-20 p: added"});
  CHECK(changes({with, without}) == Lines{"2026-11-20 p: removed"});
}

TEST_CASE("a duty to report is a change of its plan, and concerns who reports and who is told") {
  const auto state = [](const std::string& reporting) {
    return shared + agencies +
           "-- content/plans/p/plan.yaml --\njurisdiction: lc\ntitle: {vi: K, en: P}\n" + reporting;
  };
  const std::string yearly =
      "reporting: [{who: [schools], to: finance, what: {vi: B, en: R}, due: {every: year}}]\n";
  const std::string monthly =
      "reporting: [{who: [schools], to: finance, what: {vi: B, en: R}, due: {every: month}}]\n";
  CHECK(changes({state(""), state(yearly)}) == Lines{"2026-11-20 p: items + R"});
  CHECK(changes({state(yearly), state("")}) == Lines{"2026-11-20 p: items - R"});
  CHECK(changes({state(yearly), state(monthly)}) ==
        Lines{"2026-11-20 p: time other from Every year to Every month"});
  const History history({state(""), state(yearly)});
  Lines concerned;
  for (const Id<Agency> id : history.log.records.at(0).concerns)
    concerned.push_back(history.sites.back().portal.agencies[id].id.text);
  CHECK(concerned == Lines{"finance", "schools"});
}

TEST_CASE("milestones, targets and agencies come and go") {
  const auto with = [](const std::string& milestones) {
    return "lead: [finance], milestones: [" + milestones + "]";
  };
  CHECK(task_changes(with("{id: a, title: A, when: 2026}"),
                     with("{id: b, title: B, when: 2026}")) == Lines{"items - A + B"});
  const auto state = [](const std::string& target, const std::string& more) {
    return shared + agencies + more +
           "-- content/plans/p/plan.yaml --\njurisdiction: lc\ntitle: {vi: K, en: P}\n"
           "targets:\n  - {id: " +
           target + ", statement: {vi: C, en: T}, horizon: ../2030}\n";
  };
  const std::string health = "- {id: health, kind: department, name: {vi: Y tế, en: Health}}\n";
  CHECK(changes({state("t", ""), state("u", health)}) ==
        Lines{"2026-11-20 p/t: removed", "2026-11-20 p/u: added", "2026-11-20 lc/health: added"});
}
