#include "pages/selection.hpp"

#include <catch2/catch.hpp>

#include "support/hand_made.hpp"

using namespace kehoach;
using namespace kehoach::hand_made;

namespace {

// A plan in each of two places with tasks of these timeframes.
struct Sample {
  Portal portal = bilingual();

  Id<Plan> plan(std::string_view place, const std::vector<std::string>& forms) {
    const auto id = add_plan(portal, "plan-of-" + std::string(place));
    portal.plans[id].jurisdiction.id = add_jurisdiction(portal, std::string(place));
    for (const std::string& form : forms) {
      const auto task = add_task(portal, id, std::to_string(portal.tasks.size() + 1));
      if (!form.empty()) portal.tasks[task].when = when(form);
    }
    return id;
  }

  Lines selected(PageKind kind, uint32_t subject = UINT32_MAX) const {
    Lines ids;
    const Listings listings = list_portal(portal);
    for (const Id<Task> task : selected_tasks(listings, {kind, subject, ""}).tasks)
      ids.push_back(portal.tasks[task].id.text);
    return ids;
  }
};

}  // namespace

TEST_CASE("the years of a portal are those in which a task starts or ends") {
  Sample sample;
  sample.plan("ha-noi", {"2026/2030", "ongoing", "../2029-Q3", "", "2027/.."});
  CHECK(years_of(list_portal(sample.portal)) == std::vector<int>{2026, 2027, 2029, 2030});
}

TEST_CASE("a place's timeline holds the tasks of its plans") {
  Sample sample;
  sample.plan("ha-noi", {"2026"});
  sample.plan("lai-chau", {"2027", "ongoing"});
  CHECK(sample.selected(PageKind::timeline) == Lines{"1", "2", "3"});
  CHECK(sample.selected(PageKind::timeline_place, 1) == Lines{"2", "3"});
}

TEST_CASE("a year's timeline holds what may happen in it, and nothing without a date") {
  Sample sample;
  sample.plan("ha-noi", {"2026", "2025/2030", "../2029", "2028/..", "ongoing", ""});
  CHECK(sample.selected(PageKind::timeline_year, 2026) == Lines{"1", "2", "3"});
  CHECK(sample.selected(PageKind::timeline_year, 2030) == Lines{"2", "4"});
}

TEST_CASE("a timeline of more rows than a page holds goes on on further pages") {
  Sample sample;
  sample.plan("ha-noi", std::vector<std::string>(2 * rows_per_page + 1, "2026"));
  std::vector<std::string> addresses;
  std::vector<size_t> rows;
  const Listings listings = list_portal(sample.portal);
  for (const Page& page : list_pages(sample.portal)) {
    if (page.kind != PageKind::timeline) continue;
    addresses.push_back(page.address);
    rows.push_back(page_rows(selected_tasks(listings, page).tasks, page).size());
  }
  CHECK(addresses == Lines{"timeline/", "timeline/page-2/", "timeline/page-3/"});
  CHECK(rows == std::vector<size_t>{rows_per_page, rows_per_page, 1});
}

TEST_CASE("a portal whose tasks have no dates has its timeline and deadlines all the same") {
  Sample sample;
  sample.plan("ha-noi", {"", "ongoing"});
  Lines addresses;
  for (const Page& page : list_pages(sample.portal))
    if (page.address.starts_with("timeline/") || page.address.starts_with("deadlines/"))
      addresses.push_back(page.address);
  CHECK(addresses == Lines{"timeline/", "timeline/ha-noi/", "deadlines/"});
}

TEST_CASE("years have deadlines if a milestone or a report may fall due in them") {
  Sample sample;
  Plan& plan = sample.portal.plans[sample.plan("ha-noi", {"2026/2030", "ongoing"})];
  sample.portal.tasks[plan.tasks[0]].milestones = {{{"a", {}}, {}, when("../2028-03"), {}}};
  CHECK(due_years(list_portal(sample.portal)) == std::vector<int>{2026, 2028, 2030});
  Timeframe yearly;
  yearly.kind = TimeframeKind::recurring;
  plan.reporting.emplace_back().due = yearly;
  CHECK(due_years(list_portal(sample.portal)) == std::vector<int>{2026, 2028, 2030});
  plan.period = when("2029/2032");
  CHECK(due_years(list_portal(sample.portal)) ==
        std::vector<int>{2026, 2028, 2029, 2030, 2031, 2032});
  plan.period = when("0001/9999");
  CHECK(due_years(list_portal(sample.portal)) == std::vector<int>{2026, 2028, 2030});
}

TEST_CASE("a year with more deadlines than a page holds goes on on further pages") {
  Sample sample;
  sample.plan("ha-noi", std::vector<std::string>(2 * rows_per_page + 1, "2026-06-30"));
  std::vector<size_t> rows;
  const Listings listings = list_portal(sample.portal);
  for (const Page& page : list_pages(sample.portal))
    if (page.kind == PageKind::deadlines_year)
      rows.push_back(page_rows(due_in_year(listings, page), page).size());
  CHECK(rows == std::vector<size_t>{rows_per_page, rows_per_page, 1});
}
