#include <algorithm>
#include <span>

#include "pages/selection.hpp"
#include "render/frame.hpp"
#include "render/page_views.hpp"
#include "render/parts.hpp"

namespace kehoach {

namespace {

// "at least 5 enterprises · By 2030"
std::string figure_words(const Scope& scope, const Target& target, const FigureView& figure) {
  std::string text = figure.comparator.empty() ? "" : figure.comparator + " ";
  text += figure.value;
  if (!figure.unit.text.empty()) text += " " + figure.unit.text;
  return target.horizon ? text + " · " + horizon_words(scope, target.horizon) : text;
}

std::vector<LinkView> figures_of(const Scope& scope, Id<Plan> plan, Id<Indicator> indicator) {
  std::vector<LinkView> entries;
  const std::string address = address_of(scope.portal(), plan);
  for (const Target& target : scope.portal().plans[plan].targets) {
    const TargetView view = target_view(scope, target);
    for (size_t i = 0; i < target.figures.size(); ++i)
      if (target.figures[i].indicator.id == indicator)
        entries.push_back({url_to(scope, address + "#" + anchor_of(target)),
                           figure_words(scope, target, view.figures[i]), "", "", false});
  }
  return entries;
}

std::vector<LinkView> tasks_of(const Scope& scope, Id<Plan> plan, Id<Topic> topic) {
  const auto& tasks = scope.portal().plans[plan].tasks;
  const auto count = std::count_if(tasks.begin(), tasks.end(), [&](Id<Task> task) {
    return refers_to(scope.portal().tasks[task].topics, topic);
  });
  if (count == 0) return {};
  return {{url_to(scope, address_of(scope.portal(), topic) + "#tasks-" +
                             scope.portal().plans[plan].id.text),
           say_count(scope, "task_count", static_cast<size_t>(count)), "", "", false}};
}

// A row with a cell for each plan; matters that no plan mentions are left out.
template <class Entries>
void add_row(const Scope& scope, LinkView matter, std::span<const Id<Plan>> plans,
             const Entries& entries, std::vector<CompareRowView>& rows) {
  CompareRowView row{std::move(matter), {}};
  bool any = false;
  for (const Id<Plan> plan : plans) {
    row.cells.push_back({plan_link(scope, plan), entries(plan)});
    any = any || !row.cells.back().entries.empty();
  }
  if (any) rows.push_back(std::move(row));
}

}  // namespace

CompareView compare_view(const Scope& scope, const Page& page) {
  const Portal& portal = scope.portal();
  CompareView view;
  view.page =
      frame(scope, page, {{say(scope, "page_compare"), ""}, say(scope, "desc_compare"), {}, ""});
  const std::vector<Id<Plan>> plans = compared_plans(portal, page);
  for (const Id<Plan> plan : plans) view.plans.push_back(plan_link(scope, plan));
  for (const Id<Indicator> indicator : portal.indicators.ids())
    add_row(
        scope, {{}, text_in(scope, portal.indicators[indicator].name), "", "", false}, plans,
        [&](Id<Plan> plan) { return figures_of(scope, plan, indicator); }, view.indicators);
  for (const Id<Topic> topic : portal.topics.ids())
    add_row(
        scope,
        {url_to(scope, address_of(portal, topic)), text_in(scope, portal.topics[topic].name), "",
         "", false},
        plans, [&](Id<Plan> plan) { return tasks_of(scope, plan, topic); }, view.topics);
  return view;
}

}  // namespace kehoach
