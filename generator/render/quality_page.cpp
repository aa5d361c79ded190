#include <algorithm>
#include <string>

#include "pages/quality.hpp"
#include "pages/selection.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {
namespace {

// A list of more says how many more there are: they all stand in the open data.
constexpr size_t listed_tasks = 100;

std::string gap_string(const Scope& scope, std::string_view prefix, const GapKind& kind) {
  return say(scope, std::string(prefix) + std::string(kind.name));
}

std::string list_id(const Scope& scope, Id<Plan> plan, const GapKind& kind) {
  return std::string(kind.name) + "-" + scope.portal().plans[plan].id.text;
}

// What the plan says where it names no lead or no date.
TextView note_of(const Scope& scope, const Task& task, Gap gap) {
  if (gap == Gap::lead) return text_view(scope, task.lead_note);
  if (gap != Gap::date) return {};
  if (!task.when_note.empty()) return text_view(scope, task.when_note);
  return task.when ? TextView{timeframe_words(scope, task.when), ""} : TextView{};
}

GapTaskView gap_task(const Scope& scope, Id<Task> id, Gap gap) {
  const Task& task = scope.portal().tasks[id];
  return {url_to(scope, address_of(scope.portal(), id)), task.id.text, text_view(scope, task.title),
          note_of(scope, task, gap)};
}

GapListView gap_list(const Scope& scope, Id<Plan> plan, const GapKind& kind,
                     const std::vector<Id<Task>>& tasks) {
  GapListView list;
  list.id = list_id(scope, plan, kind);
  list.plan = plan_link(scope, plan);
  list.count = say_count(scope, "task_count", tasks.size());
  const size_t shown = std::min(tasks.size(), listed_tasks);
  for (size_t i = 0; i < shown; ++i) list.tasks.push_back(gap_task(scope, tasks[i], kind.gap));
  if (shown < tasks.size()) list.more = say_count(scope, "quality_more", tasks.size() - shown);
  return list;
}

}  // namespace

QualityView quality_view(const Scope& scope, const Page& page) {
  const Portal& portal = scope.portal();
  QualityView view;
  view.page =
      frame(scope, page, {{say(scope, "page_quality"), ""}, say(scope, "desc_quality"), {}, ""});
  std::vector<Id<Plan>> all;
  for (const Id<Plan> plan : portal.plans.ids()) all.push_back(plan);
  const std::span<const Id<Plan>> plans = page_rows(all, page);
  for (const Id<Plan> plan : plans) {
    view.rows.push_back(
        {plan_link(scope, plan), std::to_string(portal.plans[plan].tasks.size()), {}});
    if (portal.plans[plan].notes.empty()) continue;
    view.notes.push_back(plan_link(scope, plan));
    view.notes.back().url.address += "#notes";
  }
  for (const GapKind& kind : gap_kinds) {
    GapView gap{std::string(kind.name),
                gap_string(scope, "quality_without_", kind),
                gap_string(scope, "quality_note_", kind),
                {}};
    view.headings.push_back(gap_string(scope, "quality_column_", kind));
    for (size_t row = 0; row < plans.size(); ++row) {
      const std::vector<Id<Task>> tasks = tasks_with_gap(portal, plans[row], kind.gap);
      const Url url = tasks.empty() ? Url{} : Url{"#" + list_id(scope, plans[row], kind)};
      view.rows[row].cells.push_back({view.headings.back(), std::to_string(tasks.size()), url});
      if (!tasks.empty()) gap.plans.push_back(gap_list(scope, plans[row], kind, tasks));
    }
    (kind.of_source ? view.of_source : view.of_content).push_back(std::move(gap));
  }
  return view;
}

}  // namespace kehoach
