#include "render/overview.hpp"

#include "pages/overview.hpp"
#include "render/parts.hpp"
#include "render/strip.hpp"

namespace kehoach {

namespace {

// One task leads to its page and is named by its number; several lead to the part and are counted.
OverviewMark mark(const Scope& scope, OverviewBar bar, const Url& part) {
  const Id<Task> first = bar.tasks.front();
  const Task& task = scope.portal().tasks[first];
  const std::string when = timeframe_words(scope, task.when);
  if (bar.tasks.size() == 1) {
    const std::string title = text_in(scope, task.title);
    const std::string label = say(scope, "task_number", {{"number", task.id.text}});
    return {std::move(bar), label, label + ". " + title + ": " + when,
            url_to(scope, address_of(scope.portal(), first)).address};
  }
  const std::string count = say_count(scope, "task_count", bar.tasks.size());
  return {std::move(bar), count, count + ": " + when, part.address};
}

OverviewRowView row(const Scope& scope, const OverviewPart& part, const Scale& scale) {
  std::vector<OverviewMark> marks;
  for (OverviewBar& bar : overview_bars(scope.portal(), part.tasks, scale))
    marks.push_back(mark(scope, std::move(bar), part.link.url));
  if (marks.empty()) return {};
  return {part.link, overview_svg(marks, part.link.label, scale, scope.context.today)};
}

}  // namespace

std::optional<OverviewView> overview_view(const Scope& scope,
                                          const std::vector<OverviewPart>& parts) {
  std::vector<Id<Task>> all;
  for (const OverviewPart& part : parts)
    all.insert(all.end(), part.tasks.begin(), part.tasks.end());
  const auto scale = scale_for(scope.portal(), all);
  if (!scale) return std::nullopt;
  OverviewView view;
  view.axis = axis_svg(*scale, scope.context.today, true);
  for (const OverviewPart& part : parts) {
    OverviewRowView drawn = row(scope, part, *scale);
    if (!drawn.drawing.markup.empty()) view.rows.push_back(std::move(drawn));
  }
  return view;
}

}  // namespace kehoach
