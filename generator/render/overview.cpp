#include "render/overview.hpp"

#include <algorithm>

#include "pages/overview.hpp"
#include "render/parts.hpp"
#include "render/strip.hpp"

namespace kehoach {

namespace {

constexpr size_t most_in_all = 300;  // bars of a drawing: about 100 KB

// "2026–2030" of tasks that are drawn together though their times differ.
std::string year_words(const Scope& scope, const std::vector<Id<Task>>& tasks) {
  int first = 10000;
  int last = 0;
  for (const Id<Task> task : tasks)
    for (const auto& day : {scope.portal().tasks[task].when->first_day(),
                            scope.portal().tasks[task].when->last_day()})
      if (day) {
        first = std::min<int>(first, day->year);
        last = std::max<int>(last, day->year);
      }
  if (last == 0) return "";
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

// When the tasks of a bar are, in words.
std::string when_words(const Scope& scope, const std::vector<Id<Task>>& tasks) {
  const std::string words = timeframe_words(scope, scope.portal().tasks[tasks.front()].when);
  for (const Id<Task> task : tasks)
    if (timeframe_words(scope, scope.portal().tasks[task].when) != words)
      return year_words(scope, tasks);
  return words;
}

// One task leads to its page and is named by its number; several lead to the part and are counted.
OverviewMark mark(const Scope& scope, OverviewBar bar, const Url& part) {
  const Id<Task> first = bar.tasks.front();
  const Task& task = scope.portal().tasks[first];
  const std::string when = when_words(scope, bar.tasks);
  if (bar.tasks.size() == 1) {
    const std::string title = text_in(scope, task.title);
    const std::string label = say(scope, "task_number", {{"number", task.id.text}});
    return {std::move(bar), label, label + ". " + title + ": " + when,
            url_to(scope, address_of(scope.portal(), first)).address};
  }
  const std::string count = say_count(scope, "task_count", bar.tasks.size());
  return {std::move(bar), count, when.empty() ? count : count + ": " + when, part.address};
}

OverviewRowView row(const Scope& scope, const OverviewPart& part, const Scale& scale, size_t most) {
  std::vector<OverviewMark> marks;
  for (OverviewBar& bar : overview_bars(scope.portal(), part.tasks, scale, most))
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
  if (!scale || parts.size() > most_overview_rows) return std::nullopt;
  OverviewView view;
  view.axis = axis_svg(*scale, scope.context.today, true);
  const size_t most = std::clamp<size_t>(most_in_all / parts.size(), 1, most_overview_bars);
  for (const OverviewPart& part : parts) {
    OverviewRowView drawn = row(scope, part, *scale, most);
    if (!drawn.drawing.markup.empty()) view.rows.push_back(std::move(drawn));
  }
  return view;
}

}  // namespace kehoach
