#include "pages/quality.hpp"

#include <algorithm>

#include "model/visit.hpp"

namespace kehoach {
namespace {

bool has_time(const Task& task) {
  return task.when && (task.when->kind != TimeframeKind::conditional || task.when->first_day() ||
                       task.when->last_day());
}

bool lacks_translation(const Portal& portal, const Task& task) {
  bool lacks = false;
  for_each_text(task, [&](const Localized& text, TextForm) {
    for (Language language = 0; language < portal.site.languages.size(); ++language)
      lacks = lacks || (!text.empty() && !text.has(language));
  });
  return lacks;
}

}  // namespace

bool has_gap(const Portal& portal, const Task& task, Gap gap) {
  switch (gap) {
    case Gap::lead:
      return task.lead.empty();
    case Gap::date:
      return !has_time(task);
    case Gap::result:
      return task.results.empty();
    case Gap::provision:
      return task.source.empty();
    case Gap::translation:
      return lacks_translation(portal, task);
  }
  return false;
}

std::vector<Id<Task>> tasks_with_gap(const Portal& portal, Id<Plan> plan, Gap gap) {
  std::vector<Id<Task>> tasks;
  std::ranges::copy_if(portal.plans[plan].tasks, std::back_inserter(tasks),
                       [&](Id<Task> task) { return has_gap(portal, portal.tasks[task], gap); });
  return tasks;
}

bool is_stale(const Site& site, std::optional<Date> data_as_of, Date today) {
  return data_as_of && add_months(*data_as_of, site.stale_after_months) < today;
}

}  // namespace kehoach
