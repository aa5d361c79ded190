#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

struct Example {
  Portal portal = bilingual();
  Id<Agency> science = add_agency(portal, "science");
  Id<Agency> finance = add_agency(portal, "finance");
  Id<Task> id = add_task(portal, add_plan(portal, "plan"), "1.1", 10);

  Task& task() { return portal.tasks[id]; }

  Diagnostics checked() const {
    Diagnostics diagnostics;
    check_roles(portal, diagnostics);
    return diagnostics;
  }
};

}  // namespace

TEST_CASE("a task with a lead and other coordinators raises nothing") {
  Example example;
  example.task().lead = {ref(example.science, 20)};
  example.task().coordinate = {ref(example.finance, 30)};
  CHECK(faults(example.checked()).empty());
}

TEST_CASE("a task without a lead is an error") {
  Example example;
  example.task().coordinate = {ref(example.finance, 30)};
  const auto diagnostics = example.checked();
  CHECK(faults(diagnostics) == Lines{"error missing-lead at 10"});
  CHECK(diagnostics.items.front().message == "task \"1.1\" has no lead agency");
}

TEST_CASE("a note may stand in place of a lead that the plan does not name") {
  Example example;
  example.task().lead_note = both("kế hoạch không nêu", "the plan names none");
  CHECK(faults(example.checked()).empty());
}

TEST_CASE("a lead that also coordinates is a warning at its second place") {
  Example example;
  example.task().lead = {ref(example.finance, 20), ref(example.science, 21)};
  example.task().coordinate = {ref(example.science, 30)};
  CHECK(faults(example.checked()) == Lines{"warning lead-also-coordinates at 30, see 21"});
}

TEST_CASE("a slip that the task's notes record is no warning") {
  Example example;
  example.task().lead = {ref(example.science, 20)};
  example.task().coordinate = {ref(example.science, 30)};
  example.task().notes = {both("nguyên văn", "as printed")};
  CHECK(faults(example.checked()).empty());
}

TEST_CASE("two references that were not resolved are not the same agency") {
  Example example;
  example.task().lead = {ref(Id<Agency>{}, 20)};
  example.task().coordinate = {ref(Id<Agency>{}, 30)};
  CHECK(faults(example.checked()).empty());
}
