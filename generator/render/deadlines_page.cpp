#include <algorithm>
#include <span>

#include "pages/selection.hpp"
#include "pages/workload.hpp"
#include "render/frame.hpp"
#include "render/list_parts.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

// Of each group on the page of all years: more are on the pages by year.
constexpr size_t most_of_group = 100;

LinkView year_link(const Scope& scope, int year) {
  return {url_to(scope, deadlines_address(year)), std::to_string(year), "", "", false};
}

std::string heading_of(const Scope& scope, TimeframeKind kind, Precision precision, Date first) {
  Timeframe time;
  time.kind = kind;
  time.start = time.end = Period{precision, first, first};
  return words(time, scope.code(), scope.language);
}

Date first_of_month(Date date) {
  return {date.year, date.month, 1};
}
Date first_of_quarter(Date date) {
  return {date.year, static_cast<uint8_t>((date.month - 1) / 3 * 3 + 1), 1};
}

// Calls `visit` with each run of deadlines, which are sorted, whose dates have the same `first_of`.
template <class Visit>
void each_run(std::span<const Deadline> deadlines, Date (*first_of)(Date), const Visit& visit) {
  for (auto begin = deadlines.begin(); begin != deadlines.end();) {
    const auto end = std::find_if(begin, deadlines.end(), [&](const Deadline& each) {
      return first_of(each.date) != first_of(begin->date);
    });
    visit(std::vector<Deadline>(begin, end));
    begin = end;
  }
}

DeadlineMonthView month_of(const Scope& scope, const std::vector<Deadline>& deadlines) {
  const Date first = first_of_month(deadlines.front().date);
  return {heading_of(scope, TimeframeKind::month, Precision::month, first),
          deadline_views(scope, deadlines, SIZE_MAX)};
}

// The first `most`, and if there are more, where all of them are.
std::vector<Deadline> first_of(const Scope& scope, std::vector<Deadline> deadlines, size_t most,
                               DeadlineGroupView& group) {
  if (deadlines.size() <= most) return deadlines;
  group.rest = say(scope, "deadlines_first",
                   {{"count", std::to_string(most)}, {"total", std::to_string(deadlines.size())}});
  const auto year = [](Date date) { return Date{date.year, 1, 1}; };
  each_run(deadlines, year, [&](const std::vector<Deadline>& run) {
    group.years.push_back(year_link(scope, run.front().date.year));
  });
  deadlines.resize(most);
  return deadlines;
}

// A group a quarter, in it one a month; those without any are left out.
void add_quarters(const Scope& scope, std::span<const Deadline> deadlines, size_t most,
                  DeadlinesView& view) {
  each_run(deadlines, first_of_quarter, [&](const std::vector<Deadline>& run) {
    const Date first = first_of_quarter(run.front().date);
    DeadlineGroupView group;
    group.id = "q" + std::to_string(first.year) + "-" + std::to_string(first.month / 3 + 1);
    group.heading = heading_of(scope, TimeframeKind::quarter, Precision::quarter, first);
    each_run(first_of(scope, run, most, group), first_of_month,
             [&](const std::vector<Deadline>& month) {
               group.months.push_back(month_of(scope, month));
             });
    view.groups.push_back(std::move(group));
  });
}

void add_past(const Scope& scope, const std::vector<Deadline>& deadlines, DeadlinesView& view) {
  if (deadlines.empty()) return;
  DeadlineGroupView group;
  group.id = "past";
  group.heading = say(scope, "deadlines_past");
  group.note = say(scope, "deadlines_past_note");
  const auto shown = first_of(scope, deadlines, most_of_group, group);
  group.months.push_back({"", deadline_views(scope, shown, SIZE_MAX)});
  view.groups.push_back(std::move(group));
}

void add_undated(const Scope& scope, std::string_view id, std::string_view string_key,
                 bool (*has)(const Task&), DeadlinesView& view) {
  std::vector<Id<Task>> tasks;
  for (const Id<Task> task : workload_of(scope.portal()).tasks)
    if (has(scope.portal().tasks[task])) tasks.push_back(task);
  if (tasks.empty()) return;
  const size_t all = tasks.size();
  tasks.resize(std::min(all, rows_per_page));
  TaskTableView table = task_table(scope, tasks, std::nullopt, {});
  table.id = id;
  table.heading = say(scope, string_key);
  tell_cut(scope, all, table);
  table.show_plan = true;
  table.show_leads = true;
  view.undated.push_back(std::move(table));
}

bool is_ongoing(const Task& task) {
  return task.when && !task.when->last_day() && task.when->kind != TimeframeKind::conditional;
}
bool is_waiting(const Task& task) {
  return task.when && task.when->kind == TimeframeKind::conditional;
}
bool is_without_date(const Task& task) {
  return !task.when;
}

// The next twelve months, what is past without a report, and what has no date.
void add_overview(const Scope& scope, DeadlinesView& view) {
  const Portal& portal = scope.portal();
  const Date today = scope.context.today;
  const Workload all = workload_of(portal);
  add_past(scope, past(portal, all.tasks, today), view);
  std::vector<Deadline> next = coming(portal, all.tasks, all.reports, today);
  std::erase_if(next,
                [today](const Deadline& deadline) { return deadline.date > add_days(today, 365); });
  add_quarters(scope, next, most_of_group, view);
  add_undated(scope, "ongoing", "deadlines_ongoing", is_ongoing, view);
  add_undated(scope, "waiting", "deadlines_waiting", is_waiting, view);
  add_undated(scope, "no-date", "deadlines_no_date", is_without_date, view);
}

}  // namespace

DeadlinesView deadlines_view(const Scope& scope, const Page& page) {
  const bool of_year = page.kind == PageKind::deadlines_year;
  std::string title = say(scope, "page_deadlines");
  std::vector<LinkView> breadcrumb;
  if (of_year) {
    title += ": " + std::to_string(page.subject);
    breadcrumb.push_back(list_link(scope, "deadlines/", "nav_deadlines"));
  }
  DeadlinesView view;
  view.page =
      frame(scope, page,
            {{title, ""}, title + ". " + say(scope, "desc_deadlines"), std::move(breadcrumb), ""});
  view.made = date_view(scope, scope.context.today);
  view.filters = {year_filter(scope, page, due_years(scope.context.listings), deadlines_address)};
  if (of_year)
    add_quarters(scope, page_rows(due_in_year(scope.context.listings, page), page), SIZE_MAX, view);
  else
    add_overview(scope, view);
  return view;
}

}  // namespace kehoach
