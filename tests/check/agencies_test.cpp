#include <catch2/catch.hpp>

#include "support/annotated.hpp"

using namespace kehoach::test;

namespace {

using Lines = std::vector<std::string>;

// Of a portal whose one task is led by "finance".
Lines mismatches(const std::string& agencies) {
  return annotation_mismatches_when_checked(R"(
-- content/jurisdictions.yaml --
- {id: hue, name: {vi: Huế, en: Huế}}
-- content/plans/chips/plan.yaml --
jurisdiction: hue
title: {vi: Kế hoạch, en: Plan}
-- content/plans/chips/tasks.yaml --
- {id: "1", title: {vi: A, en: A}, lead: [finance]}
-- content/agencies/hue.yaml --
- {id: finance, name: {vi: Sở Tài chính, en: Department of Finance}, short: {vi: Sở TC, en: DOF}}
)" + agencies);
}

}  // namespace

TEST_CASE("an agency that nothing names is a warning") {
  CHECK(mismatches(R"(
- {id: health, name: {vi: Sở Y tế, en: Department of Health}}
# ^ warning unused-agency 8-14: nothing names agency "health"
)") == Lines{});
}

TEST_CASE(
    "an agency that another names, that ended, that is a group, or that has a note, is used") {
  CHECK(mismatches(R"(
- {id: treasury, name: {vi: Kho bạc, en: Treasury}, part_of: health}
# ^ warning unused-agency 8-16
- {id: health, name: {vi: Sở Y tế, en: Department of Health}}
- {id: planning, name: {vi: Sở Kế hoạch, en: Planning}, until: 2025-03-01, succeeded_by: [labour]}
- {id: labour, name: {vi: Sở Lao động, en: Labour}}
- {id: all, kind: group, name: {vi: Các sở, en: All departments}}
- {id: council, name: {vi: Hội đồng, en: Council}, note: {vi: Chỉ nhắc đến, en: Mentioned only}}
)") == Lines{});
}

TEST_CASE("unused agencies are not looked for while other faults hide what names them") {
  CHECK(mismatches(R"(
- {id: health, name: {vi: Sở Y tế, en: Department of Health}, part_of: nobody}
# ^ error unknown-agency 72-78
)") == Lines{});
}

TEST_CASE("a name of two agencies of one place is a warning, with and without accents") {
  CHECK(mismatches(R"(
- {id: treasury, name: {vi: Kho bạc, en: Treasury}, aliases: [so tai chinh], part_of: finance, note: {vi: A, en: A}}
# ^ warning name-clash 63-75: "so tai chinh" is also a name of "finance"
)") == Lines{});
}

TEST_CASE("a body may have the name of one that ended, and an alias its own name") {
  CHECK(mismatches(R"(
- {id: old, name: {vi: Sở Tài chính, en: Department of Finance}, until: 2025-03-01, succeeded_by: [finance]}
- {id: health, name: {vi: Sở Y tế, en: Health}, aliases: [Sở Y Tế], note: {vi: A, en: A}}
)") == Lines{});
}
