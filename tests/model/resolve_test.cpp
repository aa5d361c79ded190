#include "model/resolve.hpp"

#include <catch2/catch.hpp>

#include "support/site_text.hpp"

using namespace kehoach;
using namespace kehoach::test;

namespace {

// Two places with a finance department each, two plans of the first.
SiteText places(std::string_view task) {
  return load_site_text(R"(
-- content/jurisdictions.yaml --
- {id: ha-noi, name: Hà Nội}
- {id: lai-chau, name: Lai Châu}
-- content/agencies/ha-noi.yaml --
- {id: finance, name: Sở Tài chính}
- {id: police, name: Công an}
-- content/agencies/lai-chau.yaml --
- {id: finance, name: Sở Tài chính}
-- content/plans/chips/plan.yaml --
jurisdiction: lai-chau
title: Kế hoạch bán dẫn
sections: [{id: survey, title: Khảo sát}, {id: training, title: Đào tạo}]
-- content/plans/skills/plan.yaml --
jurisdiction: lai-chau
title: Kế hoạch nhân lực
-- content/plans/skills/tasks.yaml --
- {id: "1", title: Một}
-- content/plans/chips/tasks.yaml --
- {id: "1", title: Một}
)" + std::string(task));
}

}  // namespace

TEST_CASE("an agency is looked for at home first; elsewhere only with its jurisdiction") {
  const SiteText site =
      places("- {id: '2', title: Hai, lead: [finance, ha-noi/finance, lai-chau/finance]}\n");
  CHECK(lines(site.diagnostics, site.sources) == "");
  const Task& task = site.portal.tasks[Id<Task>{1}];
  CHECK(full_name(site.portal, task.lead[0].id) == "lai-chau/finance");
  CHECK(full_name(site.portal, task.lead[1].id) == "ha-noi/finance");
  CHECK(task.lead[2].id == task.lead[0].id);
}

TEST_CASE("an agency of another place is not taken, but its full name is suggested") {
  const SiteText site = places("- {id: '2', title: Hai, lead: [police]}\n");
  CHECK(lines(site.diagnostics, site.sources) ==
        "content/plans/chips/tasks.yaml:2:32 unknown-agency: there is no agency \"police\"; did "
        "you mean "
        "\"ha-noi/police\"?\n");
  CHECK_FALSE(site.portal.tasks[Id<Task>{1}].lead[0]);
}

TEST_CASE("a task is looked for in its own plan unless the plan is named") {
  const SiteText site = places("- {id: '2', title: Hai, related: ['1', skills/1]}\n");
  CHECK(lines(site.diagnostics, site.sources) == "");
  const Task& task = site.portal.tasks[Id<Task>{1}];
  CHECK(full_name(site.portal, task.related[0].id) == "chips/1");
  CHECK(full_name(site.portal, task.related[1].id) == "skills/1");
}

TEST_CASE("a section is the place in its plan") {
  CHECK(
      places("- {id: '2', title: Hai, section: training}\n").portal.tasks[Id<Task>{1}].section.id ==
      Id<Section>{1});
}

TEST_CASE("a reference with nothing before its slash names nothing") {
  for (const char* task :
       {"- {id: '2', title: Hai, lead: [/finance]}\n", "- {id: '2', title: Hai, related: [/1]}\n"})
    CHECK(places(task).diagnostics.items.size() == 1);
}
