#include <catch2/catch.hpp>

#include "support/annotated.hpp"

using namespace kehoach::test;

namespace {

using Lines = std::vector<std::string>;

// What is reported otherwise than the comments among the tasks say.
Lines mismatches(const std::string& tasks) {
  return annotation_mismatches_when_checked(R"(
-- content/jurisdictions.yaml --
- {id: hue, name: {vi: Huế, en: Huế}}
-- content/agencies/hue.yaml --
- {id: finance, name: {vi: Sở Tài chính, en: Department of Finance}, note: {vi: Có, en: Yes}}
- {id: health, name: {vi: Sở Y tế, en: Department of Health}, note: {vi: Có, en: Yes}}
-- content/plans/chips/plan.yaml --
jurisdiction: hue
title: {vi: Kế hoạch, en: Plan}
period: 2026/2030
-- content/plans/chips/tasks.yaml --
)" + tasks);
}

}  // namespace

TEST_CASE("a task with the words, leads and time of another is a warning") {
  CHECK(mismatches(R"(
- id: "1"
  title: {vi: Khảo sát nhu cầu nhân lực, en: Survey the need for workers}
  lead: [finance]
  when: 2026
- id: "2"
  title: {vi: "Khảo sát: nhu cầu nhân lực", en: Survey workers}
# ^ warning repeated-task 15-43: has the title, leads and time of task "1"
  lead: [finance]
  when: 2026
)") == Lines{});
}

TEST_CASE("the same words for another time or with other leads are another task") {
  CHECK(mismatches(R"(
- {id: "1", title: {vi: Báo cáo, en: Report}, lead: [finance], when: 2026}
- {id: "2", title: {vi: Báo cáo, en: Report}, lead: [finance], when: 2027}
- {id: "3", title: {vi: Báo cáo, en: Report}, lead: [health], when: 2026}
- {id: "4", title: {vi: Báo cáo, en: Report}, lead: [finance]}
)") == Lines{});
}

TEST_CASE("a repeated task is found behind another of the same words") {
  CHECK(mismatches(R"(
- {id: "1", title: {vi: Báo cáo, en: Report}, lead: [finance], when: 2026}
- {id: "2", title: {vi: Báo cáo, en: Report}, lead: [health], when: 2026}
- {id: "3", title: {vi: Báo cáo, en: Report}, lead: [health], when: 2026}
# ^ warning repeated-task 25-32: has the title, leads and time of task "2"
)") == Lines{});
}

TEST_CASE("a task outside its plan's period is a warning") {
  CHECK(mismatches(R"(
- {id: "1", title: {vi: A, en: A}, lead: [finance], when: 2025}
# ^ warning outside-period 59-63: task "1" ends before its plan's period
- {id: "2", title: {vi: B, en: B}, lead: [finance], when: 2030/2031}
# ^ warning outside-period 59-68: task "2" goes beyond its plan's period
- {id: "3", title: {vi: C, en: C}, lead: [finance], when: 2031/..}
# ^ warning outside-period 59-66: task "3" goes beyond its plan's period
)") == Lines{});
}

TEST_CASE("a task within the period, without bounds, or explained by a note raises nothing") {
  CHECK(mismatches(R"(
- {id: "1", title: {vi: A, en: A}, lead: [finance], when: 2026-Q1}
- {id: "2", title: {vi: B, en: B}, lead: [finance], when: ../2030}
- {id: "3", title: {vi: C, en: C}, lead: [finance], when: ongoing}
- {id: "4", title: {vi: D, en: D}, lead: [finance], when: 2025/2026}
- {id: "5", title: {vi: E, en: E}, lead: [finance], when: 2031, notes: [{vi: Vậy, en: So}]}
- {id: "6", title: {vi: F, en: F}, lead: [finance], when: 2031, when_note: {vi: Vậy, en: So}}
)") == Lines{});
}

TEST_CASE("a task that does not follow the order of the provisions is a warning") {
  CHECK(mismatches(R"(
- {id: "1", title: {vi: A, en: A}, lead: [finance], source: III.1.2}
- {id: "2", title: {vi: B, en: B}, lead: [finance], source: III.1.10}
- {id: "3", title: {vi: C, en: C}, lead: [finance], source: III.1.9}
# ^ warning provision-order 8-11: task "3" of provision III.1.9 stands after one of III.1.10
- {id: "4", title: {vi: D, en: D}, lead: [finance]}
- {id: "5", title: {vi: E, en: E}, lead: [finance], source: PL.1}
)") == Lines{});
}
